"""What every editor of a value can do, and how a window talks to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtWidgets import QApplication, QWidget

from docplanner.domain.fields import Field
from docplanner.domain.ids import Id
from docplanner.domain.kinds import Kind
from docplanner.edits import linking
from docplanner.ui.workspace import Workspace


class Editor(Protocol):
    """One open editor."""

    def values(self) -> Mapping[str, Any]:
        """The values now in it by field: mostly of one field. Raises Refused with a sentence."""

    def fill(self, value: Any) -> None:
        """Show a value."""

    def widget(self) -> QWidget:
        """The widget itself."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an editor is made for: a field of a record."""

    workspace: Workspace
    kind: Kind
    field: Field
    record: Any


def save(
    workspace: Workspace, kind: str, key: Id, values: Mapping[str, Any], origin: object = None
) -> None:
    """Write what differs from the record, as one undo step. Raises Fault."""
    record = workspace.record(kind, key)
    if record is None:
        return
    changed = {name: value for name, value in values.items() if value != getattr(record, name)}
    if changed:
        workspace.edit(linking.change, kind, key, changed, origin=origin)


def still_inside(editor: QWidget) -> bool:
    """Whether the focus only went to a list or menu that belongs to an editor."""
    if QApplication.activePopupWidget() is not None:
        return True
    now = QApplication.focusWidget()
    return now is not None and (now is editor or editor.isAncestorOf(now))


def show_error(editor: QWidget, wrong: bool, why: str = "") -> None:
    """Give an editor the red border of what could not be saved, or take it away."""
    editor.setProperty("error", wrong)
    editor.setAccessibleDescription(why)
    for widget in (editor, *editor.findChildren(QWidget)):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
