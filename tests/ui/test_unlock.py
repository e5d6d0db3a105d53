"""Real names of protected people: hidden everywhere, shown when asked for, hidden again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QWindowStateChangeEvent
from PySide6.QtWidgets import QApplication, QWidget

from docplanner.domain.people import Interviewee, Person
from docplanner.ui.fields.row import FieldRow
from docplanner.ui.pages.people.page import PeoplePage
from docplanner.ui.widgets.unlock import UnlockPanel
from docplanner.ui.workspace import Workspace
from tests.ui.robot import Robot


@pytest.fixture
def page(on_sample: Robot) -> PeoplePage:
    """The page with HERON chosen."""
    on_sample.press("Ctrl+4")
    assert on_sample.window.host is not None
    found = on_sample.window.host.page()
    assert isinstance(found, PeoplePage)
    one = heron(found.workspace)
    on_sample.click_cell(found.table, f"interviewees/{one.id}", 1)
    return found


def heron(workspace: Workspace) -> Interviewee:
    return next(
        one
        for one in workspace.snapshot.all(Interviewee).values()
        if workspace.title("people", one.person) == "HERON"
    )


def secrets(workspace: Workspace) -> tuple[str, ...]:
    person = workspace.snapshot.get(Person, heron(workspace).person)
    assert person is not None
    return tuple(filter(None, (person.name, person.name_uk, person.phone, person.address)))


def unlock(robot: Robot) -> None:
    robot.press("Ctrl+L")
    robot.press("Space")
    robot.press("Return")


def shown(robot: Robot, secret: str) -> list[QWidget]:
    """Visible widgets that show or say a text."""
    found = []
    for one in robot.window.findChildren(QWidget):
        text = getattr(one, "text", None)
        said = [one.accessibleName(), one.toolTip(), text() if callable(text) else ""]
        if one.isVisible() and any(isinstance(word, str) and secret in word for word in said):
            found.append(one)
    return found


def test_a_real_name_is_nowhere_while_it_is_locked(on_sample: Robot, page: PeoplePage) -> None:
    assert on_sample.sees("Real name hidden.")
    for secret in secrets(page.workspace):
        assert not shown(on_sample, secret)


def test_a_hidden_field_asks_instead_of_opening(on_sample: Robot, page: PeoplePage) -> None:
    row = next(one for one in page.inspector.findChildren(FieldRow) if one.field.name == "phone")
    assert row.accessibleName() == "Phone: Hidden"
    row.setFocus()
    on_sample.press("F2")
    assert not row.editing
    assert on_sample.window.findChild(UnlockPanel) is not None
    on_sample.press("Escape")
    on_sample.until(lambda: on_sample.window.findChild(UnlockPanel) is None)


def test_the_code_name_can_always_be_changed(on_sample: Robot, page: PeoplePage) -> None:
    page.inspector.edit("code_name")
    on_sample.press("Ctrl+A")
    on_sample.type("STORK")
    on_sample.press("Return")
    assert page.workspace.title("people", heron_of(page, "STORK").person) == "STORK"


def heron_of(page: PeoplePage, code: str) -> Interviewee:
    return next(
        one
        for one in page.workspace.snapshot.all(Interviewee).values()
        if page.workspace.title("people", one.person) == code
    )


def test_the_panel_says_that_the_file_is_not_encrypted(on_sample: Robot, page: PeoplePage) -> None:
    on_sample.press("Ctrl+L")
    assert on_sample.sees("This file is not encrypted")
    assert on_sample.sees("HERON, WREN")


def test_nothing_is_shown_before_it_is_said_that_nobody_looks_on(
    on_sample: Robot, page: PeoplePage
) -> None:
    on_sample.press("Ctrl+L")
    on_sample.press("Return")
    assert not page.workspace.names.any_shown
    assert not on_sample.named("Unlock", within=on_sample.window.findChild(UnlockPanel)).isEnabled()


def test_the_focus_stays_on_the_panel(on_sample: Robot, page: PeoplePage) -> None:
    on_sample.press("Ctrl+L")
    panel = on_sample.window.findChild(UnlockPanel)
    assert panel is not None
    for _ in range(12):
        on_sample.press("Tab")
        focus = QApplication.focusWidget()
        assert focus is not None
        assert panel.isAncestorOf(focus)


def test_unlocked_names_show_in_their_own_sheet_alone(on_sample: Robot, page: PeoplePage) -> None:
    unlock(on_sample)
    name = secrets(page.workspace)[0]
    assert all(page.inspector.isAncestorOf(one) for one in shown(on_sample, name))
    assert shown(on_sample, name)
    assert on_sample.sees("Real names show for")
    row = page.table.current_row()
    assert not any(name in column.text(row) for column in page.table.rows.columns)


def test_an_unlocked_name_can_be_edited(on_sample: Robot, page: PeoplePage) -> None:
    unlock(on_sample)
    row = next(
        one
        for one in page.inspector.findChildren(FieldRow)
        if one.field.name == "phone" and one.isVisible()
    )
    row.edit()
    on_sample.press("Ctrl+A")
    on_sample.type("+380 67 000 00 99")
    on_sample.press("Return")
    person = page.workspace.snapshot.get(Person, heron(page.workspace).person)
    assert person is not None
    assert person.phone == "+380 67 000 00 99"


def test_only_the_one_that_was_asked_for_shows(on_sample: Robot, page: PeoplePage) -> None:
    unlock(on_sample)
    people = page.workspace.names.protected()
    assert [page.workspace.names.shows(one.id) for one in people] == [True, False]


def test_the_key_locks_again(on_sample: Robot, page: PeoplePage) -> None:
    unlock(on_sample)
    on_sample.press("Ctrl+L")
    assert not page.workspace.names.any_shown
    assert not shown(on_sample, secrets(page.workspace)[0])


def test_the_status_bar_locks_by_a_click(on_sample: Robot, page: PeoplePage) -> None:
    unlock(on_sample)
    on_sample.click("Real names show. Lock now")
    assert not page.workspace.names.any_shown


def test_names_lock_when_their_time_is_over(on_sample: Robot, page: PeoplePage) -> None:
    names = page.workspace.names
    names.unlock([heron(page.workspace).person], 0)
    for timer in names.findChildren(QObject):
        timer.setProperty("interval", 1)
    on_sample.until(lambda: not names.any_shown)
    assert not shown(on_sample, secrets(page.workspace)[0])


def test_names_lock_when_the_window_leaves_the_screen(on_sample: Robot, page: PeoplePage) -> None:
    unlock(on_sample)
    on_sample.window.setWindowState(Qt.WindowState.WindowMinimized)
    QApplication.sendEvent(on_sample.window, QWindowStateChangeEvent(Qt.WindowState.WindowNoState))
    on_sample.window.setWindowState(Qt.WindowState.WindowNoState)
    assert not page.workspace.names.any_shown


def test_names_lock_when_something_is_printed(on_sample: Robot, page: PeoplePage) -> None:
    unlock(on_sample)
    on_sample.press("Ctrl+P")
    assert not page.workspace.names.any_shown
    for popup in QApplication.topLevelWidgets():
        if popup is not on_sample.window and popup.isVisible():
            popup.close()


def test_what_is_being_typed_into_a_hidden_field_is_dropped_when_it_locks(
    on_sample: Robot, page: PeoplePage
) -> None:
    unlock(on_sample)
    page.inspector.edit("address")
    on_sample.type("somewhere")
    page.workspace.names.lock()
    row = next(
        one
        for one in page.inspector.findChildren(FieldRow)
        if one.field.name == "address" and one.isVisible()
    )
    assert not row.editing
    assert row.accessibleName() == "Address: Hidden"


def test_without_protected_people_there_is_nothing_to_unlock(on_empty: Robot) -> None:
    on_empty.press("Ctrl+4")
    on_empty.press("Ctrl+L")
    assert on_empty.window.findChild(UnlockPanel) is None
    assert on_empty.sees("Nobody is protected here")
