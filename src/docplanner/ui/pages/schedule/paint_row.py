"""Painting a day of the timeline below its blocks: light, curfew, hours, label, check-ins."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from docplanner.domain.times import show_wall
from docplanner.planning.daylight import Sun
from docplanner.ui.pages.schedule.checkins import DUE, MISSED, OVERDUE
from docplanner.ui.pages.schedule.facts import Line, Mark
from docplanner.ui.pages.schedule.layout import Measure, Row
from docplanner.ui.theme.chips import colours
from docplanner.ui.theme.fitting import Fitter
from docplanner.ui.theme.hatches import Hatches
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import paint_shape

QUARTERS = 120.0
"""Width of an hour from which on its quarters are marked."""


class RowPainter:
    """Paints days in the look given."""

    def __init__(self, look: Look, fitter: Fitter, hatches: Hatches) -> None:
        self._look, self._fit, self._hatches = look, fitter, hatches

    # The ground

    def ground(self, painter: QPainter, row: Row, measure: Measure) -> None:
        """Night, day, golden hours, curfew and hours of a day, over all its height."""
        look = self._look
        whole = QRectF(0, row.top, measure.width, row.height)
        sun = row.facts.sun
        painter.fillRect(whole, look.colour("bg.surface" if sun is None else "time.night"))
        if sun is not None:
            self._light(painter, row, measure, sun)
        self._hours(painter, whole, measure)
        for start, end in row.facts.curfew:
            self._closed(painter, row, measure, start, end)
        painter.setPen(QPen(look.colour("border.strong"), 1))
        painter.drawLine(QPointF(0, row.bottom - 0.5), QPointF(measure.width, row.bottom - 0.5))

    def _light(self, painter: QPainter, row: Row, measure: Measure, sun: Sun) -> None:
        self._band(painter, row, measure, (sun.sunrise, sun.sunset), "time.day")
        morning = (sun.golden_morning_start, sun.golden_morning_end)
        evening = (sun.golden_evening_start, sun.golden_evening_end)
        for golden in (morning, evening):
            self._band(painter, row, measure, golden, "time.golden")

    def _band(
        self,
        painter: QPainter,
        row: Row,
        measure: Measure,
        span: tuple[int | None, int | None],
        token: str,
    ) -> None:
        start, end = span
        if start is not None and end is not None and start < end:
            left = max(measure.x(start), 0.0)
            right = min(measure.x(end), measure.width)
            if right > left:
                rect = QRectF(left, row.top, right - left, row.height)
                painter.fillRect(rect, self._look.colour(token))

    def _hours(self, painter: QPainter, whole: QRectF, measure: Measure) -> None:
        painter.setPen(QPen(self._look.colour("border.subtle"), 1))
        for hour in range(measure.first + 1, measure.last):
            x = round(measure.x(hour * 60)) + 0.5
            painter.drawLine(QPointF(x, whole.top()), QPointF(x, whole.bottom()))
        if measure.hour >= QUARTERS * self._look.scale:
            pen = QPen(self._look.colour("border.subtle"), 1, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            for quarter in range(measure.first * 4 + 1, measure.last * 4):
                if quarter % 4:
                    x = round(measure.x(quarter * 15)) + 0.5
                    painter.drawLine(QPointF(x, whole.top()), QPointF(x, whole.bottom()))

    def _closed(self, painter: QPainter, row: Row, measure: Measure, start: int, end: int) -> None:
        left = max(measure.x(max(start, 0)), 0.0)
        right = min(measure.x(end), measure.width)
        if right <= left:
            return
        rect = QRectF(left, row.top, right - left, row.height)
        painter.fillRect(rect, self._hatches.brush("time.curfew"))
        painter.setPen(QPen(self._look.colour("border.control"), 1))
        for x, inside in ((left, start > 0), (right, right < measure.width)):
            if inside and 0 < x < measure.width:
                painter.drawLine(QPointF(x, row.top), QPointF(x, row.bottom))

    # The sun and the check-ins

    def sun(self, painter: QPainter, row: Row, measure: Measure) -> None:
        """When the sun rises and sets, over the blocks."""
        light = row.facts.sun
        if light is None:
            return
        for minutes, icon in ((light.sunrise, "sunrise"), (light.sunset, "sunset")):
            if minutes is not None and measure.first * 60 < minutes < measure.last * 60:
                self._sun(painter, row, measure, minutes, icon)

    def _sun(
        self,
        painter: QPainter,
        row: Row,
        measure: Measure,
        minutes: int,
        icon: str,
    ) -> None:
        look, fit = self._look, self._fit
        words = show_wall(minutes)
        icon_first = icon == "sunrise"
        side, gap = look.px(12), look.px(3)
        wide = fit.width(words, "caption", figures=True)
        x = measure.x(minutes) - (side / 2 if icon_first else wide + gap + side / 2)
        middle = row.top + measure.head / 2
        icon_x = x if icon_first else x + wide + gap
        text_x = x + side + gap if icon_first else x
        painter.drawPixmap(
            QPointF(icon_x, middle - side / 2), look.pixmap(icon, "text.secondary", 12)
        )
        self._say(painter, QPointF(text_x, middle), words, "caption", "text.secondary", True)

    def mark(self, painter: QPainter, mark: Mark, rect: QRectF, words_room: float) -> None:
        """A check-in: hollow while due, filled with a tick when safe, with words when late."""
        look = self._look
        token = {DUE: "text.secondary", OVERDUE: "danger", MISSED: "danger"}.get(mark.state, "ok")
        self._diamond(painter, rect, token, mark.state)
        if mark.state == OVERDUE and words_room > look.px(60):
            self._late(painter, mark, rect, words_room)

    def _diamond(self, painter: QPainter, rect: QRectF, token: str, state: str) -> None:
        look = self._look
        colour, paper = look.colour(token), look.colour("bg.surface")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.center())
        painter.scale(rect.width() / 14, rect.width() / 14)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(paper if state == DUE else colour)
        painter.drawPolygon([QPointF(0, -6), QPointF(6, 0), QPointF(0, 6), QPointF(-6, 0)])
        painter.setPen(QPen(paper, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if state in (OVERDUE, MISSED):
            painter.drawLine(QPointF(0, -2.8), QPointF(0, 0.6))
            painter.drawPoint(QPointF(0, 2.9))
        elif state != DUE:
            painter.drawPolyline([QPointF(-2.4, 0.1), QPointF(-0.7, 1.9), QPointF(2.5, -1.7)])
        painter.restore()

    def _late(self, painter: QPainter, mark: Mark, rect: QRectF, room: float) -> None:
        look, fit = self._look, self._fit
        room -= look.px(16)
        whole = fit.width(mark.words, "smallStrong") <= room
        words = mark.words if whole else fit.elided(mark.short, "smallStrong", room)
        height = rect.height() + look.px(3)
        plate = QRectF(
            rect.right() + look.px(6),
            rect.center().y() - height / 2,
            fit.width(words, "smallStrong") + look.px(10),
            height,
        )
        painter.fillRect(plate, look.colour("danger.tint"))
        at = QPointF(plate.left() + look.px(5), plate.center().y())
        self._say(painter, at, words, "smallStrong", "danger.text", False)

    # The label

    def label(self, painter: QPainter, row: Row, rect: QRectF, chosen: bool) -> None:
        """The day's name and what there is to say of it, as much as has room."""
        look, fit = self._look, self._fit
        painter.fillRect(
            rect, look.colour("bg.selected" if row.facts.today or chosen else "bg.surface")
        )
        if chosen:
            bar = QRectF(rect.left(), rect.top(), look.px(3), rect.height() - 1)
            painter.fillRect(bar, look.colour("accent"))
        painter.setPen(QPen(look.colour("border.strong"), 1))
        painter.drawLine(rect.bottomLeft() - QPointF(0, 0.5), rect.bottomRight() - QPointF(0, 0.5))
        room = rect.adjusted(look.px(12), look.px(6), -look.px(4), -look.px(2))
        painter.save()
        painter.setClipRect(rect)
        y = room.top() + fit.height("bodyStrong") / 2
        token = "text.muted" if row.facts.past else "text.primary"
        title = fit.elided(row.facts.title, "bodyStrong", room.width())
        self._say(painter, QPointF(room.left(), y), title, "bodyStrong", token, False)
        y += fit.height("bodyStrong") / 2 + fit.height("caption") / 2
        step = fit.height("caption") + look.px(1)
        for line in self._fitting(row.facts.lines, room.bottom() - y + step / 2, step):
            self._line(painter, line, QPointF(room.left(), y), room.width())
            y += step
        painter.restore()

    def _fitting(self, lines: tuple[Line, ...], height: float, step: float) -> list[Line]:
        """The lines that have room, the least needed left out, in their order."""
        some = [line for line in lines if line.text]
        count = max(int(height // step), 0)
        kept = sorted(some, key=lambda line: line.rank)[:count]
        return [line for line in some if line in kept]

    def _line(self, painter: QPainter, line: Line, at: QPointF, width: float) -> None:
        look = self._look
        x = at.x()
        toned = line.tone not in ("secondary", "muted")
        if line.shape:
            side = look.px(12)
            square = QRectF(x, at.y() - side / 2, side, side)
            mark = look.colour(colours(line.tone)[2])
            paint_shape(painter, square, line.shape, mark, look.colour("bg.surface"))
            x += side + look.px(4)
        role = "captionStrong" if line.strong else "caption"
        text = self._fit.elided(line.text, role, width - (x - at.x()))
        token = colours(line.tone)[1] if toned else f"text.{line.tone}"
        self._say(painter, QPointF(x, at.y()), text, role, token, False)

    def _say(
        self, painter: QPainter, at: QPointF, text: str, role: str, token: str, figures: bool
    ) -> None:
        """One line, its middle at a height."""
        metrics = self._fit.metrics(role, figures=figures)
        painter.setFont(self._fit.font(role, figures=figures))
        painter.setPen(self._look.colour(token))
        painter.drawText(QPointF(at.x(), at.y() + (metrics.ascent() - metrics.descent()) / 2), text)
