"""The schedule as a person uses it: by clicks, drags and keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAction, QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.modeltest import ModelTester

from docplanner.domain.problem import Subject
from docplanner.domain.schedule import Activity, ActivityKind, Day, Trip
from docplanner.domain.shots import Priority
from docplanner.domain.times import show_wall
from docplanner.ui.pages.schedule.page import SchedulePage
from docplanner.ui.pages.schedule.timeline import Timeline
from docplanner.ui.shell.window import Window
from tests.ui.robot import Robot

ANALYST = "Military analyst, strike patterns"
RECCE = "Safety recce, police press point"
WISH = "Closing words to camera, Maidan"
CONTROL = Qt.KeyboardModifier.ControlModifier
HOSTILE = (
    "<b>bold</b>&amp;",
    "A" * 400,
    "שלום עולם مرحبا",
    "🎬🎥 take 👩‍👩‍👧",
    "%s {0} {name} \\n",
)


class Desk:
    """The schedule page and what a person does on it."""

    def __init__(self, robot: Robot) -> None:
        self.robot = robot
        robot.press("Ctrl+2")
        page = robot.window.host.page() if robot.window.host else None
        assert isinstance(page, SchedulePage)
        self.page = page

    @property
    def timeline(self) -> Timeline:
        return self.page.timeline

    def activity(self, title: str) -> Activity:
        found = self.page.workspace.snapshot.all(Activity).values()
        return next(one for one in found if one.title == title)

    def subject(self, title: str) -> Subject:
        return Subject("activities", self.activity(title).id)

    def when(self, title: str) -> str:
        """Day of the month and hours of an activity, as ``16 12:45-14:15``."""
        activity = self.activity(title)
        day = self.page.workspace.snapshot.get(Day, activity.day)
        if day is None or activity.start is None or activity.end is None:
            return "unscheduled"
        return f"{day.date.day} {show_wall(activity.start)}-{show_wall(activity.end)}"

    def point(self, title: str) -> QPoint:
        """The middle of a block, scrolled into view."""
        subject = self.subject(title)
        self.timeline.reveal(subject)
        return self.timeline.rect_of(subject).center().toPoint()

    def at(self, day: int, minutes: int) -> QPoint:
        """Where a time of a day of the month is."""
        row = next(r for r in self.timeline.picture.rows if r.facts.day.date.day == day)
        self.timeline.reveal(Subject("days", row.facts.day.id))
        view = self.timeline.view
        x = view.label - view.x + self.timeline.picture.measure.x(minutes)
        return QPointF(x, view.head - view.y + row.top + row.height / 2).toPoint()

    def click(self, title: str) -> None:
        self.robot.click(self.timeline.viewport(), self.point(title))

    def chosen(self) -> str:
        """The title of what the inspector shows."""
        subject = self.page.inspector.subject
        return self.page.workspace.title(subject.kind, subject.id) if subject else ""

    def card(self, title: str) -> QPoint:
        """The middle of a card, on the viewport of the tray."""
        model, cards = self.page.tray.model, self.page.tray.cards
        place = [card.title for card in model.cards].index(title)
        cards.scrollTo(model.index(place))
        return cards.visualRect(model.index(place)).center()

    def menu_at(self, point: QPoint) -> dict[str, QAction]:
        """The menu of what is at a point, by the words of its lines."""
        view = self.timeline.viewport()
        mouse = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(view, QContextMenuEvent(mouse, point, view.mapToGlobal(point)))
        self.robot.settle()
        menu = next(one for one in self.page.findChildren(QMenu) if one.isVisible())
        found = {action.text().split("\t")[0]: action for action in menu.actions()}
        menu.close()
        return found

    def says(self) -> str:
        return self.robot.window.toast.text()


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
    assert desk.timeline.facts.item(desk.page._subject) is None
    desk.robot.press("Ctrl+Z")
    assert desk.when(RECCE) == "15 12:15-13:30"


def test_the_menu_of_a_block_changes_its_priority(desk: Desk) -> None:
    desk.click(RECCE)
    point = desk.point(RECCE)
    priority = desk.menu_at(point)["Priority"].menu()
    assert isinstance(priority, QMenu)
    next(one for one in priority.actions() if one.text() == "Could").trigger()
    assert desk.activity(RECCE).priority is Priority.COULD


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
    item = desk.timeline.facts.item(desk.page._subject)
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
