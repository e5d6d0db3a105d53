"""Painting what lies over the blocks: selection, what is wrong with it, an offer, a ghost, now."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from docplanner.domain.problem import Severity
from docplanner.domain.times import show_wall
from docplanner.ui.pages.schedule.layout import Box, Measure, Row
from docplanner.ui.pages.schedule.shown import Ghost, Offer, Shown
from docplanner.ui.pages.schedule.speech import hours, short
from docplanner.ui.theme.fitting import Fitter
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape, paint_shape
from docplanner.ui.words import tr

HANDLE = (8.0, 16.0)
_TONES = {
    Severity.SERIOUS: ("danger", Shape.PROBLEM),
    Severity.WARNING: ("warn", Shape.WARN),
    Severity.NOTE: ("neutral", Shape.DROPPED),
}


class OverPainter:
    """Paints the uppermost layer in the look given."""

    def __init__(self, look: Look, fitter: Fitter) -> None:
        self._look, self._fit = look, fitter

    def chosen(self, painter: QPainter, box: Box, *, focused: bool) -> None:
        """The outline of the selected block, and its handles where it can be resized."""
        look = self._look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.drawRoundedRect(box.rect.adjusted(-1, -1, 1, 1), 4, 4)
        if focused:
            painter.setPen(QPen(look.colour("accent"), 1))
            painter.drawRoundedRect(box.rect.adjusted(-4, -4, 4, 4), 6, 6)
        if box.item.movable and not box.item.untimed:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(look.colour("bg.surface"))
            for handle in handles(box, look.scale):
                painter.drawRect(handle)
        painter.restore()

    def trouble(
        self, painter: QPainter, row: Row, box: Box, measure: Measure, shown: Shown, view: QRectF
    ) -> None:
        """The sentence of what is wrong, and when the contributors are free, under the blocks."""
        problem = box.item.problem
        free = self._free(painter, row, measure, shown)
        if problem is None:
            return
        tone, shape = _TONES[problem.severity]
        words = short(problem, row.facts.day.date)
        right = view.right() - 4
        if free is not None and free.left() > box.rect.left():
            right = min(right, free.left() - self._look.px(3))
        self._sentence(painter, row, (words, tone, shape), (view.left() + 4, right), box)

    def _sentence(
        self,
        painter: QPainter,
        row: Row,
        said: tuple[str, str, Shape],
        room: tuple[float, float],
        box: Box,
    ) -> None:
        look, fit = self._look, self._fit
        words, tone, shape = said
        side, pad = look.px(12), look.px(5)
        text = fit.elided(words, "smallStrong", room[1] - room[0] - side - 3 * pad)
        width = fit.width(text, "smallStrong") + side + 3 * pad
        left = max(min(box.rect.center().x() - width / 2, room[1] - width), room[0])
        plate = self._strip(row, left, width)
        self._plate(painter, plate, f"{tone}.tint", _edge(tone))
        square = QRectF(plate.left() + pad, plate.center().y() - side / 2, side, side)
        paint_shape(painter, square, shape, look.colour(_edge(tone)), look.colour(f"{tone}.tint"))
        token = "text.secondary" if tone == "neutral" else f"{tone}.text"
        self._say(painter, QPointF(square.right() + pad, plate.center().y()), text, token)

    def _free(self, painter: QPainter, row: Row, measure: Measure, shown: Shown) -> QRectF | None:
        """The first stretch in which the contributors are free; gives its plate."""
        first = None
        for start, end in shown.free:
            left, right = measure.x(start), min(measure.x(end), measure.width)
            if right - left < self._look.px(12):
                continue
            plate = self._strip(row, left, right - left)
            self._plate(painter, plate, "ok.tint", "ok")
            words = tr("Available {hours}", hours=hours(start, end))
            text = self._fit.elided(words, "smallStrong", plate.width() - self._look.px(10))
            at = QPointF(plate.left() + self._look.px(5), plate.center().y())
            self._say(painter, at, text, "ok.text")
            first = first or plate
        return first

    def offer(self, painter: QPainter, rect: QRectF, offer: Offer) -> None:
        """A time that fits, as a dashed button."""
        look, fit = self._look, self._fit
        self._dashed(painter, rect)
        wide = rect.width() >= look.px(80)
        when = hours(offer.start, offer.end) if wide else show_wall(offer.start)
        words = tr("Fits here {hours}", hours=when)
        metrics = fit.metrics("small")
        y = rect.top() + look.px(6) + metrics.ascent()
        painter.setFont(fit.font("small"))
        painter.setPen(look.colour("accent.text"))
        for line in fit.lines(words, "small", rect.width() - look.px(10), 3):
            painter.drawText(QPointF(rect.left() + look.px(6), y), line)
            y += metrics.height()

    def ghost(self, painter: QPainter, rect: QRectF, ghost: Ghost, view: QRectF) -> None:
        """Where what is dragged would lie, with its hours and what the checks say."""
        look, fit = self._look, self._fit
        painter.save()
        painter.setOpacity(0.8)
        painter.fillRect(rect, look.colour(f"{ghost.look.tone}.tint"))
        painter.restore()
        self._dashed(painter, rect, filled=False)
        title = fit.elided(ghost.title, "smallStrong", rect.width() - look.px(8))
        at = QPointF(rect.left() + look.px(5), rect.top() + look.px(14))
        self._say(painter, at, title, f"{ghost.look.tone}.text")
        words = f"{hours(ghost.start, ghost.end)}  {ghost.words}"
        side, pad = look.px(12), look.px(6)
        text = fit.elided(words, "smallStrong", view.width() - side - 5 * pad)
        width = fit.width(text, "smallStrong") + side + 3 * pad
        left = max(min(rect.left(), view.right() - width - 2), view.left() + 2)
        height = look.px(24)
        top = rect.bottom() + 4
        if top + height > view.bottom():
            top = rect.top() - height - 4
        plate = QRectF(left, top, width, height)
        self._plate(painter, plate, "toast.bg", "toast.edge")
        square = QRectF(left + pad, plate.center().y() - side / 2, side, side)
        shape = Shape.DONE if ghost.fits else Shape.PROBLEM
        paint_shape(painter, square, shape, look.colour("toast.text"), look.colour("toast.bg"))
        self._say(painter, QPointF(square.right() + pad, plate.center().y()), text, "toast.text")

    def now(self, painter: QPainter, row: Row, measure: Measure) -> None:
        """The line of now, with its time."""
        minute = row.facts.now
        if minute is None or not measure.first * 60 <= minute <= measure.last * 60:
            return
        look, fit = self._look, self._fit
        x = round(measure.x(minute))
        painter.fillRect(QRectF(x - 1, row.top, 2, row.height), look.colour("time.now"))
        words = show_wall(minute)
        width = fit.width(words, "captionStrong", figures=True) + look.px(8)
        plate = QRectF(x - width / 2, row.top + 1, width, fit.height("captionStrong") + 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("time.now"))
        painter.drawRoundedRect(plate, 2, 2)
        painter.setFont(fit.font("captionStrong", figures=True))
        painter.setPen(look.colour("bg.surface"))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def _strip(self, row: Row, left: float, width: float) -> QRectF:
        height = self._look.px(17)
        return QRectF(left, row.bottom - height - 2, width, height)

    def _plate(self, painter: QPainter, plate: QRectF, ground: str, edge: str) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour(edge), 1))
        painter.setBrush(self._look.colour(ground))
        painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.restore()

    def _dashed(self, painter: QPainter, rect: QRectF, *, filled: bool = True) -> None:
        pen = QPen(self._look.colour("accent"), 1.5)
        pen.setDashPattern([4, 3])
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(self._look.colour("bg.surface") if filled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.restore()

    def _say(self, painter: QPainter, at: QPointF, text: str, token: str) -> None:
        metrics = self._fit.metrics("smallStrong")
        painter.setFont(self._fit.font("smallStrong"))
        painter.setPen(self._look.colour(token))
        painter.drawText(QPointF(at.x(), at.y() + (metrics.ascent() - metrics.descent()) / 2), text)


def handles(box: Box, scale: float) -> tuple[QRectF, QRectF]:
    """The two handles of a block, at its start and its end."""
    width, height = HANDLE[0] * scale, HANDLE[1] * scale
    top = box.rect.center().y() - height / 2
    left = QRectF(box.rect.left() - width / 2, top, width, height)
    return left, QRectF(box.rect.right() - width / 2, top, width, height)


def _edge(tone: str) -> str:
    return "border.control" if tone == "neutral" else tone
