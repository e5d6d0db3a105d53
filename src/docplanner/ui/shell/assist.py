"""The commands of the window that are the same on every page: finding, keys, looks, regions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from docplanner.ui.shell.finder import Finder
from docplanner.ui.shell.overlay import Overlay
from docplanner.ui.shell.parts import Parts


class Assist(QObject):
    """Made by the window, which binds its commands."""

    def __init__(self, window: QWidget, parts: Parts) -> None:
        super().__init__(window)
        self._window, self._parts = window, parts
        self.overlay = Overlay(parts.look, window)
        self.finder = Finder(window, parts, self.overlay)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What runs each of its window commands."""
        return {
            "palette": self.finder.open,
            "day": self.finder.open_days,
            "keys": self.show_keys,
        }

    def show_keys(self, changing: bool = False) -> None:
        """Show all keys, to be changed at once if so wished."""
        from docplanner.ui.shell.keys import KeysSheet

        parts = self._parts
        page = parts.host.current if parts.host is not None else ""
        self.overlay.open(KeysSheet(parts.look, parts.keymap, page, changing))

    def page_changed(self, page: str) -> None:
        """Another page is shown: what lies over the window goes."""
        self.overlay.close_sheet()
