"""The rail: one button for each page, with a red diamond where something there is wrong."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from docplanner.ui.pages import PAGES, SETTINGS, PageKind
from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr

WIDTH, WIDE = 84, 148


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
        for number, kind in enumerate(PAGES):
            column.addWidget(self._button(kind, f"Ctrl+{number + 1}"))
        column.addStretch()
        column.addWidget(self._button(SETTINGS, ""))
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

    def _button(self, kind: PageKind, key: str) -> RailButton:
        made = RailButton(self._look, tr(kind.title), kind.icon, key)
        made.clicked.connect(partial(self._clicked, kind.id))
        self._buttons[kind.id] = made
        return made

    def _clicked(self, page: str, checked: bool = False) -> None:
        self.asked.emit(page)

    def _dress(self) -> None:
        look = self._look
        self.setFixedWidth(look.px(WIDTH) if look.scale <= 1.3 else look.px(WIDE / 2))
        self._logo.setFixedHeight(look.size("topbar"))
        self._logo.setPixmap(look.pixmap("logo", "text.primary", 28))


class RailButton(QToolButton):
    """An icon over its label."""

    def __init__(self, look: Look, title: str, icon: str, key: str) -> None:
        super().__init__()
        self._look, self._title, self._icon, self._key = look, title, icon, key
        self._problem = ""
        self.setText(title)
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._dress)
        look.changed.connect(self._dress)
        self._dress()

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
            painter.translate(self.width() / 2 + look.px(17), look.px(12))
            painter.rotate(45)
            side = look.px(6)
            painter.drawRect(QRectF(-side / 2, -side / 2, side, side))
        painter.end()

    def _dress(self, checked: bool = False) -> None:
        look = self._look
        self.setFont(look.font("captionStrong" if self.isChecked() else "caption"))
        token = "accent.text" if self.isChecked() else "text.secondary"
        self.setIcon(look.icon(self._icon, token, 18))
        self.setIconSize(QSize(look.px(18), look.px(18)))
        self.setFixedHeight(look.px(48))
        self.setAccessibleName(f"{self._title}, {self._problem}" if self._problem else self._title)
        self.setToolTip(f"{self._title}  {self._key}" if self._key else self._title)
        self.update()
