"""Painting a line of a list: its mark, its words on as many lines as they need, its actions."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from docplanner.ui.theme.chips import Chip, chip_width, paint_chip
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape, paint_shape
from docplanner.ui.widgets.line import LINE, Line, Span

Index = QModelIndex | QPersistentModelIndex
SIDE, TOP, MARK, GAP = 14, 8, 12, 8
MOST = 3
"""Lines of one row or title; the tooltip has all of it."""


class LineDelegate(QStyledItemDelegate):
    """``beside`` puts the action at the right of the title, not below the line."""

    def __init__(self, look: Look, *, beside: bool) -> None:
        super().__init__()
        self._look, self._beside = look, beside
        self.width = 300

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        line = index.data(LINE)
        return QSize(self.width, self._height(line) if isinstance(line, Line) else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE)
        if not isinstance(line, Line):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(option.rect)
        if line.head:
            self._head(painter, room, line)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            self._line(painter, room, line, chosen, focused)
        painter.restore()

    def action_rects(self, rect: QRect, line: Line) -> list[QRectF]:
        """Where the actions of a line are."""
        if not line.actions:
            return []
        look, room = self._look, QRectF(rect)
        metrics = QFontMetricsF(look.font("smallStrong"))
        height = max(metrics.height() + look.px(8), look.px(24))
        if self._beside:
            wide = metrics.horizontalAdvance(line.actions[0]) + look.px(8)
            right = room.right() - look.px(8)
            return [QRectF(right - wide, room.top() + look.px(TOP) - look.px(4), wide, height)]
        x, y = room.left() + self._indent(line), room.bottom() - height - look.px(5)
        found = []
        for words in line.actions:
            wide = metrics.horizontalAdvance(words) + look.px(12)
            found.append(QRectF(x - look.px(6), y, wide, height))
            x += wide + look.px(4)
        return found

    # Measuring

    def _indent(self, line: Line) -> float:
        return self._look.px(SIDE + MARK + GAP) if line.shape else self._look.px(SIDE)

    def _room(self, line: Line) -> float:
        """The width of the words."""
        return max(self.width - self._indent(line) - self._look.px(SIDE), self._look.px(80))

    def _title_room(self, line: Line) -> float:
        room = self._room(line)
        metrics = QFontMetricsF(self._look.font("smallStrong"))
        if self._beside and line.actions:
            room -= metrics.horizontalAdvance(line.actions[0]) + self._look.px(12)
        if line.chip:
            room -= chip_width(self._look, Chip(line.chip)) + self._look.px(8)
        return max(room, self._look.px(80))

    def _height(self, line: Line) -> int:
        look = self._look
        if line.head:
            return look.px(30)
        height = self._laid(line.title, look.font("smallStrong"), self._title_room(line))[1]
        for row in line.rows:
            height += self._laid(_joined(row), look.font("small"), self._room(line))[1]
        if line.meta:
            height += QFontMetricsF(look.font("caption")).height() + look.px(1)
        if line.actions and not self._beside:
            height += look.px(22)
        return round(height + look.px(2 * TOP))

    def _laid(
        self, text: str, font: QFont, width: float, row: tuple[Span, ...] = ()
    ) -> tuple[QTextLayout, float]:
        """A text broken into lines of a width, and their height."""
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if row:
            layout.setFormats(_formats(self._look, row))
        layout.beginLayout()
        y = 0.0
        for _ in range(MOST):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout, y

    # Painting

    def _head(self, painter: QPainter, room: QRectF, line: Line) -> None:
        look = self._look
        painter.fillRect(room, look.colour("bg.alt"))
        painter.setFont(look.font("captionStrong"))
        painter.setPen(look.colour("text.secondary"))
        inner = room.adjusted(look.px(SIDE), 0, -look.px(SIDE), 0)
        shown = painter.fontMetrics().elidedText(
            line.title, Qt.TextElideMode.ElideRight, round(inner.width())
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, shown)

    def _line(
        self, painter: QPainter, room: QRectF, line: Line, chosen: bool, focused: bool
    ) -> None:
        look = self._look
        painter.fillRect(room, look.colour("bg.selected" if chosen else "bg.surface"))
        painter.setPen(QPen(look.colour("border.subtle"), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        left, y = room.left() + self._indent(line), room.top() + look.px(TOP)
        self._mark(painter, room, line, chosen)
        font = look.font("smallStrong")
        layout, high = self._laid(line.title, font, self._title_room(line))
        painter.setPen(look.colour("text.primary"))
        layout.draw(painter, QPointF(left, y))
        y += high
        for row in line.rows:
            layout, high = self._laid(_joined(row), look.font("small"), self._room(line), row)
            layout.draw(painter, QPointF(left, y))
            y += high
        if line.meta:
            painter.setFont(look.font("caption", figures=True))
            painter.setPen(look.colour("text.muted"))
            foot = QRectF(left, y, self._room(line), painter.fontMetrics().height() + look.px(1))
            words = painter.fontMetrics().elidedText(
                line.meta, Qt.TextElideMode.ElideRight, round(foot.width())
            )
            painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, words)
        self._actions(painter, room, line)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRect(room.adjusted(1, 1, -1, -2))

    def _mark(self, painter: QPainter, room: QRectF, line: Line, chosen: bool) -> None:
        look, side = self._look, self._look.px(MARK)
        if line.shape is not Shape.NONE:
            top = room.top() + look.px(TOP) + look.px(2)
            square = QRectF(room.left() + look.px(SIDE), top, side, side)
            ground = look.colour("bg.selected" if chosen else "bg.surface")
            paint_shape(painter, square, line.shape, look.colour(line.token), ground)
        if line.chip:
            chip = Chip(line.chip, "accent")
            wide = chip_width(look, chip)
            at = QRectF(
                room.right() - wide - look.px(10), room.top() + look.px(5), wide, look.px(22)
            )
            paint_chip(painter, look, at, chip)

    def _actions(self, painter: QPainter, room: QRectF, line: Line) -> None:
        look = self._look
        painter.setFont(look.font("smallStrong"))
        painter.setPen(look.colour("accent.text"))
        middle = Qt.AlignmentFlag.AlignCenter
        for words, rect in zip(line.actions, self.action_rects(room.toRect(), line), strict=False):
            painter.drawText(rect, middle, words)


def _joined(row: tuple[Span, ...]) -> str:
    return " ".join(" ".join(span.text.split()) for span in row)


def _formats(look: Look, row: tuple[Span, ...]) -> list[QTextLayout.FormatRange]:
    found, at = [], 0
    for span in row:
        length = len(" ".join(span.text.split()).encode("utf-16-le")) // 2  # as Qt counts
        made = QTextLayout.FormatRange()
        made.start, made.length = at, length
        form = made.format
        form.setForeground(look.colour(span.token))
        form.setFontStrikeOut(span.struck)
        made.format = form
        found.append(made)
        at += length + 1
    return found
