"""Tiles of one width, as many in a row as have room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from docplanner.ui.pages.overview.pieces import Pressed
from docplanner.ui.theme.look import Look

NARROWEST = 112


class Tile(Pressed):
    """One of them. ``first`` says that it begins a row, and so has no line at its left."""

    first = False


class Tiles(QWidget):
    """Tiles in rows; in the last row they keep their width."""

    def __init__(self, look: Look, tiles: Sequence[Tile], most: int = 7) -> None:
        super().__init__()
        self._look, self._tiles, self._most, self._columns = look, tiles, most, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._lay_out(min(len(tiles), most))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        room = max(1, self.width() // self._look.px(NARROWEST))
        self._lay_out(min(len(self._tiles), self._most, room))

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for place, tile in enumerate(self._tiles):
            tile.first = place % columns == 0
            self._grid.addWidget(tile, place // columns, place % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
