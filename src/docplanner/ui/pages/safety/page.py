"""The safety page: a day's assessment and risks, its check-ins, what happened on it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QVBoxLayout

from docplanner.documents.offered import present_trip
from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.domain.safety import Assessment, CheckIn, Incident, Risk
from docplanner.domain.schedule import Day, Trip
from docplanner.planning.overdue import Overdue, overdue
from docplanner.ui.pages.page import Page
from docplanner.ui.pages.safety.assessment import AssessmentPanel
from docplanner.ui.pages.safety.day_tabs import DayTabs
from docplanner.ui.pages.safety.days import days_of, tab_of
from docplanner.ui.pages.safety.log import LogPanel
from docplanner.ui.widgets.banner import Banner
from docplanner.ui.widgets.basics import button, empty_layout
from docplanner.ui.widgets.inspector import Inspector
from docplanner.ui.widgets.trip_choice import trip_choice
from docplanner.ui.words import tr

EVERY = 20_000


class SafetyPage(Page):
    """Tabs for the days, the assessment at the left, check-ins and incidents at the right."""

    id = "safety"
    adds = "Add a hazard"

    def build(self) -> None:
        self._trip: Id | None = None
        self._day: Id | None = None
        self._build_bar()
        self.tabs = DayTabs(self.look)
        self.tabs.chosen.connect(self.show_day)
        self._alarm = QVBoxLayout()
        self.assessment = AssessmentPanel(self.workspace)
        self.log = LogPanel(self.workspace)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self.assessment)
        self._split.addWidget(self.log)
        self._split.setSizes([525, 480])
        self.content.addWidget(self.tabs)
        self.content.addLayout(self._alarm)
        self.content.addWidget(self._split, 1)
        self.inspector = Inspector(
            self.workspace,
            tr(
                "Safety\nChoose a risk, a check-in or an assessment to see all of it.\n"
                "M marks a check-in safe. Ctrl+I writes down what happened. Ctrl+N adds a hazard."
            ),
        )
        self.side = self.inspector
        for panel in (self.assessment, self.log):
            panel.chosen.connect(self._chosen)
        self.bind("safe", self.log.mark_safe)
        self.bind("checkin", self.log.add_checkin)
        self.bind("incident", self.log.begin_incident)
        self.bind("risk", self.assessment.add_risk)
        self.bind("delete", self._delete)
        timer = QTimer(self)
        timer.setInterval(EVERY)
        timer.timeout.connect(self.refresh)
        timer.start()

    def refresh(self) -> None:
        snapshot, today = self.workspace.snapshot, self.workspace.now.local().date()
        trip = snapshot.get(Trip, self._trip) or present_trip(snapshot, today)
        self._trip = trip.id if trip else None
        days = days_of(self.workspace, self._trip)
        keys = {day.id for day in days}
        if self._day not in keys:
            near = [day for day in days if day.date >= today] or days[-1:]
            self._day = near[0].id if near else None
        self.bar.set(tr("Safety"), trip.title if trip else tr("No trip yet"))
        self.tabs.fill(tuple(tab_of(self.workspace, day) for day in days), self._day or "")
        self._sound_alarm()
        self._show()

    def show_day(self, key: Id) -> None:
        """Show another day."""
        self._day = key
        self.refresh()

    def show_record(self, kind: str, key: Id) -> bool:
        snapshot = self.workspace.snapshot
        risk = snapshot.get(Risk, key) if kind == "risks" else None
        owner = snapshot.get(Assessment, risk.assessment if risk else key)
        day = owner.day if owner else None
        if kind == "checkins":
            found = snapshot.get(CheckIn, key)
            day = found.day if found else None
        if kind == "incidents":
            day = self._day_of_incident(key)
        self._go_to(day)
        if risk is not None:
            return self.assessment.choose(key)
        if kind in ("checkins", "incidents"):
            return self.log.choose(kind, key)
        self._chosen(kind, key)
        return self.workspace.record(kind, key) is not None

    def wish(self, wish: object) -> None:
        if isinstance(wish, Subject):
            if wish.kind == "days":
                self._go_to(wish.id)
            else:
                self.show_record(wish.kind, wish.id)

    def add(self) -> None:
        self.assessment.add_risk()

    def print_page(self) -> None:
        self.workspace.call("papers", Subject("days", self._day) if self._day else None)

    def remembered(self) -> dict[str, Any]:
        return {"trip": self._trip, "day": self._day, "split": self._split.sizes()}

    def take_up(self, state: dict[str, Any]) -> None:
        self._trip, self._day = state.get("trip"), state.get("day")
        if len(state.get("split", [])) == 2:
            self._split.setSizes([int(size) for size in state["split"]])
        self.refresh()

    def _build_bar(self) -> None:
        trips = trip_choice(self.workspace, lambda: self._trip, self._choose_trip)
        self.bar.add(trips)
        log = button(self.look, tr("Log incident"), lambda: self.log.begin_incident(), icon="add")
        self.bar.add(log)
        self.bar.add(button(self.look, tr("Print day"), self.print_page, icon="print"))

    def _show(self) -> None:
        day = self.workspace.snapshot.get(Day, self._day)
        self.assessment.show_day(day)
        self.log.show_day(day)

    def _sound_alarm(self) -> None:
        """Say at the top what is overdue on the day that is shown."""
        empty_layout(self._alarm)
        late = overdue(self.workspace.snapshot, self.workspace.now)
        for one in late:
            if one.day.id == self._day:
                self._alarm.addWidget(self._banner(one))

    def _banner(self, late: Overdue) -> Banner:
        name = self.workspace.title("checkins", late.checkin.id)
        title = tr("Overdue {n} min: {name}", n=late.minutes, name=name)
        who = self.workspace.title("people", late.checkin.who) if late.checkin.who else ""
        words = ". ".join(filter(None, (who, late.checkin.note)))
        actions = (
            (tr("Mark safe"), lambda: self._safe(late.checkin.id)),
            (tr("Open"), lambda: self.show_record("checkins", late.checkin.id)),
        )
        return Banner(self.look, "danger", title, words, actions, wide=True)

    def _safe(self, key: Id) -> None:
        self.log.choose("checkins", key)
        self.log.mark_safe()

    def _chosen(self, kind: str, key: Id) -> None:
        self.inspector.show_record(kind, key)
        self.choose(Subject(kind, key))

    def _delete(self) -> None:
        subject = self.inspector.subject
        if subject is not None:
            self.workspace.remove(subject.kind, subject.id)

    def _go_to(self, key: Id | None) -> None:
        day = self.workspace.snapshot.get(Day, key)
        if day is not None:
            self._trip, self._day = day.trip, day.id
            self.refresh()

    def _day_of_incident(self, key: Id) -> Id | None:
        found = self.workspace.snapshot.get(Incident, key)
        if found is None:
            return None
        days = self.workspace.snapshot.days
        return next((d.id for d in days if found.at.local(d.zone).date() == d.date), None)

    def _choose_trip(self, key: Id) -> None:
        self._trip, self._day = key, None
        self.refresh()
