"""A list of lines that are read, not edited: a mark, a title, what it says, what can be done.

Painted from data, so that hundreds of lines cost no widget. Enter does the first thing that can be
done with a line, the menu key offers all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu

from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.line import LINE, Line
from docplanner.ui.widgets.line_painting import LineDelegate
from docplanner.ui.words import literal

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class LinesModel(QAbstractListModel):
    """The lines. A change of some of them leaves the others, and the selection, alone."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []

    def show(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        new = list(lines)
        if new == self.lines:
            return
        if [line.key for line in new] == [line.key for line in self.lines]:
            self.lines = new
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self.lines = new
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.words
        if role == Qt.ItemDataRole.ToolTipRole and not line.head:
            return literal(line.words)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        head = self.lines[index.row()].head
        return flags if head else flags | Qt.ItemFlag.ItemIsSelectable

    def place(self, key: str) -> int:
        """Where a line is; below 0 where it is not shown."""
        return next((n for n, line in enumerate(self.lines) if line.key == key), -1)


class Lines(QListView):
    """``acted`` carries the key of a line and which of its actions was asked for; ``chosen`` the
    key of the line with the focus, or an empty text.
    """

    acted = Signal(str, int)
    chosen = Signal(str)

    def __init__(self, look: Look, name: str, *, beside: bool = False) -> None:
        super().__init__()
        self.model_ = LinesModel()
        self.model_.setParent(self)
        self._look = look
        self._delegate = LineDelegate(look, beside=beside)
        self.setModel(self.model_)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        look.changed.connect(self._measure)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; the one with the focus keeps it, or the one that took its place."""
        key, place = self.key(), self.currentIndex().row()
        scroll = self.verticalScrollBar().value()
        self.model_.show(lines)
        kept = self.model_.place(key) if key else -1
        if kept < 0 and place >= 0 and self.model_.lines:
            kept = self._near(min(place, len(self.model_.lines) - 1))
        if kept >= 0 and kept != self.currentIndex().row():
            self.setCurrentIndex(self.model_.index(kept))
        self.verticalScrollBar().setValue(scroll)

    def key(self) -> str:
        """The key of the line with the focus."""
        line = self.currentIndex().data(LINE)
        return line.key if isinstance(line, Line) and not line.head else ""

    def choose_first(self) -> None:
        """Give the first line the focus."""
        first = self._near(0) if self.model_.lines else -1
        if first >= 0:
            self.setCurrentIndex(self.model_.index(first))

    def _near(self, place: int) -> int:
        lines = self.model_.lines
        places = [*range(place, len(lines)), *range(place - 1, -1, -1)]
        return next((n for n in places if not lines[n].head), -1)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]  # noqa: N802
        super().currentChanged(current, previous)
        self.chosen.emit(self.key())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.key():
            self._act(self.currentIndex(), 0)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        number = self._action_at(index, event.position().toPoint())
        if number >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._act(index, number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        over = self._action_at(self.indexAt(at), at) >= 0
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if over else arrow)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def action_place(self, key: str, number: int = 0) -> QPoint:
        """The middle of an action of a line, inside the viewport, scrolled into view."""
        index = self.model_.index(self.model_.place(key))
        self.scrollTo(index)
        rects = self._delegate.action_rects(self.visualRect(index), index.data(LINE))
        return rects[number].center().toPoint()

    def _action_at(self, index: QModelIndex, at: QPoint) -> int:
        line = index.data(LINE)
        if not isinstance(line, Line):
            return -1
        rects = self._delegate.action_rects(self.visualRect(index), line)
        return next((n for n, rect in enumerate(rects) if rect.contains(at)), -1)

    def _act(self, index: QModelIndex, number: int) -> None:
        line = index.data(LINE)
        if isinstance(line, Line) and number < len(line.actions):
            self.acted.emit(line.key, number)

    def _menu(self, at: QPoint) -> None:
        index = self.indexAt(at) if self.indexAt(at).isValid() else self.currentIndex()
        line = index.data(LINE)
        if not isinstance(line, Line) or not line.actions:
            return
        menu = QMenu(self)
        for number, words in enumerate(line.actions):
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(
                lambda checked=False, key=line.key, n=number: self.acted.emit(key, n)
            )
        menu.popup(self.viewport().mapToGlobal(at))

    def _measure(self) -> None:
        self._delegate.width = self.viewport().width()
        self.scheduleDelayedItemsLayout()
