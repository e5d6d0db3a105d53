"""Icons from ``resources/icons``, drawn in a colour at the size and sharpness asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

from docplanner.resources import resource


class Icons:
    """Keeps what has been drawn, since the same few icons are asked for again and again."""

    def __init__(self) -> None:
        self._sources: dict[str, str] = {}
        self._drawn: dict[tuple[str, int, int, float], QPixmap] = {}

    def forget(self) -> None:
        """Draw anew from now on: the colours have changed."""
        self._drawn.clear()

    def pixmap(self, name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
        """The icon ``size`` device-independent pixels wide."""
        key = (name, colour.rgba(), size, ratio)
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, colour, size, ratio)
        return self._drawn[key]

    def _draw(self, name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer

        source = self._source(name).replace("currentColor", colour.name())
        picture = QPixmap(round(size * ratio), round(size * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, size, size))
        painter.end()
        return picture

    def _source(self, name: str) -> str:
        if name not in self._sources:
            self._sources[name] = resource(f"icons/{name}.svg").read_text("utf-8")
        return self._sources[name]


class DrawnLater(QIconEngine):
    """An icon that is drawn when it is first shown, and pale only where it is disabled."""

    def __init__(self, draw: Callable[[str], QPixmap], token: str) -> None:
        super().__init__()
        self._draw = draw
        self._token = token

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._draw("text.disabled" if mode is QIcon.Mode.Disabled else self._token)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        picture = self.pixmap(rect.size(), mode, state)
        size = picture.deviceIndependentSize()
        corner = QRectF(rect).center() - QPointF(size.width() / 2, size.height() / 2)
        painter.drawPixmap(corner, picture)

    def clone(self) -> QIconEngine:
        return DrawnLater(self._draw, self._token)
