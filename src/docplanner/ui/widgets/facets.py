"""The panel at the left of a page that narrows what it lists. Narrow windows show it as a strip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from docplanner.ui.models.facets import Choice, Facet, set_to, toggled
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.widgets.facet_group import FacetGroup
from docplanner.ui.widgets.facet_row import FacetRow
from docplanner.ui.words import counted, tr

WIDTH, STRIP = 176, 32
STRIP_BELOW = 1180
"""Width of the window below which the panel folds, at 100 %."""


class Facets(QWidget):
    """Groups of values with counts. One stop of Tab; Up and Down move, Space takes."""

    changed = Signal()
    """`chosen` is another."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.chosen: Choice = {}
        self._groups: dict[str, FacetGroup] = {}
        self._expanded: frozenset[str] = frozenset()
        self._narrow = self._opened = False
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Filters"))
        self._build()
        self._size()
        look.changed.connect(self._size)

    def show_facets(self, facets: Sequence[Facet], counts: Mapping[str, Mapping[str, int]]) -> None:
        """Show facets with the counts that `sift` gave under `chosen`."""
        if list(self._groups) != [facet.key for facet in facets]:
            self._make(facets)
        for facet in facets:
            held = self.chosen.get(facet.key, frozenset())
            self._groups[facet.key].show_facet(facet, counts.get(facet.key, {}), held)
        number = sum(map(len, self.chosen.values()))
        self._clear.setVisible(number > 0)
        self._badge.setText(str(number) if number else "")
        words = counted(number, "Filters, {n} chosen", "Filters, {n} chosen")
        self._handle.setToolTip(words)
        self._handle.setAccessibleName(words)

    def choose(self, chosen: Choice) -> None:
        """Take another choice and tell it."""
        if chosen != self.chosen:
            self.chosen = chosen
            self.changed.emit()

    def clear(self) -> None:
        """Let everything pass."""
        self.choose({})

    def fit(self, window: int) -> None:
        """Fold in a window of this width, or unfold."""
        narrow = window < self._look.px(STRIP_BELOW)
        if narrow != self._narrow:
            self._narrow, self._opened = narrow, False
            self._size()

    def remembered(self) -> dict[str, Any]:
        """What is chosen and unfolded."""
        return {
            "chosen": {key: sorted(values) for key, values in self.chosen.items()},
            "expanded": [key for key, group in self._groups.items() if group.expanded],
        }

    def take_up(self, state: dict[str, Any]) -> None:
        """Take up what was remembered."""
        self._expanded = frozenset(map(str, state.get("expanded", ())))
        for key, group in self._groups.items():
            group.expanded = key in self._expanded
        chosen = state.get("chosen")
        if isinstance(chosen, dict):
            self.choose({str(key): frozenset(map(str, v)) for key, v in chosen.items() if v})

    def _build(self) -> None:
        look = self._look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._strip = QWidget()
        strip = QVBoxLayout(self._strip)
        strip.setContentsMargins(look.px(2), look.px(8), look.px(2), 0)
        self._handle = button(look, "", self._open, kind="quiet", icon="filter", small=True)
        self._badge = Text(look, "", "captionStrong", "accent")
        self._badge.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        strip.addWidget(self._handle)
        strip.addWidget(self._badge)
        strip.addStretch()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(look.px(8), look.px(12), look.px(8), look.px(12))
        self._column.setSpacing(0)
        self._clear = button(look, tr("Clear filters"), self.clear, kind="link", icon="close")
        self._column.addWidget(self._clear)
        self._column.addStretch()
        self._clear.hide()
        self._area.setWidget(inner)
        row.addWidget(self._strip)
        row.addWidget(self._area, 1)

    def _make(self, facets: Sequence[Facet]) -> None:
        for group in self._groups.values():
            self._column.removeWidget(group)
            group.hide()
            group.deleteLater()
        self._groups = {facet.key: FacetGroup(self._look, facet) for facet in facets}
        for place, (key, group) in enumerate(self._groups.items()):
            group.expanded = key in self._expanded
            group.toggled.connect(partial(self._toggle, key))
            group.ranged.connect(partial(self._range, key))
            group.rows_changed.connect(self._watch)
            self._column.insertWidget(place + 1, group)

    def _toggle(self, facet: str, value: str) -> None:
        self.choose(toggled(self.chosen, facet, value))

    def _range(self, facet: str, values: frozenset[str]) -> None:
        self.choose(set_to(self.chosen, facet, values))

    def _open(self) -> None:
        self._opened = not self._opened
        self._size()

    def _size(self) -> None:
        look = self._look
        wide = not self._narrow or self._opened
        self._strip.setVisible(self._narrow)
        self._area.setVisible(wide)
        self.setFixedWidth(look.px(WIDTH * wide + STRIP * self._narrow))

    # Keys

    def _rows(self) -> list[FacetRow]:
        return [row for group in self._groups.values() for row in group.rows]

    def _watch(self) -> None:
        rows = self._rows()
        stop = next((row for row in rows if row.focusPolicy() is Qt.FocusPolicy.StrongFocus), None)
        for row in rows:
            row.removeEventFilter(self)
            row.installEventFilter(self)
        self._stop_at(stop or (rows[0] if rows else None))

    def _stop_at(self, stop: FacetRow | None) -> None:
        for row in self._rows():
            policy = Qt.FocusPolicy.StrongFocus if row is stop else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if not isinstance(watched, FacetRow):
            return False
        if event.type() == QEvent.Type.FocusIn:
            self._stop_at(watched)
            self._area.ensureWidgetVisible(watched)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(watched, event.key())
        return False

    def _pressed(self, row: FacetRow, key: int) -> bool:
        rows = self._rows()
        here = rows.index(row)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            row.click()
            return True
        places = {
            Qt.Key.Key_Up: here - 1,
            Qt.Key.Key_Down: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(rows) - 1,
        }
        if key not in places:
            return False
        rows[min(max(places[Qt.Key(key)], 0), len(rows) - 1)].setFocus(
            Qt.FocusReason.TabFocusReason
        )
        return True
