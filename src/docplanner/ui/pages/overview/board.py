"""The cards of the overview: side by side where there is room, one below the other where not."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Elided, button, empty_layout
from docplanner.ui.words import tr

NARROW = 780
"""Width at 100 % below which the cards stand in one column."""

Row = tuple[tuple["Card", int], ...]


class CardTitle(Elided):
    """The title of a card; pressed, it goes where the card's link goes."""

    def __init__(self, look: Look, run: Callable[[], object] | None) -> None:
        super().__init__(look, "", "bodyStrong")
        self._run = run
        if run is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._run is not None and self.rect().contains(event.position().toPoint()):
            self._run()


class Card(QWidget):
    """A titled plate. ``feed`` shows something else in it; what is the same is left alone."""

    def __init__(self, look: Look, link: str = "", run: Callable[[], object] | None = None) -> None:
        super().__init__()
        self.look = look
        self._fed: object = None
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = CardTitle(look, run)
        self.detail = Elided(look, "", "small", "text.secondary")
        for words in (self.title, self.detail):
            words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.head = QHBoxLayout()
        self.head.setSpacing(look.px(8))
        self.head.addWidget(self.title)
        self.head.addWidget(self.detail)
        self.head.addStretch(1)
        if link:
            self.head.addWidget(button(look, link, run, kind="link"))
        self.body = QVBoxLayout()
        self.body.setSpacing(look.px(4))
        self._column = QVBoxLayout(self)
        self._column.addLayout(self.head)
        self._column.addLayout(self.body)
        self._column.addStretch(1)
        self._space()
        look.changed.connect(self._again)

    def feed(self, data: object) -> None:
        """Show something, if it is not what is shown already. The focus stays where it was."""
        if data == self._fed:
            return
        self._fed = data
        here = self.focusWidget()
        name = here.accessibleName() if here is not None and here.hasFocus() else ""
        empty_layout(self.body)
        self.fill(data)
        if name:
            self._focus(name)

    def fill(self, data: object) -> None:
        """Make the body; it is empty then."""

    def name(self, title: str, detail: str = "") -> None:
        """Show a title and a line beside it."""
        self.title.setText(title)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.setAccessibleName(title)

    def _focus(self, name: str) -> None:
        for widget in self.findChildren(QWidget):
            if widget.accessibleName() == name and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _again(self) -> None:
        """Make the body anew, for another text scale."""
        self._space()
        data, self._fed = self._fed, None
        if data is not None:
            self.feed(data)

    def _space(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(px(14), px(10), px(14), px(12))
        self._column.setSpacing(px(8))
        self.head.addStrut(px(24))


class Board(QScrollArea):
    """Rows of cards, each with its share of the width."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: list[Row] = []
        self._shape: tuple[bool, int] | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Cards"))
        self._inner = QWidget()
        self._inner.setObjectName("board")
        self._inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self._inner)
        self.setWidget(self._inner)
        look.changed.connect(self._lay_out)

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show other cards, or the same ones in other rows."""
        rows = list(rows)
        if rows == self._rows:
            return
        kept = {id(card) for row in rows for card, _ in row}
        for row in self._rows:
            for card, _ in row:
                if id(card) not in kept:
                    card.deleteLater()
        self._rows = rows
        self._shape = None
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        look = self._look
        narrow = self.viewport().width() < look.px(NARROW)
        shape = (narrow, look.px(12))
        if shape == self._shape:
            return
        self._shape = shape
        scroll = self.verticalScrollBar().value()
        old = self._take_apart()
        gap = look.px(12)
        self._column.setContentsMargins(look.px(16), gap, look.px(16), look.px(16))
        self._column.setSpacing(gap)
        for row in self._rows:
            for line in [[one] for one in row] if narrow else [list(row)]:
                self._column.addWidget(_line(line, gap))
        for widget in old:
            widget.deleteLater()
        self._column.addStretch(1)
        self.verticalScrollBar().setValue(scroll)

    def _take_apart(self) -> list[QWidget]:
        """Take the lines out, and give them; their cards live on in new ones."""
        found = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                found.append(widget)
        return found


def _line(cards: list[tuple[Card, int]], gap: int) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for card, share in cards:
        row.addWidget(card, share)
    return made
