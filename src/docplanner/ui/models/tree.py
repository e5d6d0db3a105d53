"""The two levels of every table: headings and the rows under them, found without a search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from docplanner.ui.models.branch import Branch
from docplanner.ui.models.columns import Column, Group, Row

Index = QModelIndex | QPersistentModelIndex

_ROOT = 0
_NO_PARENT = QModelIndex()
_PLAIN = Group("", "", ())


class Tree(QAbstractItemModel):
    """Holds branches of rows. The internal id of an index is 0, or the number of its branch."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.grouped = False
        self.sorted_by: tuple[int, bool] | None = None
        """A column's number and whether it is descending; None keeps the page's own order."""
        self.branches: list[Branch] = [Branch(_ROOT, _PLAIN)]
        self._by_number: dict[int, Branch] = {}
        self._numbers = 0

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
