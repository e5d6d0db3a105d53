"""Small pieces of the overview's cards: lines, and rows that are pressed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.mark import Mark


def line(look: Look, *widgets: QWidget | int) -> QWidget:
    """Widgets side by side; a number stands for room that stretches. Wrapped text takes what is
    left.
    """
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(8))
    for widget in widgets:
        if isinstance(widget, int):
            row.addStretch(widget)
        else:
            wraps = isinstance(widget, QLabel) and widget.wordWrap()
            row.addWidget(widget, 1 if wraps else 0)
    return made


def mark(look: Look, shape: Shape, token: str) -> Mark:
    """A status shape."""
    made = Mark(look)
    made.show_shape(shape, token)
    return made


class Pressed(QAbstractButton):
    """A part of a card that is pressed as a whole. Subclasses paint into ``room``."""

    def __init__(self, look: Look, name: str, run: Callable[[], object], height: float) -> None:
        super().__init__()
        self.look = look
        self._height = height
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda checked=False: run())

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.look.px(80), self.look.px(self._height))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.look.px(60), self.look.px(self._height))

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Paint what it shows."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("bg.hover"))
            painter.drawRoundedRect(room, 4, 4)
        self.draw(painter, room)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.look.colour("accent"), 2))
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 4, 4)
        painter.end()


def write(
    painter: QPainter,
    look: Look,
    room: QRectF,
    text: str,
    role: str = "small",
    token: str = "text.primary",
    *,
    figures: bool = False,
    right: bool = False,
) -> float:
    """Write one line into a room, shortened where it must be; gives the width it took."""
    painter.setFont(look.font(role, figures=figures))
    painter.setPen(look.colour(token))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(
        " ".join(text.split()), Qt.TextElideMode.ElideRight, max(0, round(room.width()))
    )
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return float(metrics.horizontalAdvance(shown))
