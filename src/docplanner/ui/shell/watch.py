"""Notices what other programs do to the open file: new changes in it, or another file there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from docplanner.domain.faults import Fault
from docplanner.ui.workspace import Workspace

EVERY = 2_000
"""Milliseconds between two looks."""


class Watch(QObject):
    """Looks every two seconds, and whenever the window comes to the front."""

    looked = Signal()
    """It has looked; whether the file still lies where it was may have changed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._workspace: Workspace | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        window.installEventFilter(self)

    def show_workspace(self, workspace: Workspace | None) -> None:
        """Watch the file of a production, or none."""
        self._workspace = workspace
        if workspace is None:
            self._timer.stop()
        else:
            self._timer.start()

    def look(self) -> None:
        """Look now, and tell the workspace what is new."""
        if self._workspace is None:
            return
        try:
            self._workspace.project.notice()
        except Fault:
            return  # a file that cannot be read now is told of when something is written
        self.looked.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.WindowActivate:
            self.look()
        return False
