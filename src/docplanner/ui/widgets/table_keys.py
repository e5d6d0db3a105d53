"""Keys of a table: folding, going from cell to cell, copying, and on to the next editor."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from docplanner.ui.models.columns import Row
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.widgets.rows_view import RowsView

_TOGGLES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TableKeys(QObject):
    """What a table does with keys that no command of the page has taken."""

    def __init__(self, table: RowsView) -> None:
        super().__init__(table)
        self._table = table

    def press(self, event: QKeyEvent) -> bool:
        """Handle a key; False where the view itself shall."""
        if event.matches(QKeySequence.StandardKey.Copy):
            copy_rows(self._table)
            return True
        index = self._table.currentIndex()
        if not index.isValid() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if self._table.rows.row(index) is None:
            return self._on_heading(index, event.key())
        return self._on_row(index, event.key())

    def edit_beside(self, index: QModelIndex, forward: bool) -> None:
        """Edit the next cell that can be, or the one before; at the end of a row in the next."""
        table, step = self._table, 1 if forward else -1
        columns = range(len(table.rows.columns))
        places = list(columns if forward else reversed(columns))
        at = places.index(index.column()) + 1
        row = index
        while row.isValid():
            for column in places[at:]:
                found = row.siblingAtColumn(column)
                if found.flags() & Qt.ItemFlag.ItemIsEditable:
                    table.setCurrentIndex(found)
                    table.scrollTo(found)
                    table.edit(found)
                    return
            at = 0
            row = table.indexBelow(row) if step > 0 else table.indexAbove(row)
        table.setFocus()

    def _on_heading(self, index: QModelIndex, key: int) -> bool:
        table, first = self._table, index.siblingAtColumn(0)
        if key in _TOGGLES:
            table.folds.toggle(first)
        elif key == Qt.Key.Key_Left:
            table.collapse(first)
        elif key == Qt.Key.Key_Right and not table.isExpanded(first):
            table.expand(first)
        elif key == Qt.Key.Key_Right and table.rows.rowCount(first):
            table.setCurrentIndex(table.rows.index(0, 0, first))
        else:
            return False
        return True

    def _on_row(self, index: QModelIndex, key: int) -> bool:
        table, column = self._table, index.column()
        if key == Qt.Key.Key_Left:
            beside = index.siblingAtColumn(column - 1) if column else index.parent()
        elif key == Qt.Key.Key_Right:
            beside = index.siblingAtColumn(column + 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            table.edit(index)
            return True
        else:
            return False
        if beside.isValid():
            table.setCurrentIndex(beside)
            table.scrollTo(beside)
        return True


def copy_rows(table: RowsView) -> None:
    """Put the chosen rows on the clipboard, the columns apart by tabs."""
    rows = table.chosen_rows()
    if rows:
        QGuiApplication.clipboard().setText(tabbed(table.rows, rows))


def tabbed(model: RowsModel, rows: list[Row]) -> str:
    """Rows as lines for a spreadsheet; breaks and tabs inside a cell become spaces."""
    return "\n".join(
        "\t".join(" ".join(column.text(row).split()) for column in model.columns) for row in rows
    )
