"""What the tints of the matrix mean, in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from docplanner.planning.risks import HIGH_FROM, MEDIUM_FROM
from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr


class Legend(QWidget):
    """Low, medium, high, each with its scores."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(300), self._look.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look, painter = self._look, QPainter(self)
        painter.setFont(look.font("caption"))
        x = 0.0
        for tone, words in (
            ("ok", tr("Low 1–{n}", n=MEDIUM_FROM - 1)),
            ("warn", tr("Medium {m}–{n}", m=MEDIUM_FROM, n=HIGH_FROM - 1)),
            ("danger", tr("High {n}–25, needs adviser sign-off", n=HIGH_FROM)),
        ):
            square = QRectF(x, look.px(4), look.px(13), look.px(11))
            painter.setPen(QPen(look.colour(tone), 1) if tone == "danger" else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(f"{tone}.tint"))
            painter.drawRect(square)
            painter.setPen(look.colour("text.secondary"))
            width = painter.fontMetrics().horizontalAdvance(words)
            room = QRectF(square.right() + look.px(6), 0, width + 4, look.px(20))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            x = room.right() + look.px(14)
