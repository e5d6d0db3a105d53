"""What the helpers of the window may ask of it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QStackedWidget

from docplanner.ui.commands.keymap import Keymap
from docplanner.ui.jobs import Jobs
from docplanner.ui.settings.store import Settings
from docplanner.ui.shell.host import PageHost
from docplanner.ui.shell.rail import Rail
from docplanner.ui.shell.statusbar import StatusBar
from docplanner.ui.shell.toast import ToastView
from docplanner.ui.shell.topbar import TopBar
from docplanner.ui.theme.look import Look
from docplanner.ui.workspace import Workspace


class Parts(Protocol):
    """The pieces of the window; ``workspace`` and ``host`` are there while a file is open."""

    look: Look
    settings: Settings
    jobs: Jobs
    keymap: Keymap
    workspace: Workspace | None
    host: PageHost | None
    rail: Rail
    topbar: TopBar
    statusbar_: StatusBar
    middle: QStackedWidget
    toast: ToastView
