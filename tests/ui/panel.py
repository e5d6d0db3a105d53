"""Fields of an inspector, as a person finds and opens them."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from docplanner.domain.shots import Shot
from docplanner.ui.fields.row import FieldRow
from docplanner.ui.widgets.inspector import Inspector
from docplanner.ui.workspace import Workspace
from tests.ui.robot import Robot


def inspector_of(robot: Robot) -> Inspector:
    """The inspector of the people page, which can show a record of any kind."""
    robot.press("Ctrl+4")
    found = robot.window.findChild(Inspector)
    assert found is not None
    return found


def workspace_of(robot: Robot) -> Workspace:
    """What the window works on."""
    assert robot.window.workspace is not None
    return robot.window.workspace


def shot(robot: Robot) -> Shot:
    """The first shot."""
    return next(iter(workspace_of(robot).snapshot.all(Shot).values()))


def show(panel: Inspector, kind: str, key: str) -> None:
    """Show a record in the inspector."""
    panel.open(kind, key)
    QApplication.processEvents()


def row(panel: Inspector, name: str) -> FieldRow:
    """The row of a field."""
    found = [one for one in panel.findChildren(FieldRow) if one.field.name == name]
    return found[-1]


def now(robot: Robot, kind: str, key: str, field: str) -> object:
    """The value of a field as it is stored."""
    return getattr(workspace_of(robot).record(kind, key), field)


def open_editor(robot: Robot, panel: Inspector, name: str) -> FieldRow:
    """Open the editor of a field by its key."""
    found = row(panel, name)
    found.setFocus()
    robot.press("F2")
    assert found.editing
    return found


def alone(robot: Robot, kind: str, key: str, name: str) -> FieldRow:
    """A field in a window of its own, its editor open, whatever the sheet of its kind shows."""
    made = FieldRow(workspace_of(robot), kind, key, name)
    made.setParent(robot.window.centralWidget())
    made.setGeometry(200, 200, 300, 60)
    made.show()
    made.setFocus()
    robot.press("F2")
    assert made.editing
    return made
