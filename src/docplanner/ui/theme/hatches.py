"""Hatches: brushes of slanted lines, made once for each look."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QPainter, QPen, QPixmap

from docplanner.ui.theme.look import Look

PITCH = 6


class Hatches:
    """Brushes by the token of their lines, and of the ground below them where there is one."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._made: dict[tuple[str, str], QBrush] = {}
        look.changed.connect(self._made.clear)

    def brush(self, lines: str, ground: str = "") -> QBrush:
        """Lines at 45 degrees."""
        key = (lines, ground)
        if key not in self._made:
            paper = self._look.colour(ground) if ground else QColor(Qt.GlobalColor.transparent)
            self._made[key] = QBrush(_tile(self._look.colour(lines), paper))
        return self._made[key]


def _tile(line: QColor, paper: QColor) -> QPixmap:
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    side = round(PITCH * ratio)
    tile = QPixmap(side, side)
    tile.fill(paper)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, ratio))
    for shift in (-side, 0, side):
        painter.drawLine(QPointF(shift, side), QPointF(shift + side, 0))
    painter.end()
    tile.setDevicePixelRatio(ratio)
    return tile
