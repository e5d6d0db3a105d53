"""The widths of a table's columns: at the text scale, with one column that takes what is left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTreeView

from docplanner.ui.models.rows import RowsModel
from docplanner.ui.theme.look import Look


class Widths(QObject):
    """Sizes the head of a view."""

    def __init__(self, view: QTreeView, look: Look) -> None:
        super().__init__(view)
        self._view, self._look = view, look
        model = view.model()
        assert isinstance(model, RowsModel)
        self._columns = model.columns
        self._scale = look.scale
        self._fitting = False
        self._stretch = next((n for n, one in enumerate(self._columns) if one.stretch), None)
        self.reset()
        view.header().sectionResized.connect(lambda number, old, new: self.fit())

    def reset(self) -> None:
        """Give every column the width that it is declared with."""
        self.take_up([column.width for column in self._columns])

    def held(self) -> list[int]:
        """The widths at 100 %."""
        head = self._view.header()
        return [round(head.sectionSize(n) / self._scale) for n in range(head.count())]

    def take_up(self, widths: Sequence[Any]) -> None:
        """Take widths at 100 %, if there are as many as columns."""
        if len(widths) != len(self._columns):
            return
        self._fitting = True
        for number, width in enumerate(widths):
            self._view.header().resizeSection(number, self._look.px(float(width)))
        self._fitting = False
        self.fit()

    def follow_scale(self) -> None:
        """Size the columns for another text scale."""
        if self._scale != self._look.scale:
            held = self.held()
            self._scale = self._look.scale
            self.take_up(held)

    def fit(self) -> None:
        """Give the stretching column the room that the others leave."""
        if self._stretch is None or self._fitting:
            return
        head = self._view.header()
        others = sum(head.sectionSize(n) for n in range(head.count()) if n != self._stretch)
        least = self._look.px(self._columns[self._stretch].width)
        self._fitting = True
        head.resizeSection(self._stretch, max(self._view.viewport().width() - others, least))
        self._fitting = False
