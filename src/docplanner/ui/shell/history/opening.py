"""Ctrl+H: the history comes in place of the inspector, follows the selection, and goes again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docplanner.domain.problem import Subject
from docplanner.ui.shell.parts import Parts
from docplanner.ui.workspace import Workspace

if TYPE_CHECKING:
    from docplanner.ui.shell.history.panel import HistoryPanel


class HistoryDoor:
    """Knows what is selected on every page; makes the panel when it is first asked for."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._selected: dict[str, Subject | None] = {}
        self._workspace: Workspace | None = None
        self.panel: HistoryPanel | None = None
        self.open = False

    def attend(self, workspace: Workspace | None) -> None:
        """A production has been opened, or closed."""
        self._workspace, self._selected = workspace, {}
        self.panel, self.open = None, False
        if workspace is not None:
            workspace.selected.connect(self._select)
            if self._parts.host is not None:
                self._parts.host.shown.connect(self._shown)

    def toggle(self) -> None:
        """Show the history of what is selected, or the inspector again."""
        host, workspace = self._parts.host, self._workspace
        if host is None or workspace is None:
            return
        if self.open:
            self.leave()
            return
        if self.panel is None:
            from docplanner.ui.shell.history.panel import HistoryPanel

            self.panel = HistoryPanel(workspace)
            self.panel.left.connect(self.leave)
            self.panel.offered.connect(self._parts.toast.hide)
        self.open = True
        self.panel.show_subject(self._selected.get(host.current))
        host.cover_side(self.panel)
        self.panel.land()

    def leave(self) -> None:
        """Show the inspector again."""
        host = self._parts.host
        if self.open and host is not None:
            self.open = False
            host.cover_side(None)
            host.page().land()

    def _select(self, page: str, subject: Subject | None) -> None:
        self._selected[page] = subject
        host = self._parts.host
        if self.open and self.panel is not None and host is not None and host.current == page:
            self.panel.show_subject(subject)

    def _shown(self, page: str) -> None:
        if self.open and self.panel is not None:
            self.panel.show_subject(self._selected.get(page))
