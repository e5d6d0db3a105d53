"""Rows, in groups or without, for every table of the window.

A new state is compared with the old by row key, and told to the views as rows that came, went,
moved or changed. So selection, scroll, folds and an open editor survive every refresh.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from docplanner.ui.models.columns import Cell, Column, Group, Row

Index = QModelIndex | QPersistentModelIndex

CELL = Qt.ItemDataRole.UserRole + 1
ROW = Qt.ItemDataRole.UserRole + 2
GROUP = Qt.ItemDataRole.UserRole + 3

_ROOT = 0
_NO_PARENT = QModelIndex()


class _Branch:
    """A group as the model holds it: a number that never changes, and its rows."""

    def __init__(self, number: int, group: Group) -> None:
        self.number = number
        self.group = group
        self.rows: list[Row] = list(group.rows)


class RowsModel(QAbstractItemModel):
    """Groups of rows; with one group of the key ``""`` it is a plain table."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.editable: Callable[[Row, Column], bool] = lambda row, column: bool(column.field)
        self._branches: list[_Branch] = []
        self._numbers = 0
        self._flat = _Branch(_ROOT, Group("", "", ()))
        self.grouped = False
        self.sorted_by: tuple[int, bool] | None = None
        """A column's number and whether it is descending; None keeps the page's own order."""

    # Filling

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show a plain table."""
        if self.grouped:
            self._reset(False)
        self._fill(self._flat, Group("", "", tuple(rows)), _NO_PARENT)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show rows under headings."""
        if not self.grouped:
            self._reset(True)
        wanted = {group.key: group for group in groups}
        for place in reversed(range(len(self._branches))):
            if self._branches[place].group.key not in wanted:
                self.beginRemoveRows(_NO_PARENT, place, place)
                del self._branches[place]
                self.endRemoveRows()
        for place, group in enumerate(groups):
            self._place_branch(place, group)
        for place, branch in enumerate(self._branches):
            changed = branch.group is not groups[place] and branch.group != groups[place]
            self._fill(branch, groups[place], self.index(place, 0))
            branch.group = groups[place]
            if changed:
                self.dataChanged.emit(
                    self.index(place, 0), self.index(place, len(self.columns) - 1)
                )

    def _place_branch(self, place: int, group: Group) -> None:
        found = next(
            (at for at, branch in enumerate(self._branches) if branch.group.key == group.key), None
        )
        if found is None:
            self._numbers += 1
            empty = Group(group.key, group.title, (), group.detail, group.number, group.chip)
            self.beginInsertRows(_NO_PARENT, place, place)
            self._branches.insert(place, _Branch(self._numbers, empty))
            self.endInsertRows()
        elif found != place:
            self.beginMoveRows(_NO_PARENT, found, found, _NO_PARENT, place)
            self._branches.insert(place, self._branches.pop(found))
            self.endMoveRows()

    def _reset(self, grouped: bool) -> None:
        self.beginResetModel()
        self.grouped = grouped
        self._branches = []
        self._flat = _Branch(_ROOT, Group("", "", ()))
        self.endResetModel()

    def _fill(self, branch: _Branch, group: Group, parent: QModelIndex) -> None:
        new = self._sorted(group.rows)
        wanted = {row.key for row in new}
        self._take_away(branch, wanted, parent)
        self._put_in(branch, new, parent)
        if [row.key for row in branch.rows] != [row.key for row in new]:
            self._reorder(branch, new, parent)
        self._replace(branch, new, parent)

    def _sorted(self, rows: Sequence[Row]) -> list[Row]:
        if self.sorted_by is None:
            return list(rows)
        column, down = self.sorted_by
        return sorted(rows, key=self.columns[column].order, reverse=down)

    def _take_away(self, branch: _Branch, wanted: set[str], parent: QModelIndex) -> None:
        last = len(branch.rows) - 1
        while last >= 0:
            if branch.rows[last].key in wanted:
                last -= 1
                continue
            first = last
            while first > 0 and branch.rows[first - 1].key not in wanted:
                first -= 1
            self.beginRemoveRows(parent, first, last)
            del branch.rows[first : last + 1]
            self.endRemoveRows()
            last = first - 1

    def _put_in(self, branch: _Branch, new: list[Row], parent: QModelIndex) -> None:
        known = {row.key for row in branch.rows}
        place = 0
        while place < len(new):
            if new[place].key in known:
                place += 1
                continue
            until = place
            while until < len(new) and new[until].key not in known:
                until += 1
            at = min(place, len(branch.rows))
            self.beginInsertRows(parent, at, at + until - place - 1)
            branch.rows[at:at] = new[place:until]
            self.endInsertRows()
            place = until

    def _reorder(self, branch: _Branch, new: list[Row], parent: QModelIndex) -> None:
        parents = [QPersistentModelIndex(parent)] if parent.isValid() else []
        self.layoutAboutToBeChanged.emit(parents)
        places = {row.key: place for place, row in enumerate(new)}
        old = self.persistentIndexList()
        held = [index for index in old if index.internalId() == branch.number]
        moved = [
            self.createIndex(places[branch.rows[i.row()].key], i.column(), branch.number)
            for i in held
        ]
        branch.rows = list(new)
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit(parents)

    def _replace(self, branch: _Branch, new: list[Row], parent: QModelIndex) -> None:
        last = len(self.columns) - 1
        for place, row in enumerate(new):
            old = branch.rows[place]
            if old is not row and (old.record is not row.record or old.facts != row.facts):
                branch.rows[place] = row
                self.dataChanged.emit(self.index(place, 0, parent), self.index(place, last, parent))
            else:
                branch.rows[place] = row

    # Finding

    def row(self, index: Index) -> Row | None:
        """The row at an index; None for a heading."""
        found = self.data(index, ROW)
        return found if isinstance(found, Row) else None

    def index_of(self, key: str, column: int = 0) -> QModelIndex:
        """Where a row is, by its key; an invalid index where it is not shown."""
        for parent, branch in self._all():
            for place, row in enumerate(branch.rows):
                if row.key == key:
                    return self.index(place, column, parent)
        return QModelIndex()

    def all_rows(self) -> list[Row]:
        """Every row from top to bottom."""
        return [row for _, branch in self._all() for row in branch.rows]

    def _all(self) -> list[tuple[QModelIndex, _Branch]]:
        if not self.grouped:
            return [(_NO_PARENT, self._flat)]
        return [(self.index(place, 0), branch) for place, branch in enumerate(self._branches)]

    def _branch(self, number: int) -> _Branch | None:
        return next((branch for branch in self._branches if branch.number == number), None)

    # What views ask

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort rows inside their groups; a column below 0 gives back the page's own order."""
        down = order == Qt.SortOrder.DescendingOrder
        self.sorted_by = None if column < 0 else (column, down)
        for parent, branch in self._all():
            new = self._sorted(branch.group.rows if column < 0 and self.grouped else branch.rows)
            if [row.key for row in new] != [row.key for row in branch.rows]:
                self._reorder(branch, new, parent)

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        if not self.grouped or not parent.isValid():
            return self.createIndex(row, column, _ROOT)
        return self.createIndex(row, column, self._branches[parent.row()].number)

    def parent(self, index: Index = _NO_PARENT) -> QModelIndex:  # type: ignore[override]
        """The heading of a row. Qt's other ``parent``, of the object itself, takes no index."""
        if not index.isValid() or index.internalId() == _ROOT:
            return QModelIndex()
        number = index.internalId()
        for place, branch in enumerate(self._branches):
            if branch.number == number:
                return self.createIndex(place, 0, _ROOT)
        return QModelIndex()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802
        if not self.grouped:
            return 0 if parent.isValid() else len(self._flat.rows)
        if not parent.isValid():
            return len(self._branches)
        if parent.internalId() != _ROOT or parent.column() > 0:
            return 0
        return len(self._branches[parent.row()].rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802
        return len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = self.row(index)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if row is not None and self.editable(row, self.columns[index.column()]):
            flags |= Qt.ItemFlag.ItemIsEditable
        if row is not None:
            flags |= Qt.ItemFlag.ItemNeverHasChildren
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        branch = self._flat if not self.grouped else self._branch(index.internalId())
        if branch is None:
            return self._heading(self._branches[index.row()].group, index.column(), role)
        if index.row() >= len(branch.rows):
            return None
        return self._of_row(branch.rows[index.row()], self.columns[index.column()], role)

    def _of_row(self, row: Row, column: Column, role: int) -> Any:
        if role == ROW:
            return row
        if role == CELL:
            return column.cell(row)
        texts = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        )
        return column.text(row) if role in texts else None

    def _heading(self, group: Group, column: int, role: int) -> Any:
        if role == GROUP:
            return group
        cell = dict(group.cells).get(column)
        if role == CELL:
            return cell or Cell(group.title if column == 0 else "")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            shown = " ".join(filter(None, (group.number, group.title, group.detail)))
            return shown if column == 0 else (cell.text if cell else "")
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
