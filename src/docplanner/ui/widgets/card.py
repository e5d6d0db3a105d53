"""Painting a card: a tile that says what the record is, a title, a state and a short note.

Media files come later, so a tile is a plain plate with a mark; nothing stands in for a frame.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from docplanner.ui.models.columns import Row
from docplanner.ui.models.rows import ROW
from docplanner.ui.theme.chips import colours
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape, paint_shape

Index = QModelIndex | QPersistentModelIndex
FOOT = 40
"""Height of the words below the tile, at 100 %."""
PAD = 6
MARGIN = 4
LOW = 16
"""Height of the line of words on the tile, at 100 %."""


@dataclass(frozen=True, slots=True)
class Card:
    """``icon`` and ``name`` stand on the tile, ``corner`` at its lower right (a length, a date),
    ``tag`` at its upper left. A ``masked`` one would show what is hidden.
    """

    title: str
    state: str
    shape: Shape = Shape.NONE
    tone: str = ""
    note: str = ""
    icon: str = ""
    name: str = ""
    corner: str = ""
    tag: str = ""
    tag_icon: str = ""
    masked: bool = False
    struck: bool = False


class CardDelegate(QStyledItemDelegate):
    """Paints one card into its place of the grid."""

    def __init__(self, look: Look, card_of: Callable[[Row], Card]) -> None:
        super().__init__()
        self._look = look
        self._card_of = card_of
        self.size = QSize(look.px(150), look.px(100))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return self.size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        look = self._look
        gap = look.px(MARGIN)
        plate = QRectF(option.rect).adjusted(gap, gap, -gap, -gap)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._plate(painter, plate, chosen, focused)
        card = self._card_of(row)
        tile = QRectF(plate.left() + 1, plate.top() + 1, plate.width() - 2, 0)
        tile.setBottom(plate.bottom() - look.px(FOOT))
        self._tile(painter, tile, card)
        foot = QRectF(plate.left(), tile.bottom(), plate.width(), plate.bottom() - tile.bottom())
        self._words(painter, foot.adjusted(look.px(PAD), 0, -look.px(PAD), 0), card)
        painter.restore()

    def _plate(self, painter: QPainter, plate: QRectF, chosen: bool, focused: bool) -> None:
        look = self._look
        token = "accent" if chosen else "border.subtle"
        painter.setPen(QPen(look.colour(token), 2 if chosen else 1))
        painter.setBrush(look.colour("bg.selected" if chosen else "bg.surface"))
        painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(plate.adjusted(-2, -2, 2, 2), 5, 5)

    def _tile(self, painter: QPainter, tile: QRectF, card: Card) -> None:
        look = self._look
        path = QPainterPath()
        path.addRoundedRect(tile.adjusted(0, 0, 0, 4), 3, 3)
        painter.save()
        painter.setClipRect(tile)
        painter.fillPath(path, look.colour("bg.sunken"))
        painter.restore()
        side = look.px(22)
        icon = "eye-off" if card.masked else card.icon
        if icon:
            middle = tile.center() - QPointF(side / 2, side / 2 + look.px(3))
            painter.drawPixmap(middle, look.pixmap(icon, "border.control", 22))
        taken = self._corner(painter, tile, card.corner) if card.corner else 0.0
        low = look.px(LOW)
        room = QRectF(tile.left() + look.px(PAD), tile.bottom() - low - look.px(3), 0, low)
        room.setRight(tile.right() - taken - look.px(PAD))
        self._line(painter, room, card.name, "captionStrong", "text.secondary")
        if card.tag:
            self._tag(painter, tile, card)

    def _corner(self, painter: QPainter, tile: QRectF, text: str) -> float:
        look = self._look
        font = look.font("caption", figures=True)
        width = QFontMetrics(font).horizontalAdvance(text) + look.px(8)
        plate = QRectF(0, 0, width, look.px(16))
        plate.moveBottomRight(QPointF(tile.right() - look.px(4), tile.bottom() - look.px(4)))
        self._overlay(painter, plate)
        painter.setFont(font)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
        return width + look.px(4)

    def _tag(self, painter: QPainter, tile: QRectF, card: Card) -> None:
        look = self._look
        font = look.font("caption")
        side = look.px(11)
        text = QFontMetrics(font).horizontalAdvance(card.tag)
        width = min(text + side + look.px(14), tile.width() - look.px(8))
        plate = QRectF(tile.left() + look.px(4), tile.top() + look.px(4), width, look.px(16))
        self._overlay(painter, plate)
        at = QPointF(plate.left() + look.px(4), plate.center().y() - side / 2)
        painter.drawPixmap(at, look.pixmap(card.tag_icon or "eye-off", "overlay.text", 11))
        room = plate.adjusted(side + look.px(8), 0, -look.px(2), 0)
        painter.setFont(font)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, card.tag)

    def _overlay(self, painter: QPainter, plate: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("overlay.bg"))
        painter.drawRoundedRect(plate, 3, 3)
        painter.setPen(self._look.colour("overlay.text"))

    def _words(self, painter: QPainter, room: QRectF, card: Card) -> None:
        look = self._look
        top = QRectF(room.left(), room.top() + look.px(3), room.width(), look.px(18))
        self._line(painter, top, card.title, "small", "text.primary", struck=card.struck)
        low = QRectF(room.left(), top.bottom(), room.width(), look.px(16))
        font = look.font("caption")
        note = QFontMetrics(font).horizontalAdvance(card.note)
        if card.note:
            side = QRectF(low.right() - note, low.top(), note + 1, low.height())
            self._line(painter, side, card.note, "caption", "text.secondary")
        if card.shape:
            mark = look.px(11)
            square = QRectF(low.left(), low.center().y() - mark / 2, mark, mark)
            token = look.colour(colours(card.tone or "neutral")[2])
            paint_shape(painter, square, card.shape, token, look.colour("bg.surface"))
            low.setLeft(square.right() + look.px(4))
        low.setRight(room.right() - note - look.px(6))
        self._line(painter, low, card.state, "caption", "text.secondary")

    def _line(
        self,
        painter: QPainter,
        room: QRectF,
        text: str,
        role: str,
        token: str,
        struck: bool = False,
    ) -> None:
        font = self._look.font(role)
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(self._look.colour(token))
        words = QFontMetrics(font).elidedText(
            " ".join(text.split()), Qt.TextElideMode.ElideRight, max(0, round(room.width()))
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
