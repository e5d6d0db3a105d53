"""The right half of the safety page: the day's check-ins, and what happened on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from docplanner.domain.faults import Fault
from docplanner.domain.ids import Id
from docplanner.domain.safety import CheckIn, Incident
from docplanner.domain.schedule import Day
from docplanner.domain.titles import show_date
from docplanner.edits import safety
from docplanner.planning.overdue import overdue
from docplanner.ui.models.columns import Row
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.pages.safety.columns import checkin_columns, incident_columns
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.widgets.table import Table
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

USUAL = (9 * 60, 12 * 60, 15 * 60, 18 * 60, 21 * 60)
"""Check-in times of a shoot day, every three hours, until somebody sets others."""


class LogPanel(QWidget):
    """``chosen`` carries the kind and id of a check-in or an incident."""

    chosen = Signal(str, str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._day: Day | None = None
        look = workspace.look
        self.checkins = RowsModel(checkin_columns(workspace))
        self.table = Table(workspace, self.checkins, tr("Check-ins"))
        self.table.chosen.connect(lambda row: self._chosen("checkins", row))
        self.incidents = RowsModel(incident_columns(workspace))
        self.log = Table(workspace, self.incidents, tr("Incident log"))
        self.log.chosen.connect(lambda row: self._chosen("incidents", row))
        self._title = Text(look, tr("Check-ins"), "bodyStrong")
        self._detail = Text(look, "", "small", "secondary")
        self._log_title = Text(look, "", "bodyStrong")
        self.line = QLineEdit()
        self.line.setAccessibleName(tr("Write what happened"))
        self.line.returnPressed.connect(self._log)
        self._error = Text(look, "", "caption", "danger", wrap=True)
        self._build()

    def show_day(self, day: Day | None) -> None:
        """Show the check-ins and incidents of a day."""
        self._day = day
        snapshot, now = self._workspace.snapshot, self._workspace.now
        found = snapshot.by(CheckIn, "day").get(day.id, ()) if day else ()
        late = {one.checkin.id: one.minutes for one in overdue(snapshot, now)}
        rows = [Row("checkins", one, late.get(one.id)) for one in found]
        self.checkins.show_rows(sorted(rows, key=lambda row: row.record.time))
        words = counted(len(found), "{n} on this day", "{n} on this day")
        zone = day.zone.rpartition("/")[2].replace("_", " ") if day else ""
        self._detail.setText(tr("{zone} time, {count}", zone=zone, count=words) if day else "")
        self._show_incidents(day)
        self.line.setPlaceholderText(
            tr("{at}, write what happened and press Enter", at=f"{now.local():%H:%M}")
        )

    def choose(self, kind: str, key: Id) -> bool:
        """Select a check-in or an incident."""
        table = self.table if kind == "checkins" else self.log
        return table.choose(f"{kind}/{key}")

    def mark_safe(self) -> None:
        """Mark the chosen check-in safe; without one, that which is longest overdue."""
        row = self.table.current_row()
        late = overdue(self._workspace.snapshot, self._workspace.now)
        key = row.record.id if row else (late[0].checkin.id if late else None)
        if key is not None:
            words = tr("Marked safe: {name}", name=self._workspace.title("checkins", key))
            self._workspace.do(safety.mark_safe, key, say=words)

    def add_checkin(self) -> None:
        """Add a check-in time, three hours after the last, ready to be changed."""
        if self._day is None:
            return
        times = [row.record.time for row in self.checkins.all_rows()]
        free = [time for time in USUAL if time not in times]
        time = free[0] if not times else min(max(times) + 180, 23 * 60 + 45)
        key = self._workspace.add("checkins", {"day": self._day.id, "time": time})
        if key is not None and self.choose("checkins", key):
            self.table.edit_field("time")

    def begin_incident(self) -> None:
        """Put the cursor where an incident is written."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _log(self) -> None:
        place = self._day.place if self._day else None
        try:
            self._workspace.edit(safety.log_incident, self.line.text(), self._workspace.now, place)
        except Fault as fault:
            self._error.setText(str(fault))
            self._error.show()
            return
        self._error.hide()
        self.line.clear()

    def _show_incidents(self, day: Day | None) -> None:
        found = [
            one
            for one in self._workspace.snapshot.all(Incident).values()
            if day is not None and one.at.local(day.zone).date() == day.date
        ]
        rows = [
            Row("incidents", one) for one in sorted(found, key=lambda one: one.at, reverse=True)
        ]
        self.incidents.show_rows(rows)
        name = show_date(day.date, year=False) if day else ""
        self._log_title.setText(tr("Incident log, {day}", day=name) if day else tr("Incident log"))

    def _build(self) -> None:
        look = self._workspace.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(6))
        head.setSpacing(look.px(8))
        head.addWidget(self._title)
        head.addWidget(self._detail)
        head.addStretch()
        head.addWidget(button(look, tr("Add a time"), self.add_checkin, kind="link", icon="add"))
        column.addLayout(head)
        column.addWidget(self.table, 1)
        below = QVBoxLayout()
        below.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(8))
        below.addWidget(self._log_title)
        below.addWidget(self.line)
        below.addWidget(self._error)
        self._error.hide()
        column.addLayout(below)
        column.addWidget(self.log, 1)

    def _chosen(self, kind: str, row: Row | None) -> None:
        if row is not None:
            self.chosen.emit(kind, row.record.id)
