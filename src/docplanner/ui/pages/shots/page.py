"""The shot list: grouped by sequence, place or day; every cell edits in place."""

from __future__ import annotations

from typing import Any

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.domain.shots import Priority, Sequence, Shot, ShotStatus
from docplanner.ui.models.columns import Cell, Column, Group, Row
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.pages.page import Page
from docplanner.ui.pages.shots.columns import columns
from docplanner.ui.pages.shots.groups import by_sequence
from docplanner.ui.widgets.inspector import Inspector
from docplanner.ui.widgets.table import Table
from docplanner.ui.words import counted, tr

__all__ = ["Cell", "Column", "Group", "Priority", "Sequence", "Shot", "ShotStatus", "ShotsPage"]


class ShotsPage(Page):
    """Shots in groups, and one of them in the inspector."""

    id = "shots"

    def build(self) -> None:
        self.model = RowsModel(columns(self.workspace))
        self.table = Table(self.workspace, self.model, tr("Shots"))
        self.table.chosen.connect(self._chosen)
        self.content.addWidget(self.table)
        self.inspector = Inspector(self.workspace, tr("Shot list\nChoose a shot to see all of it."))
        self.side = self.inspector

    def refresh(self) -> None:
        groups = by_sequence(self.workspace)
        self.model.show_groups(groups)
        shots = [row for group in groups for row in group.rows]
        self.bar.set(tr("Shot list"), counted(len(shots), "{n} shot", "{n} shots"))

    def show_record(self, kind: str, key: Id) -> bool:
        return self.table.choose(f"{kind}/{key}")

    def remembered(self) -> dict[str, Any]:
        return {"table": self.table.remembered()}

    def take_up(self, state: dict[str, Any]) -> None:
        self.table.take_up(state.get("table", {}))

    def _chosen(self, row: Row | None) -> None:
        self.inspector.show_record("shots", row.record.id if row else None)
        self.choose(Subject(row.kind, row.record.id) if row else None)
