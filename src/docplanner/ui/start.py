"""Starting the window: application, look, settings, and the production that it opens on."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from docplanner import user_files
from docplanner.ui.jobs import Jobs
from docplanner.ui.settings.store import OPEN, Settings
from docplanner.ui.shell.window import Window
from docplanner.ui.theme.look import Look

if TYPE_CHECKING:
    from docplanner.ui.shell.opening import Doors


def application() -> QApplication:
    """The one application of this process."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    app = QApplication(sys.argv[:1])
    app.setApplicationName("docplanner")
    app.setDesktopFileName("docplanner")
    return app


def make_frame(settings: Settings) -> Window:
    """The window's frame, which can be shown at once and does nothing yet."""
    look = Look(str(settings.get("theme")), int(settings.get("text_size")) / 100)
    app = application()
    look.load(app)
    return Window(look, settings, Jobs())


def make_window(settings: Settings, doors: Doors | None = None) -> Window:
    """The window with nothing open."""
    window = make_frame(settings)
    window.furnish(doors or doors_of(settings))
    return window


def begin(settings: Settings, named: Path | None) -> Window:
    """Show the frame with the production's name, then bring in what fills it.

    The frame is painted before anything of the production is read, so it comes as quickly for ten
    years of footage as for an empty file.
    """
    path = str(named or settings.section(OPEN) or "")
    window = make_frame(settings)
    if path:
        window.topbar.announce(Path(path).stem)
    window.show()
    application().processEvents()
    return window


def doors_of(settings: Settings) -> Doors:
    """How this user comes to productions, by the machine's clock and folders."""
    from docplanner.domain.clock import Clock
    from docplanner.ui.shell.opening import Doors

    return Doors(
        clock=Clock.from_environment(os.environ),
        actor=lambda: user_files.actor(str(settings.get("name"))),
        folder=user_files.data_folder,
        documents=user_files.documents_folder,
    )


def run(named: Path | None) -> int:
    """Open the window, on a production if one is named, and give the exit status at its end."""
    app = application()
    window = begin(Settings(user_files.settings_path()), named)
    fill(window, named)
    QTimer.singleShot(300, warm)
    return app.exec()


def fill(window: Window, named: Path | None) -> None:
    """Bring in what works behind the frame, and open what is named or was open last."""
    from docplanner.ui.shell.crash import Crashes

    window.furnish(doors_of(window.settings))
    crashes = Crashes(window, window.look)
    crashes.fault.connect(window.files.fault)
    crashes.install()
    window.files.start(named)


def warm() -> None:
    """Import in idle time what the first change and the other pages will need."""
    import threading

    threading.Thread(target=warm_now, daemon=True).start()


def warm_now() -> None:
    """Import what changes, pages and papers need."""
    import docplanner.documents
    import docplanner.edits.records
    import docplanner.project.writing  # noqa: F401
    from docplanner.ui.pages import PAGES

    for kind in PAGES:
        kind.load()
