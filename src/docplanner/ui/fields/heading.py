"""The title of a record in the head of its sheet, edited in place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from docplanner.domain.ids import Id
from docplanner.ui.fields.row import FieldRow
from docplanner.ui.workspace import Workspace


class TitleRow(FieldRow):
    """Shows what a record is called; editing it edits the field that it is called by."""

    def __init__(
        self, workspace: Workspace, kind: str, key: Id, name: str, *, editable: bool = True
    ) -> None:
        self._editable = editable
        super().__init__(workspace, kind, key, name)
        if not editable:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def edit(self) -> None:
        """Open the editor, where the title is typed at all."""
        if self._editable:
            super().edit()

    def shown_text(self, record: Any, value: Any) -> str:
        """The title: of a protected person the code name."""
        return "" if record is None else self.workspace.title_of(record)

    def tone(self, is_set: bool) -> str:
        """A title is never muted: a code name is a title like any other."""
        return ""

    def show_pencil(self) -> bool:
        return self._editable and super().show_pencil()

    def build_look(self) -> None:
        self.label.hide()
        self.value_text.set_role("title")
