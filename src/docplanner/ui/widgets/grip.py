"""Dragging rows of a table by their grips: a line shows where they would stand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen

from docplanner.ui.models.columns import Group, Row
from docplanner.ui.widgets.rows_view import RowsView
from docplanner.ui.words import counted

FAR = 6
"""Pixels after which a press is a drag."""
_EDGE = 24


@dataclass(frozen=True, slots=True)
class Place:
    """Where rows would be dropped, and at which height of the view."""

    group: Group | None
    row: int
    y: int


class RowDrag(QObject):
    """Watches the view of a table that has grips."""

    def __init__(self, table: RowsView) -> None:
        super().__init__(table)
        self._table = table
        self._from: QPoint | None = None
        self._at = QPoint()
        self._rows: list[Row] = []
        self._place: Place | None = None
        table.viewport().installEventFilter(self)
        table.installEventFilter(self)

    @property
    def active(self) -> bool:
        """Whether rows are being dragged."""
        return bool(self._rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent):
            return self.active and self._key(event)
        if not isinstance(event, QMouseEvent) or watched is not self._table.viewport():
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            return self._pressed(event)
        if self._from is None:
            return False
        if event.type() == QEvent.Type.MouseMove:
            self._moved(event.position().toPoint())
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._released()
        return True

    def paint(self, painter: QPainter) -> None:
        """The drop line, and beside the pointer what is dragged."""
        table, look = self._table, self._table.workspace.look
        if not self.active:
            return
        if self._place is not None:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawLine(look.px(12), self._place.y, table.viewport().width(), self._place.y)
        font = look.font("smallStrong")
        words = self._words()
        wide = QFontMetrics(font).horizontalAdvance(words) + look.px(16)
        plate = QRectF(self._at.x() + look.px(12), self._at.y(), wide, look.px(24))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.setBrush(look.colour("bg.surface"))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setFont(font)
        painter.setPen(look.colour("text.primary"))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)

    def _words(self) -> str:
        if self._table.move_words is not None and self._place is not None:
            return self._table.move_words(self._rows, self._place.group, self._place.row)
        return counted(len(self._rows), "{n} row", "{n} rows")

    def _key(self, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._end()
        event.accept()
        return True

    def _pressed(self, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or not self._table.on_grip(at):
            return False
        self._from = at
        row = self._table.rows.row(self._table.indexAt(at))
        chosen = {one.key for one in self._table.chosen_rows()}
        if row is not None and row.key not in chosen:
            self._table.choose(row.key)
        self._table.setFocus(Qt.FocusReason.MouseFocusReason)
        return True

    def _moved(self, at: QPoint) -> None:
        assert self._from is not None
        if not self.active and (at - self._from).manhattanLength() < FAR:
            return
        self._rows = self._rows or self._table.chosen_rows()
        self._at = at
        self._scroll(at)
        self._place = self._find(at)
        self._table.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._table.viewport().update()

    def _scroll(self, at: QPoint) -> None:
        bar, high = self._table.verticalScrollBar(), self._table.viewport().height()
        if at.y() < _EDGE:
            bar.setValue(bar.value() - _EDGE)
        elif at.y() > high - _EDGE:
            bar.setValue(bar.value() + _EDGE)

    def _find(self, at: QPoint) -> Place | None:
        table, model = self._table, self._table.rows
        index = table.indexAt(QPoint(1, at.y()))
        if not index.isValid():
            if not model.branches:
                return None
            last = model.branches[-1]
            return Place(last.group, len(last.rows), table.lowest())
        rect: QRect = table.visualRect(index)
        branch = model.branch_of(index)
        if branch is None:
            return Place(model.branches[index.row()].group, 0, rect.bottom())
        below = at.y() > rect.center().y()
        y = rect.bottom() if below else rect.top()
        return Place(model.group(index), index.row() + below, y)

    def _released(self) -> None:
        rows, place, move = self._rows, self._place, self._table.movable
        self._end()
        if rows and place is not None and move is not None:
            move(rows, place.group, place.row)

    def _end(self) -> None:
        self._from, self._place, self._rows = None, None, []
        self._table.viewport().unsetCursor()
        self._table.viewport().update()
