"""Starting the window: application, look, settings, and the production that it opens on."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from docplanner import user_files
from docplanner.domain.clock import Clock
from docplanner.project.project import Project
from docplanner.ui.jobs import Jobs
from docplanner.ui.settings.store import Settings
from docplanner.ui.shell.crash import Crashes
from docplanner.ui.shell.opening import Doors
from docplanner.ui.shell.window import Window
from docplanner.ui.theme.look import Look

OpenProject = Callable[[Path], Project]


def application() -> QApplication:
    """The one application of this process."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    app = QApplication(sys.argv[:1])
    app.setApplicationName("docplanner")
    app.setDesktopFileName("docplanner")
    return app


def make_window(settings: Settings, doors: Doors | None = None) -> Window:
    """The window with nothing open."""
    look = Look(str(settings.get("theme")), int(settings.get("text_size")) / 100)
    app = application()
    look.load(app)
    return Window(look, settings, Jobs(), doors or doors_of(settings))


def doors_of(settings: Settings) -> Doors:
    """How this user comes to productions, by the machine's clock and folders."""
    return Doors(
        clock=Clock.from_environment(os.environ),
        actor=lambda: user_files.actor(str(settings.get("name"))),
        folder=user_files.data_folder,
        documents=user_files.documents_folder,
    )


def run(named: Path | None) -> int:
    """Open the window, on a production if one is named, and give the exit status at its end."""
    app = application()
    settings = Settings(user_files.settings_path())
    window = make_window(settings)
    crashes = Crashes(window, window.look)
    crashes.fault.connect(window.files.fault)
    crashes.install()
    window.files.start(named)
    window.show()
    QTimer.singleShot(300, warm)
    return app.exec()


def warm() -> None:
    """Import in idle time what the first change will need."""
    import threading

    def load() -> None:
        import docplanner.edits.records
        import docplanner.project.writing  # noqa: F401

    threading.Thread(target=load, daemon=True).start()
