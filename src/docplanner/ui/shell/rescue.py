"""Offers the text that was being typed when the program stopped, and puts it back."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from docplanner.ui.shell.faults import Faults
from docplanner.ui.shell.kept import Keeper, Kept, put_text
from docplanner.ui.shell.parts import Parts
from docplanner.ui.words import tr
from docplanner.ui.workspace import Toast, Workspace

KEPT = "kept"
SHOWN = 120
"""Letters of a kept text that are shown."""


class Rescue:
    """Speaks through a banner, which stays until one of its buttons is pressed."""

    def __init__(self, faults: Faults, keeper: Keeper, parts: Parts) -> None:
        self._faults, self._keeper, self._parts = faults, keeper, parts

    def offer(self, workspace: Workspace, kept: Kept) -> None:
        """Show what was kept."""
        words = tr(
            "Your work is safe: all that was saved is in the file. One field was open, and its "
            'text was kept: "{text}"',
            text=" ".join(kept.text.split())[:SHOWN],
        )
        actions = (
            (tr("Put it back"), lambda: self.put_back(workspace, kept)),
            (tr("Leave it out"), self.leave_out),
        )
        title = tr("docplanner stopped at {at}", at=kept.at)
        self._faults.show(KEPT, "warn", title, words, actions)

    def put_back(self, workspace: Workspace, kept: Kept) -> None:
        """Open its field with the text in it; where that is not possible, copy the text."""
        from docplanner.ui.widgets.inspector import Inspector

        self._faults.clear(KEPT)
        host = self._parts.host
        if host is not None and workspace.record(kept.kind, kept.id) is not None:
            workspace.show(kept.kind, kept.id)
            side = host.page().side
            shown = isinstance(side, Inspector) and side.edit(kept.field)
            if shown and put_text(QApplication.focusWidget(), kept.text):
                return
        QGuiApplication.clipboard().setText(kept.text)
        workspace.said.emit(Toast(tr("Its field is not shown any more. The text is copied.")))

    def leave_out(self) -> None:
        """Forget it."""
        self._faults.clear(KEPT)
        self._keeper.forget()
