"""A grid of cards over the rows of a model, as wide as there is room for.

It is a list view that wraps, so that selection, keys and screen readers work as in a table, and
it shares its model and selection with one.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu

from docplanner.ui.models.columns import Row
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.card import Card, CardDelegate

Index = QModelIndex | QPersistentModelIndex
NARROWEST = 148
TALL = 104
MARGIN = 4


class Grid(QListView):
    """Shows ``card_of`` each row. ``opened`` follows Enter or a double click."""

    opened = Signal(object)

    def __init__(
        self, look: Look, model: RowsModel, name: str, card_of: Callable[[Row], Card]
    ) -> None:
        super().__init__()
        self._look = look
        self._rows = model
        self.menu_for: Callable[[Row | None, QMenu], None] | None = None
        self.setAccessibleName(name)
        self.setModel(model)
        self._delegate = CardDelegate(look, card_of)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.row(index)))
        look.changed.connect(self._fit)
        self._fit()

    def current_row(self) -> Row | None:
        """The row with the focus."""
        return self._rows.row(self.currentIndex())

    def selectionCommand(  # noqa: N802
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Select whole rows, as the table does that shares the selection."""
        command = super().selectionCommand(index, event)
        return command | QItemSelectionModel.SelectionFlag.Rows

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.current_row())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Share the width among as many cards as have room."""
        look = self._look
        width = max(self.viewport().width() - 1, look.px(NARROWEST))
        columns = max(1, width // look.px(NARROWEST + 2 * MARGIN))
        size = QSize(width // columns, look.px(TALL + 2 * MARGIN))
        if size != self.gridSize():
            self._delegate.size = size
            self.setGridSize(size)

    def _menu(self, at: QPoint) -> None:
        if self.menu_for is None:
            return
        menu = QMenu(self)
        self.menu_for(self._rows.row(self.indexAt(at)), menu)
        if not menu.isEmpty():
            menu.exec(self.viewport().mapToGlobal(at))
