"""Rows, in groups or without, for every table of the window.

A new state is compared with the old by row key (see `changing`), and told to the views as rows
that came, went, moved or changed. So selection, scroll, folds and an open editor survive every
refresh.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from docplanner.ui.models.branch import Branch
from docplanner.ui.models.columns import Cell, Column, Group, Row

Index = QModelIndex | QPersistentModelIndex

CELL = Qt.ItemDataRole.UserRole + 1
ROW = Qt.ItemDataRole.UserRole + 2
GROUP = Qt.ItemDataRole.UserRole + 3

_ROOT = 0
_NO_PARENT = QModelIndex()
_PLAIN = Group("", "", ())
_FIXED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_LEAF = _FIXED | Qt.ItemFlag.ItemNeverHasChildren
_EDITED = _LEAF | Qt.ItemFlag.ItemIsEditable
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_DESCENDING = Qt.SortOrder.DescendingOrder


class RowsModel(QAbstractItemModel):
    """Groups of rows; a plain table is one group without a heading."""

    shown = Signal()
    """A new state is shown whole."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.editable: Callable[[Row, Column], bool] = lambda row, column: bool(column.field)
        self.name: Callable[[Row], str] = lambda row: ""
        """What a row is called, for screen readers."""
        self.held: Callable[[], bool] = lambda: False
        """Whether a view holds something open that a reset would lose."""
        self.grouped = False
        self.sorted_by: tuple[int, bool] | None = None
        """A column's number and whether it is descending; None keeps the page's own order."""
        self.branches: list[Branch] = [Branch(_ROOT, _PLAIN)]
        self._by_number: dict[int, Branch] = {}
        self._numbers = 0

    # Filling

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show a plain table."""
        from docplanner.ui.models.changing import change

        group = Group("", "", tuple(rows))
        if self.grouped:
            self._reset(False, [group])
        else:
            change(self, [group])
        self.shown.emit()

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show rows under headings."""
        from docplanner.ui.models.changing import change, distinct

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

    def new_branch(self, group: Group) -> Branch:
        """A branch that holds nothing yet, with a number of its own."""
        if not self.grouped:
            return Branch(_ROOT, group)
        self._numbers += 1
        return Branch(self._numbers, group)

    def renumber(self) -> None:
        """Tell every branch its place."""
        for place, branch in enumerate(self.branches):
            branch.place = place
        self._by_number = {branch.number: branch for branch in self.branches if branch.number}

    def heading(self, branch: Branch) -> QModelIndex:
        """The parent of a branch's rows; of a plain table's an invalid index."""
        return self.createIndex(branch.place, 0, _ROOT) if branch.number else QModelIndex()

    def sorted_rows(self, rows: Sequence[Row]) -> list[Row]:
        """Rows in the order in which they are shown; those without a value come last."""
        if self.sorted_by is None:
            return list(rows)
        number, down = self.sorted_by
        order = self.columns[number].order
        pairs = [(order(row), row) for row in rows]
        some = [pair for pair in pairs if pair[0] is not None and pair[0] != ""]
        none = [row for key, row in pairs if key is None or key == ""]
        some.sort(key=lambda pair: pair[0], reverse=down)
        return [row for _, row in some] + none

    # Finding

    def branch_of(self, index: Index) -> Branch | None:
        """The branch that a row's index stands in; None for a heading."""
        if not self.grouped:
            return self.branches[0]
        return self._by_number.get(index.internalId())

    def row(self, index: Index) -> Row | None:
        """The row at an index; None for a heading."""
        branch = self.branch_of(index) if index.isValid() else None
        if branch is None or index.row() >= len(branch.rows):
            return None
        return branch.rows[index.row()]

    def group(self, index: Index) -> Group | None:
        """The group of a heading, or of the heading above a row; None in a plain table."""
        if not self.grouped or not index.isValid():
            return None
        branch = self.branch_of(index)
        return (branch or self.branches[index.row()]).group

    def cell(self, index: Index) -> Cell:
        """What is shown at an index."""
        row = self.row(index)
        if row is not None:
            return self.columns[index.column()].cell(row)
        group = self.group(index)
        return dict(group.cells).get(index.column(), Cell()) if group else Cell()

    def index_of(self, key: str, column: int = 0) -> QModelIndex:
        """Where a row is, by its key; an invalid index where it is not shown."""
        for branch in self.branches:
            place = branch.find(key)
            if place is not None:
                return self.createIndex(place, column, branch.number)
        return QModelIndex()

    def index_of_group(self, key: str) -> QModelIndex:
        """Where a heading is, by its group's key; an invalid index where it is not shown."""
        for branch in self.branches if self.grouped else ():
            if branch.group.key == key:
                return self.createIndex(branch.place, 0, _ROOT)
        return QModelIndex()

    def all_rows(self) -> list[Row]:
        """Every row from top to bottom."""
        return [row for branch in self.branches for row in branch.rows]

    # What views ask

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort rows inside their groups; a column below 0 gives back the page's own order."""
        from docplanner.ui.models.changing import reorder

        self.sorted_by = None if column < 0 else (column, order == _DESCENDING)
        for branch in self.branches:
            reorder(self, branch, self.sorted_rows(branch.group.rows))

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        if row < 0 or not 0 <= column < len(self.columns) or row >= self.rowCount(parent):
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, column, _ROOT)
        return self.createIndex(row, column, self.branches[parent.row()].number)

    def parent(self, index: Index = _NO_PARENT) -> QModelIndex:  # type: ignore[override]
        """The heading of a row. Qt's other ``parent``, of the object itself, takes no index."""
        branch = self._by_number.get(index.internalId()) if index.isValid() else None
        return QModelIndex() if branch is None else self.createIndex(branch.place, 0, _ROOT)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802
        if not parent.isValid():
            return len(self.branches) if self.grouped else len(self.branches[0].rows)
        if not self.grouped or parent.column() > 0 or parent.internalId() != _ROOT:
            return 0
        return len(self.branches[parent.row()].rows)

    def hasChildren(self, parent: Index = _NO_PARENT) -> bool:  # noqa: N802
        return self.rowCount(parent) > 0

    def columnCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802
        return len(self.columns)

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
