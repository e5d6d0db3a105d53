"""The foot of the page: the legend, or the selected thing where the inspector is closed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from docplanner.domain.schedule import ActivityKind
from docplanner.ui.theme.chips import Chip, chip_width, paint_chip
from docplanner.ui.theme.fitting import Fitter
from docplanner.ui.theme.hatches import Hatches
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape, paint_shape
from docplanner.ui.theme.works import TRAVEL, WORKS
from docplanner.ui.words import tr

HEIGHT = 40
_KINDS = (
    ActivityKind.INTERVIEW,
    ActivityKind.ACTUALITY,
    ActivityKind.GVS,
    ActivityKind.PTC,
    ActivityKind.RECCE,
)


class Legend(QWidget):
    """What colours, hatches and shapes of the timeline mean."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._fit = Fitter(look)
        self._hatches = Hatches(look)
        self._curfew = ""
        self.setAccessibleName(tr("Legend"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_curfew(self, hours: str) -> None:
        """Say whose hours are hatched."""
        self._curfew = hours
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, self._look.px(HEIGHT - 1))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, self._look.px(HEIGHT - 1))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        x = float(look.px(12))
        rest = WORKS[ActivityKind.REST]
        chips = [
            *(WORKS[kind].chip() for kind in _KINDS),
            TRAVEL.chip(),
            Chip(tr(rest.word), "dashed", icon=rest.icon, strong=True),
        ]
        for chip in chips:
            plate = chip_width(look, chip)
            if x + plate > self.width():
                return
            paint_chip(painter, look, QRectF(x, 0, plate, self.height()), chip)
            x += plate + look.px(8)
        for paint, words in (
            (self._golden, tr("Golden hour")),
            (self._hatched, tr("Curfew {hours}", hours=self._curfew).strip()),
            (self._planned, tr("Pencilled")),
            (self._diamond, tr("Check-in")),
        ):
            wide = self._fit.width(words, "small") + look.px(16 + 12)
            if x + wide > self.width():
                return
            paint(painter, QRectF(x, self.height() / 2 - look.px(6), look.px(12), look.px(12)))
            painter.setFont(self._fit.font("small"))
            painter.setPen(look.colour("text.secondary"))
            at = QRectF(x + look.px(17), 0, wide, self.height())
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, words)
            x += wide + look.px(6)

    def _golden(self, painter: QPainter, rect: QRectF) -> None:
        self._swatch(painter, rect)
        painter.fillRect(rect.adjusted(1, 1, -1, -1), self._look.colour("time.golden"))

    def _hatched(self, painter: QPainter, rect: QRectF) -> None:
        self._swatch(painter, rect)
        painter.fillRect(rect.adjusted(1, 1, -1, -1), self._hatches.brush("time.curfew"))

    def _swatch(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(self._look.colour("border.strong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))

    def _planned(self, painter: QPainter, rect: QRectF) -> None:
        self._shape(painter, rect, Shape.PLANNED)

    def _diamond(self, painter: QPainter, rect: QRectF) -> None:
        self._shape(painter, rect, Shape.DIAMOND)

    def _shape(self, painter: QPainter, rect: QRectF, shape: Shape) -> None:
        look = self._look
        paint_shape(painter, rect, shape, look.colour("text.secondary"), look.colour("bg.surface"))
