"""A plain table of very many rows: views are given 200 of them, and more as they scroll."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from docplanner.ui.models.columns import Column, Row
from docplanner.ui.models.rows import RowsModel

STEP = 200

Index = QModelIndex | QPersistentModelIndex


class LazyRows(RowsModel):
    """Holds every row, in order, and shows the first of them."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__(columns)
        self.name = lambda row: ", ".join(
            words for column in self.columns[1:] if (words := column.text(row))
        )
        self._given: list[Row] = []
        self._ordered: list[Row] = []
        self._most = STEP

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; as many as have been fetched stay fetched."""
        self._given = list(rows)
        self._ordered = self.sorted_rows(self._given)
        super().show_rows(self._ordered[: self._most])

    def every_row(self) -> list[Row]:
        """All rows in order, also those that no view has fetched."""
        return self._ordered

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort all rows, fetched or not."""
        self.sorted_by = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        self.show_rows(self._given)

    def index_of(self, key: str, column: int = 0) -> QModelIndex:
        """Where a row is; fetches up to it."""
        found = super().index_of(key, column)
        if found.isValid():
            return found
        for place in range(self._most, len(self._ordered)):
            if self._ordered[place].key == key:
                self._fetch(place + 1)
                return self.index(place, column)
        return QModelIndex()

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802
        return not parent.isValid() and self._most < len(self._ordered)

    def fetchMore(self, parent: Index) -> None:  # noqa: N802
        if self.canFetchMore(parent):
            self._fetch(self._most + STEP)

    def _fetch(self, wanted: int) -> None:
        self._most = -(-wanted // STEP) * STEP
        super().show_rows(self._ordered[: self._most])
