"""Painting a line of the palette: icon, title and detail with what was met marked, right end."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from docplanner.ui.models.columns import Cell
from docplanner.ui.shell.palette.entries import Entry
from docplanner.ui.shell.palette.matching import found, hay, marks, needles
from docplanner.ui.shell.palette.rows import CELL, ENTRY, Index
from docplanner.ui.theme.chips import chip_width, paint_chip
from docplanner.ui.theme.keycap import paint_key
from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr

LINE, HEAD, PAD = 38, 26, 14


class LinePainter(QStyledItemDelegate):
    """``words`` are those that are marked."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.words = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return QSize(100, self._look.px(HEAD if index.data(ENTRY) is None else LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, rect = self._look, QRectF(option.rect)
        entry = index.data(ENTRY)
        painter.save()
        if entry is None:
            self._heading(painter, rect, str(index.data()))
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            if chosen:
                painter.fillRect(rect, look.colour("bg.selected"))
                bar = QRectF(rect.left(), rect.top(), look.px(3), rect.height())
                painter.fillRect(bar, look.colour("accent"))
            painter.setPen(QPen(look.colour("border.subtle"), 1))
            painter.drawLine(
                QPointF(rect.left(), rect.bottom() - 0.5),
                QPointF(rect.right(), rect.bottom() - 0.5),
            )
            inner = rect.adjusted(look.px(PAD), 0, -look.px(PAD), 0)
            self._line(painter, inner, entry, index.data(CELL), chosen)
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRectF, title: str) -> None:
        look = self._look
        painter.fillRect(rect, look.colour("bg.alt"))
        painter.setFont(look.font("captionStrong"))
        painter.setPen(look.colour("text.secondary"))
        inner = rect.adjusted(look.px(PAD), 0, -look.px(PAD), 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, title)

    def _line(
        self, painter: QPainter, rect: QRectF, entry: Entry, cell: Cell, chosen: bool
    ) -> None:
        look = self._look
        side = look.px(16)
        at = QPointF(rect.left(), rect.center().y() - side / 2)
        painter.drawPixmap(at, look.pixmap(entry.icon, "text.secondary", 16))
        rect = rect.adjusted(side + look.px(10), 0, 0, 0)
        if chosen:
            rect = self._key(painter, rect, tr("Enter"))
        rect = self._right(painter, rect, cell)
        used = self._text(painter, rect, entry.title, "bodyStrong", "text.primary")
        detail = self._detail(entry)
        room = rect.adjusted(used + look.px(10), 0, 0, 0)
        if detail and room.width() > look.px(40):
            self._text(painter, room, detail, "small", "text.muted")

    def _detail(self, entry: Entry) -> str:
        """The other text that was met, so that one sees why the line is there; else the first."""
        others = [" ".join(text.split()) for text in entry.texts[1:]]
        met = (text for text in others if self.words and self._meets(text))
        return next(met, others[0] if others else "")

    def _meets(self, text: str) -> bool:
        return any(found((forms,), hay(text)) for forms in needles(self.words))

    def _right(self, painter: QPainter, rect: QRectF, cell: Cell) -> QRectF:
        look = self._look
        if cell.chip is not None:
            width = min(chip_width(look, cell.chip), rect.width() / 2)
            room = QRectF(rect.right() - width, rect.top(), width, rect.height())
            paint_chip(painter, look, room, cell.chip)
        elif cell.text:
            font = look.font("small")
            width = min(QFontMetricsF(font).horizontalAdvance(cell.text) + 2, rect.width() / 2)
            painter.setFont(font)
            painter.setPen(look.colour("text.secondary"))
            room = QRectF(rect.right() - width, rect.top(), width, rect.height())
            painter.drawText(
                room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, cell.text
            )
        else:
            return rect
        return rect.adjusted(0, 0, -width - look.px(12), 0)

    def _key(self, painter: QPainter, rect: QRectF, key: str) -> QRectF:
        width = paint_key(painter, self._look, rect, key, right=True)
        return rect.adjusted(0, 0, -width - self._look.px(8), 0)

    def _text(self, painter: QPainter, rect: QRectF, text: str, role: str, token: str) -> float:
        """Draw one line with its marks; gives the width that it took."""
        look = self._look
        font = look.font(role)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(
            " ".join(text.split()), Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.setFont(font)
        for start, end in marks(self.words, shown) if self.words else ():
            left = rect.left() + metrics.horizontalAdvance(shown[:start])
            width = metrics.horizontalAdvance(shown[start:end])
            high = metrics.height()
            plate = QRectF(left - 1, rect.center().y() - high / 2, width + 2, high)
            painter.fillRect(plate, look.colour("time.golden"))
        painter.setPen(look.colour(token))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)
