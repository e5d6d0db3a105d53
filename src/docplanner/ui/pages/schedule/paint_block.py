"""Painting one block of the timeline: bar, icon, code, time, state, title, detail."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from docplanner.ui.pages.schedule.facts import Item
from docplanner.ui.pages.schedule.layout import (
    SHOWS_CODE,
    SHOWS_DETAIL,
    SHOWS_TIME,
    SHOWS_TITLE,
    Box,
)
from docplanner.ui.pages.schedule.speech import span_words
from docplanner.ui.theme.chips import colours
from docplanner.ui.theme.fitting import Fitter
from docplanner.ui.theme.hatches import Hatches
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import paint_shape

RADIUS = 3.0
BAR = 4.0
MARK = 12.0
FADED = 0.38
TITLE_LINES = 3


class BlockPainter:
    """Paints blocks in the look given."""

    def __init__(self, look: Look, fitter: Fitter, hatches: Hatches) -> None:
        self._look, self._fit, self._hatches = look, fitter, hatches

    def paint(self, painter: QPainter, box: Box) -> None:
        """Paint a block and, beside a narrow one, its title."""
        painter.save()
        if box.item.dim:
            painter.setOpacity(FADED)
        self.ground(painter, box.item, box.rect)
        painter.setClipRect(box.rect if box.outside is None else box.rect | box.outside)
        self._inside(painter, box)
        if box.outside is not None:
            self._title(painter, box.item, box.outside, "text.primary", 3)
        painter.restore()

    def ground(self, painter: QPainter, item: Item, rect: QRectF) -> None:
        """Plate, outline and bar of a block."""
        look, kind = self._look, item.look
        plate = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if kind.dashed or item.untimed:
            pen = QPen(look.colour("kind.rest" if kind.dashed else kind.tone), 1.25)
            pen.setDashPattern([3, 2.4])
            painter.setPen(pen)
            painter.setBrush(look.colour(f"{kind.tone}.tint"))
            painter.drawRoundedRect(plate, RADIUS, RADIUS)
            return
        edge = QColor(look.colour(kind.tone))
        edge.setAlphaF(0.55)
        tint = look.colour(f"{kind.tone}.tint")
        lines = self._hatches.brush("time.curfew", f"{kind.tone}.tint")
        painter.fillRect(rect.adjusted(1, 1, -1, -1), lines if kind.hatched else tint)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(plate, RADIUS, RADIUS)
        bar = QRectF(rect.left(), rect.top(), min(look.px(BAR), rect.width()), rect.height())
        painter.fillRect(bar, look.colour(kind.tone))

    def _inside(self, painter: QPainter, box: Box) -> None:
        look, item, scale = self._look, box.item, self._look.scale
        left = look.px(BAR + 3 if not item.look.dashed else 5)
        top = look.px(3 if box.low else 5)
        room = box.rect.adjusted(left, top, -look.px(2), -look.px(2))
        y = room.top()
        if room.width() >= look.px(10):
            y = self._first_line(painter, box, room)
        if not box.shows(SHOWS_TITLE, scale):
            return
        detailed = bool(item.detail) and box.shows(SHOWS_DETAIL, scale)
        lines = self._lines_in(room.bottom() - y, detailed=detailed)
        y = self._title(
            painter, item, room.adjusted(0, y - room.top(), 0, 0), f"{item.look.tone}.text", lines
        )
        if detailed and y + self._fit.height("small") <= room.bottom() + 2:
            self._line(painter, room, y, item.detail, "small", f"{item.look.tone}.text")

    def _lines_in(self, height: float, *, detailed: bool) -> int:
        """How many lines of title there is room for; a detail takes one of three."""
        fits = int((height + 2) // self._fit.height("smallStrong"))
        return max(1, min(fits - (detailed and fits > 2), TITLE_LINES))

    def _first_line(self, painter: QPainter, box: Box, room: QRectF) -> float:
        look, item, fit = self._look, box.item, self._fit
        height = fit.height("captionStrong")
        side = look.px(MARK)
        right = room.right() - look.px(2)
        beside = room.width() >= 2 * side + look.px(6)
        if item.shape and (beside or item.problem is not None):
            square = QRectF(right - side, room.top() + (height - side) / 2, side, side)
            if not beside:
                square.moveTopLeft(QPointF(room.left(), room.top() + height + look.px(2)))
            ground = look.colour(f"{item.look.tone}.tint")
            paint_shape(painter, square, item.shape, look.colour(colours(item.tone)[2]), ground)
            right = square.left() - look.px(4) if beside else right
        if right - room.left() >= side - 2:
            icon = look.pixmap(item.look.icon, f"{item.look.tone}.text", MARK)
            painter.drawPixmap(QPointF(room.left(), room.top() + (height - side) / 2), icon)
        x = room.left() + side + look.px(4)
        token = f"{item.look.tone}.text"
        code = fit.width(item.look.code, "captionStrong")
        if box.shows(SHOWS_CODE, look.scale) and x + code <= right + 1:
            self._text(painter, QPointF(x, room.top()), item.look.code, "captionStrong", token)
            x += code + look.px(6)
            if box.shows(SHOWS_TIME, look.scale) and not item.untimed:
                self._hours(painter, item, x, room.top(), right, token)
        return room.top() + height + look.px(1)

    def _hours(
        self, painter: QPainter, item: Item, x: float, top: float, right: float, token: str
    ) -> None:
        words = span_words(item)
        if x + self._fit.width(words, "small", figures=True) <= right:
            self._text(painter, QPointF(x, top - 1), words, "small", token, figures=True)

    def _title(self, painter: QPainter, item: Item, room: QRectF, token: str, lines: int) -> float:
        font = QFont(self._fit.font("smallStrong"))
        font.setStrikeOut(item.struck)
        painter.setFont(font)
        painter.setPen(self._look.colour(token))
        metrics = self._fit.metrics("smallStrong")
        y = room.top()
        for line in self._fit.lines(item.title, "smallStrong", room.width(), lines):
            painter.drawText(QPointF(room.left(), y + metrics.ascent()), line)
            y += metrics.height()
        return y

    def _line(
        self, painter: QPainter, room: QRectF, y: float, text: str, role: str, token: str
    ) -> None:
        shown = self._fit.elided(text, role, room.width())
        self._text(painter, QPointF(room.left(), y), shown, role, token)

    def _text(
        self,
        painter: QPainter,
        at: QPointF,
        text: str,
        role: str,
        token: str,
        *,
        figures: bool = False,
    ) -> None:
        painter.setFont(self._fit.font(role, figures=figures))
        painter.setPen(self._look.colour(token))
        ascent = self._fit.metrics(role, figures=figures).ascent()
        painter.drawText(QPointF(at.x(), at.y() + ascent), text)
