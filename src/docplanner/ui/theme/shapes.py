"""The shapes of status, on a grid of 12 pixels: colour is never alone.

Planned is a hollow circle, part a half circle, done a filled circle with a tick, attention a
triangle, a problem an octagon, dropped a struck circle.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF


class Shape(StrEnum):
    NONE = ""
    PLANNED = "planned"
    PART = "part"
    DONE = "done"
    WARN = "warn"
    PROBLEM = "problem"
    DROPPED = "dropped"
    INFO = "info"
    DIAMOND = "diamond"


GRID = 12.0


def paint_shape(
    painter: QPainter, rect: QRectF, shape: Shape, colour: QColor, ground: QColor
) -> None:
    """Draw a shape into a square; ``ground`` is the colour of the mark inside a filled one."""
    if shape is Shape.NONE:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / GRID, rect.height() / GRID)
    _DRAW[shape](painter, colour, ground)
    painter.restore()


def _line(painter: QPainter, colour: QColor, width: float = 1.5) -> None:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _fill(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)


def _circle(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(6, 6), 4.75, 4.75)


def _planned(painter: QPainter, colour: QColor, ground: QColor) -> None:
    _line(painter, colour)
    _circle(painter)


def _part(painter: QPainter, colour: QColor, ground: QColor) -> None:
    _planned(painter, colour, ground)
    _fill(painter, colour)
    painter.drawPie(QRectF(1.25, 1.25, 9.5, 9.5), 90 * 16, -180 * 16)


def _done(painter: QPainter, colour: QColor, ground: QColor) -> None:
    _fill(painter, colour)
    painter.drawEllipse(QPointF(6, 6), 5.5, 5.5)
    _line(painter, ground, 1.6)
    painter.drawPolyline([QPointF(3.6, 6.2), QPointF(5.3, 7.9), QPointF(8.4, 4.5)])


def _mark(painter: QPainter, ground: QColor, top: float, bottom: float) -> None:
    _line(painter, ground, 1.6)
    painter.drawLine(QPointF(6, top), QPointF(6, bottom - 2.4))
    painter.drawPoint(QPointF(6, bottom))


def _warn(painter: QPainter, colour: QColor, ground: QColor) -> None:
    _fill(painter, colour)
    painter.drawPolygon(QPolygonF([QPointF(6, 0.8), QPointF(11.6, 11), QPointF(0.4, 11)]))
    _mark(painter, ground, 4.4, 9.3)


def _problem(painter: QPainter, colour: QColor, ground: QColor) -> None:
    corners = [pi / 8 + turn * pi / 4 for turn in range(8)]
    _fill(painter, colour)
    painter.drawPolygon(QPolygonF([QPointF(6 + 6 * cos(a), 6 + 6 * sin(a)) for a in corners]))
    _mark(painter, ground, 3.3, 8.9)


def _dropped(painter: QPainter, colour: QColor, ground: QColor) -> None:
    _planned(painter, colour, ground)
    painter.drawLine(QPointF(2.9, 9.1), QPointF(9.1, 2.9))


def _info(painter: QPainter, colour: QColor, ground: QColor) -> None:
    _fill(painter, colour)
    painter.drawEllipse(QPointF(6, 6), 5.5, 5.5)
    _line(painter, ground, 1.6)
    painter.drawPoint(QPointF(6, 3.5))
    painter.drawLine(QPointF(6, 5.8), QPointF(6, 8.6))


def _diamond(painter: QPainter, colour: QColor, ground: QColor) -> None:
    _line(painter, colour)
    painter.drawPolygon(
        QPolygonF([QPointF(6, 0.8), QPointF(11.2, 6), QPointF(6, 11.2), QPointF(0.8, 6)])
    )


_DRAW: dict[Shape, Callable[[QPainter, QColor, QColor], None]] = {
    Shape.PLANNED: _planned,
    Shape.PART: _part,
    Shape.DONE: _done,
    Shape.WARN: _warn,
    Shape.PROBLEM: _problem,
    Shape.DROPPED: _dropped,
    Shape.INFO: _info,
    Shape.DIAMOND: _diamond,
}
