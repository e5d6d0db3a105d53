"""The entries that the menu of every table ends with."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from docplanner.ui.widgets.rows_view import RowsView
from docplanner.ui.widgets.table_keys import copy_rows
from docplanner.ui.words import tr

_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def fill_menu(table: RowsView, menu: QMenu) -> None:
    """Copy, select all, sort, fold: what a mouse does at the head and the marks."""
    if not menu.isEmpty():
        menu.addSeparator()
    copy = menu.addAction(tr("Copy rows"), lambda: copy_rows(table))
    copy.setShortcut(QKeySequence.StandardKey.Copy)
    copy.setEnabled(bool(table.chosen_rows()))
    every = menu.addAction(tr("Select all"), table.selectAll)
    every.setShortcut(QKeySequence.StandardKey.SelectAll)
    _sorting(table, menu.addMenu(tr("Sort by")))
    if table.rows.grouped:
        menu.addAction(tr("Fold all"), table.collapseAll)
        menu.addAction(tr("Unfold all"), table.expandAll)
    menu.addAction(tr("Columns as at first"), table.widths.reset)


def _sorting(table: RowsView, menu: QMenu) -> None:
    now = table.rows.sorted_by
    listed = menu.addAction(tr("As listed"), lambda: table.head.setSortIndicator(-1, _UP))
    listed.setCheckable(True)
    listed.setChecked(now is None)
    for number, column in enumerate(table.rows.columns):
        if column.title:
            order = _DOWN if now == (number, False) else _UP
            entry = menu.addAction(column.title.replace("&", "&&"))
            entry.triggered.connect(partial(_sort, table, number, order))
            entry.setCheckable(True)
            entry.setChecked(now is not None and now[0] == number)


def _sort(table: RowsView, column: int, order: Qt.SortOrder, checked: bool = False) -> None:
    table.head.setSortIndicator(column, order)
