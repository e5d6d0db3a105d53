"""The commands of the window that are the same on every page: finding, keys, looks, regions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from docplanner.ui.pages import SETTINGS
from docplanner.ui.shell.adding import Adding
from docplanner.ui.shell.finder import Finder
from docplanner.ui.shell.living import Living
from docplanner.ui.shell.overlay import Overlay
from docplanner.ui.shell.parts import Parts
from docplanner.ui.shell.regions import Regions
from docplanner.ui.workspace import Workspace


class Assist(QObject):
    """Made by the window, which binds its commands."""

    def __init__(self, window: QWidget, parts: Parts) -> None:
        super().__init__(window)
        self._window, self._parts = window, parts
        self.overlay = Overlay(parts.look, window)
        self.finder = Finder(window, parts, self.overlay)
        self.living = Living(self, parts)
        self.regions = Regions(window, parts)
        self.adding = Adding(self, parts)
        parts.rail.show_keys(parts.keymap.page_keys)
        parts.keymap.changed.connect(lambda: parts.rail.show_keys(parts.keymap.page_keys))
        self._settings: QWidget | None = None
        self._behind: QWidget | None = None

    def commands(self) -> dict[str, Callable[[], object]]:
        """What runs each of its window commands."""
        return {
            "palette": self.finder.open,
            "day": self.finder.open_days,
            "keys": self.show_keys,
            "next_region": self.regions.next,
            "previous_region": self.regions.previous,
            "larger": self.living.larger,
            "smaller": self.living.smaller,
            "normal": self.living.normal,
            "theme": self.living.other_theme,
        }

    def attend(self, workspace: Workspace) -> None:
        """A production has been opened."""
        self.living.attend(workspace)
        self._leave_settings()

    def show_keys(self, changing: bool = False) -> None:
        """Show all keys, to be changed at once if so wished."""
        from docplanner.ui.shell.keys import KeysSheet

        parts = self._parts
        page = parts.host.current if parts.host is not None else ""
        self.overlay.open(KeysSheet(parts.look, parts.keymap, page, changing))

    def show_settings(self) -> None:
        """Show the settings where no production is open; once more goes back."""
        from docplanner.ui.pages.settings.page import SettingsScreen

        parts = self._parts
        if self._settings is not None:
            self._leave_settings()
            return
        self._behind = parts.middle.currentWidget()
        self._settings = SettingsScreen(
            parts.look, parts.settings, parts.keymap, parts.toast.say, self._leave_settings
        )
        parts.middle.addWidget(self._settings)
        parts.middle.setCurrentWidget(self._settings)
        parts.rail.choose(SETTINGS.id)
        self._settings.setFocus()

    def _leave_settings(self) -> None:
        screen, behind = self._settings, self._behind
        self._settings = self._behind = None
        if screen is None:
            return
        middle = self._parts.middle
        if middle.currentWidget() is screen and behind is not None:
            middle.setCurrentWidget(behind)
        middle.removeWidget(screen)
        screen.deleteLater()
        if self._parts.host is None:
            self._parts.rail.choose("")

    def page_changed(self, page: str) -> None:
        """Another page is shown: what lies over the window goes."""
        self.overlay.close_sheet()
