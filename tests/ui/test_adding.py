"""The menu of Add: everything can be added from any page."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from docplanner.ui.pages.page import Page
from docplanner.ui.shell.adding import MAIN, THINGS
from tests.ui.robot import Robot


def entries(robot: Robot) -> list[QAction]:
    """What the menu offers on the page that is shown."""
    menu = robot.window.topbar.adding
    robot.click("Add")
    found = [action for action in menu.actions() if not action.isSeparator()]
    menu.close()
    return found


def words(action: QAction) -> str:
    """The words of an entry, without its key."""
    return action.text().partition("\t")[0]


def test_the_menu_offers_what_the_page_adds_first(on_sample: Robot) -> None:
    on_sample.press("Ctrl+8")
    first = [action.text() for action in entries(on_sample)[:3]]
    assert first == ["Hazard\tCtrl+N", "Check-in\tCtrl+Shift+K", "Incident\tCtrl+I"]
    assert len(entries(on_sample)) == len(THINGS)


@pytest.mark.parametrize(("page", "command"), [(page, command) for page, command, _ in THINGS])
def test_each_entry_is_a_command_of_its_page(on_sample: Robot, page: str, command: str) -> None:
    host = on_sample.window.host
    assert host is not None
    shown = host.show_page(page)
    if command != MAIN:
        assert f"{page}.{command}" in shown.actions_by_command
    else:
        assert type(shown).add is not Page.add


def test_a_shot_is_added_from_another_page(on_sample: Robot) -> None:
    workspace, host = on_sample.window.workspace, on_sample.window.host
    assert workspace is not None
    assert host is not None
    before = len(workspace.snapshot.tables["shots"])
    on_sample.press("Ctrl+8")
    entry = next(action for action in entries(on_sample) if words(action) == "Shot")
    entry.trigger()
    on_sample.settle()
    assert host.current == "shots"
    typing = isinstance(on_sample.window.focusWidget(), QLineEdit | QPlainTextEdit)
    assert typing or len(workspace.snapshot.tables["shots"]) == before + 1
