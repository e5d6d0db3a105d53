"""One facet of the panel: its title, its values, and the rest of them when asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docplanner.ui.models.facets import Facet, Value
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.widgets.facet_row import FacetRow
from docplanner.ui.widgets.year_bars import Bars
from docplanner.ui.words import tr

MOST = 8
"""Values listed before the rest is asked for."""


class FacetGroup(QWidget):
    """Shows one facet. A row survives a change of its count, and keeps its focus."""

    toggled = Signal(str)
    """The key of a value that was clicked."""
    ranged = Signal(object)
    """The keys that a range was drawn over."""
    rows_changed = Signal()

    def __init__(self, look: Look, facet: Facet) -> None:
        super().__init__()
        self._look, self._facet = look, facet
        self._counts: Mapping[str, int] = {}
        self._chosen: frozenset[str] = frozenset()
        self.expanded = False
        self.rows: list[FacetRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, look.px(10))
        self._column.setSpacing(0)
        self._title = Text(look, facet.title, "captionStrong", "secondary")
        self._title.setContentsMargins(look.px(8), 0, 0, look.px(4))
        self._column.addWidget(self._title)
        self._bars = Bars(look) if facet.bars else None
        if self._bars is not None:
            self._bars.chosen.connect(self.ranged)
            self._column.addWidget(self._bars)
        self._more = button(look, "", self._expand, kind="link")
        self._column.addWidget(self._more)

    def show_facet(self, facet: Facet, counts: Mapping[str, int], chosen: frozenset[str]) -> None:
        """Show other values or counts."""
        self._facet, self._counts, self._chosen = facet, counts, chosen
        self._title.setText(facet.title)
        if self._bars is not None:
            self._bars.show_values(facet.values, counts, chosen)
            self._more.hide()
            self.setVisible(bool(facet.values))
            return
        live = [value for value in facet.values if self._is_live(value)]
        shown = live if self.expanded else _first(live, chosen)
        if [row.value.key for row in self.rows] != [value.key for value in shown]:
            self._arrange(shown)
        for row, value in zip(self.rows, shown, strict=True):
            row.show_value(value, counts.get(value.key, 0))
            row.setChecked(value.key in chosen)
        self._more.setVisible(len(live) > MOST)
        text = tr("Show fewer") if self.expanded else tr("Show all {n}", n=len(live))
        self._more.setText(text)
        self._more.setAccessibleName(f"{text}, {facet.title}")
        self.setVisible(bool(shown))

    def _is_live(self, value: Value) -> bool:
        shown = self._counts.get(value.key, 0) > 0 or value.key in self._chosen
        return shown or self._facet.always

    def _arrange(self, values: list[Value]) -> None:
        old = {row.value.key: row for row in self.rows}
        self.rows = [old.get(value.key) or self._make(value) for value in values]
        for row in (row for row in old.values() if row not in self.rows):
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, row in enumerate(self.rows):
            self._column.insertWidget(place + 1, row)
        self.rows_changed.emit()

    def _make(self, value: Value) -> FacetRow:
        row = FacetRow(self._look, value, 0)
        row.clicked.connect(partial(self._clicked, value.key))
        return row

    def _clicked(self, key: str, checked: bool = False) -> None:
        self.toggled.emit(key)

    def _expand(self) -> None:
        self.expanded = not self.expanded
        self.show_facet(self._facet, self._counts, self._chosen)


def _first(values: list[Value], chosen: frozenset[str]) -> list[Value]:
    """The first few, and the chosen ones wherever they stand."""
    return [value for place, value in enumerate(values) if place < MOST or value.key in chosen]
