"""The schedule as a person uses it: trips, selecting, the view."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.modeltest import ModelTester

from docplanner.domain.schedule import Activity, ActivityKind, Trip
from docplanner.domain.times import show_wall
from docplanner.ui.shell.window import Window
from tests.ui.desk import ANALYST, RECCE, Desk
from tests.ui.robot import Robot

CONTROL = Qt.KeyboardModifier.ControlModifier
HOSTILE = (
    "<b>bold</b>&amp;",
    "A" * 400,
    "שלום עולם مرحبا",
    "🎬🎥 take 👩‍👩‍👧",
    "%s {0} {name} \\n",
)


@pytest.fixture
def desk(on_sample: Robot) -> Desk:
    return Desk(on_sample)


# A trip from nothing


def test_a_trip_with_a_day_and_three_activities_takes_twenty_actions(on_empty: Robot) -> None:
    robot = on_empty
    actions = 0

    def do(run: Callable[..., object], *args: object) -> None:
        nonlocal actions
        actions += 1
        run(*args)

    do(robot.press, "Ctrl+2")
    do(robot.click, "Add a trip")
    do(robot.type, "Spring")
    do(robot.press, "Tab")
    do(robot.type, "26 Mar 2023")
    do(robot.press, "Return")
    for title in ("INT Medic", "GV River", "Last light"):
        do(robot.press, "Ctrl+N")
        do(robot.type, title)
        do(robot.press, "Return")
    do(robot.press, "Ctrl+P")
    assert robot.window.host is not None
    assert robot.window.host.current == "papers"
    assert actions <= 20
    workspace = robot.window.workspace
    assert workspace is not None
    made = workspace.snapshot.all(Activity).values()
    assert [(one.title, one.kind, show_wall(one.start or 0)) for one in made] == [
        ("Medic", ActivityKind.INTERVIEW, "06:00"),
        ("River", ActivityKind.GVS, "07:00"),
        ("Last light", ActivityKind.ACTUALITY, "08:00"),
    ]
    robot.press("Ctrl+2", *["Ctrl+Z"] * 4)
    assert not workspace.snapshot.all(Trip)
    assert robot.sees("No days in this trip")


def test_a_date_that_is_none_stays_typed_with_the_reason(on_empty: Robot) -> None:
    desk = Desk(on_empty)
    on_empty.click("Add a trip")
    on_empty.type("Spring")
    on_empty.press("Tab")
    on_empty.type("soon")
    on_empty.press("Return")
    assert on_empty.sees("soon is not a date")
    assert desk.page.new_trip.first.text() == "soon"
    on_empty.press("Escape")
    assert not desk.page.new_trip.isVisible()
    assert not desk.page.workspace.snapshot.all(Trip)


def test_a_day_is_added_after_the_last(desk: Desk) -> None:
    desk.robot.click("Add a day")
    days = [row.day.date.day for row in desk.timeline.facts.days]
    assert days == [11, 12, 13, 14, 15, 16, 17, 18]
    assert desk.chosen() == "Wed 18 Jan 2023"
    desk.robot.press("Ctrl+Z")
    assert len(desk.timeline.facts.days) == 7


def test_the_title_is_the_list_of_trips(desk: Desk) -> None:
    menu = desk.page.head.trips.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert words == [
        "November 2022, the bridge and the square",
        "January 2023, final footage",
        "March 2023, taking the film back",
        "New trip",
    ]
    menu.actions()[2].trigger()
    desk.robot.settle()
    assert len(desk.timeline.facts.days) == 5
    assert desk.chosen() == "March 2023, taking the film back"


# Selecting


def test_a_click_selects_a_block_and_the_inspector_shows_it(desk: Desk) -> None:
    desk.click(ANALYST)
    assert desk.chosen() == ANALYST
    desk.click(RECCE)
    assert desk.chosen() == RECCE


def test_a_click_on_a_label_selects_the_day(desk: Desk) -> None:
    point = QPoint(20, desk.at(15, 600).y())
    desk.robot.click(desk.timeline.viewport(), point)
    assert desk.chosen() == "Sun 15 Jan 2023"
    assert desk.robot.sees("Print call sheet")


def test_arrows_walk_along_the_day_and_across_the_days(desk: Desk) -> None:
    desk.click(RECCE)
    desk.robot.press("Right")
    assert desk.chosen() == "Struck block, rescue goes on"
    desk.robot.press("Left", "Left")
    assert desk.chosen().startswith("road from Kremenchuk")
    desk.robot.press("Home")
    assert desk.chosen() == "Sun 15 Jan 2023"
    desk.robot.press("Up")
    assert desk.chosen() == "Sat 14 Jan 2023"


def test_down_finds_the_block_nearest_in_time(desk: Desk) -> None:
    desk.click("Struck block, rescue goes on")
    desk.robot.press("Down")
    assert desk.chosen() == ANALYST


# The view


def test_control_and_wheel_zoom_and_a_key_fits_again(desk: Desk) -> None:
    hour = desk.timeline.picture.measure.hour
    view = desk.timeline.viewport()
    place = QPointF(view.rect().center())
    event = QWheelEvent(
        place,
        QPointF(view.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
    assert desk.timeline.picture.measure.hour > hour * 1.4
    assert desk.timeline.horizontalScrollBar().maximum() > 0
    desk.timeline.setFocus()
    desk.robot.press("Alt+0")
    assert desk.timeline.picture.measure.hour == pytest.approx(hour)


def test_another_part_is_dimmed_and_its_wishes_are_hidden(desk: Desk) -> None:
    cards = len(desk.page.tray.model.cards)
    desk.page.workspace.filter(desk.page.workspace.parts()[1].id)
    desk.robot.settle()
    rows = desk.timeline.facts.days
    dim = {item.title for row in rows for item in row.items if item.dim}
    assert "Podil and the river in winter" in dim
    assert ANALYST not in dim
    assert len(desk.page.tray.model.cards) < cards


def test_selection_zoom_and_trip_are_remembered(
    desk: Desk, window: Window, opened: Callable[..., Robot]
) -> None:
    desk.click(ANALYST)
    desk.timeline.setFocus()
    desk.robot.press("Ctrl+Shift+=")
    zoom = desk.timeline.zoom
    path = desk.page.workspace.project.path
    window.close_project()
    again = Desk(opened(path))
    assert again.timeline.zoom == zoom
    assert again.chosen() == ANALYST


def test_another_page_shows_work_here(desk: Desk) -> None:
    desk.robot.press("Ctrl+3")
    key = next(
        one.id
        for one in desk.page.workspace.snapshot.all(Activity).values()
        if one.title == "Closing words, second chance"
    )
    desk.page.workspace.show("activities", key)
    desk.robot.settle()
    assert desk.chosen() == "Closing words, second chance"
    assert desk.timeline.facts.trip is not None
    assert desk.timeline.facts.trip.title.startswith("March 2023")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_titles_show_literally(desk: Desk, text: str) -> None:
    desk.robot.press("Ctrl+N")
    editor = desk.timeline.findChild(QLineEdit, "title")
    assert editor is not None
    editor.insert(text)
    desk.robot.press("Return")
    item = desk.timeline.facts.item(desk.page.subject)
    assert item is not None
    assert item.title == " ".join(text.split())


def test_screen_readers_find_days_as_rows_and_blocks_by_name(desk: Desk) -> None:
    top = QAccessible.queryAccessibleInterface(desk.timeline)
    name = QAccessible.Text.Name
    rows = [top.child(number) for number in range(top.childCount())]
    assert rows[5].text(name).startswith("Monday 16 January, Day 6 of 6, Kyiv base")
    blocks = [rows[5].child(n).text(name) for n in range(rows[5].childCount())]
    wanted = f"Interview, {ANALYST}, Monday 16 January, 12:45 to 14:15, must, pencilled, warning: "
    assert any(one.startswith(wanted) for one in blocks)
    trains = [one for one in blocks if "leaves 19:45" in one]
    assert len(trains) == 1
    assert rows[6].child(0).text(name).endswith("Tuesday 17 January, arrives 05:50")
    assert rows[6].child(0).parent() is rows[6]


def test_the_cards_are_a_sound_model(desk: Desk, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(desk.page.tray.model)  # type: ignore[no-untyped-call]


def test_a_check_in_is_marked_safe_from_its_menu(desk: Desk) -> None:
    mark = desk.timeline.facts.days[4].marks[0]
    assert mark.state == "due"
    at = desk.timeline.rect_of(mark.subject).center().toPoint()
    desk.robot.click(desk.timeline.viewport(), at)
    desk.menu_at(at)["Mark safe"].trigger()
    assert desk.timeline.facts.days[4].marks[0].state == "safe"
