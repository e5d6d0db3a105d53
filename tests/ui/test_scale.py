"""Small windows and large text: nothing is cut without a tooltip, nothing is out of reach."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from docplanner.ui.pages import PAGES
from docplanner.ui.pages.bar import PageBar
from docplanner.ui.shell.topbar import TopBar
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Segments, button
from docplanner.ui.widgets.table import Table
from tests.ui.robot import Robot


def resize(robot: Robot, width: int, height: int, percent: int) -> None:
    """Another window, with text of another size."""
    robot.window.settings.set("text_size", percent)
    robot.window.resize(width, height)
    robot.settle()


def overlaps(bar: QWidget) -> list[tuple[str, str]]:
    """Neighbours in a bar that stand on each other, or outside of it."""
    layout = bar.layout()
    assert isinstance(layout, QHBoxLayout)
    items = (layout.itemAt(place) for place in range(layout.count()))
    widgets = (item.widget() for item in items if item is not None)
    shown = [one for one in widgets if one is not None and one.isVisible()]
    found = []
    for left, right in zip(shown, [*shown[1:], None], strict=True):
        edge = bar.width() if right is None else right.x()
        if left.x() + left.width() > edge + 1:
            found.append((left.accessibleName(), right.accessibleName() if right else "the edge"))
    return found


SIZES = [(1100, 700, 100), (1100, 700, 150), (1100, 700, 200), (1440, 900, 200), (1440, 900, 80)]


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_the_bars_hold_what_they_show(
    on_sample: Robot, width: int, height: int, percent: int
) -> None:
    resize(on_sample, width, height, percent)
    assert (on_sample.window.width(), on_sample.window.height()) == (width, height)
    assert overlaps(on_sample.window.topbar) == []
    assert on_sample.window.host is not None
    for kind in PAGES:
        on_sample.press(f"Ctrl+{PAGES.index(kind) + 1}")
        assert overlaps(on_sample.window.host.page().bar) == []


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_the_rail_holds_all_pages(on_sample: Robot, width: int, height: int, percent: int) -> None:
    resize(on_sample, width, height, percent)
    rail = on_sample.window.rail
    buttons = sorted(rail.findChildren(QAbstractButton), key=lambda one: one.y())
    assert len(buttons) == len(PAGES) + 1
    for one, below in pairwise(buttons):
        assert one.y() + one.height() <= below.y()
    assert buttons[-1].y() + buttons[-1].height() <= rail.height()
    for one in buttons:
        shown = one.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly  # type: ignore[attr-defined]
        words = QFontMetrics(one.font()).horizontalAdvance(one.text())
        assert not shown or words <= one.width()
        assert one.toolTip()


def test_the_rail_is_as_wide_as_drawn_at_twice_the_text(on_sample: Robot) -> None:
    resize(on_sample, 1440, 900, 200)
    assert on_sample.window.rail.width() == 148


def test_the_parts_can_be_chosen_where_the_top_bar_is_short(on_sample: Robot) -> None:
    resize(on_sample, 1100, 700, 200)
    assert on_sample.sees("Part: Both")
    on_sample.press("Ctrl+Shift+E")
    assert on_sample.sees("Part: Part 1")


def test_the_title_of_a_short_top_bar_is_whole_in_its_tooltip(on_sample: Robot) -> None:
    resize(on_sample, 1100, 700, 200)
    top: TopBar = on_sample.window.topbar
    assert "Pictures From Ukraine" in top.production.toolTip()
    assert "Pictures From Ukraine" in top.production.accessibleName()


@pytest.fixture
def bar(qtbot: QtBot) -> PageBar:
    """A bar with tools of all kinds."""
    look = Look("light")
    made = PageBar(look)
    qtbot.addWidget(made)
    made.set("A title", "and a line")
    field = QLineEdit()
    field.setMinimumWidth(80)
    made.add(field)
    segments = Segments([("a", "First"), ("b", "Second")], lambda key: None)
    segments.setAccessibleName("View")
    made.add(segments)
    made.add(button(look, "Print", icon="print"))
    made.add(button(look, "Add one", kind="primary"))
    made.resize(1000, 44)
    made.show()
    return made


def names(bar: PageBar) -> list[str]:
    """What stands in the menu."""
    return [one.accessibleName() for one in bar.folded()]


def test_a_wide_bar_shows_all_its_tools(bar: PageBar) -> None:
    assert names(bar) == []
    assert not bar.more.isVisible()
    assert bar.detail.isVisible()


def test_the_line_goes_first_then_buttons_then_choices_then_the_main_button(bar: PageBar) -> None:
    seen: list[list[str]] = []
    line_gone_at = 0
    for width in range(1000, 200, -10):
        bar.resize(width, 44)
        if not bar.detail.isVisible() and not line_gone_at:
            line_gone_at = width
            assert names(bar) == []
        if not seen or names(bar) != seen[-1]:
            seen.append(names(bar))
    assert seen == [[], ["Print"], ["View", "Print"], ["View", "Print", "Add one"]]


def test_a_tool_does_in_the_menu_what_it_does_in_the_bar(bar: PageBar) -> None:
    pressed: list[str] = []
    for one in bar.findChildren(QPushButton):
        if one.text() == "Print":
            one.clicked.connect(lambda: pressed.append("print"))
    bar.resize(420, 44)
    menu = bar.more.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    entry = next(action for action in menu.actions() if action.text() == "Print")
    entry.trigger()
    assert pressed == ["print"]


def test_a_tool_that_the_page_hides_is_in_neither(bar: PageBar) -> None:
    printing = next(one for one in bar.findChildren(QPushButton) if one.text() == "Print")
    printing.hide()
    bar.resize(420, 44)
    assert "Print" not in names(bar)
    printing.show()
    assert "Print" in names(bar)


# The drawer


def choose_shot(robot: Robot) -> Table:
    """Select a shot in a narrow window."""
    robot.press("Ctrl+3")
    table = robot.window.findChild(Table)
    assert table is not None
    robot.click_cell(table, table.rows.all_rows()[6].key, 1)
    return table


def test_a_narrow_window_names_the_selection_at_its_foot(on_sample: Robot) -> None:
    resize(on_sample, 1100, 700, 100)
    table = choose_shot(on_sample)
    row = table.current_row()
    host = on_sample.window.host
    assert row is not None
    assert host is not None
    assert host.drawer
    assert host.selection.isVisible()
    assert on_sample.sees(f"Shot {row.record.number}", host.selection)
    assert on_sample.sees(row.record.description, host.selection)


def test_details_f4_and_escape_open_and_close_the_drawer(on_sample: Robot) -> None:
    resize(on_sample, 1100, 700, 100)
    table = choose_shot(on_sample)
    host = on_sample.window.host
    assert host is not None
    side = host.page().side
    assert side is not None
    width = table.width()
    on_sample.click(on_sample.named("Details", within=host.selection))
    assert side.isVisible()
    assert not host.selection.isVisible()
    assert table.width() == width, "the drawer lies over the page"
    on_sample.press("Esc")
    assert not side.isVisible()
    assert host.selection.isVisible()
    on_sample.press("F4")
    assert side.isVisible()
    on_sample.press("F4")
    assert not side.isVisible()


def test_a_wide_window_has_the_inspector_beside_the_page(on_sample: Robot) -> None:
    resize(on_sample, 1100, 700, 100)
    choose_shot(on_sample)
    resize(on_sample, 1440, 900, 100)
    host = on_sample.window.host
    assert host is not None
    assert host.page().side is not None
    assert host.page().side.isVisible()  # type: ignore[union-attr]
    assert not host.selection.isVisible()
    resize(on_sample, 1440, 900, 200)
    assert host.drawer
    assert host.selection.isVisible()


def test_the_selection_bar_follows_a_change(on_sample: Robot) -> None:
    resize(on_sample, 1100, 700, 100)
    table = choose_shot(on_sample)
    row, host, workspace = table.current_row(), on_sample.window.host, on_sample.window.workspace
    assert row is not None
    assert host is not None
    assert workspace is not None
    workspace.change("shots", row.record.id, {"description": "Quite <b>other</b> words"})
    on_sample.settle()
    assert on_sample.sees("Quite <b>other</b> words", host.selection)
