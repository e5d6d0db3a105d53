"""A picture of every page and state of the window, made on copies that are thrown away.

For those who look after its looks, and for the pictures of the documentation.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from docplanner.domain.faults import Unavailable
from docplanner.files import write_atomically
from docplanner.project.project import Project
from docplanner.ui.pages import PAGES, SETTINGS
from docplanner.ui.settings.store import Settings
from docplanner.ui.shell.window import Window
from docplanner.ui.start import make_window
from docplanner.ui.workspace import Toast

LONGEST = 20.0
"""Seconds after which a picture is taken of what is there."""
QUIET = 0.1
"""Seconds without work after which a page is held to be drawn."""
PREVIEW = 0.7
"""Seconds after which a preview has been made anew: it waits for changes to come to an end."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the pictures are to look. ``size`` is the window's, in device-independent pixels."""

    theme: str = "light"
    text: int = 100
    size: tuple[int, int] = (1440, 900)


class Guide:
    """Leads through the window and takes the pictures."""

    def __init__(self, window: Window, folder: Path) -> None:
        self.window = window
        self._folder = folder
        self.taken: list[Path] = []

    def take(self, name: str) -> None:
        """Take a picture of the window as it stands, when its work is done."""
        self.settle()
        from PySide6.QtCore import QBuffer, QIODevice

        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.window.grab().save(buffer, "PNG")
        path = self._folder / f"{name}.png"
        write_atomically(path, bytes(buffer.data().data()))
        self.taken.append(path)

    def settle(self, quiet: float = QUIET) -> None:
        """Let the window draw, and its work end."""
        start = time.monotonic()
        while time.monotonic() - start < quiet or self.window.jobs.busy():
            QApplication.processEvents()
            time.sleep(0.005)
            if time.monotonic() - start > LONGEST:
                break

    def run(self, command: str) -> None:
        """Run a command of the window by its id, as its key would."""
        self.window.run(command)
        self.settle()

    def open(self, project: Project) -> None:
        """Open a production."""
        self.window.show_project(project)
        self.settle()

    def page(self, key: str) -> Any:
        """Show a page."""
        assert self.window.host is not None
        page = self.window.host.show_page(key)
        self.settle(PREVIEW if key == "papers" else QUIET)
        return page


OpenProject = Callable[[Path], Project]
Stop = Callable[[Guide], None]


def tour(
    project: Path, empty: Path, folder: Path, open_project: OpenProject, wishes: Wishes
) -> list[Path]:
    """Take every picture and give the files. ``project`` and ``empty`` may be changed freely.

    Raises Unavailable where the folder cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable(f"The folder {folder} cannot be made ({error.strerror}).") from error
    settings = Settings(None)
    settings.set("theme", wishes.theme)
    settings.set("text_size", wishes.text)
    window = make_window(settings)
    window.resize(*wishes.size)
    window.show()
    guide = Guide(window, folder)
    try:
        window.files.show_welcome()
        guide.take("welcome")
        guide.open(open_project(project))
        for kind in (*PAGES, SETTINGS):
            guide.page(kind.id)
            guide.take(kind.id)
        for name, stop in STATES:
            stop(guide)
            guide.take(name)
            _clear(guide)
        guide.open(open_project(empty))
        for kind in PAGES:
            guide.page(kind.id)
            guide.take(f"{kind.id}_empty")
    finally:
        window.close()
    return guide.taken


def _palette(guide: Guide) -> None:
    guide.page("schedule")
    guide.run("window.palette")
    focus = QApplication.focusWidget()
    insert = getattr(focus, "insert", None)
    if callable(insert):
        insert("dnip")


def _command(page: str, command: str) -> Stop:
    def stop(guide: Guide) -> None:
        guide.page(page)
        guide.run(command)

    return stop


def _history(guide: Guide) -> None:
    page = guide.page("shots")
    row = page.model.all_rows()[0]
    workspace = guide.window.workspace
    assert workspace is not None
    for words in ("Held longer", "Held longer, from the left"):
        workspace.change("shots", row.record.id, {"note": words})
    page.show_record("shots", row.record.id)
    guide.run("window.history")


def _toast(guide: Guide) -> None:
    page = guide.page("shots")
    page.show_record("shots", page.model.all_rows()[0].record.id)
    assert guide.window.workspace is not None
    guide.window.workspace.said.emit(Toast("Shot 7.3 dropped. 3 clips stay linked.", undo=True))


def _not_saved(guide: Guide) -> None:
    guide.page("shots")
    assert guide.window.workspace is not None
    fault = Unavailable("The production was not saved: the disk is full; free some space.")
    guide.window.workspace.failed.emit(fault)


STATES: tuple[tuple[str, Stop], ...] = (
    ("palette", _palette),
    ("keys", _command("schedule", "window.keys")),
    ("problems", _command("schedule", "window.problems")),
    ("history", _history),
    ("toast", _toast),
    ("not_saved", _not_saved),
)


def _clear(guide: Guide) -> None:
    """Put away what a state has opened."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    for _ in range(2):
        popup = QApplication.activePopupWidget()
        target = popup or QApplication.focusWidget() or guide.window
        QTest.keyClick(target, Qt.Key.Key_Escape)
    if guide.window.workspace is not None:
        guide.window.workspace.saved.emit()
    guide.window.toast.hide()
    guide.settle()


def offscreen_if_needed(scale: int) -> None:
    """Set up Qt before its first use: so many pixels to one, and no screen where there is none."""
    os.environ["QT_SCALE_FACTOR"] = str(max(scale, 1))
    shown = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if os.name == "posix" and not shown and "QT_QPA_PLATFORM" not in os.environ:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
