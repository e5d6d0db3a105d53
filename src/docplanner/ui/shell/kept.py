"""Keeps the text that is being typed, so that a crash or a full disk does not take it.

It lies in a small file of this user's, for each production one, and goes when the field is saved
or given up. What belongs to a protected person, or names one, is never kept.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from docplanner.domain.faults import Fault
from docplanner.domain.identity import Gate
from docplanner.domain.ids import Id
from docplanner.domain.people import Person
from docplanner.files import write_atomically
from docplanner.ui.shell.faults import unsaved_field
from docplanner.ui.shell.lock import key_of
from docplanner.ui.workspace import Workspace

EVERY = 2_000
"""Milliseconds between two looks at what is being typed."""
MOST = 200_000
"""Letters of a text that are kept."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A text, the field of the record that it was typed into, and when it was last looked at."""

    kind: str
    id: Id
    field: str
    text: str
    at: str


class Keeper(QObject):
    """Keeps the text of one window's open field."""

    def __init__(self, window: QWidget, folder: Callable[..., Path]) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        self._workspace: Workspace | None = None
        self._path: Path | None = None
        self._last: tuple[str, ...] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.keep)

    def show_workspace(self, workspace: Workspace | None) -> Kept | None:
        """Watch the fields of a production, or none; gives what was kept of it before."""
        self._workspace, self._last, self._path = workspace, None, None
        self._timer.stop()
        if workspace is None:
            return None
        with suppress(Fault):  # without a folder nothing is kept, and all else works
            name = f"{key_of(workspace.project.path)}.json"
            self._path = self._folder("kept") / name
        self._timer.start()
        return _read(self._path)

    def keep(self) -> None:
        """Keep what is being typed now, or forget what was kept when nothing is."""
        workspace, path = self._workspace, self._path
        if workspace is None or path is None:
            return
        typed = self._typed(workspace)
        if typed == self._last:
            return
        if typed is None:
            self.forget()
            return
        self._last = typed
        kept = Kept(*typed, at=f"{datetime.now():%H:%M}")
        with suppress(Fault, OSError):
            write_atomically(path, json.dumps(asdict(kept), ensure_ascii=False).encode())

    def forget(self) -> None:
        """Take away what was kept."""
        self._last = None
        if self._path is not None:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    def _typed(self, workspace: Workspace) -> tuple[str, str, str, str] | None:
        editor = _editor(QApplication.focusWidget()) or _editor(unsaved_field(self._window))
        if editor is None:
            return None
        asked, text = editor
        key = str(getattr(asked.record, "id", ""))
        if not key or not text.strip() or len(text) > MOST or _is_private(workspace, asked, text):
            return None
        if text == str(getattr(asked.record, asked.field.name) or ""):
            return None
        return asked.kind.name, key, asked.field.name, text


def _editor(widget: QWidget | None) -> tuple[Any, str] | None:
    """What an open editor was asked for, and the text in it."""
    text = text_of(widget)
    while widget is not None and text is not None:
        asked = getattr(widget, "asked", None)
        if asked is not None:
            return asked, text
        widget = widget.parentWidget()
    return None


def text_of(widget: QWidget | None) -> str | None:
    """The text that is typed in a field; None for what is no field of text."""
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    return widget.text() if isinstance(widget, QLineEdit) else None


def put_text(widget: QWidget | None, text: str) -> bool:
    """Put a text into an open field; False where there is none."""
    if isinstance(widget, QPlainTextEdit):
        widget.setPlainText(text)
    elif isinstance(widget, QLineEdit):
        widget.setText(text)
    else:
        return False
    return True


def _is_private(workspace: Workspace, asked: Any, text: str) -> bool:
    """Whether a text belongs to a protected person, or names one."""
    record, snapshot = asked.record, workspace.snapshot
    people = [record.id] if asked.kind.name == "people" else []
    for field in asked.kind.fields:
        if field.refers_to == "people":
            value = getattr(record, field.name)
            people += value if field.many else [value]
    found = (snapshot.get(Person, key) for key in people)
    if any(person is not None and person.protected for person in found):
        return True
    return Gate.of_people(snapshot).redact(text) != text


def _read(path: Path | None) -> Kept | None:
    try:
        held = json.loads(path.read_text("utf-8")) if path else {}
        kept = Kept(**held)
    except (OSError, ValueError, TypeError):
        return None
    return kept if all(isinstance(value, str) for value in asdict(kept).values()) else None
