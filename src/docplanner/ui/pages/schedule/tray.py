"""The tray: wishes that stand on no day yet. It folds to a strip where the window is narrow."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.domain.shots import Priority
from docplanner.edits.moves import length_of
from docplanner.ui.pages.schedule.cards import CARD, Card, CardDelegate, CardsModel
from docplanner.ui.pages.schedule.carrying import Carrier, far_enough
from docplanner.ui.pages.schedule.speech import length
from docplanner.ui.pages.schedule.strip import Strip
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.words import tr

WIDTH, FOLDED = 196, 32
HINT = "Drag onto a day, or press S to place the selected item in the next slot that fits."


class Cards(QListView):
    """The cards. They are carried by the mouse through a `Carrier`."""

    chosen = Signal(object)
    opened = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, look: Look, model: CardsModel) -> None:
        super().__init__()
        self._model = model
        self._pressed: tuple[QPointF, Card] | None = None
        self.carrier: Carrier | None = None
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(CardDelegate(look))
        self.setAccessibleName(tr("Unscheduled"))
        self.setObjectName("cards")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def card(self) -> Card | None:
        """The card that has the focus."""
        found = self.currentIndex().data(CARD) if self.currentIndex().isValid() else None
        return found if isinstance(found, Card) else None

    def currentChanged(self, current: Any, previous: Any) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        card = current.data(CARD)
        if card is not None:
            self.chosen.emit(Subject("activities", card.activity.id))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mousePressEvent(event)
        card = self.indexAt(event.position().toPoint()).data(CARD)
        if event.button() is Qt.MouseButton.LeftButton and card is not None:
            self._pressed = (event.position(), card)
            self.chosen.emit(Subject("activities", card.activity.id))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._pressed is None or self.carrier is None:
            return
        at, card = self._pressed
        if not self.carrier.busy and far_enough(at, event.position()):
            self.carrier.lift(card.activity)
        if self.carrier.busy:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.carrier.move(event.globalPosition().toPoint(), event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._pressed = None
        self.unsetCursor()
        if self.carrier is not None and self.carrier.busy:
            self.carrier.drop(event.globalPosition().toPoint(), event.modifiers())
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        card = self.indexAt(event.position().toPoint()).data(CARD)
        if card is not None:
            self.opened.emit(Subject("activities", card.activity.id))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and self.carrier is not None and self.carrier.busy:
            self._pressed = None
            self.unsetCursor()
            self.carrier.cancel()
            return
        card = self.card()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and card is not None:
            self.opened.emit(Subject("activities", card.activity.id))
            return
        super().keyPressEvent(event)

    def _menu(self, at: QPoint) -> None:
        card = self.indexAt(at).data(CARD) or self.card()
        if card is not None:
            subject = Subject("activities", card.activity.id)
            self.menu_asked.emit(subject, self.viewport().mapToGlobal(at))


class Tray(QStackedWidget):
    """The panel with the cards, or the strip. ``toggled`` follows the user's wish to fold it."""

    toggled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.model = CardsModel()
        self.cards = Cards(look, self.model)
        self._head = Text(look, "", "captionStrong")
        self._sum = Text(look, "", "caption", "secondary")
        self._welcome = False
        self.strip = Strip(look)
        self.strip.clicked.connect(self.toggled)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Unscheduled"))
        self._open = self._panel()
        self.addWidget(self._open)
        self.addWidget(self.strip)
        self.fold(folded=False)
        look.changed.connect(self._rescale)

    @property
    def folded(self) -> bool:
        """Whether only the strip is shown."""
        return self.currentWidget() is self.strip

    def fold(self, *, folded: bool) -> None:
        """Show the strip, or the cards."""
        self.setCurrentWidget(self.strip if folded else self._open)
        self.setFixedWidth(self._look.px(FOLDED if folded else WIDTH))

    def _rescale(self) -> None:
        self.fold(folded=self.folded)

    def show_cards(self, cards: list[Card]) -> None:
        """Show other cards; the chosen one stays so if it is still there."""
        held = self.cards.card()
        self.model.show_cards(cards)
        if held is not None and self.cards.card() is None:
            self.choose(held.activity.id)
        minutes = sum(length_of(card.activity) for card in cards)
        total = length(minutes) if cards else ""
        self._sum.setText(", ".join(filter(None, (str(len(cards)), total))))
        must = sum(card.activity.priority is Priority.MUST for card in cards)
        self.strip.show_counts(len(cards), total, must)
        self.cards.scheduleDelayedItemsLayout()

    def choose(self, key: Id | None) -> bool:
        """Select a card; none with None."""
        place = self.model.place_of(key) if key is not None else -1
        blocked = self.cards.blockSignals(True)
        if place < 0:
            self.cards.clearSelection()
            self.cards.setCurrentIndex(self.model.index(-1))
        else:
            self.cards.setCurrentIndex(self.model.index(place))
        self.cards.blockSignals(blocked)
        self.cards.viewport().update()
        return place >= 0

    # Where work is dropped

    def covers(self, at: QPoint) -> bool:
        """Whether a point of the screen is over it."""
        return self.isVisible() and self.rect().contains(self.mapFromGlobal(at))

    def show_welcome(self, *, welcome: bool) -> None:
        """Show that what is carried may be dropped here."""
        if welcome != self._welcome:
            self._welcome = welcome
            self.setProperty("welcome", welcome)
            self.style().unpolish(self)
            self.style().polish(self)
            self.update()

    def _panel(self) -> QWidget:
        look = self._look
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 1, look.px(8))
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(look.px(12), look.px(2), look.px(4), look.px(2))
        self._head.setText(tr("Unscheduled"))
        head.addWidget(self._head)
        head.addSpacing(look.px(4))
        head.addWidget(self._sum)
        head.addStretch()
        fold = button(
            look,
            "",
            self.toggled.emit,
            kind="quiet",
            icon="tray",
            tip=tr("Fold the tray"),
            small=True,
        )
        head.addWidget(fold)
        column.addLayout(head)
        column.addWidget(self.cards, 1)
        words = tr(
            "Drag onto a day, or press S to place the selected item in the next slot that fits."
        )
        hint = Text(look, words, "small", "secondary", wrap=True)
        hint.setContentsMargins(look.px(12), look.px(4), look.px(12), 0)
        column.addWidget(hint)
        return panel

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self._welcome:
            painter = QPainter(self)
            pen = QPen(self._look.colour("accent"), 2)
            pen.setDashPattern([4, 3])
            painter.setPen(pen)
            painter.drawRect(self.rect().adjusted(2, 2, -3, -3))
