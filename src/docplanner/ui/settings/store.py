"""Where settings are kept: one small file, written whole, that survives damage."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from docplanner.domain.faults import Fault
from docplanner.files import write_atomically
from docplanner.ui.settings.options import BY_KEY, valid

_STATES = 50
"""Productions whose window state is remembered."""

OPEN = "open"
"""The section that names the production that was open last."""


class Settings(QObject):
    """Values of the options, the recent files, the changed keys, and each production's window."""

    changed = Signal(str)
    """The key of an option that has another value."""

    def __init__(self, path: Path | None) -> None:
        super().__init__()
        self._path = path
        self._held = _read(path)

    def get(self, key: str) -> Any:
        """The value of an option, its default where the file holds none that may be.

        Raises KeyError for one that is not declared.
        """
        option, held = BY_KEY[key], self._table("options")
        return held[key] if key in held and valid(option, held[key]) else option.default

    def is_changed(self, key: str) -> bool:
        """Whether an option has another value than by default."""
        return bool(self.get(key) != BY_KEY[key].default)

    def set(self, key: str, value: Any) -> None:
        """Give an option a value and keep it."""
        if value == self.get(key):
            return
        options = self._table("options")
        options.pop(key, None)
        if value != BY_KEY[key].default:
            options[key] = value
        self._held["options"] = options
        self._write()
        self.changed.emit(key)

    def state(self, production: str) -> dict[str, Any]:
        """What the window remembers of a production: page, widths, selection."""
        found = self._table("windows").get(production, {})
        return dict(found) if isinstance(found, dict) else {}

    def keep_state(self, production: str, state: dict[str, Any]) -> None:
        """Remember the window of a production."""
        windows = self._held["windows"] = self._table("windows")
        windows.pop(production, None)
        windows[production] = state
        for old in list(windows)[:-_STATES]:
            del windows[old]
        self._write()

    def section(self, name: str) -> Any:
        """Another part of the file, such as ``recent`` or ``keys``; None where there is none."""
        return self._held.get(name)

    def keep_section(self, name: str, value: Any) -> None:
        """Replace another part of the file."""
        self._held[name] = value
        self._write()
        self.changed.emit(name)

    def _table(self, name: str) -> dict[str, Any]:
        found = self._held.get(name)
        return found if isinstance(found, dict) else {}

    def _write(self) -> None:
        if self._path is None:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(self._held, ensure_ascii=False, indent=1)
            write_atomically(self._path, text.encode())
        except (Fault, OSError):
            return  # a full disk must not stop the work that the settings are only about


def _read(path: Path | None) -> dict[str, Any]:
    try:
        held = json.loads(path.read_text("utf-8")) if path else {}
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) else {}
