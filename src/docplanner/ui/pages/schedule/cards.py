"""Wishes without a day: which there are, and how each is painted as a card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from docplanner.domain.ids import Id
from docplanner.domain.places import Location, Permission
from docplanner.domain.schedule import Activity, ActivityStatus
from docplanner.domain.shots import Priority
from docplanner.edits.moves import length_of
from docplanner.ui.pages.schedule.reading import Reading
from docplanner.ui.pages.schedule.speech import length
from docplanner.ui.theme.chips import Chip, chip_width, paint_chip
from docplanner.ui.theme.fitting import Fitter
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape, paint_shape
from docplanner.ui.theme.works import WORKS
from docplanner.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
CARD = Qt.ItemDataRole.UserRole + 1
PRIORITIES = {
    Priority.MUST: Chip("MUST", "solid"),
    Priority.SHOULD: Chip("SHOULD", "outline"),
    Priority.COULD: Chip("COULD", "dashed"),
}
_ORDER = list(Priority)
GAP, PAD, BAR = 8, 8, 4
TITLE_LINES = 2


@dataclass(frozen=True, slots=True)
class Card:
    """A wish as it is shown. ``warning`` is what stands in its way."""

    activity: Activity
    title: str
    length: str
    place: str = ""
    warning: str = ""

    @property
    def name(self) -> str:
        """What a screen reader says."""
        word = tr(WORKS[self.activity.kind].word)
        parts = (word, self.title, self.activity.priority.value, self.length)
        return ", ".join(filter(None, (*parts, self.place, self.warning)))


def cards_of(reading: Reading) -> list[Card]:
    """The wishes of the part shown: musts first, then in the order in which they were made."""
    wishes = [
        wish
        for wish in reading.snapshot.by(Activity, "day").get(None, ())
        if wish.status not in (ActivityStatus.CANCELLED, ActivityStatus.DONE)
        and reading.workspace.in_part(wish.parts)
    ]
    wishes.sort(key=lambda wish: (_ORDER.index(wish.priority), wish.id))
    return [_card(reading, wish) for wish in wishes]


def _card(reading: Reading, wish: Activity) -> Card:
    place = reading.snapshot.get(Location, wish.location)
    warning = ""
    if place is not None and place.permission is Permission.REFUSED:
        warning = tr("Permission refused")
    elif place is not None and place.permission in (Permission.ASKED, Permission.NOT_ASKED):
        warning = tr("Permission not granted")
    return Card(
        wish,
        reading.shown(wish.title),
        length(length_of(wish)),
        reading.place(wish.location) if wish.location else "",
        warning,
    )


class CardsModel(QAbstractListModel):
    """The cards of the tray."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[Card] = []

    def show_cards(self, cards: list[Card]) -> None:
        """Show other cards."""
        if [card.activity.id for card in cards] == [card.activity.id for card in self.cards]:
            self.cards = cards
            if cards:
                self.dataChanged.emit(self.index(0), self.index(len(cards) - 1))
            return
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        card = self.cards[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.name
        return card if role == CARD else None

    def place_of(self, key: Id) -> int:
        """The row of a wish; -1 where it is not shown."""
        keys = [card.activity.id for card in self.cards]
        return keys.index(key) if key in keys else -1


class CardDelegate(QStyledItemDelegate):
    """Paints cards: priority, kind, length, title, place, what stands in the way."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._fit = Fitter(look)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        card, look = index.data(CARD), self._look
        view = option.widget
        width = view.viewport().width() if hasattr(view, "viewport") else look.px(180)
        lines = len(self._title(card, width))
        small = self._fit.height("small") * (bool(card.place) + bool(card.warning))
        height = look.px(2 * PAD + 20 + 4) + lines * self._fit.height("smallStrong") + small
        return QSize(width, round(height) + look.px(GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: Card = index.data(CARD)
        look = self._look
        rect = QRectF(option.rect).adjusted(look.px(GAP), 0, -look.px(GAP), -look.px(GAP))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self.plate(painter, card, rect, chosen=chosen)
        room = rect.adjusted(look.px(PAD + BAR), look.px(PAD), -look.px(PAD), -look.px(PAD))
        self._top(painter, card, QRectF(room.left(), room.top(), room.width(), look.px(20)))
        y = room.top() + look.px(24)
        for line in self._title(card, option.rect.width()):
            self._say(painter, QPointF(room.left(), y), line, "smallStrong", "text.primary")
            y += self._fit.height("smallStrong")
        if card.place:
            place = self._fit.elided(card.place, "small", room.width())
            self._say(painter, QPointF(room.left(), y), place, "small", "text.secondary")
            y += self._fit.height("small")
        if card.warning:
            self._warn(painter, card.warning, QPointF(room.left(), y), room.width())
        painter.restore()

    def plate(self, painter: QPainter, card: Card, rect: QRectF, *, chosen: bool) -> None:
        """The plate with the bar of its kind."""
        look = self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(look.colour("accent" if chosen else "border.strong"), 2 if chosen else 1)
        )
        painter.setBrush(look.colour("bg.surface"))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(WORKS[card.activity.kind].tone))
        bar = QRectF(rect.left() + 1, rect.top() + 1, look.px(BAR), rect.height() - 2)
        painter.drawRoundedRect(bar, 2, 2)

    def _title(self, card: Card, width: int) -> tuple[str, ...]:
        room = width - self._look.px(2 * GAP + 2 * PAD + BAR)
        return self._fit.lines(card.title, "smallStrong", room, TITLE_LINES)

    def _top(self, painter: QPainter, card: Card, rect: QRectF) -> None:
        look = self._look
        wide = self._fit.width(card.length, "small", figures=True)
        priority = PRIORITIES[card.activity.priority]
        paint_chip(painter, look, rect, priority)
        after = rect.adjusted(chip_width(look, priority) + look.px(6), 0, -wide - look.px(6), 0)
        kind = WORKS[card.activity.kind].code_chip()
        if after.width() >= chip_width(look, kind) * 0.8:
            paint_chip(painter, look, after, kind)
        painter.setFont(self._fit.font("small", figures=True))
        painter.setPen(look.colour("text.secondary"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, right, card.length)

    def _warn(self, painter: QPainter, words: str, at: QPointF, width: float) -> None:
        look, side = self._look, self._look.px(12)
        square = QRectF(at.x(), at.y() + 1, side, side)
        paint_shape(painter, square, Shape.WARN, look.colour("warn"), look.colour("bg.surface"))
        text = self._fit.elided(words, "small", width - side - look.px(5))
        self._say(painter, QPointF(square.right() + look.px(5), at.y()), text, "small", "warn.text")

    def _say(self, painter: QPainter, at: QPointF, text: str, role: str, token: str) -> None:
        painter.setFont(self._fit.font(role))
        painter.setPen(self._look.colour(token))
        painter.drawText(QPointF(at.x(), at.y() + self._fit.metrics(role).ascent()), text)
