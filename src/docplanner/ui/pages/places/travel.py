"""Travel between places: the legs of the trip below the map."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.schedule import LegMode, Trip
from docplanner.planning.journeys import base_of, leg_kilometres, legs_of
from docplanner.ui.models.columns import Row
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.pages.places.columns import leg_columns
from docplanner.ui.widgets.basics import Elided, Text, button
from docplanner.ui.widgets.table import Table
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


class Travel(QWidget):
    """The legs of one trip, edited in place. ``chosen`` follows the leg that is selected."""

    chosen = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._trip: Trip | None = None
        self.to: Id | None = None
        """The place that a new leg goes to."""
        look = workspace.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(look.px(16), look.px(4), look.px(12), look.px(4))
        row.setSpacing(look.px(8))
        row.addWidget(Text(look, tr("Travel between places"), "bodyStrong"))
        self._detail = Elided(look, "", "small", "text.secondary")
        row.addWidget(self._detail, 1)
        self.add_leg = button(look, tr("Add a leg"), self.add, kind="link")
        row.addWidget(self.add_leg)
        column.addWidget(head)
        self.model = RowsModel(leg_columns(workspace))
        self.table = Table(workspace, self.model, tr("Travel between places"))
        self.table.chosen.connect(self._chosen)
        self.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column.addWidget(self.table, 1)

    def show_trip(self, trip: Trip | None) -> None:
        """Show the legs of a trip."""
        self._trip = trip
        legs = legs_of(self._workspace.snapshot, trip)
        self.model.show_rows([Row("legs", leg, self._titles(leg)) for leg in legs])
        self._detail.setText(trip.title if trip is not None else tr("No trip yet"))
        self.add_leg.setEnabled(trip is not None)

    def add(self) -> None:
        """Add a leg from the base to the chosen place, ready to be completed."""
        if self._trip is None:
            return
        base = base_of(self._workspace.snapshot, self._trip)
        start = base.id if base is not None and base.id != self.to else None
        values: dict[str, Any] = {
            "trip": self._trip.id,
            "mode": LegMode.ROAD,
            "from_": start,
            "to": self.to,
        }
        key = self._workspace.add("legs", values)
        if key is not None and self.table.choose(f"legs/{key}"):
            self.table.edit_field("to" if start is not None else "from_")

    def show_leg(self, key: Id) -> bool:
        """Select a leg; False where it is not of this trip."""
        return self.table.choose(f"legs/{key}")

    def _titles(self, leg: Any) -> tuple[Any, ...]:
        ends = (leg.from_, leg.to)
        named = (self._workspace.title("locations", key) if key else "" for key in ends)
        return (*named, leg_kilometres(self._workspace.snapshot, leg)[0])

    def _chosen(self, row: Row | None) -> None:
        self.chosen.emit(row)
