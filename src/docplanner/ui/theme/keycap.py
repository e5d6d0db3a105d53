"""A key as it looks on a keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from docplanner.ui.theme.look import Look


def paint_key(
    painter: QPainter, look: Look, rect: QRectF, key: str, *, right: bool = False
) -> float:
    """Paint a key cap in the middle of a rectangle's height; gives its width."""
    font = look.font("captionStrong")
    width = QFontMetricsF(font).horizontalAdvance(key) + look.px(10)
    high = look.px(18)
    left = rect.right() - width if right else rect.left()
    plate = QRectF(left, rect.center().y() - high / 2, width, high)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("border.strong"), 1))
    painter.setBrush(look.colour("bg.surface"))
    painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setFont(font)
    painter.setPen(look.colour("text.secondary"))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()
    return width
