"""What can be done on the schedule with the thing that is selected, and what adds new things."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.domain.schedule import Activity, Day
from docplanner.ui.pages.schedule.hands import STEP, Hands
from docplanner.ui.pages.schedule.shown import Ghost
from docplanner.ui.pages.schedule.timeline import ZOOM, Timeline
from docplanner.ui.pages.schedule.trips import adopted_version
from docplanner.ui.theme.works import WORKS
from docplanner.ui.widgets.inspector import Inspector
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

NEW = 60
"""Minutes of new work."""


class Desk(Protocol):
    """What of the page the actions need."""

    workspace: Workspace
    hands: Hands
    timeline: Timeline
    inspector: Inspector
    subject: Subject | None
    day: Id | None
    trip: Id | None

    def select(self, subject: Subject | None) -> None:
        """Select a record."""

    def begin_trip(self) -> None:
        """Open the panel for a new trip."""


class Actions:
    """Runs on one page."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def by_command(self) -> dict[str, Callable[[], object]]:
        """What the commands of the page's scope run."""
        hands, timeline = self._desk.hands, self._desk.timeline
        of_one: dict[str, Callable[[Subject], object]] = {
            "later": lambda one: hands.shift(one, STEP),
            "earlier": lambda one: hands.shift(one, -STEP),
            "next_day": lambda one: hands.to_day(one, 1),
            "previous_day": lambda one: hands.to_day(one, -1),
            "longer": lambda one: hands.stretch(one, STEP),
            "shorter": lambda one: hands.stretch(one, -STEP),
            "place": self._place,
            "unschedule": hands.unschedule,
            "duplicate": self._duplicate,
            "delete": self._delete,
        }
        return {
            **{name: partial(self._on_subject, run) for name, run in of_one.items()},
            "rename": self.rename,
            "trip": self._desk.begin_trip,
            "add_day": self.add_day,
            "wider": lambda: timeline.zoom_by(ZOOM),
            "narrower": lambda: timeline.zoom_by(1 / ZOOM),
            "fit": timeline.fit,
        }

    def add(self) -> None:
        """Add work to the selected day, or what has to be there before it."""
        day = self._desk.workspace.snapshot.get(Day, self._desk.day)
        if self._desk.trip is None:
            self._desk.begin_trip()
        elif day is None:
            self.add_day()
        else:
            self.begin_activity(day.id, self._desk.hands.new_start(day, NEW))

    def begin_activity(self, day: Id, start: int) -> None:
        """Type the title of new work at a time of a day."""
        found = self._desk.workspace.snapshot.get(Day, day)
        if found is None:
            return
        if self._desk.timeline.typing:
            self._desk.timeline.finish_typing()
        look = next(iter(WORKS.values()))
        ghost = Ghost(day, start, start + NEW, tr("New activity"), look, tr("new"), True)
        self._desk.timeline.reveal(Subject("days", day))
        self._desk.timeline.show_ghost(ghost, None)

        def take(text: str) -> None:
            key = self._desk.hands.make(found, start, NEW, text)
            if key is not None:
                self._desk.select(Subject("activities", key))

        editor = self._desk.timeline.edit_title(self._desk.timeline.slot_of(ghost), "", take)
        editor.closed.connect(lambda: self._desk.timeline.show_ghost(None, None))

    def add_day(self) -> None:
        """Add the day after the last one of the trip."""
        version = adopted_version(self._desk.workspace.snapshot, self._desk.trip)
        key = self._desk.hands.add_day(version) if version is not None else None
        if key is not None:
            self._desk.select(Subject("days", key))
            self._desk.timeline.reveal(Subject("days", key))

    def rename(self) -> None:
        """Type another title of the selected work, where it stands."""
        subject = self._desk.subject
        record = self._desk.workspace.record(subject.kind, subject.id) if subject else None
        found = self._desk.timeline.picture.find(subject)
        if subject is None:
            return
        if not isinstance(record, Activity) or found is None:
            self._edit_in_inspector(record)
            return
        take = partial(self._desk.hands.rename, subject)
        self._desk.timeline.reveal(subject)
        self._desk.timeline.edit_title(found[1].rect, record.title, take)

    def accept(self) -> None:
        """Take the time that is offered for the selected work."""
        offer = self._desk.timeline.shown.offer
        activity = self._desk.workspace.snapshot.get(
            Activity, self._desk.subject.id if self._desk.subject else None
        )
        day = self._desk.workspace.snapshot.get(Day, offer.day) if offer else None
        if offer is not None and activity is not None and day is not None:
            self._desk.hands.move(activity, day, offer.start)

    def _on_subject(self, run: Callable[[Subject], object]) -> None:
        if self._desk.subject is not None:
            run(self._desk.subject)
            self._desk.timeline.reveal(self._desk.subject)

    def _place(self, subject: Subject) -> None:
        record = self._desk.workspace.record(subject.kind, subject.id)
        scheduled = getattr(record, "day", None)
        day = self._desk.workspace.snapshot.get(Day, scheduled or self._desk.day)
        if day is not None:
            days = [one for one in self._desk.hands.days_of(day) if one.date >= day.date]
            self._desk.hands.place_next(subject, days)
            self._desk.timeline.setFocus()
            self._desk.select(subject)

    def _duplicate(self, subject: Subject) -> None:
        key = self._desk.hands.duplicate(subject)
        if key is not None:
            self._desk.select(Subject("activities", key))

    def _delete(self, subject: Subject) -> None:
        row = self._desk.timeline.facts.day_of(subject)
        self._desk.workspace.remove(subject.kind, subject.id)
        if row is not None and subject.kind != "days":
            self._desk.select(Subject("days", row.day.id))

    def _edit_in_inspector(self, record: Any) -> None:
        for name in ("title", "mode", "kind"):
            if record is not None and hasattr(record, name) and self._desk.inspector.edit(name):
                return
