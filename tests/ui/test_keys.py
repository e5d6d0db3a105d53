"""The key sheet lists every key, and changes them in place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from docplanner.ui.commands.keymap import Keymap, normal
from docplanner.ui.commands.table import BY_ID, COMMANDS
from docplanner.ui.settings.store import Settings
from docplanner.ui.shell.keys.lines import blocks
from docplanner.ui.shell.keys.printing import print_keys
from docplanner.ui.shell.keys.row import KeyLine
from docplanner.ui.shell.keys.sheet import KeysSheet
from tests.ui.robot import Robot


@pytest.fixture
def keymap() -> Keymap:
    """Keys as they come."""
    return Keymap(Settings(None))


def sheet(robot: Robot) -> KeysSheet:
    """The sheet that is open."""
    found = robot.window.assist.overlay.sheet
    assert isinstance(found, KeysSheet)
    return found


def line(robot: Robot, command: str) -> KeyLine:
    """The line of a command."""
    return next(one for one in sheet(robot).board.lines() if one.line.command == command)


def test_every_command_is_on_the_sheet(on_sample: Robot) -> None:
    on_sample.press("F1")
    listed = [one.line.command for one in sheet(on_sample).board.lines() if one.line.command]
    assert sorted(listed) == sorted(BY_ID)


def test_the_page_that_is_shown_comes_first(on_sample: Robot) -> None:
    on_sample.press("Ctrl+8", "F1")
    assert sheet(on_sample).board.lines()[0].line.command.startswith("safety.")


def test_it_finds_by_words_and_by_keys(on_sample: Robot) -> None:
    on_sample.press("F1")
    on_sample.type("ctrl+shift+z")
    assert [one.line.command for one in sheet(on_sample).board.lines()] == ["window.redo"]
    on_sample.press("Ctrl+A")
    on_sample.type("zzz")
    assert on_sample.sees("Nothing is called that")


def test_a_key_is_changed_in_place_and_works_at_once(on_sample: Robot) -> None:
    on_sample.press("F1")
    on_sample.click("Change keys")
    on_sample.click(line(on_sample, "page.shots"))
    on_sample.press("Ctrl+Shift+F3")
    assert line(on_sample, "page.shots").line.keys == ("Ctrl+Shift+F3",)
    assert line(on_sample, "page.shots").line.changed
    on_sample.press("Esc", "Ctrl+8", "Ctrl+Shift+F3")
    assert on_sample.window.host is not None
    assert on_sample.window.host.current == "shots"


def test_a_double_key_says_whom_it_is_taken_from_and_can_be_undone(on_sample: Robot) -> None:
    on_sample.press("F1")
    on_sample.click("Change keys")
    on_sample.click(line(on_sample, "window.redo"))
    on_sample.press("Ctrl+Z")
    assert on_sample.sees("Ctrl+Z: Redo. Taken from: Undo")
    assert line(on_sample, "window.undo").line.keys == ()
    on_sample.click(on_sample.named("Undo", QPushButton, sheet(on_sample)))
    assert line(on_sample, "window.undo").line.keys == ("Ctrl+Z",)
    assert not line(on_sample, "window.redo").line.changed


def test_escape_keeps_the_old_key_and_the_sheet(on_sample: Robot) -> None:
    on_sample.press("F1")
    on_sample.click("Change keys")
    on_sample.click(line(on_sample, "window.redo"))
    assert line(on_sample, "window.redo").waiting
    on_sample.press("Esc")
    assert line(on_sample, "window.redo").line.keys == ("Ctrl+Shift+Z",)
    assert sheet(on_sample).isVisible()


def test_all_keys_are_reset(on_sample: Robot) -> None:
    on_sample.window.keymap.change("window.print", ("F7",))
    on_sample.press("F1")
    on_sample.click("Change keys")
    on_sample.click("Reset all")
    assert on_sample.window.keymap.keys("window.print") == ("Ctrl+P",)
    assert not on_sample.window.keymap.any_changed()


def test_without_a_production_the_sheet_opens_too(window: QWidget) -> None:
    robot = Robot(window)  # type: ignore[arg-type]  # the fixture's own type is the window
    robot.press("F1")
    assert sheet(robot).board.lines()[0].line.command == "window.palette"


def test_the_list_is_printed(keymap: Keymap, qtbot: QtBot, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "keys.pdf"))
    print_keys(blocks(keymap, "schedule"), printer)
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF")


def test_no_key_is_meant_twice_where_both_could_be_meant(keymap: Keymap) -> None:
    assert [
        (command.id, key)
        for command in COMMANDS
        for key in command.keys
        if keymap.taken(command.id, key)
    ] == []


def test_every_key_is_one_that_qt_knows() -> None:
    assert [key for command in COMMANDS for key in command.keys if not normal(key)] == []


def test_a_key_taken_twice_leaves_both_losers_without_it(keymap: Keymap) -> None:
    keymap.change("window.find", ("S",))
    assert keymap.keys("schedule.place") == ()
    assert keymap.keys("footage.sync") == ()


def test_what_is_set_back_by_hand_is_no_change(keymap: Keymap) -> None:
    keymap.change("window.print", ("F7",))
    keymap.change("window.print", ("Ctrl+P",))
    assert not keymap.any_changed()


def test_a_damaged_file_gives_the_default_keys(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"keys": {"window.undo": 7, "gone.gone": ["A"], "window.redo": [1]}}')
    keymap = Keymap(Settings(path))
    assert keymap.keys("window.undo") == ("Ctrl+Z",)
    assert keymap.keys("window.redo") == ()
