"""Chips: a shape or an icon and a word on a tinted plate, for labels and table cells alike."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape, paint_shape

HEIGHT = 20
_PAD, _GAP, _MARK = 6.0, 4.0, 12.0

_TONES = {
    "neutral": ("neutral.tint", "text.secondary", "text.secondary"),
    "accent": ("accent.tint", "accent.text", "accent"),
    "ok": ("ok.tint", "ok.text", "ok"),
    "warn": ("warn.tint", "warn.text", "warn"),
    "danger": ("danger.tint", "danger.text", "danger"),
    "solid": ("text.primary", "bg.surface", "bg.surface"),
    "outline": ("", "text.primary", "text.secondary"),
    "dashed": ("", "text.primary", "text.secondary"),
}
"""Of each tone the plate, the text and the mark. ``kind.<name>`` is a tone as well."""


@dataclass(frozen=True, slots=True)
class Chip:
    """``tone`` names its colours; ``shape`` or ``icon`` stands before its text."""

    text: str
    tone: str = "neutral"
    shape: Shape = Shape.NONE
    icon: str = ""
    strong: bool = False


def colours(tone: str) -> tuple[str, str, str]:
    """The tokens of a tone: plate (empty: none), text, mark."""
    if tone.startswith("kind."):
        return (f"{tone}.tint", f"{tone}.text", tone)
    return _TONES[tone]


def chip_width(look: Look, chip: Chip) -> int:
    """The width that a chip takes, in device-independent pixels."""
    text = QFontMetrics(look.font(_role(chip))).horizontalAdvance(chip.text)
    marked = _MARK + _GAP if chip.shape or chip.icon else 0
    gap = 0 if chip.text else -_GAP
    return round(text + look.px(2 * _PAD + marked + gap) + 2)


def paint_chip(painter: QPainter, look: Look, rect: QRectF, chip: Chip) -> QRectF:
    """Paint a chip at the left of a rectangle, in its middle; gives the plate's rectangle."""
    width = min(float(chip_width(look, chip)), rect.width())
    height = look.px(HEIGHT)
    plate = QRectF(rect.left(), rect.center().y() - height / 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground, text, mark = colours(chip.tone)
    _plate(painter, look, plate, chip.tone, ground)
    x = plate.left() + look.px(_PAD)
    if chip.shape or chip.icon:
        x = _mark(painter, look, chip, QPointF(x, plate.center().y()), mark, ground)
    painter.setFont(look.font(_role(chip)))
    painter.setPen(look.colour(text))
    room = QRectF(x, plate.top(), plate.right() - x - look.px(_PAD) + 2, height)
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(chip.text, Qt.TextElideMode.ElideRight, round(room.width()) + 1)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()
    return plate


def _role(chip: Chip) -> str:
    strong = chip.strong or chip.tone in ("solid", "outline", "dashed")
    return "captionStrong" if strong else "small"


def _plate(painter: QPainter, look: Look, plate: QRectF, tone: str, ground: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(ground) if ground else Qt.BrushStyle.NoBrush)
    inner = plate
    if tone in ("outline", "dashed"):
        pen = QPen(look.colour("border.control" if tone == "dashed" else "text.secondary"), 1)
        if tone == "dashed":
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        inner = plate.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, 4, 4)


def _mark(painter: QPainter, look: Look, chip: Chip, at: QPointF, mark: str, ground: str) -> float:
    side = look.px(_MARK)
    square = QRectF(at.x(), at.y() - side / 2, side, side)
    if chip.shape:
        behind = look.colour(ground or "bg.surface")
        paint_shape(painter, square, chip.shape, look.colour(mark), behind)
    else:
        painter.drawPixmap(square.topLeft(), look.pixmap(chip.icon, mark, _MARK))
    return square.right() + look.px(_GAP)
