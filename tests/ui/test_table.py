"""The table that every page uses, as a person meets it on the shot list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from docplanner.domain.shots import Shot
from docplanner.ui.fields.note import ErrorNote
from docplanner.ui.models.columns import Cell, Column, Row
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.widgets.table import Table
from tests.ui.robot import Robot

NUMBER, WORDS, SIZE, MOVEMENT, PLACE = range(5)
HOSTILE = "<b>bold</b> &amp; \u202eright to left\u202c 🎬"


@pytest.fixture
def robot(on_sample: Robot) -> Robot:
    on_sample.press("Ctrl+3")
    return on_sample


@pytest.fixture
def table(robot: Robot) -> Table:
    found = robot.window.findChild(Table)
    assert found is not None
    return found


def key_of(table: Table, number: str) -> str:
    return next(row.key for row in table.rows.all_rows() if row.record.number == number)


def shot(table: Table, key: str) -> Shot:
    found: Shot = next(row.record for row in table.rows.all_rows() if row.key == key)
    return found


def current(table: Table) -> str:
    row = table.current_row()
    return row.record.number if row else ""


def editor(table: Table) -> QWidget | None:
    focus = QGuiApplication.focusObject()
    if isinstance(focus, QWidget) and table.viewport().isAncestorOf(focus):
        return focus
    return None


def test_left_and_right_go_through_cells_and_fold_the_group(robot: Robot, table: Table) -> None:
    robot.click_cell(table, key_of(table, "2.1"), WORDS)
    robot.press("Left")
    assert table.currentIndex().column() == NUMBER
    robot.press("Left")
    heading = table.currentIndex()
    assert table.current_row() is None
    robot.press("Left")
    assert not table.isExpanded(heading)
    robot.press("Right")
    assert table.isExpanded(heading)
    robot.press("Right")
    assert current(table) == "2.1"


def test_home_and_end_go_to_the_ends(robot: Robot, table: Table) -> None:
    robot.click_cell(table, key_of(table, "2.1"), WORDS)
    robot.press("End")
    last = table.rows.all_rows()[-1].record.number
    assert current(table) == last
    robot.press("Home")
    assert table.currentIndex().row() == 0
    assert table.current_row() is None
    robot.press("PgDown")
    assert current(table) not in ("", last)


def test_letters_do_not_jump_to_rows(robot: Robot, table: Table) -> None:
    robot.click_cell(table, key_of(table, "2.1"), WORDS)
    robot.type("p")
    assert current(table) == "2.1"


def test_enter_saves_and_escape_restores(robot: Robot, table: Table) -> None:
    key = key_of(table, "2.1")
    robot.type_into_cell(table, key, SIZE, "ECU")
    assert shot(table, key).size == "ECU"
    robot.press("F2")
    robot.type("nonsense")
    robot.press("Escape")
    assert shot(table, key).size == "ECU"
    assert editor(table) is None


def test_tab_saves_and_edits_the_next_cell(robot: Robot, table: Table) -> None:
    key = key_of(table, "2.1")
    robot.click_cell(table, key, SIZE)
    robot.press("F2", "Ctrl+A")
    robot.type("LS")
    robot.press("Tab", "Ctrl+A")
    robot.type("Crane")
    robot.press("Backtab")
    assert (shot(table, key).size, shot(table, key).movement) == ("LS", "Crane")
    assert table.currentIndex().column() == SIZE
    assert isinstance(editor(table), QLineEdit)
    robot.press("Escape")


def test_tab_at_the_end_of_a_row_goes_on_in_the_next(robot: Robot, table: Table) -> None:
    robot.click_cell(table, key_of(table, "2.1"), 7)
    robot.press("F2", "Tab")
    assert (current(table), table.currentIndex().column()) == ("2.2", NUMBER)
    robot.press("Escape")


def test_what_cannot_be_saved_stays_with_its_reason(robot: Robot, table: Table) -> None:
    key = key_of(table, "2.1")
    robot.click_cell(table, key, NUMBER)
    robot.press("F2", "Ctrl+A")
    robot.type("2.2")
    robot.press("Return")
    note = table.findChild(ErrorNote)
    held = editor(table)
    assert isinstance(held, QLineEdit)
    assert held.text() == "2.2"
    assert note is not None
    assert "already" in note.text()
    assert held.accessibleDescription() == note.text()
    robot.press("Escape")
    assert shot(table, key).number == "2.1"
    assert not [one for one in table.findChildren(ErrorNote) if one.isVisible()]


def test_an_open_editor_survives_that_its_row_goes_to_another_group(
    robot: Robot, table: Table
) -> None:
    key = key_of(table, "2.1")
    robot.click_cell(table, key, SIZE)
    robot.press("F2", "Ctrl+A")
    robot.type("half typed")
    other = shot(table, key_of(table, "3.1")).sequence
    workspace = robot.window.workspace
    assert workspace is not None
    workspace.change("shots", shot(table, key).id, {"sequence": other})
    robot.settle()
    held = editor(table)
    assert isinstance(held, QLineEdit)
    assert held.text() == "half typed"
    robot.press("Return")
    assert (shot(table, key).size, shot(table, key).sequence) == ("half typed", other)


def test_a_click_on_the_head_sorts_and_the_order_is_remembered(robot: Robot, table: Table) -> None:
    head = table.header()
    at = QPoint(head.sectionViewportPosition(WORDS) + 20, head.height() // 2)
    robot.click(head.viewport(), at)
    rows = [row.record.description for row in table.rows.branches[0].rows]
    assert rows == sorted(rows, key=str.casefold)
    assert table.remembered()["sort"] == [WORDS, False]
    robot.click(head.viewport(), at)
    robot.click(head.viewport(), at)
    assert table.remembered()["sort"] is None


def test_widths_are_remembered_at_any_text_size(robot: Robot, table: Table) -> None:
    table.header().resizeSection(SIZE, 90)
    robot.window.look.set(scale=2.0)
    assert table.header().sectionSize(SIZE) == 180
    assert table.remembered()["widths"][SIZE] == 90
    robot.window.look.set(scale=1.0)


def test_chosen_rows_are_copied_as_lines_with_tabs(robot: Robot, table: Table) -> None:
    robot.click_cell(table, key_of(table, "2.1"), WORDS)
    robot.press("Shift+Down", "Ctrl+C")
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines] == ["2.1", "2.2"]


def test_all_rows_are_selected_at_once(robot: Robot, table: Table) -> None:
    robot.click_cell(table, key_of(table, "2.1"), WORDS)
    robot.press("Ctrl+A")
    assert len(table.chosen_rows()) == len(table.rows.all_rows())
    assert robot.sees(f"{len(table.rows.all_rows())} selected")


def test_folds_stay_when_the_list_is_shown_anew(robot: Robot, table: Table) -> None:
    robot.click_cell(table, key_of(table, "2.1"), WORDS)
    robot.press("Home", "Left")
    folded = table.rows.branches[0].group.key
    robot.press("Ctrl+Shift+N")
    robot.press("Escape")
    assert table.remembered()["closed"] == [folded]
    assert not table.isExpanded(table.rows.index(0, 0))


def test_a_screen_reader_hears_which_cell_it_is_in(table: Table) -> None:
    index = table.rows.index_of(key_of(table, "7.3"), WORDS)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Shot 7.3, Description: Hands fix a window frame"


def test_only_words_that_are_cut_off_have_a_tooltip(robot: Robot, table: Table) -> None:
    key = key_of(table, "2.1")
    index = table.rows.index_of(key, WORDS)
    rect = robot.cell(table, key, WORDS)
    assert table.delegate.tip(rect, index) == ""
    rect.setWidth(60)
    assert table.delegate.tip(rect, index) == shot(table, key).description


def test_hostile_words_show_as_they_are(robot: Robot, table: Table) -> None:
    key = key_of(table, "2.1")
    robot.type_into_cell(table, key, SIZE, HOSTILE)
    index = table.rows.index_of(key, SIZE)
    assert shot(table, key).size == HOSTILE
    assert index.data() == HOSTILE
    robot.window.grab()


def test_a_column_may_edit_another_record_or_save_by_itself(robot: Robot) -> None:
    workspace = robot.window.workspace
    assert workspace is not None
    saved: list[str] = []
    rows = RowsModel(
        [
            Column(
                "Size",
                lambda row: Cell(row.record.size),
                field="size",
                save=lambda row, value: saved.append(value),
            )
        ]
    )
    rows.show_rows([Row("shots", one) for one in workspace.snapshot.all(Shot).values()])
    made = Table(workspace, rows, "Sizes")
    made.setParent(robot.window)
    made.resize(400, 300)
    made.show()
    robot.type_into_cell(made, rows.all_rows()[0].key, 0, "XLS")
    assert saved == ["XLS"]
    made.deleteLater()
