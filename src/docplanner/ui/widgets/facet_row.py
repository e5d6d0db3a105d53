"""One value of a facet: a check box with a shape or icon, its words, and how many it would show."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from docplanner.ui.models.facets import Value
from docplanner.ui.theme.chips import colours
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import paint_shape
from docplanner.ui.words import counted, literal

HEIGHT = 24
_BOX = 12.0
_PAD = 6.0


class FacetRow(QCheckBox):
    """Checked, or under the mouse, it shows its box in place of its shape."""

    def __init__(self, look: Look, value: Value, count: int) -> None:
        super().__init__()
        self._look = look
        self.value = value
        self.count = count
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_value(value, count)

    def show_value(self, value: Value, count: int) -> None:
        """Show other words or another count."""
        self.value, self.count = value, count
        self.setAccessibleName(f"{value.title}, {counted(count, '{n} found', '{n} found')}")
        self.setToolTip(literal(value.title))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(120), self._look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look, rect = self._look, QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = _ground(self.isChecked(), self.underMouse())
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(ground))
            painter.drawRoundedRect(rect, 4, 4)
        side = look.px(_BOX)
        mark = QRectF(rect.left() + look.px(_PAD), rect.center().y() - side / 2, side, side)
        self._mark(painter, mark)
        left = mark.right() + look.px(_PAD)
        count = self._count(painter, rect)
        self._title(painter, QRectF(left, 0, count.left() - left - look.px(4), rect.height()))
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)

    def _mark(self, painter: QPainter, square: QRectF) -> None:
        look, value = self._look, self.value
        plain = not (value.icon or value.shape)
        if self.isChecked() or self.underMouse() or plain:
            _box(painter, look, square, self.isChecked())
        elif value.shape:
            colour = look.colour(colours(value.tone or "neutral")[2])
            paint_shape(painter, square, value.shape, colour, look.colour("bg.window"))
        else:
            painter.drawPixmap(square.topLeft(), look.pixmap(value.icon, "text.secondary", _BOX))

    def _count(self, painter: QPainter, rect: QRectF) -> QRectF:
        look = self._look
        font = look.font("small", figures=True)
        text = f"{self.count:,}"
        width = QFontMetrics(font).horizontalAdvance(text)
        room = QRectF(rect.right() - look.px(_PAD) - width, 0, width + 1, rect.height())
        painter.setFont(font)
        painter.setPen(look.colour("accent.text" if self.isChecked() else "text.muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        return room

    def _title(self, painter: QPainter, room: QRectF) -> None:
        look = self._look
        font = look.font("smallStrong" if self.isChecked() else "small")
        token = "accent.text" if self.isChecked() else "text.primary"
        painter.setFont(font)
        painter.setPen(look.colour(token if self.count or self.isChecked() else "text.muted"))
        words = " ".join(self.value.title.split())
        shown = QFontMetrics(font).elidedText(
            words, Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


def _ground(checked: bool, hovered: bool) -> str:
    if checked:
        return "bg.selected"
    return "bg.hover" if hovered else ""


def _box(painter: QPainter, look: Look, square: QRectF, checked: bool) -> None:
    painter.setPen(QPen(look.colour("accent" if checked else "border.control"), 1))
    painter.setBrush(look.colour("accent" if checked else "bg.surface"))
    painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if not checked:
        return
    unit = square.width() / 12
    points = [QPointF(square.left() + x * unit, square.top() + y * unit) for x, y in _TICK]
    painter.setPen(QPen(look.colour("text.onAccent"), 1.6 * unit))
    painter.drawPolyline(points)


_TICK = ((3.2, 6.2), (5.2, 8.2), (8.9, 4.2))
