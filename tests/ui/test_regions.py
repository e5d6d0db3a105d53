"""F6 goes through the regions of the window, and each remembers where the focus was."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from docplanner.ui.shell.window import Window
from docplanner.ui.widgets.table import Table
from tests.ui.robot import Robot


def where(robot: Robot) -> list[str]:
    """The regions that hold the focus."""
    window, focus = robot.window, QApplication.focusWidget()
    assert window.host is not None
    assert focus is not None
    page = window.host.page()
    named: dict[str, QWidget | None] = {
        "rail": window.rail,
        "top": window.topbar,
        "tools": page.bar,
        "side": page.side,
        "status": window.statusbar_,
    }
    found = [name for name, one in named.items() if one is not None and one.isAncestorOf(focus)]
    return found or (["page"] if page.isAncestorOf(focus) else [])


def test_f6_goes_round_the_window_in_reading_order(on_sample: Robot) -> None:
    on_sample.press("Ctrl+3")
    table = on_sample.window.findChild(Table)
    assert table is not None
    table.setFocus()
    on_sample.click_cell(table, table.rows.all_rows()[0].key)
    seen = ["page"]
    for _ in range(6):
        on_sample.press("F6")
        seen += where(on_sample)
    start = seen.index("rail")
    assert seen[:start] == ["page", "side", "status"]
    assert seen[start : start + 2] == ["rail", "top"]
    assert seen[-1] == "page"


def test_shift_f6_goes_back(on_sample: Robot) -> None:
    on_sample.press("Ctrl+3")
    table = on_sample.window.findChild(Table)
    assert table is not None
    table.setFocus()
    on_sample.press("F6")
    there = where(on_sample)
    on_sample.press("Shift+F6")
    assert where(on_sample) == ["page"]
    assert QApplication.focusWidget() is table
    on_sample.press("F6")
    assert where(on_sample) == there


def test_a_region_gives_the_focus_to_what_had_it_last(on_sample: Robot) -> None:
    on_sample.press("Ctrl+8", "F6")
    undo = on_sample.window.topbar.add
    undo.setFocus()
    on_sample.press("F6", "Shift+F6")
    assert QApplication.focusWidget() is undo


def test_a_hidden_inspector_is_passed_over(on_sample: Robot) -> None:
    on_sample.press("Ctrl+3", "F4")
    seen: list[str] = []
    for _ in range(8):
        on_sample.press("F6")
        seen += where(on_sample)
    assert "side" not in seen


def test_without_a_production_there_are_regions_too(window: Window) -> None:
    robot = Robot(window)
    held = set()
    for _ in range(4):
        robot.press("F6")
        held.add(QApplication.focusWidget())
    assert None not in held
    assert len(held) > 1
