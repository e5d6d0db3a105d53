"""A status shape as a widget of its own."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape, paint_shape


class Mark(QWidget):
    """One shape at text size. ``ground`` is the colour token that it stands on."""

    def __init__(self, look: Look, ground: str = "bg.surface") -> None:
        super().__init__()
        self._look, self._shape, self._token, self._ground = look, Shape.NONE, "ok", ground
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_shape(self, shape: Shape, token: str) -> None:
        """Show another shape in a colour."""
        self._shape, self._token = shape, token
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        side = self._look.px(14)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        side = self._look.px(12)
        square = QRectF(0, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        token = self._look.colour(self._token)
        paint_shape(painter, square, self._shape, token, self._look.colour(self._ground))
