"""The strip that a folded tray leaves."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr


class Strip(QAbstractButton):
    """The folded tray: its name upright, and how many musts wait in it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words = ""
        self._must = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_counts(self, count: int, total: str, must: int) -> None:
        """Show how much is in the tray."""
        self._must = must
        self._words = ", ".join(filter(None, (f"{tr('Unscheduled')}  {count}", total)))
        said = tr("Unscheduled: {n}, {must} of them must. Open the tray", n=count, must=must)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(32), self._look.px(200))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.px(16)
        painter.drawPixmap(
            QPointF((self.width() - side) / 2, look.px(10)),
            look.pixmap("tray", "text.secondary", 16),
        )
        painter.save()
        painter.translate(self.width() / 2, self.height() / 2)
        painter.rotate(-90)
        painter.setFont(look.font("captionStrong"))
        painter.setPen(look.colour("text.secondary"))
        wide = self.height() - look.px(120)
        room = QRectF(-wide / 2, -side, wide, 2 * side)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.restore()
        if self._must:
            self._badge(painter)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(2, 2, -3, -3))

    def _badge(self, painter: QPainter) -> None:
        look, side = self._look, self._look.px(18)
        plate = QRectF((self.width() - side) / 2, self.height() - look.px(40), side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("text.primary"))
        painter.drawRoundedRect(plate, 3, 3)
        painter.setPen(look.colour("bg.surface"))
        painter.setFont(look.font("captionStrong"))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, str(self._must))
