"""Painting a heading of a table across its whole row."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from docplanner.ui.models.columns import Cell, Group
from docplanner.ui.theme.chips import paint_chip
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape, paint_shape
from docplanner.ui.widgets.cells import MARK, PAD, CellDelegate

LEAD = 32.0
"""Room for the fold mark before a heading's words, and for the grip before a row's, at 100 %."""
_FOLD = 14.0
_TITLE = 22.0
_LEAST = 40.0


class HeadingPainter:
    """Paints one heading. ``left_of`` gives where a column begins."""

    def __init__(self, delegate: CellDelegate, left_of: Callable[[int], float]) -> None:
        self._delegate = delegate
        self._left_of = left_of

    @property
    def _look(self) -> Look:
        return self._delegate.look

    def paint(self, painter: QPainter, rect: QRectF, group: Group, unfolded: bool) -> None:
        """The fold mark, the words, the chip, and the cells from their columns on."""
        look = self._look
        if group.rows:
            icon = "chevron-down" if unfolded else "chevron-right"
            at = QPointF(rect.left() + look.px(PAD + 5), rect.center().y() - look.px(_FOLD) / 2)
            painter.drawPixmap(at, look.pixmap(icon, "text.secondary", _FOLD))
        cells = list(self._cells(group, rect))
        end = min((room.left() for _, room in cells), default=rect.right()) - look.px(PAD)
        self._words(
            painter, QRectF(rect.left(), rect.top(), end - rect.left(), rect.height()), group
        )
        for cell, room in cells:
            self._delegate.paint_cell(painter, room, cell)

    def _cells(self, group: Group, rect: QRectF) -> Iterator[tuple[Cell, QRectF]]:
        lefts = [self._left_of(number) for number, _ in group.cells]
        for place, (_, cell) in enumerate(group.cells):
            left = lefts[place] + self._look.px(PAD)
            right = lefts[place + 1] if place + 1 < len(lefts) else rect.right()
            yield cell, QRectF(left, rect.top(), max(right - left, 0), rect.height())

    def _words(self, painter: QPainter, rect: QRectF, group: Group) -> None:
        look = self._look
        x = rect.left() + look.px(LEAD)
        if group.number:
            end = self._word(painter, rect, x, group.number, "smallStrong", "text.primary")
            x = max(x + look.px(_TITLE), end)
        chip = group.chip
        x = self._word(painter, rect, x, group.title, "smallStrong", "text.primary")
        if chip is not None and rect.right() - x > look.px(_LEAST):
            room = QRectF(x, rect.top(), rect.right() - x, rect.height())
            x += paint_chip(painter, look, room, chip).width() + look.px(PAD)
        x = self._word(painter, rect, x, group.detail, "small", "text.secondary")
        side = look.px(MARK)
        if group.mark is not Shape.NONE and rect.right() - x >= side:
            square = QRectF(x, rect.center().y() - side / 2, side, side)
            token = "danger" if group.mark is Shape.PROBLEM else "warn"
            paint_shape(painter, square, group.mark, look.colour(token), look.colour("bg.alt"))

    def _word(
        self, painter: QPainter, rect: QRectF, x: float, text: str, role: str, token: str
    ) -> float:
        room = round(rect.right() - x)
        if not text or room <= 0:
            return x
        font = self._look.font(role)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._look.colour(token))
        shown = metrics.elidedText(" ".join(text[:500].split()), Qt.TextElideMode.ElideRight, room)
        at = QRectF(x, rect.top(), room, rect.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(at, flags | Qt.AlignmentFlag.AlignAbsolute, shown)
        return x + metrics.horizontalAdvance(shown) + self._look.px(PAD)
