"""Work on the schedule: moved, made, copied, deleted, by mouse and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from docplanner.domain.schedule import Activity, ActivityKind
from docplanner.domain.shots import Priority
from docplanner.domain.times import show_wall
from docplanner.ui.shell.window import Window
from tests.ui.desk import ANALYST, RECCE, WISH, Desk
from tests.ui.robot import Robot

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(on_sample: Robot) -> Desk:
    return Desk(on_sample)


# Moving


def test_a_drag_moves_by_quarters_and_undo_puts_it_back(desk: Desk) -> None:
    start = desk.point(ANALYST)
    minutes = desk.timeline.picture.measure.hour / 60
    desk.robot.drag(desk.timeline.viewport(), start, start + QPoint(round(100 * minutes), 0))
    assert desk.when(ANALYST) == "16 14:30-16:00"
    assert desk.says() == "Moved to Mon 16, 14:30"
    assert desk.chosen() == ANALYST
    desk.robot.press("Ctrl+Z")
    assert desk.when(ANALYST) == "16 12:45-14:15"


def test_a_drag_to_another_day_keeps_the_length(desk: Desk) -> None:
    desk.click(ANALYST)
    start = desk.point(ANALYST)
    to = QPoint(start.x(), desk.at(13, 600).y())
    desk.robot.drag(desk.timeline.viewport(), start, to)
    assert desk.when(ANALYST) == "13 12:45-14:15"


def test_the_ghost_tells_the_first_conflict_and_a_drop_on_it_is_allowed(desk: Desk) -> None:
    view, start = desk.timeline.viewport(), desk.point(ANALYST)
    end = start - QPoint(10, 0)
    button = Qt.MouseButton.LeftButton
    QTest.mousePress(view, button, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(view, start + (end - start) * step / 5)
        QApplication.processEvents()
    ghost = desk.timeline.shown.ghost
    assert ghost is not None
    assert not ghost.fits
    assert ghost.words.startswith("Military analyst is not available")
    QTest.mouseRelease(view, button, pos=end)
    assert desk.when(ANALYST) == "16 12:30-14:00"


def test_escape_puts_back_what_is_dragged(desk: Desk) -> None:
    view, start = desk.timeline.viewport(), desk.point(ANALYST)
    button = Qt.MouseButton.LeftButton
    QTest.mousePress(view, button, pos=start)
    QTest.mouseMove(view, start + QPoint(60, 0))
    QApplication.processEvents()
    assert desk.timeline.shown.ghost is not None
    desk.robot.press("Escape")
    QTest.mouseRelease(view, button, pos=start + QPoint(60, 0))
    assert desk.timeline.shown.ghost is None
    assert desk.when(ANALYST) == "16 12:45-14:15"


def test_control_drags_a_copy(desk: Desk) -> None:
    before = len(desk.page.workspace.snapshot.all(Activity))
    start = desk.point(RECCE)
    desk.robot.drag(desk.timeline.viewport(), start, desk.at(16, 1200), CONTROL)
    assert desk.when(RECCE) == "15 12:15-13:30"
    assert len(desk.page.workspace.snapshot.all(Activity)) == before + 1


def test_a_handle_changes_the_length(desk: Desk) -> None:
    desk.click(ANALYST)
    rect = desk.timeline.rect_of(desk.subject(ANALYST))
    handle = QPointF(rect.right(), rect.center().y()).toPoint()
    hour = round(desk.timeline.picture.measure.hour)
    desk.robot.drag(desk.timeline.viewport(), handle, handle + QPoint(hour, 0))
    assert desk.when(ANALYST) == "16 12:45-15:15"


def test_keys_move_and_stretch(desk: Desk) -> None:
    desk.click(ANALYST)
    desk.robot.press("Alt+Right", "Alt+Right", "Alt+Left")
    assert desk.when(ANALYST) == "16 13:00-14:30"
    desk.robot.press("Alt+Shift+Right")
    assert desk.when(ANALYST) == "16 13:00-14:45"
    desk.robot.press("Alt+Shift+Left", "Alt+Up")
    assert desk.when(ANALYST) == "15 13:00-14:30"
    desk.robot.press("Alt+Down", *["Ctrl+Z"] * 7)
    assert desk.when(ANALYST) == "16 12:45-14:15"


def test_the_time_that_is_offered_is_a_button(desk: Desk) -> None:
    desk.click(ANALYST)
    offer = desk.timeline.shown.offer
    assert offer is not None
    desk.robot.click(desk.timeline.viewport(), desk.at(16, offer.start + 60))
    assert desk.when(ANALYST) == "16 14:30-16:00"
    assert desk.timeline.shown.offer is None


# The tray


def test_a_card_is_dragged_onto_a_day_and_back(desk: Desk) -> None:
    cards, view = desk.page.tray.cards.viewport(), desk.timeline.viewport()
    to = cards.mapFromGlobal(view.mapToGlobal(desk.at(14, 20 * 60)))
    desk.robot.drag(cards, desk.card(WISH), to)
    assert desk.when(WISH) == "14 20:00-20:45"
    assert desk.chosen() == WISH
    back = view.mapFromGlobal(cards.mapToGlobal(cards.rect().center()))
    desk.robot.drag(view, desk.point(WISH), back)
    assert desk.when(WISH) == "unscheduled"
    assert desk.activity(WISH).minutes == 45


def test_s_places_a_wish_where_nothing_else_is(desk: Desk) -> None:
    desk.robot.click(desk.page.tray.cards.viewport(), desk.card(WISH))
    assert desk.chosen() == WISH
    desk.robot.press("S")
    placed = desk.activity(WISH)
    assert placed.day is not None
    assert not desk.page.hands.conflicts(placed)
    assert desk.chosen() == WISH
    desk.robot.press("U")
    assert desk.when(WISH) == "unscheduled"
    assert desk.says() == f"Unscheduled {WISH}"


def test_the_tray_folds_to_a_strip(desk: Desk) -> None:
    desk.robot.click("Fold the tray")
    assert desk.page.tray.folded
    desk.robot.click(desk.page.tray.strip)
    assert not desk.page.tray.folded


def test_a_narrow_window_folds_the_tray_by_itself(desk: Desk, window: Window) -> None:
    window.resize(1100, 700)
    desk.robot.settle()
    assert desk.page.tray.folded
    desk.click(ANALYST)
    assert desk.robot.sees("Details")
    assert desk.robot.sees("Move to 14:30")
    window.resize(1440, 900)
    desk.robot.settle()
    assert not desk.page.tray.folded


# Making, copying, deleting


def test_a_double_click_on_an_empty_place_makes_work_there(desk: Desk) -> None:
    point = desk.at(12, 20 * 60 + 5)
    desk.robot.double_click(desk.timeline.viewport(), point)
    desk.robot.type("PTC Night walk")
    desk.robot.press("Return")
    assert desk.when("Night walk") == "12 20:00-21:00"
    assert desk.activity("Night walk").kind is ActivityKind.PTC
    assert desk.chosen() == "Night walk"


def test_escape_makes_nothing(desk: Desk) -> None:
    before = len(desk.page.workspace.snapshot.all(Activity))
    desk.robot.press("Ctrl+N")
    desk.robot.type("Nothing")
    desk.robot.press("Escape")
    assert len(desk.page.workspace.snapshot.all(Activity)) == before
    assert desk.timeline.shown.ghost is None


def test_a_title_is_edited_in_place(desk: Desk) -> None:
    desk.click(ANALYST)
    desk.robot.press("F2")
    desk.robot.type("Analyst")
    desk.robot.press("Return")
    assert desk.when("Analyst") == "16 12:45-14:15"
    desk.robot.press("F2")
    desk.robot.type("Other")
    desk.robot.press("Escape")
    assert desk.chosen() == "Analyst"
    assert desk.timeline.hasFocus()


def test_letters_typed_into_a_title_are_no_commands(desk: Desk) -> None:
    desk.click(ANALYST)
    desk.robot.press("F2")
    desk.robot.type("su US")
    desk.robot.press("Return")
    assert desk.when("su US") == "16 12:45-14:15"


def test_a_copy_follows_right_after(desk: Desk) -> None:
    desk.click(RECCE)
    desk.robot.press("Ctrl+D")
    copies = [
        one for one in desk.page.workspace.snapshot.all(Activity).values() if one.title == RECCE
    ]
    assert [show_wall(one.start or 0) for one in copies] == ["12:15", "13:30"]


def test_deleting_offers_undo(desk: Desk) -> None:
    desk.click(RECCE)
    desk.robot.press("Del")
    assert RECCE in desk.says()
    assert desk.timeline.facts.item(desk.page.subject) is None
    desk.robot.press("Ctrl+Z")
    assert desk.when(RECCE) == "15 12:15-13:30"


def test_the_menu_of_a_block_changes_its_priority(desk: Desk) -> None:
    desk.click(RECCE)
    point = desk.point(RECCE)
    priority = desk.menu_at(point)["Priority"].menu()
    assert isinstance(priority, QMenu)
    next(one for one in priority.actions() if one.text() == "Could").trigger()
    assert desk.activity(RECCE).priority is Priority.COULD
