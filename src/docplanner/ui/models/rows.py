"""Rows, in groups or without, for every table of the window.

A new state is compared with the old by row key (see `changing`), and told to the views as rows
that came, went, moved or changed. So selection, scroll, folds and an open editor survive every
refresh.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from docplanner.ui.models.changing import change, distinct, reorder
from docplanner.ui.models.columns import Cell, Column, Group, Row
from docplanner.ui.models.tree import Index, Tree

__all__ = ["CELL", "GROUP", "ROW", "Index", "RowsModel"]

CELL = Qt.ItemDataRole.UserRole + 1
ROW = Qt.ItemDataRole.UserRole + 2
GROUP = Qt.ItemDataRole.UserRole + 3

_FIXED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_LEAF = _FIXED | Qt.ItemFlag.ItemNeverHasChildren
_EDITED = _LEAF | Qt.ItemFlag.ItemIsEditable
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_DESCENDING = Qt.SortOrder.DescendingOrder


class RowsModel(Tree):
    """Groups of rows; a plain table is one group without a heading."""

    shown = Signal()
    """A new state is shown whole."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self.editable: Callable[[Row, Column], bool] = lambda row, column: bool(column.field)
        self.name: Callable[[Row], str] = lambda row: ""
        """What a row is called, for screen readers."""
        self.held: Callable[[], bool] = lambda: False
        """Whether a view holds something open that a reset would lose."""

    # Filling

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show a plain table."""
        group = Group("", "", tuple(rows))
        if self.grouped:
            self._reset(False, [group])
        else:
            change(self, [group])
        self.shown.emit()

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show rows under headings."""
        wanted = distinct(groups)
        if not self.grouped or (self._all_new(wanted) and not self.held()):
            self._reset(True, wanted)
        else:
            change(self, wanted)
        self.shown.emit()

    def _all_new(self, groups: Sequence[Group]) -> bool:
        known = {branch.group.key for branch in self.branches}
        return all(group.key not in known for group in groups)

    def _reset(self, grouped: bool, groups: Sequence[Group]) -> None:
        self.beginResetModel()
        self.grouped = grouped
        self.branches = [self.new_branch(group) for group in groups]
        for branch in self.branches:
            branch.set(self.sorted_rows(branch.group.rows))
        self.renumber()
        self.endResetModel()

    def cell(self, index: Index) -> Cell:
        """What is shown at an index."""
        row = self.row(index)
        if row is not None:
            return self.columns[index.column()].cell(row)
        group = self.group(index)
        return dict(group.cells).get(index.column(), Cell()) if group else Cell()

    # What views ask

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort rows inside their groups; a column below 0 gives back the page's own order."""
        self.sorted_by = None if column < 0 else (column, order == _DESCENDING)
        for branch in self.branches:
            reorder(self, branch, self.sorted_rows(branch.group.rows))

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index)
        if row is None:
            return _FIXED if index.isValid() else Qt.ItemFlag.NoItemFlags
        return _EDITED if self.editable(row, self.columns[index.column()]) else _LEAF

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is not None:
            return self._of_row(row, self.columns[index.column()], role)
        group = self.group(index)
        return None if group is None else self._of_heading(group, index.column(), role)

    def _of_row(self, row: Row, column: Column, role: int) -> Any:
        if role == ROW:
            return row
        if role == CELL:
            return column.cell(row)
        if role == _DISPLAY:
            return column.text(row)
        if role == _SPOKEN:
            said = f"{column.title}: {column.text(row)}" if column.title else column.text(row)
            return ", ".join(filter(None, (self.name(row), said)))
        return None

    def _of_heading(self, group: Group, column: int, role: int) -> Any:
        if role == GROUP:
            return group
        if role == CELL:
            return dict(group.cells).get(column, Cell(group.title if column == 0 else ""))
        if role in (_DISPLAY, _SPOKEN):
            return group.words() if column == 0 else ""
        return None

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                right = self.columns[section].right
                side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None
