"""The schedule: one trip as days over the hours, its wishes beside it, one thing in detail."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.domain.schedule import Trip
from docplanner.ui.pages.page import Page, Views
from docplanner.ui.pages.schedule import accessible
from docplanner.ui.pages.schedule.actions import Actions
from docplanner.ui.pages.schedule.bar import ScheduleBar
from docplanner.ui.pages.schedule.cards import cards_of
from docplanner.ui.pages.schedule.carrying import Carrier
from docplanner.ui.pages.schedule.foot import Legend
from docplanner.ui.pages.schedule.gestures import Gestures
from docplanner.ui.pages.schedule.hands import Hands
from docplanner.ui.pages.schedule.menus import record_menu, trips_menu
from docplanner.ui.pages.schedule.new_trip import NewTrip
from docplanner.ui.pages.schedule.reading import Reading
from docplanner.ui.pages.schedule.rows import curfew_words, trip_facts
from docplanner.ui.pages.schedule.selected import over_of
from docplanner.ui.pages.schedule.speech import clock_word, day_span
from docplanner.ui.pages.schedule.timeline import Timeline
from docplanner.ui.pages.schedule.tray import Tray
from docplanner.ui.pages.schedule.trips import best_trip, in_order, trip_of
from docplanner.ui.widgets.empty import Empty
from docplanner.ui.widgets.inspector import Inspector
from docplanner.ui.words import tr

NARROW = 1180
MINUTE = 20_000
"""Milliseconds between two looks at the clock."""
NEW = 60
"""Minutes of new work."""


class SchedulePage(Page):
    """Days and wishes of a trip, and one of them in the inspector."""

    id = "schedule"
    adds = "Add an activity"

    def build(self) -> None:
        look = self.look
        self.trip: Id | None = None
        self.day: Id | None = None
        self.subject: Subject | None = None
        self._folds = {False: False, True: True}
        self.hands = Hands(self.workspace)
        accessible.install()
        self.timeline = Timeline(look)
        self.acts = Actions(self)
        self.tray = Tray(look)
        self._carrier = Carrier(self.hands, self.timeline, self.tray)
        self._mouse = Gestures(self.timeline, self.hands, self._carrier)
        self.timeline.mouse = self._mouse
        self.tray.cards.carrier = self._carrier
        self.new_trip = NewTrip(self.workspace)
        self.legend = Legend(look)
        self.head = ScheduleBar(self.bar, look, self._run, self._fill_trips)
        teach = tr(
            "Schedule\nChoose a block to see and change all of it. Drag it, or press Alt and the "
            "arrows, to move it.\nCtrl+N adds an activity, S places a wish in the next free slot, "
            "F2 edits a title."
        )
        self.inspector = Inspector(self.workspace, teach)
        self.side = self.inspector
        self._lay_out()
        self._connect()
        for name, act in self.acts.by_command().items():
            self.bind(name, act)

    # Showing

    def refresh(self) -> None:
        snapshot = self.workspace.snapshot
        if self.trip not in snapshot.all(Trip):
            self.trip = best_trip(snapshot, self.workspace.now)
        trip = snapshot.get(Trip, self.trip)
        reading = Reading(self.workspace)
        facts = trip_facts(reading, trip)
        if facts.day(self.day) is None:
            self.day = _first_day(facts)
        if self.subject and self.workspace.record(self.subject.kind, self.subject.id) is None:
            self.subject = None
        self.timeline.corner = tr("{place} time", place=clock_word(snapshot.production.zone))
        self.timeline.show_facts(facts)
        self.tray.show_cards(cards_of(reading))
        self.head.show_trip(trip, day_span(trip.start, trip.end) if trip else "")
        self.legend.show_curfew(curfew_words(facts))
        self._show_content(trip)
        self._show_selection()

    def rechecked(self) -> None:
        self.refresh()

    def show_record(self, kind: str, key: Id) -> bool:
        record = self.workspace.record(kind, key)
        if record is None:
            return False
        trip = trip_of(self.workspace.snapshot, record)
        if trip is not None and trip != self.trip:
            self.trip = trip
            self.refresh()
        subject = Subject(kind, key)
        self.select(subject)
        self.timeline.reveal(subject)
        return True

    def wish(self, wish: object) -> None:
        if isinstance(wish, Subject):
            self.show_record(wish.kind, wish.id)
        elif wish == "trip":
            self.begin_trip()

    def look_for(self) -> None:
        self.timeline.setFocus()

    def land(self) -> None:
        shown = self._views.shown()
        target = shown.main if isinstance(shown, Empty) else self.timeline
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_page(self) -> None:
        self.workspace.call("papers", Subject("days", self.day) if self.day else None)

    def export_page(self) -> None:
        self.print_page()

    def remembered(self) -> dict[str, Any]:
        subject = self.subject
        return {
            "trip": self.trip,
            "day": self.day,
            "subject": [subject.kind, subject.id] if subject else None,
            "zoom": self.timeline.zoom,
            "scroll": [
                self.timeline.horizontalScrollBar().value(),
                self.timeline.verticalScrollBar().value(),
            ],
            "folds": [self._folds[False], self._folds[True]],
        }

    def take_up(self, state: dict[str, Any]) -> None:
        self.trip = state.get("trip")
        self.day = state.get("day")
        zoom = state.get("zoom")
        self.timeline.zoom = float(zoom) if isinstance(zoom, int | float) else 0.0
        folds = state.get("folds")
        if isinstance(folds, list) and len(folds) == 2:
            self._folds = {False: bool(folds[0]), True: bool(folds[1])}
        subject = state.get("subject")
        if isinstance(subject, list) and len(subject) == 2:
            self.subject = Subject(*map(str, subject))
        self.refresh()
        self._fold()
        scroll = state.get("scroll")
        if isinstance(scroll, list) and len(scroll) == 2:
            QTimer.singleShot(0, self.timeline, partial(self._scroll_to, *map(int, scroll)))

    # Adding

    def add(self) -> None:
        self.acts.add()

    def begin_trip(self) -> None:
        """Open the panel for a new trip."""
        self.new_trip.show()
        self.new_trip.begin()

    # Selecting

    def select(self, subject: Subject | None) -> None:
        """Select a record; the inspector shows it."""
        self.subject = subject
        row = self.timeline.facts.day_of(subject)
        if row is not None:
            self.day = row.day.id
        self.inspector.show_record(subject.kind if subject else "", subject.id if subject else None)
        self._show_selection()
        self.choose(subject)
        accessible.tell(self.timeline, subject)

    def _show_selection(self) -> None:
        subject = self.subject
        facts = self.timeline.facts
        wish = subject.id if subject is not None and subject.kind == "activities" else None
        self.tray.choose(wish)
        shown = over_of(self.hands, facts, subject, self.day)
        over = self.timeline.shown
        self.timeline.show_over(
            replace(shown, ghost=over.ghost, lifted=over.lifted, focused=over.focused)
        )
        if self.inspector.subject is None and subject is not None:
            self.inspector.show_record(subject.kind, subject.id)
        self.legend.update()
        self._show_foot()

    def _dropped(self, subject: Subject) -> None:
        self.select(subject)
        self.timeline.setFocus()

    def _removed(self, gone: object) -> None:
        self.select(None)

    # Commands

    def _run(self, command: str) -> None:
        """Run a command of this page, or of every page, by its short name."""
        every = {"add": self.add, "print": self.print_page}
        run = every.get(command) or self.actions_by_command[f"{self.id}.{command}"].trigger
        run()

    def _key(self, command: str) -> str:
        names = {"add": "window.add", "print": "window.print"}
        return self.keymap.shown(names.get(command, f"{self.id}.{command}"))

    # Inside

    def _connect(self) -> None:
        for view in (self.timeline, self.tray.cards):
            view.chosen.connect(self.select)
            view.menu_asked.connect(self._menu)
        self.timeline.opened.connect(lambda subject: self.acts.rename())
        self.tray.cards.opened.connect(lambda subject: self.inspector.edit("title"))
        self.tray.toggled.connect(self._toggle_tray)
        self._mouse.make = self.acts.begin_activity
        self._mouse.accept = self.acts.accept
        self._carrier.dropped = self._dropped
        self.new_trip.made.connect(self._trip_made)
        self.new_trip.closed.connect(self._close_new_trip)
        self.inspector.removed.connect(self._removed)
        self.inspector.installEventFilter(self)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        self._clock.start(MINUTE)

    def _lay_out(self) -> None:
        self.new_trip.hide()
        title = tr("No days in this trip")
        words = tr(
            "Give the first and last day and a base. Sun times and curfew fill in by themselves."
        )
        new = (tr("Add a trip"), self.begin_trip)
        self._no_trip = Empty(self.look, title, words, new)
        words = tr("Add the first day. Sun times and curfew fill in by themselves.")
        self._no_days = Empty(self.look, title, words, (tr("Add a day"), self.acts.add_day), new)
        self._views = Views()
        self.foot = QWidget()
        self.foot.setObjectName("foot")
        self.foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = QHBoxLayout(self.foot)
        inner.setContentsMargins(0, 1, 0, 0)
        inner.addWidget(self.legend)
        self.content.addWidget(self.new_trip)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.tray)
        row.addWidget(self._views, 1)
        self.content.addWidget(middle, 1)
        self.content.addWidget(self.foot)

    def _show_content(self, trip: Trip | None) -> None:
        empty = self._no_trip if trip is None else self._no_days
        has_days = bool(self.timeline.facts.days)
        self._views.show_widget(self.timeline if has_days else empty)
        self.tray.setVisible(has_days or bool(self.tray.model.cards))

    def _show_foot(self) -> None:
        """Without the inspector the window's own bar stands at the foot, while work is selected."""
        bar = self.subject is not None and self.side is not None and not self.side.isVisible()
        self.foot.setVisible(not bar or not self.isVisible())

    def _fill_trips(self, menu: QMenu) -> None:
        trips = in_order(self.workspace.snapshot)
        trips_menu(menu, trips, self.trip, self._show_trip, self.begin_trip)

    def _show_trip(self, key: Id) -> None:
        self.trip, self.day = key, None
        self.refresh()
        self.select(Subject("trips", key))

    def _trip_made(self, key: str) -> None:
        self._close_new_trip()
        self._show_trip(key)
        if self.day is not None:
            self.select(Subject("days", self.day))

    def _close_new_trip(self) -> None:
        self.new_trip.hide()
        self.land()

    def _menu(self, subject: Subject, at: QPoint) -> None:
        self.select(subject)
        menu = record_menu(self, self.hands, subject, self._run, self._key)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _scroll_to(self, x: int, y: int) -> None:
        self.timeline.horizontalScrollBar().setValue(x)
        self.timeline.verticalScrollBar().setValue(y)

    def _tick(self) -> None:
        if self.isVisible() and any(row.today for row in self.timeline.facts.days):
            self.refresh()

    def _narrow(self) -> bool:
        return self.window().width() < self.look.px(NARROW)

    def _toggle_tray(self) -> None:
        narrow = self._narrow()
        self._folds[narrow] = not self._folds[narrow]
        self._fold()

    def _fold(self) -> None:
        narrow = self._narrow()
        self.tray.fold(folded=self._folds[narrow])
        self.head.narrow(narrow=narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fold()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self.inspector and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            QTimer.singleShot(0, self, self._show_foot)
        return super().eventFilter(watched, event)


def _first_day(facts: Any) -> Id | None:
    """Today, else the first day."""
    for row in facts.days:
        if row.today:
            return str(row.day.id)
    return str(facts.days[0].day.id) if facts.days else None
