"""What a table keeps when its rows are shown anew in one go: selection, focus and scroll."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject

from docplanner.ui.widgets.rows_view import RowsView

_FLAG = QItemSelectionModel.SelectionFlag


class Holding(QObject):
    """Notes them before a reset by the rows' keys, and takes them up again after it."""

    def __init__(self, table: RowsView) -> None:
        super().__init__(table)
        self._table = table
        self._current: tuple[str, str, int] = ("", "", 0)
        self._keys: list[str] = []
        self._scroll = 0
        table.rows.modelAboutToBeReset.connect(self._note)
        table.rows.modelReset.connect(self._restore)

    def _note(self) -> None:
        table = self._table
        index = table.currentIndex()
        row, group = table.current_row(), table.current_group()
        self._keys = [one.key for one in table.chosen_rows()]
        self._scroll = table.verticalScrollBar().value()
        heading = group.key if group and row is None else ""
        self._current = (row.key if row else "", heading, max(index.column(), 0))

    def _restore(self) -> None:
        table = self._table
        key, heading, column = self._current
        index = table.rows.index_of(key, column) if key else table.rows.index_of_group(heading)
        if not index.isValid():
            if key or heading:
                table.tell_current()
            return
        chosen = QItemSelection()
        for one in self._keys:
            found = table.rows.index_of(one)
            if found.isValid():
                chosen.select(found, found.siblingAtColumn(len(table.rows.columns) - 1))
        model = table.selectionModel()
        model.setCurrentIndex(index, _FLAG.Select | _FLAG.Rows)
        model.select(chosen, _FLAG.Select | _FLAG.Rows)
        table.verticalScrollBar().setValue(self._scroll)
        table.scrollTo(index)
