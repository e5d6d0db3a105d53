"""The table of a log: Enter goes on through the cells of a new entry, a click on a star rates."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QApplication, QStyleOptionViewItem, QWidget

from docplanner.ui.models.columns import Row
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.pages.footage.log_columns import RATING
from docplanner.ui.widgets.table import Table
from docplanner.ui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
STAR = 14
"""From one star to the next, at 100 %, as the cells paint them."""


class LogTable(Table):
    """``begun`` asks for a new entry; ``rated`` carries a row and its stars."""

    begun = Signal()
    rated = Signal(object, int)
    cancelled = Signal(object)
    """A row whose editor was closed without saving."""

    def __init__(self, workspace: Workspace, model: RowsModel, name: str) -> None:
        super().__init__(workspace, model, name)
        self.going_on = ""
        """The key of the row through which Enter goes on."""
        self.written = False
        """Whether the editor that closes has saved."""
        self._held: QModelIndex | None = None
        self._across = False

    def drawRow(  # noqa: N802
        self, painter: QPainter, options: QStyleOptionViewItem, index: Index
    ) -> None:
        """The line that begins an entry runs across all columns."""
        row = self.rows.row(index)
        self._across = row is not None and row.facts.begins
        super().drawRow(painter, options, index)
        self._across = False

    def _spans(self) -> list[tuple[int, float, float]]:
        if self._across:
            return [(0, self._left_of(0), float(self.viewport().width()))]
        return super()._spans()

    def closeEditor(  # noqa: N802
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        focus = QApplication.focusWidget()
        inside = focus is not None and (focus is editor or editor.isAncestorOf(focus))
        written, self.written = self.written, False
        row, index = self.current_row(), self.currentIndex()
        super().closeEditor(editor, hint)
        if row is None:
            return
        if not written:
            self.going_on = ""
            self.cancelled.emit(row)
        elif inside and row.key == self.going_on:
            self._go_on(index)

    def _go_on(self, index: QModelIndex) -> None:
        for column in range(index.column() + 1, len(self.rows.columns)):
            beside = index.siblingAtColumn(column)
            if beside.flags() & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(beside)
                self.scrollTo(beside)
                self.edit(beside)
                return
        self.going_on = ""
        last = self.rows.index(self.rows.rowCount() - 1, 0)
        self.setCurrentIndex(last)
        self.scrollTo(last)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        row = self.current_row()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and row is not None and row.facts.begins:
            self.begun.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._held = self.currentIndex()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.rows.row(index)
        if row is None or event.button() != Qt.MouseButton.LeftButton or event.modifiers():
            return
        was_here = self._held is not None and self._held.row() == index.row()
        if row.facts.begins:
            self.begun.emit()
        elif was_here and self.rows.columns[index.column()].field == RATING:
            self._rate(row, index, event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        index = self.indexAt(event.position().toPoint())
        rating = index.isValid() and self.rows.columns[index.column()].field == RATING
        if not rating:  # there each click has already rated
            super().mouseDoubleClickEvent(event)

    def _rate(self, row: Row, index: QModelIndex, at: QPoint) -> None:
        room = self.delegate.inner(QRectF(self.visualRect(index)), index.column())
        step = self.look.px(STAR - 1) + 1
        star = int((at.x() - room.left()) // step) + 1
        if 1 <= star <= 5 and at.x() >= room.left():
            self.rated.emit(row, star)
