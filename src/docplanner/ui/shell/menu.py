"""The production menu: filled when it opens, so that it is always true."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from docplanner.ui.commands.keymap import Keymap
from docplanner.ui.commands.table import BY_ID
from docplanner.ui.settings.store import Settings
from docplanner.ui.shell import recent
from docplanner.ui.words import tr

_FILES = ("new", "open", "", "copy", "backup", "restore", "reveal", "", "sample")
_PRODUCTION = ("details", "story")
_PROGRAM = ("settings", "keys", "", "close", "quit")
_NEEDS_OPEN = {"copy", "backup", "reveal", "details", "story", "close"}
MOST = 9


class ProductionMenu(QObject):
    """Fills the menu of the top bar. ``asked`` carries a window command, ``chosen`` a file."""

    asked = Signal(str)
    chosen = Signal(object)

    def __init__(self, menu: QMenu, keymap: Keymap, settings: Settings) -> None:
        super().__init__(menu)
        self._menu, self._keymap, self._settings = menu, keymap, settings

    def fill(self, is_open: bool, story: str) -> None:
        """Make the entries. ``story`` is what can be done about the clock; empty where nothing."""
        menu = self._menu
        menu.clear()
        for name in _FILES:
            self._entry(name, is_open)
            if name == "open":
                self._recent()
        menu.addSeparator()
        for name in _PRODUCTION:
            if name != "story" or story:
                self._entry(name, is_open, story if name == "story" else "")
        menu.addSeparator()
        for name in _PROGRAM:
            self._entry(name, is_open)

    def _entry(self, name: str, is_open: bool, words: str = "") -> None:
        if not name:
            self._menu.addSeparator()
            return
        command = f"window.{name}"
        keys = self._keymap.shown(command)
        text = words or tr(BY_ID[command].title)
        action = self._menu.addAction(f"{text}\t{keys}" if keys else text)
        action.setEnabled(is_open or name not in _NEEDS_OPEN)
        action.triggered.connect(lambda checked=False: self.asked.emit(command))

    def _recent(self) -> None:
        found = recent.listed(self._settings)[:MOST]
        below = self._menu.addMenu(tr("Open recent"))
        below.setEnabled(bool(found))
        for one in found:
            self._file(below, one.path, one.title)

    def _file(self, below: QMenu, path: Path, title: str) -> None:
        shown = f"{path.stem}  ({path.parent})" if not title else f"{title}  ({path})"
        action = below.addAction(shown.replace("&", "&&"))
        action.triggered.connect(lambda checked=False: self.chosen.emit(path))
