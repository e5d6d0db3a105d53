"""Lets every setting act at once: looks, clocks, messages, name and backups."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

from PySide6.QtCore import QObject

from docplanner.domain.faults import Fault
from docplanner.ui.settings.options import BY_KEY
from docplanner.ui.shell.parts import Parts
from docplanner.ui.theme.look import DARK, LIGHT
from docplanner.ui.words import tr
from docplanner.ui.workspace import Toast, Workspace
from docplanner.user_files import actor


class Living(QObject):
    """Follows the settings, and runs the commands that change them."""

    def __init__(self, parent: QObject, parts: Parts) -> None:
        super().__init__(parent)
        self._parts = parts
        parts.settings.changed.connect(self._changed)
        self._changed("message_seconds")

    def attend(self, workspace: Workspace) -> None:
        """Let a production that has just been opened follow them too."""
        minutes = int(self._parts.settings.get("backup_minutes"))
        workspace.project.backup_interval = timedelta(minutes=minutes)

    def larger(self) -> None:
        """The next larger text."""
        self._size(int(self._parts.settings.get("text_size")) + BY_KEY["text_size"].step)

    def smaller(self) -> None:
        """The next smaller text."""
        self._size(int(self._parts.settings.get("text_size")) - BY_KEY["text_size"].step)

    def normal(self) -> None:
        """The text as it is drawn."""
        self._size(int(BY_KEY["text_size"].default))

    def other_theme(self) -> None:
        """Dark where it is light, light where it is dark."""
        theme = LIGHT if self._parts.look.name == DARK else DARK
        self._parts.settings.set("theme", theme)

    def _size(self, percent: int) -> None:
        option = BY_KEY["text_size"]
        percent = min(max(percent, option.least), option.most)
        self._parts.settings.set("text_size", percent)
        self._parts.toast.say(Toast(tr("Text size {n} %", n=percent)))

    def _changed(self, key: str) -> None:
        parts = self._parts
        value = parts.settings.get(key) if key in BY_KEY else None
        match key:
            case "theme":
                parts.look.set(theme=str(value))
            case "text_size":
                parts.look.set(scale=int(value or 100) / 100)
            case "message_seconds":
                parts.toast.stay(int(value or 0))
            case "home_zone" | "local_zone":
                parts.statusbar_.tick()
            case "name" if parts.workspace is not None:
                self._call_oneself(parts.workspace, str(value))
            case "backup_minutes" if parts.workspace is not None:
                self.attend(parts.workspace)

    def _call_oneself(self, workspace: Workspace, name: str) -> None:
        with suppress(Fault):  # a name that the environment gives wrongly was told at the start
            workspace.project.actor = actor(name)
        self._parts.topbar.refresh()
