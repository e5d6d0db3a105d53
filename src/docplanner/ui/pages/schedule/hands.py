"""What people do with the work of a trip: each a change with its words, the same from keys, mouse
and menus.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from docplanner.domain.ids import Id
from docplanner.domain.problem import Problem, Severity, Subject
from docplanner.domain.safety import CheckinState
from docplanner.domain.schedule import Activity, ActivityKind, ActivityStatus, Day, Leg
from docplanner.domain.times import DAY, show_wall
from docplanner.domain.titles import show_date
from docplanner.edits import moves, records, schedule
from docplanner.planning.checks import conflicts_of
from docplanner.planning.days import minutes_on
from docplanner.planning.placing import first_slot, first_start
from docplanner.planning.plan import Plan
from docplanner.planning.slots import Slot, nearest_slot, next_slot
from docplanner.ui.pages.schedule.shown import Offer
from docplanner.ui.pages.schedule.speech import length, short
from docplanner.ui.theme.works import coded_title
from docplanner.ui.words import tr
from docplanner.ui.workspace import Toast, Workspace

STEP = 15
"""Minutes of one step of a key, and what a drag snaps to."""
MORNING = 9 * 60
"""Where new work goes on a day that has no time left for it."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What the checks say of work at a time: ``fits``, or the first conflict in words."""

    words: str
    fits: bool


class Hands:
    """Changes work on days. ``plan`` is kept for as long as nothing changes."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._plan: Plan | None = None

    @property
    def plan(self) -> Plan:
        """The plan that is checked against."""
        snapshot = self.workspace.snapshot
        if self._plan is None or self._plan.snapshot is not snapshot:
            self._plan = Plan(snapshot)
        return self._plan

    # Asking

    def try_at(self, activity: Activity, day: Day, start: int, minutes: int) -> Trial:
        """What the checks would say of work at a time."""
        found = self.conflicts(moves.timed(activity, day.id, start, minutes))
        words = short(found[0], day.date) if found else tr("fits")
        return Trial(words, not found)

    def conflicts(self, activity: Activity) -> list[Problem]:
        """The problems that work has as given; decisions to keep one are none."""
        found = conflicts_of(self.plan, activity)
        return [problem for problem in found if problem.severity is not Severity.NOTE]

    def offer(self, activity: Activity) -> Offer | None:
        """A better time for scheduled work that has a conflict, if there is one without any."""
        day = self.plan.days.get(activity.day or "")
        over = activity.status in (ActivityStatus.DONE, ActivityStatus.CANCELLED)
        if day is None or activity.start is None or activity.end is None or over:
            return None
        minutes = moves.length_of(activity)
        for slot in self._better(activity, day):
            same = slot.day.id == day.id and slot.start == activity.start
            if not same and self.try_at(activity, slot.day, slot.start, minutes).fits:
                return Offer(slot.day.id, slot.start, slot.start + minutes)
        return None

    def _better(self, activity: Activity, day: Day) -> Iterator[Slot]:
        start = nearest_slot(self.plan, activity, day)
        if start is not None:
            yield Slot(day, start)
        later = next_slot(self.plan, activity, day)
        if later is not None:
            yield later

    def new_start(self, day: Day, minutes: int) -> int:
        """Where new work goes on a day: after what is there, in the first time that is free."""
        blank = Activity(id="", title="", kind=ActivityKind.ACTUALITY, location=day.place)
        found = first_start(self.plan, blank, minutes, day, self._not_before(day))
        return MORNING if found is None else found

    # Doing

    def move(self, activity: Activity, day: Day, start: int) -> None:
        """Put work on a day at a time."""
        if activity.day != day.id or activity.start != start % DAY:
            words = (
                tr("Moved to {day}, {time}") if activity.day else tr("Scheduled on {day}, {time}")
            )
            said = words.format(day=_short(day), time=show_wall(start))
            self._do(moves.place, activity.id, day.id, start, say=said)

    def shift(self, subject: Subject, minutes: int) -> None:
        """Let work, or a leg, begin so many minutes later."""
        record = self._record(subject)
        if isinstance(record, Leg):
            self._do(moves.shift_leg, record.id, minutes, say=tr("Moved the leg"))
        elif isinstance(record, Activity) and record.start is not None:
            day = self._day(record)
            if day is not None and 0 <= record.start + minutes < DAY:
                self.move(record, day, record.start + minutes)

    def to_day(self, subject: Subject, days: int) -> None:
        """Put work on another day of its version at the same time."""
        record = self._record(subject)
        if isinstance(record, Leg):
            self._do(moves.shift_leg, record.id, days * DAY, say=tr("Moved the leg"))
            return
        day = self._day(record) if isinstance(record, Activity) else None
        if day is None:
            return
        wanted = day.date + timedelta(days=days)
        other = next(
            (one for one in self.days_of(day) if one.date == wanted),
            None,
        )
        if other is not None and record.start is not None:
            self.move(record, other, record.start)

    def stretch(self, subject: Subject, minutes: int) -> None:
        """Let work end so many minutes later."""
        record = self._record(subject)
        if isinstance(record, Activity) and record.start is not None and record.day:
            end = record.start + moves.length_of(record) + minutes
            if end - record.start >= moves.SHORTEST:
                self.resize(record, record.start, end)

    def resize(self, activity: Activity, start: int, end: int) -> None:
        """Give work another start or end."""
        said = tr("Now {length}", length=length(end - start))
        self._do(moves.resize, activity.id, start, end, say=said)

    def unschedule(self, subject: Subject) -> None:
        """Take work off its day."""
        record = self._record(subject)
        if isinstance(record, Activity) and record.day:
            name = self.workspace.title_of(record)
            self._do(moves.unschedule, record.id, say=tr("Unscheduled {name}", name=name))

    def place_next(self, subject: Subject, days: list[Day]) -> None:
        """Put work into the first slot of these days that it fits into, after where it is now."""
        record = self._record(subject)
        if not isinstance(record, Activity):
            return
        minutes = moves.length_of(record)
        after = 0 if record.start is None or record.day is None else record.start + 1
        earliest = max(after, self._not_before(days[0])) if days else 0
        slot = first_slot(self.plan, record, minutes, days, earliest)
        if slot is None:
            words = tr("No free slot of {length} is left", length=length(minutes))
            self.workspace.said.emit(Toast(words, warning=True))
            return
        self.move(record, slot.day, slot.start)

    def duplicate(
        self, subject: Subject, day: Day | None = None, start: int | None = None
    ) -> Id | None:
        """Copy work, by default right after itself; gives the copy's id."""
        record = self._record(subject)
        if not isinstance(record, Activity):
            return None
        if day is None and record.day and record.start is not None:
            day = self.workspace.snapshot.get(Day, record.day)
            start = min(record.start + moves.length_of(record), DAY - 1)
        name = self.workspace.title_of(record)
        said = tr("Copied {name}", name=name)
        key: Id | None = self._do(moves.duplicate, record.id, day and day.id, start, say=said)
        return key

    def make(self, day: Day, start: int, minutes: int, typed: str) -> Id | None:
        """Make work on a day from a typed title, which may begin with the code of a kind.

        Raises Fault.
        """
        kind, title = coded_title(typed)
        if not title:
            return None
        values: dict[str, Any] = {
            "title": title,
            "kind": kind or ActivityKind.ACTUALITY,
            "day": day.id,
            "start": start % DAY,
            "end": (start + minutes) % DAY,
            "location": day.place,
        }
        if self.workspace.part is not None:
            values["parts"] = (self.workspace.part,)
        key: Id = self.workspace.edit(records.add, "activities", values).result
        return key

    def rename(self, subject: Subject, typed: str) -> None:
        """Give work another title; a code before it gives it another kind as well. Raises Fault."""
        kind, title = coded_title(typed)
        record = self._record(subject)
        if isinstance(record, Activity) and title:
            values: dict[str, Any] = {"title": title} if title != record.title else {}
            if kind is not None and kind is not record.kind:
                values["kind"] = kind
            if values:
                self.workspace.edit(records.change, "activities", record.id, values)

    def set(self, subject: Subject, **values: Any) -> None:
        """Set fields of a record."""
        self.workspace.change(subject.kind, subject.id, values)

    def mark_safe(self, keys: list[Id]) -> None:
        """Say that those who had to check in are safe."""
        for key in keys:
            self._do(
                records.change,
                "checkins",
                key,
                {"state": CheckinState.SAFE},
                say=tr("Marked safe: {name}", name=self.workspace.title("checkins", key)),
            )

    def add_day(self, version: Id) -> Id | None:
        """Add the day after the last."""
        key: Id | None = self._do(schedule.add_day, version, say=tr("Added a day"))
        return key

    def days_of(self, day: Day) -> list[Day]:
        """All days of a day's version, in order of date."""
        days = self.workspace.snapshot.by(Day, "version").get(day.version, ())
        return sorted(days, key=lambda one: one.date)

    def _not_before(self, day: Day) -> int:
        """The first minute of a day that is still to come; 0 of a day that is not today."""
        now = minutes_on(self.workspace.now, day)
        return now if 0 <= now < DAY else 0

    def _do(self, action: Any, *args: Any, say: str) -> Any:
        edited = self.workspace.do(action, *args, say=say)
        return None if edited is None else edited.result

    def _record(self, subject: Subject) -> Any:
        return self.workspace.record(subject.kind, subject.id)

    def _day(self, activity: Activity) -> Day | None:
        return self.workspace.snapshot.get(Day, activity.day)


def _short(day: Day) -> str:
    return show_date(day.date, year=False).rsplit(" ", 1)[0]
