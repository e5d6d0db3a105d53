"""The rail: one button for each page, with a red diamond where something there is wrong."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from docplanner.ui.pages import PAGES, SETTINGS, PageKind
from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr

WIDTH, WIDE = 84, 148
"""At the text size as it is, and at twice that."""
HEIGHT, HIGH = 48, 70
LEAST = 32
"""The height of a button that shows its icon alone."""


class Rail(QWidget):
    """``asked`` tells which page was asked for, by its id."""

    asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Pages"))
        self._buttons: dict[str, RailButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 6)
        column.setSpacing(2)
        self._logo = QLabel()
        self._logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._logo)
        for kind in PAGES:
            column.addWidget(self._button(kind))
        column.addStretch()
        column.addWidget(self._button(SETTINGS))
        self._dress()
        look.changed.connect(self._dress)

    def choose(self, page: str) -> None:
        """Show a page as the one that is open."""
        for key, made in self._buttons.items():
            made.setChecked(key == page)

    def mark(self, counts: dict[str, str]) -> None:
        """Mark pages on which something is wrong, with the words for it."""
        for key, made in self._buttons.items():
            made.mark(counts.get(key, ""))

    def open_for(self, production: bool) -> None:
        """With no production open only the settings can be asked for."""
        for key, made in self._buttons.items():
            made.setEnabled(production or key == SETTINGS.id)

    def show_keys(self, keys: Callable[[str], str]) -> None:
        """Tell in each tooltip the key that goes to its page."""
        for page, made in self._buttons.items():
            made.show_key(keys(page))

    def _button(self, kind: PageKind) -> RailButton:
        made = RailButton(self._look, tr(kind.title), kind.icon)
        made.clicked.connect(partial(self._clicked, kind.id))
        self._buttons[kind.id] = made
        return made

    def _clicked(self, page: str, checked: bool = False) -> None:
        self.asked.emit(page)

    def _dress(self) -> None:
        look = self._look
        self.setFixedWidth(round(WIDTH + (WIDE - WIDTH) * max(look.scale - 1, 0)))
        self._logo.setFixedHeight(look.size("topbar"))
        self._logo.setPixmap(look.pixmap("logo", "text.primary", 28 / max(1, look.scale / 1.4)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Share the height among the buttons; where it is short they show their icons alone."""
        gap = 2 * (len(self._buttons) + 2)
        room = (self.height() - self._logo.height() - 6 - gap) // max(len(self._buttons), 1)
        whole = round(HEIGHT + (HIGH - HEIGHT) * (self._look.scale - 1))
        labelled = room >= round(whole * 0.86)
        for made in self._buttons.values():
            made.fit(min(whole, max(room, LEAST)), labelled)


class RailButton(QToolButton):
    """An icon over its label."""

    def __init__(self, look: Look, title: str, icon: str) -> None:
        super().__init__()
        self._look, self._title, self._icon, self._key = look, title, icon, ""
        self._problem = ""
        self.setText(title)
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._dress)
        look.changed.connect(self._dress)
        self._dress()

    def show_key(self, key: str) -> None:
        """Tell a key in the tooltip."""
        self._key = key
        self._dress()

    def fit(self, height: int, labelled: bool) -> None:
        """Take a height, with the label or with the icon alone."""
        style = Qt.ToolButtonStyle
        wanted = style.ToolButtonTextUnderIcon if labelled else style.ToolButtonIconOnly
        self.setToolButtonStyle(wanted)
        self.setFixedHeight(height)

    def mark(self, problem: str) -> None:
        """Show, or take away, that something is wrong there."""
        self._problem = problem
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            bar = QRectF(-look.px(1), look.px(8), look.px(3), self.height() - look.px(16))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(bar, 1, 1)
        if self._problem:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("danger"))
            painter.translate(self.width() / 2 + self.iconSize().width(), look.px(11))
            painter.rotate(45)
            side = look.px(6)
            painter.drawRect(QRectF(-side / 2, -side / 2, side, side))
        painter.end()

    def _dress(self, checked: bool = False) -> None:
        look = self._look
        self.setFont(look.font("captionStrong" if self.isChecked() else "caption"))
        token = "accent.text" if self.isChecked() else "text.secondary"
        side = 18 + 8 * (look.scale - 1)
        self.setIcon(look.icon(self._icon, token, side / look.scale))
        self.setIconSize(QSize(round(side), round(side)))
        self.setAccessibleName(f"{self._title}, {self._problem}" if self._problem else self._title)
        self.setToolTip(f"{self._title}  {self._key}" if self._key else self._title)
        self.update()
