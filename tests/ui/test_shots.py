"""The shot list: what a producer does to it with keys, cells and the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from docplanner.domain.production import Part
from docplanner.domain.shots import Priority, Sequence, Shot, ShotStatus
from docplanner.planning.coverage import coverage
from docplanner.ui.pages.shots.page import ShotsPage
from docplanner.ui.widgets.table import Table
from tests.ui.robot import Robot

WORDS, SIZE = 1, 2


@pytest.fixture
def robot(on_sample: Robot) -> Robot:
    on_sample.press("Ctrl+3")
    return on_sample


@pytest.fixture
def page(robot: Robot) -> ShotsPage:
    found = robot.window.findChild(ShotsPage)
    assert found is not None
    return found


@pytest.fixture
def table(page: ShotsPage) -> Table:
    return page.table


def shots(page: ShotsPage) -> dict[str, Shot]:
    """By number."""
    return {one.number: one for one in page.workspace.snapshot.all(Shot).values()}


def click(robot: Robot, page: ShotsPage, number: str, column: int = WORDS) -> None:
    robot.click_cell(page.table, f"shots/{shots(page)[number].id}", column)


def sequence(page: ShotsPage, number: int) -> Sequence:
    every = page.workspace.snapshot.all(Sequence).values()
    return next(one for one in every if one.number == number)


def in_group(page: ShotsPage, key: str) -> list[str]:
    branch = next(one for one in page.model.branches if one.group.key == key)
    return [row.record.number for row in branch.rows]


def grip(robot: Robot, page: ShotsPage, number: str) -> QPoint:
    rect = robot.cell(page.table, f"shots/{shots(page)[number].id}", 0)
    return QPoint(rect.left() + 20, rect.center().y())


def test_the_counts_are_those_of_the_data(page: ShotsPage) -> None:
    found = coverage(shots(page).values())
    assert page.bar.detail.text().startswith(
        f"{found.total} live shots, {found.captured} captured, "
    )


def test_shots_stand_in_their_sequence_in_the_order_of_their_numbers(page: ShotsPage) -> None:
    assert in_group(page, sequence(page, 9).id)[3:6] == ["9.4", "9.4A", "9.5"]


def test_a_heading_says_how_much_is_captured(page: ShotsPage) -> None:
    one = sequence(page, 7)
    found = coverage(page.workspace.snapshot.by(Shot, "sequence")[one.id])
    heading = page.model.index_of_group(one.id)
    assert f"{found.captured}/{found.total} captured" in heading.data()


def test_keys_set_the_priority_of_every_selected_shot_in_one_step(
    robot: Robot, page: ShotsPage
) -> None:
    click(robot, page, "7.1")
    robot.press("Shift+Down", "3")
    assert [shots(page)[n].priority for n in ("7.1", "7.2")] == [Priority.COULD] * 2
    robot.press("Ctrl+Z")
    assert [shots(page)[n].priority for n in ("7.1", "7.2")] == [Priority.MUST] * 2


def test_c_marks_captured_and_takes_it_back(robot: Robot, page: ShotsPage) -> None:
    click(robot, page, "9.1")
    robot.press("C")
    assert shots(page)["9.1"].status is ShotStatus.CAPTURED
    robot.press("C")
    assert shots(page)["9.1"].status is ShotStatus.PLANNED


def test_a_dropped_shot_stays_struck_and_says_what_stays_linked(
    robot: Robot, page: ShotsPage
) -> None:
    live = coverage(shots(page).values()).total
    click(robot, page, "7.1")
    robot.press("Del")
    assert shots(page)["7.1"].status is ShotStatus.DROPPED
    assert robot.window.toast.text() == "Shot 7.1 dropped. 2 clips stay linked."
    assert "7.1" in in_group(page, sequence(page, 7).id)
    assert page.bar.detail.text().startswith(f"{live - 1} live shots")
    robot.press("Ctrl+Z")
    assert shots(page)["7.1"].status is ShotStatus.CAPTURED


def test_enter_adds_a_shot_below_with_a_free_number_ready_for_its_words(
    robot: Robot, page: ShotsPage
) -> None:
    click(robot, page, "7.2")
    robot.press("Return")
    robot.press("Ctrl+A")
    robot.type("Snow on the fence")
    robot.press("Return")
    made = shots(page)["7.2A"]
    assert (made.description, made.location) == ("Snow on the fence", shots(page)["7.2"].location)
    assert in_group(page, sequence(page, 7).id)[:4] == ["7.1", "7.2", "7.2A", "7.3"]


def test_a_grip_drags_a_shot_to_another_place_and_undo_takes_it_back(
    robot: Robot, page: ShotsPage
) -> None:
    before = shots(page)
    start, end = grip(robot, page, "7.3"), grip(robot, page, "7.1")
    robot.drag(page.table.viewport(), start, QPoint(end.x(), end.y() - 10))
    assert shots(page)["7.1"].description == before["7.3"].description
    robot.press("Ctrl+Z")
    assert shots(page) == before


def test_escape_ends_a_drag_and_nothing_has_moved(robot: Robot, page: ShotsPage) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    before = shots(page)
    view, start = page.table.viewport(), grip(robot, page, "7.3")
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start - QPoint(0, 40))
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start - QPoint(0, 40))
    robot.settle()
    assert shots(page) == before


def test_keys_move_a_shot_down_and_on_into_the_next_sequence(robot: Robot, page: ShotsPage) -> None:
    seven, eight = in_group(page, sequence(page, 7).id), sequence(page, 8).id
    last = shots(page)[seven[-1]]
    click(robot, page, seven[-2])
    robot.press("Alt+Down")
    assert shots(page)[seven[-2]].id == last.id
    robot.press("Alt+Down")
    moved = page.table.current_row()
    assert moved is not None
    assert (moved.record.sequence, moved.record.number) == (eight, "8.1")


def test_a_new_sequence_is_named_in_the_inspector(robot: Robot, page: ShotsPage) -> None:
    click(robot, page, "7.1")
    robot.press("Ctrl+Shift+N", "Ctrl+A")
    robot.type("The way home")
    robot.press("Return")
    titles = [one.title for one in page.workspace.snapshot.all(Sequence).values()]
    assert "The way home" in titles


def test_a_click_on_a_heading_shows_its_sequence(robot: Robot, page: ShotsPage) -> None:
    index = page.model.index_of_group(sequence(page, 2).id)
    page.table.scrollTo(index)
    rect = page.table.visualRect(index)
    robot.click(page.table.viewport(), QPoint(200, rect.center().y()))
    assert page.inspector.subject is not None
    assert page.inspector.subject.kind == "sequences"
    assert page.table.isExpanded(index)


@pytest.mark.parametrize("view", ["By location", "By day", "By sequence"])
def test_every_view_shows_every_shot_and_keeps_the_selection(
    robot: Robot, page: ShotsPage, view: str
) -> None:
    click(robot, page, "9.1")
    robot.click(view)
    assert {row.record.number for row in page.model.all_rows()} == set(shots(page))
    current = page.table.current_row()
    assert current is not None
    assert current.record.number == "9.1"


def test_the_part_filter_shows_the_sequences_of_that_part(robot: Robot, page: ShotsPage) -> None:
    second = next(part for part in page.workspace.snapshot.all(Part).values() if part.number == 2)
    page.workspace.filter(second.id)
    robot.settle()
    found = {row.record.sequence for row in page.model.all_rows()}
    parts = {page.workspace.snapshot.all(Sequence)[key].part for key in found}
    assert parts == {second.id}


def test_find_narrows_the_list_and_clearing_gives_it_back(robot: Robot, page: ShotsPage) -> None:
    everything = len(page.model.all_rows())
    robot.press("Ctrl+F")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    robot.type("hands fix")
    assert [row.record.number for row in page.model.all_rows()] == ["7.3"]
    robot.type(" nowhere")
    assert robot.sees('No shots match "hands fix nowhere"')
    robot.click("Clear filter")
    assert len(page.model.all_rows()) == everything


def test_ticks_of_the_filter_add_to_each_other(robot: Robot, page: ShotsPage) -> None:
    robot.click("Filter")
    robot.click("COULD")
    assert {row.record.priority for row in page.model.all_rows()} == {Priority.COULD}
    robot.click("SHOULD")
    assert {row.record.priority for row in page.model.all_rows()} == {
        Priority.COULD,
        Priority.SHOULD,
    }


def test_a_shot_that_the_filter_hides_is_shown_when_it_is_asked_for(
    robot: Robot, page: ShotsPage
) -> None:
    robot.press("Ctrl+F")
    robot.type("hands fix")
    page.workspace.show("shots", shots(page)["9.1"].id)
    robot.settle()
    current = page.table.current_row()
    assert current is not None
    assert current.record.number == "9.1"


def test_the_inspector_says_when_and_in_which_light(robot: Robot, page: ShotsPage) -> None:
    click(robot, page, "9.4")
    assert robot.sees("Daylight until ", page.inspector)
    assert robot.sees("Find a clip to link", page.inspector)


def test_an_empty_list_teaches_and_its_first_shot_has_a_sequence(on_empty: Robot) -> None:
    on_empty.press("Ctrl+3")
    assert on_empty.sees("List what the film needs")
    on_empty.click("Add a shot")
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    on_empty.press("Ctrl+A")
    on_empty.type("Dawn over the river")
    on_empty.press("Return")
    page = on_empty.window.findChild(ShotsPage)
    assert page is not None
    assert shots(page)["1.1"].description == "Dawn over the river"
    on_empty.press("Ctrl+Z", "Ctrl+Z")
    assert not page.workspace.snapshot.all(Sequence)


def test_view_and_shot_are_remembered(robot: Robot, page: ShotsPage) -> None:
    click(robot, page, "9.1")
    robot.click("By location")
    state = page.remembered()
    assert state["view"] == "location"
    assert state["shot"] == shots(page)["9.1"].id
