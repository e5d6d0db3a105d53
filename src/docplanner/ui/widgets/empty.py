"""An empty page teaches: a title, two sentences, one main action, one other way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text, button

Action = tuple[str, Callable[[], object]]


class Empty(QWidget):
    """A card in the middle of a page that has nothing to show yet."""

    def __init__(
        self, look: Look, title: str, words: str, main: Action, other: Action | None = None
    ) -> None:
        super().__init__()
        card = QWidget()
        card.setObjectName("card")
        card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        card.setFixedWidth(look.px(360))
        column = QVBoxLayout(card)
        column.setContentsMargins(*(look.px(20),) * 4)
        column.addWidget(Text(look, title, "bodyStrong", wrap=True))
        column.addWidget(Text(look, words, "body", "secondary", wrap=True))
        row = QHBoxLayout()
        self.main = button(look, main[0], main[1], kind="primary", icon="add")
        row.addWidget(self.main)
        if other is not None:
            row.addWidget(button(look, *other))
        row.addStretch()
        column.addSpacing(look.px(8))
        column.addLayout(row)
        across = QHBoxLayout()  # an alignment would not ask the card for the height of its words
        across.addStretch()
        across.addWidget(card)
        across.addStretch()
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(across)
        outer.addStretch(3)
