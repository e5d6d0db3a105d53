"""The menu of Add: what this page adds first, then all that can be added, on its page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from docplanner.ui.commands.table import BY_ID
from docplanner.ui.pages import PAGES
from docplanner.ui.shell.parts import Parts
from docplanner.ui.words import tr

MAIN = ""
THINGS: tuple[tuple[str, str, str], ...] = (
    ("schedule", MAIN, "Activity"),
    ("schedule", "trip", "Trip"),
    ("schedule", "add_day", "Day"),
    ("shots", MAIN, "Shot"),
    ("shots", "sequence", "Sequence"),
    ("people", MAIN, "Person"),
    ("places", MAIN, "Place"),
    ("footage", MAIN, "Clip"),
    ("footage", "card", "Card"),
    ("pictures", MAIN, "Picture"),
    ("safety", MAIN, "Hazard"),
    ("safety", "checkin", "Check-in"),
    ("safety", "incident", "Incident"),
    ("overview", MAIN, "Milestone"),
)
"""The page, its command (empty: the main thing of the page), and the word for what is added."""


class Adding(QObject):
    """Fills the menu each time it is shown."""

    def __init__(self, parent: QObject, parts: Parts) -> None:
        super().__init__(parent)
        self._parts = parts
        parts.topbar.adding.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """What the page that is shown adds, with its key, then the rest."""
        menu, host = self._parts.topbar.adding, self._parts.host
        menu.clear()
        if host is None:
            return
        here = [thing for thing in THINGS if thing[0] == host.current]
        for thing in here:
            self._entry(menu, *thing)
        if here:
            menu.addSeparator()
        for thing in THINGS:
            if thing not in here:
                self._entry(menu, *thing)

    def _entry(self, menu: QMenu, page: str, command: str, word: str) -> None:
        icon = next(kind.icon for kind in PAGES if kind.id == page)
        action = QAction(self._parts.look.icon(icon), tr(word), menu)
        host = self._parts.host
        keymap = self._parts.keymap
        name = f"{page}.{command}"
        if command == MAIN and host is not None and host.current == page:
            keys = keymap.shown("window.add")
        else:
            keys = keymap.shown(name) if name in BY_ID else ""
        if keys:
            action.setText(f"{tr(word)}\t{keys}")
        action.triggered.connect(partial(self._add, page, command))
        menu.addAction(action)

    def _add(self, page: str, command: str, checked: bool = False) -> None:
        host = self._parts.host
        if host is None:
            return
        shown = host.show_page(page)
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
        action = shown.actions_by_command.get(f"{page}.{command}")
        if command == MAIN:
            shown.add()
        elif action is not None:
            action.trigger()
