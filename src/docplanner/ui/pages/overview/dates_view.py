"""The dates as a table: the TX windows of the parts, and the milestones on the way to them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.production import Milestone, Part
from docplanner.domain.titles import show_date
from docplanner.ui.models.columns import Cell, Column, Row
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.sheets.production import milestone_chip, slip_words
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.widgets.flow import Flow
from docplanner.ui.widgets.table import Table
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

PARTS_HEIGHT = 130


class DatesView(QWidget):
    """``chosen`` carries the row that is shown now; ``left`` goes back to the cards."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        look = workspace.look
        self.parts = Table(workspace, RowsModel(_part_columns()), tr("TX windows"))
        self.milestones = Table(workspace, RowsModel(_columns(workspace)), tr("Milestones"))
        for table in (self.parts, self.milestones):
            table.chosen.connect(self._chosen)
        bar = QWidget()
        head = Flow(bar, look.px(8))
        head.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(4))
        head.addWidget(button(look, tr("Overview"), self.left.emit, kind="link", icon="arrow-left"))
        head.addWidget(button(look, tr("Add a milestone"), self.add, kind="primary", icon="add"))
        head.addWidget(button(look, tr("Add a part"), self.add_part, icon="add"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        for words, table in (
            (tr("TX windows"), self.parts),
            (tr("Milestones"), self.milestones),
        ):
            title = Text(look, words, "captionStrong", "secondary")
            title.setContentsMargins(look.px(16), look.px(8), 0, look.px(4))
            column.addWidget(title)
            column.addWidget(table, 1 if table is self.milestones else 0)
        self.parts.setFixedHeight(look.px(PARTS_HEIGHT))

    def refresh(self) -> None:
        """Show the parts and milestones as they are."""
        snapshot, part = self._workspace.snapshot, self._workspace.part
        self.parts.rows.show_rows([Row("parts", one) for one in self._workspace.parts()])
        found = [
            one
            for one in snapshot.all(Milestone).values()
            if part is None or one.part in (None, part)
        ]
        found.sort(key=_when)
        self.milestones.rows.show_rows([Row("milestones", one) for one in found])

    def choose(self, kind: str, key: Id) -> bool:
        """Select a part or a milestone."""
        table = self.parts if kind == "parts" else self.milestones
        found = table.choose(f"{kind}/{key}")
        if found:
            table.setFocus()
        return found

    def add(self) -> None:
        """Add a milestone, its title ready to be typed."""
        values = {"title": tr("New milestone"), "part": self._workspace.part}
        key = self._workspace.add("milestones", values)
        if key is not None and self.choose("milestones", key):
            self.milestones.edit_field("title")

    def add_part(self) -> None:
        """Add the next part, its window ready to be typed."""
        number = max((one.number for one in self._workspace.parts()), default=0) + 1
        values = {"number": number, "title": tr("Part {n}", n=number)}
        key = self._workspace.add("parts", values)
        if key is not None and self.choose("parts", key):
            self.parts.edit_field("tx_from")

    def edit_window(self) -> None:
        """Edit the TX window of the first part that has none, else of the first."""
        parts = self._workspace.parts()
        first = next((one for one in parts if one.tx_from is None), parts[0] if parts else None)
        if first is None:
            self.add_part()
        elif self.choose("parts", first.id):
            self.parts.edit_field("tx_from")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self._delete()
        else:
            super().keyPressEvent(event)

    def _delete(self) -> None:
        table = self.parts if self.parts.hasFocus() else self.milestones
        row = table.current_row()
        if row is not None:
            self._workspace.remove(row.kind, row.record.id)

    def _chosen(self, row: Row | None) -> None:
        if row is not None:
            self.chosen.emit(row)


def _when(milestone: Milestone) -> tuple[bool, str, Id]:
    on = milestone.actual or milestone.forecast or milestone.planned
    return on is None, on.isoformat() if on else "", milestone.id


def _part(row: Row) -> Part:
    found: Part = row.record
    return found


def _milestone(row: Row) -> Milestone:
    found: Milestone = row.record
    return found


def _part_columns() -> list[Column]:
    return [
        Column(tr("Part"), lambda row: str(_part(row).number), 60, field="number", right=True),
        Column(tr("Title"), lambda row: _part(row).title, 240, field="title", stretch=True),
        _day(tr("Earliest TX"), 150, "tx_from"),
        _day(tr("Last TX"), 150, "tx_to"),
        Column(tr("Slot, seconds"), _slot, 110, field="slot_seconds"),
    ]


def _columns(workspace: Workspace) -> list[Column]:
    def part(row: Row) -> str:
        found = workspace.snapshot.get(Part, _milestone(row).part)
        return tr("Part {n}", n=found.number) if found else tr("All")

    def state(row: Row) -> Cell:
        one = _milestone(row)
        return Cell(slip_words(one), chip=milestone_chip(workspace, one))

    return [
        Column(
            tr("Milestone"), lambda row: _milestone(row).title, 220, field="title", stretch=True
        ),
        Column(tr("Part"), part, 70, field="part"),
        _day(tr("Planned"), 130, "planned"),
        _day(tr("Forecast"), 130, "forecast"),
        _day(tr("Actual"), 130, "actual"),
        Column(
            tr("State"),
            lambda row: Cell(
                slip_words(_milestone(row)), chip=milestone_chip(workspace, _milestone(row))
            ),
            250,
        ),
    ]


def _day(title: str, width: int, field: str) -> Column:
    def value(row: Row) -> Cell:
        day = getattr(row.record, field)
        return Cell(show_date(day) if day else "", figures=True)

    def order(row: Row) -> date:
        return getattr(row.record, field) or date.max

    return Column(title, value, width, sort=order, field=field)


def _slot(row: Row) -> str:
    seconds = _part(row).slot_seconds
    return "" if seconds is None else str(seconds)
