"""In the status bar: that real names show, and for how long. A click hides them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr

if TYPE_CHECKING:
    from docplanner.ui.names import Names
    from docplanner.ui.workspace import Workspace


class NamesState(QPushButton):
    """Counts down while names show; not there at all while they are locked."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._names: Names | None = None
        self.setProperty("look", "status")
        self.setToolTip(tr("Hide real names now"))
        self.clicked.connect(lambda checked=False: self._lock())
        self.hide()

    def show_workspace(self, workspace: Workspace | None) -> None:
        """Follow the names of another production."""
        self._names = None if workspace is None else workspace.names
        if workspace is not None:
            workspace.names.changed.connect(self.refresh)
            workspace.names.ticked.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the time left."""
        names = self._names
        if names is None or not names.any_shown:
            self.hide()
            return
        left = names.seconds_left()
        time = f"{left // 60}:{left % 60:02d}"
        self.setText(tr("Real names show for {time}. Lock now", time=time))
        self.setAccessibleName(tr("Real names show. Lock now"))
        self.setFont(self._look.font("caption", figures=True))
        self.setIcon(self._look.icon("unlock", "warn", 12))
        self.setIconSize(QSize(self._look.px(12), self._look.px(12)))
        self.show()

    def _lock(self) -> None:
        if self._names is not None:
            self._names.lock()
