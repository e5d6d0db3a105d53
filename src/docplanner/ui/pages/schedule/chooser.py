"""The title of the page, which is also the list of trips."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu, QPushButton

from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr

WIDEST = 380


class TripChooser(QPushButton):
    """Shows the trip's title; a click opens the menu, which is filled when it is about to show."""

    def __init__(self, look: Look, fill: Callable[[QMenu], object]) -> None:
        super().__init__()
        self._look = look
        self._title = ""
        self.setObjectName("trip")
        self.setProperty("look", "quiet")
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: fill(menu))
        self.setMenu(menu)
        self._dress()
        look.changed.connect(self._dress)

    def show_title(self, title: str) -> None:
        """Show the name of a trip."""
        self._title = " ".join(title.split())
        self.setAccessibleName(tr("Trip: {title}", title=self._title))
        self.setToolTip(tr("{title}\nChoose another trip", title=self._title))
        self._dress()

    def _dress(self) -> None:
        look = self._look
        font = look.font("page")
        self.setFont(font)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, look.px(WIDEST))
        self.setText(f"{shown.replace('&', '&&')}  ▾")
