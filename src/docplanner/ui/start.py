"""Starting the window: application, look, settings, and the production that it opens on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from docplanner.project.project import Project
from docplanner.ui.jobs import Jobs
from docplanner.ui.settings.store import Settings
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


def make_window(settings: Settings) -> Window:
    """The window with nothing open."""
    look = Look(str(settings.get("theme")), int(settings.get("text_size")) / 100)
    app = application()
    look.load(app)
    return Window(look, settings, Jobs())


def run(path: Path, open_project: OpenProject, settings: Settings) -> int:
    """Open the window on a production and give the exit status when it is closed."""
    app = application()
    window = make_window(settings)
    window.show_project(open_project(path))
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
