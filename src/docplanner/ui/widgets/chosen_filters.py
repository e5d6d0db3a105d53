"""The line above a list: each chosen filter as a button that takes it away, and the counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from docplanner.ui.models.facets import Facet, toggled
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.widgets.facets import Facets
from docplanner.ui.words import literal, tr

MOST = 4
"""Filters shown one by one; more are counted."""


class ChosenFilters(QWidget):
    """Hidden while nothing is narrowed and nobody has put anything else into it."""

    def __init__(self, look: Look, facets: Facets, clear: Callable[[], object]) -> None:
        super().__init__()
        self._look, self._facets, self._clear = look, facets, clear
        self._words: list[str] = []
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(4), look.px(12), look.px(4))
        row.setSpacing(look.px(6))
        self._chips = QHBoxLayout()
        self._chips.setSpacing(look.px(6))
        row.addLayout(self._chips)
        self._count = Text(look, "", "small", "secondary")
        row.addWidget(self._count)
        row.addStretch(1)
        self._row = row
        self._extra = False

    def add(self, widget: QWidget) -> None:
        """Put a widget at the right end; the line is then always there."""
        self._row.addWidget(widget)
        self._extra = True

    def words(self) -> list[str]:
        """What is chosen, in words."""
        return self._words

    def show_filters(self, facets: Sequence[Facet], found: int, all_: int) -> None:
        """Show the choice of the facets and how much passes."""
        pairs = [
            (facet.key, value.key, value.title)
            for facet in facets
            for value in facet.values
            if value.key in self._facets.chosen.get(facet.key, ())
        ]
        words = [" ".join(title.split()) for _, _, title in pairs]
        if words != self._words:
            self._words = words
            self._make(pairs)
        self._count.setText(tr("{n} of {all}", n=f"{found:,}", all=f"{all_:,}"))
        if self.parentWidget() is not None:
            self.setVisible(self._extra or bool(pairs) or found != all_)

    def _make(self, pairs: list[tuple[str, str, str]]) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for facet, value, title in pairs[:MOST]:
            self._chips.addWidget(self._chip(facet, value, title))
        if len(pairs) > MOST:
            more = tr("and {n} more", n=len(pairs) - MOST)
            self._chips.addWidget(button(self._look, more, self._clear, small=True, icon="close"))

    def _chip(self, facet: str, value: str, title: str) -> QWidget:
        words = " ".join(title.split())
        shown = words if len(words) <= 24 else f"{words[:23]}…"
        made = button(
            self._look, shown, partial(self._drop, facet, value), small=True, icon="close"
        )
        made.setToolTip(literal(words))
        made.setAccessibleName(tr("Take away the filter {name}", name=words))
        return made

    def _drop(self, facet: str, value: str) -> None:
        self._facets.choose(toggled(self._facets.chosen, facet, value))
