"""Painting the whole timeline: hours above, labels at the left, days in between."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from docplanner.ui.pages.schedule.layout import Box, Picture, Row
from docplanner.ui.pages.schedule.paint_block import BlockPainter
from docplanner.ui.pages.schedule.paint_over import OverPainter
from docplanner.ui.pages.schedule.paint_row import RowPainter
from docplanner.ui.pages.schedule.shown import Ghost, Offer, Shown
from docplanner.ui.theme.fitting import Fitter
from docplanner.ui.theme.hatches import Hatches
from docplanner.ui.theme.look import Look

LIFTED = 0.45
KEPT = 20
"""Days whose pictures are kept."""
WIDEST = 1.6
"""Windows of width up to which a day is kept as a picture; beyond, it is painted where seen."""


@dataclass(frozen=True, slots=True)
class View:
    """What part of the content is seen: the size of the window on it, and where it stands."""

    width: float
    height: float
    label: float
    head: float
    x: float = 0.0
    y: float = 0.0

    @property
    def body(self) -> QRectF:
        """Where the days are, on the window."""
        return QRectF(self.label, self.head, self.width - self.label, self.height - self.head)

    @property
    def content(self) -> QRectF:
        """The same in coordinates of the content."""
        return QRectF(self.x, self.y, self.width - self.label, self.height - self.head)

    def to_content(self, point: QPointF) -> QPointF:
        """A point of the window in the content."""
        return QPointF(point.x() - self.label + self.x, point.y() - self.head + self.y)

    def to_window(self, rect: QRectF) -> QRectF:
        """A rectangle of the content on the window."""
        return rect.translated(self.label - self.x, self.head - self.y)


class TimelinePainter:
    """Paints a picture of days."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.fitter = Fitter(look)
        hatches = Hatches(look)
        self._rows = RowPainter(look, self.fitter, hatches)
        self._blocks = BlockPainter(look, self.fitter, hatches)
        self._over = OverPainter(look, self.fitter)
        self._pictures: dict[int, tuple[Row, QPixmap]] = {}
        look.changed.connect(self._pictures.clear)

    def paint(
        self, painter: QPainter, picture: Picture, view: View, shown: Shown, corner: str
    ) -> None:
        """Paint what is seen. ``corner`` is said over the labels: whose clock it is."""
        look = self._look
        whole = QRectF(0, 0, view.width, view.height)
        painter.fillRect(whole, look.colour("bg.surface"))
        rows = picture.between(view.y, view.y + view.height - view.head)
        painter.save()
        painter.setClipRect(view.body)
        painter.translate(view.label - view.x, view.head - view.y)
        self._body(painter, picture, rows, view, shown)
        painter.restore()
        self._labels(painter, rows, view, shown)
        self._head(painter, picture, view, corner)

    def _body(
        self, painter: QPainter, picture: Picture, rows: Sequence[Row], view: View, shown: Shown
    ) -> None:
        seen = view.content
        for row in rows:
            lifted = shown.lifted is not None and row.box(shown.lifted) is not None
            if lifted or picture.measure.width > WIDEST * seen.width():
                self._row(painter, row, picture, seen, shown)
            else:
                self._cached(painter, row, picture, seen)
        for row in rows:
            self._chosen(painter, picture, row, seen, shown)
        self._carried(painter, picture, seen, shown)

    def _cached(self, painter: QPainter, row: Row, picture: Picture, seen: QRectF) -> None:
        """A day from its picture: most paintings only scroll, or change what lies above."""
        held = self._pictures.get(id(row))
        if held is None or held[0] is not row:
            ratio = painter.device().devicePixelRatioF()
            pixels = QPixmap(
                math.ceil(picture.measure.width * ratio), math.ceil(row.height * ratio)
            )
            pixels.setDevicePixelRatio(ratio)
            inner = QPainter(pixels)
            inner.translate(0, -row.top)
            whole = QRectF(0, row.top, picture.measure.width, row.height)
            self._row(inner, row, picture, whole, Shown())
            inner.end()
            while len(self._pictures) >= KEPT:
                del self._pictures[next(iter(self._pictures))]
            held = self._pictures[id(row)] = (row, pixels)
        painter.drawPixmap(QPointF(0, row.top), held[1])

    def _row(
        self, painter: QPainter, row: Row, picture: Picture, seen: QRectF, shown: Shown
    ) -> None:
        self._rows.ground(painter, row, picture.measure)
        self._rows.sun(painter, row, picture.measure)
        self._marks(painter, row, picture.measure.width)
        for box in row.boxes:
            if box.rect.right() >= seen.left() - 130 and box.rect.left() <= seen.right():
                self._block(painter, box, shown)
        self._over.now(painter, row, picture.measure)

    def _block(self, painter: QPainter, box: Box, shown: Shown) -> None:
        painter.save()
        if shown.lifted == box.item.subject:
            painter.setOpacity(LIFTED)
        self._blocks.paint(painter, box)
        painter.restore()

    def _marks(self, painter: QPainter, row: Row, width: float) -> None:
        for place, (mark, rect) in enumerate(row.marks):
            after = row.marks[place + 1][1].left() if place + 1 < len(row.marks) else width
            self._rows.mark(painter, mark, rect, after - rect.right() - self._look.px(10))

    def _chosen(
        self, painter: QPainter, picture: Picture, row: Row, seen: QRectF, shown: Shown
    ) -> None:
        if shown.offer is not None and shown.offer.day == row.facts.day.id:
            self._over.offer(painter, slot_rect(picture, row, shown.offer), shown.offer)
        if shown.chosen is None:
            return
        box = row.box(shown.chosen)
        if box is not None:
            self._over.trouble(painter, row, box, picture.measure, shown, seen)
            self._over.chosen(painter, box, focused=shown.focused)
        for mark, rect in row.marks:
            if mark.holds(shown.chosen):
                painter.setPen(QPen(self._look.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), 3, 3)

    def _carried(self, painter: QPainter, picture: Picture, seen: QRectF, shown: Shown) -> None:
        if shown.ghost is None:
            return
        row = picture.row_of(shown.ghost.day)
        if row is not None:
            rect = slot_rect(picture, row, shown.ghost)
            self._over.ghost(painter, rect, shown.ghost, seen)

    def _labels(self, painter: QPainter, rows: Sequence[Row], view: View, shown: Shown) -> None:
        painter.save()
        painter.setClipRect(QRectF(0, view.head, view.label, view.height - view.head))
        for row in rows:
            rect = QRectF(0, view.head + row.top - view.y, view.label, row.height)
            chosen = shown.day == row.facts.day.id
            self._rows.label(painter, row, rect, chosen)
            if chosen and shown.focused and shown.chosen is None:
                painter.setPen(QPen(self._look.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(rect.adjusted(3, 3, -3, -4))
        painter.restore()
        painter.setPen(QPen(self._look.colour("border.strong"), 1))
        painter.drawLine(
            QPointF(view.label - 0.5, view.head), QPointF(view.label - 0.5, view.height)
        )

    def _head(self, painter: QPainter, picture: Picture, view: View, corner: str) -> None:
        look, fit = self._look, self.fitter
        bar = QRectF(0, 0, view.width, view.head)
        painter.fillRect(bar, look.colour("bg.window"))
        painter.setPen(look.colour("text.secondary"))
        painter.setFont(fit.font("captionStrong"))
        left = QRectF(look.px(12), 0, view.label - look.px(12), view.head)
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, corner)
        painter.save()
        painter.setClipRect(QRectF(view.label, 0, view.width - view.label, view.head))
        painter.setFont(fit.font("small", figures=True))
        self._hours(painter, picture, view)
        painter.restore()
        painter.setPen(QPen(look.colour("border.strong"), 1))
        painter.drawLine(QPointF(0, view.head - 0.5), QPointF(view.width, view.head - 0.5))
        painter.drawLine(QPointF(view.label - 0.5, 0), QPointF(view.label - 0.5, view.head))

    def _hours(self, painter: QPainter, picture: Picture, view: View) -> None:
        measure = picture.measure
        wide = self.fitter.width("00", "small", figures=True)
        step = next(n for n in (1, 2, 3, 6, 12, 24) if n == 24 or n * measure.hour > wide * 1.4)
        for hour in range(measure.first, measure.last + 1, step):
            words = "24" if hour == 24 else f"{hour % 24:02d}"
            inner = min(max(measure.x(hour * 60), wide * 0.7), measure.width - wide * 0.7)
            if abs(inner - measure.x(hour * 60)) + wide * 1.2 > step * measure.hour:
                continue  # at the edge, where it would touch its neighbour
            rect = QRectF(view.label - view.x + inner - wide, 0, 2 * wide, view.head)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)


def slot_rect(picture: Picture, row: Row, slot: Offer | Ghost) -> QRectF:
    """Where a time of a day is, over the height of its blocks."""
    measure = picture.measure
    left, right = measure.x(slot.start), measure.x(slot.end)
    height = row.height - measure.head - measure.foot
    return QRectF(left, row.top + measure.head, max(right - left - 1, 8), height)
