"""The lines of the palette as a model: headings of groups, and entries under them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from docplanner.ui.models.columns import Cell
from docplanner.ui.shell.palette.entries import Entry, Group, group_title

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole + 1
CELL = Qt.ItemDataRole.UserRole + 2
_NOWHERE = QModelIndex()


class PaletteRows(QAbstractListModel):
    """Headings cannot be chosen. The right end of a line is worked out when it is first drawn."""

    def __init__(self, fact: Callable[[Entry], Cell]) -> None:
        super().__init__()
        self._fact = fact
        self._rows: list[Entry | Group] = []
        self._cells: dict[int, Cell] = {}

    def show(self, entries: tuple[Entry, ...], headings: bool = True) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._rows, self._cells = [], {}
        for entry in entries:
            before = self._rows[-1] if self._rows else None
            if headings and not (isinstance(before, Entry) and before.group is entry.group):
                self._rows.append(entry.group)
            self._rows.append(entry)
        self.endResetModel()

    def entry(self, index: Index) -> Entry | None:
        """The entry of a line; None of a heading."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Entry) else None

    def places(self) -> list[int]:
        """The lines that can be chosen."""
        return [place for place, row in enumerate(self._rows) if isinstance(row, Entry)]

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.entry(index) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, Group):
            return group_title(row) if role == Qt.ItemDataRole.DisplayRole else None
        if role == ENTRY:
            return row
        if role == CELL:
            return self._cell(index.row(), row)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.words(index)
        return None

    def words(self, index: Index) -> str:
        """All that a line says, for those who hear it."""
        entry = self.entry(index)
        if entry is None:
            return ""
        cell = self._cell(index.row(), entry)
        right = cell.text or (cell.chip.text if cell.chip else "")
        detail = entry.texts[1] if len(entry.texts) > 1 else ""
        return ", ".join(filter(None, (entry.title, detail, right)))

    def _cell(self, place: int, entry: Entry) -> Cell:
        if place not in self._cells:
            self._cells[place] = self._fact(entry)
        return self._cells[place]
