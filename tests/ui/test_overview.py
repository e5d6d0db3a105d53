"""The overview: figures of the production, and what needs somebody, with its fix in place."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QWidget

from docplanner.domain.clock import Clock
from docplanner.domain.production import Milestone, Part
from docplanner.domain.safety import CheckIn, CheckinState
from docplanner.domain.schedule import Activity
from docplanner.edits import records
from docplanner.project.project import Project
from docplanner.ui.pages.overview.attention import Thing
from docplanner.ui.pages.overview.page import OverviewPage
from docplanner.ui.pages.overview.way import WayLine
from tests.ui.conftest import ACTOR, Open
from tests.ui.robot import Robot


def page_of(robot: Robot) -> OverviewPage:
    """The overview, shown."""
    host = robot.window.host
    assert host is not None
    page = host.show_page("overview")
    assert isinstance(page, OverviewPage)
    robot.settle()
    return page


def wide(robot: Robot) -> Robot:
    """The window as wide as before: a small screen makes it narrower when it is restored."""
    robot.window.resize(1440, 900)
    robot.settle()
    return robot


def like(text: str, within: QWidget) -> QWidget:
    """The first visible button whose name has a text in it."""
    found = within.findChildren(QAbstractButton)
    return next(one for one in found if one.isVisible() and text in one.accessibleName())


def things(page: OverviewPage) -> list[str]:
    """What the list beside the overview tells, from top to bottom."""
    found = [one for one in page.attention.findChildren(Thing) if one.isVisibleTo(page.attention)]
    return [one.accessibleName() for one in sorted(found, key=lambda one: one.y())]


def test_it_counts_the_days_to_the_earliest_transmission(on_sample: Robot) -> None:
    page = page_of(on_sample)
    assert on_sample.sees("46 days", page.countdown)
    assert on_sample.sees("TX day not confirmed", page.countdown)


def test_the_trip_stands_day_by_day_with_its_conflicts(on_sample: Robot) -> None:
    page = page_of(on_sample)
    assert page.trip.detail.text() == "day 4 of 6. 1 more trip is planned"
    names = [one.accessibleName() for one in page.trip.findChildren(QPushButton)]
    assert "Open schedule" in names
    assert on_sample.sees("Sun 15, Dnipro block, conflict", page.trip)
    assert on_sample.sees("Sat 14, today, Kyiv base, partly done", page.trip)


def test_the_part_filter_counts_one_part_alone(on_sample: Robot) -> None:
    page = page_of(on_sample)
    assert [card.title.text() for card in page.parts] == ["Part 1 coverage", "Part 2 coverage"]
    on_sample.press("Ctrl+Shift+E")
    assert [card.title.text() for card in page.parts] == ["Part 1 coverage"]
    on_sample.press("Ctrl+Shift+E")
    assert on_sample.sees("53 days", page.countdown)


def test_a_sequence_that_is_pressed_shows_in_the_shot_list(on_sample: Robot) -> None:
    page = page_of(on_sample)
    on_sample.click(like("7 Moschun: a village comes back", page))
    assert on_sample.window.host is not None
    assert on_sample.window.host.current == "shots"


def test_a_check_in_is_marked_safe_where_it_is_told(on_sample: Robot) -> None:
    page = page_of(on_sample)
    assert things(page)[0].startswith("Check-in 18:00 overdue 12 min. Car 2")
    on_sample.click(like("Mark safe:", page.attention))
    assert not any("overdue" in thing for thing in things(page))
    workspace = on_sample.window.workspace
    assert workspace is not None
    at_six = [one for one in workspace.snapshot.all(CheckIn).values() if one.time == 18 * 60]
    assert CheckinState.SAFE in {one.state for one in at_six if one.title.startswith("Car 2")}
    on_sample.press("Ctrl+Z")
    assert "Check-in 18:00 overdue" in things(page)[0]


def test_a_conflict_is_moved_away_by_one_press(on_sample: Robot) -> None:
    page = page_of(on_sample)
    workspace = on_sample.window.workspace
    assert workspace is not None
    before = len(workspace.problems)
    on_sample.click(like("Move to 14:30: Military analyst", page.attention))
    moved = [
        one
        for one in workspace.snapshot.all(Activity).values()
        if one.title.startswith("Military analyst")
    ]
    assert [(one.start, one.end) for one in moved] == [(14 * 60 + 30, 16 * 60)]
    assert len(workspace.problems) < before
    assert on_sample.window.toast.text() == "Moved Military analyst, strike patterns to 14:30"


def test_what_can_wait_is_put_off_and_comes_back_after_reopening(
    on_sample: Robot, opened: Open
) -> None:
    page = page_of(on_sample)
    gone = things(page)[1]
    on_sample.click(on_sample.named("Snooze", QPushButton, page.attention))
    menu = page.attention.findChild(QMenu)
    assert menu is not None
    menu.actions()[2].trigger()
    on_sample.settle()
    assert gone not in things(page)
    workspace = on_sample.window.workspace
    assert workspace is not None
    path = workspace.project.path
    again = page_of(wide(opened(path)))
    assert gone not in things(again)
    on_sample.click("1 snoozed")
    assert gone in things(again)
    on_sample.click(like("Snoozed until", again.attention))
    assert things(again).count(gone) == 1


def test_no_check_in_can_be_put_off(on_sample: Robot) -> None:
    page = page_of(on_sample)
    first = things(page)[0]
    thing = next(one for one in page.attention.findChildren(Thing) if one.accessibleName() == first)
    assert [one.text() for one in thing.findChildren(QPushButton)] == [
        "Mark safe",
        "Open check-ins",
    ]


def test_dates_are_edited_as_a_table_and_the_countdown_follows(on_sample: Robot) -> None:
    page = page_of(on_sample)
    on_sample.click(on_sample.named("Edit dates", QPushButton, page))
    workspace = on_sample.window.workspace
    assert workspace is not None
    part = workspace.parts()[0]
    on_sample.type_into_cell(page.dates.parts, f"parts/{part.id}", 2, "20 Feb 2023")
    assert workspace.snapshot.all(Part)[part.id].tx_from == date(2023, 2, 20)
    page.dates.milestones.setFocus()
    on_sample.press("Esc")
    assert on_sample.sees("37 days", page.countdown)


def test_a_milestone_of_the_line_is_pressed_and_shown(on_sample: Robot) -> None:
    page = page_of(on_sample)
    workspace = on_sample.window.workspace
    line = page.way.findChild(WayLine)
    assert line is not None
    assert workspace is not None
    lock = next(
        one for one in workspace.snapshot.all(Milestone).values() if one.title == "Last shoot day"
    )
    at = line.place_of(lock.id)
    on_sample.click(line, QPoint(round(at.x()), round(at.y())))
    assert on_sample.sees("Last shoot day", page.inspector)


def test_the_line_of_dates_is_walked_by_keys(on_sample: Robot) -> None:
    page = page_of(on_sample)
    line = page.way.findChild(WayLine)
    assert line is not None
    line.setFocus(Qt.FocusReason.TabFocusReason)
    on_sample.press("Right")
    assert line.accessibleName().endswith("Last shoot day, Mon 16 Jan 2023, as planned")
    on_sample.press("Return")
    assert page.dates.isVisible()


def test_an_empty_production_is_taught_and_begun(on_empty: Robot) -> None:
    page = page_of(on_empty)
    assert on_empty.sees("No dates yet", page)
    assert on_empty.sees("No trip is planned", page)
    assert things(page) == []
    on_empty.click(on_empty.named("Add dates", QPushButton, page))
    on_empty.type("1 Mar 2023")
    on_empty.press("Return")
    workspace = on_empty.window.workspace
    assert workspace is not None
    assert workspace.parts()[0].tx_from == date(2023, 3, 1)


def test_a_new_milestone_is_typed_at_once(on_empty: Robot) -> None:
    page = page_of(on_empty)
    on_empty.press("Ctrl+N")
    on_empty.press("Ctrl+A")
    on_empty.type("Picture lock")
    on_empty.press("Return")
    workspace = on_empty.window.workspace
    assert workspace is not None
    assert [one.title for one in workspace.snapshot.all(Milestone).values()] == ["Picture lock"]
    assert page.dates.isVisible()


def test_what_others_changed_since_the_last_visit_is_told(on_sample: Robot, opened: Open) -> None:
    page = page_of(on_sample)
    assert on_sample.sees("You are here for the first time", page.since)
    workspace = on_sample.window.workspace
    assert workspace is not None
    path = workspace.project.path
    on_sample.window.close_project()
    with Project.open(path, clock=Clock(), actor="Fixer, Kyiv") as project:
        project.edit(records.add, "locations", {"name": "Market"})
    again = page_of(wide(opened(path)))
    assert on_sample.sees("Fixer, Kyiv: Add place Market", again.since)
    on_sample.window.close_project()
    assert ACTOR != "Fixer, Kyiv"
    third = page_of(wide(opened(path)))
    assert on_sample.sees("Nothing new. The last change was made", third.since)


def test_a_narrow_window_has_one_column(on_sample: Robot) -> None:
    page = page_of(on_sample)
    assert page.countdown.y() == page.way.y()
    on_sample.window.resize(1100, 700)
    on_sample.window.look.set(scale=1.6)
    on_sample.settle()
    assert page.way.mapTo(page.board, QPoint()).y() > page.countdown.mapTo(page.board, QPoint()).y()
    assert page.board.horizontalScrollBar().maximum() == 0


def test_the_real_name_of_a_protected_person_never_shows(on_sample: Robot) -> None:
    page = page_of(on_sample)
    assert on_sample.sees("HERON", page.attention)
    assert not on_sample.sees("Realnameova")


def test_the_rail_says_where_something_is_wrong(on_sample: Robot) -> None:
    page_of(on_sample)
    assert on_sample.named("Safety, 1 overdue, 1 serious problem")
    assert on_sample.sees("Schedule, ")


def test_a_list_that_is_not_seen_is_counted_on_the_page_and_opened(on_sample: Robot) -> None:
    page = page_of(on_sample)
    assert not on_sample.sees("things need attention", page.bar)
    on_sample.window.resize(1100, 700)
    on_sample.settle()
    on_sample.click("13 things need attention")
    assert page.attention.isVisible()
    assert not on_sample.sees("things need attention", page.bar)


def test_a_card_goes_to_its_page_by_its_title_and_its_link(on_sample: Robot) -> None:
    page = page_of(on_sample)
    host = on_sample.window.host
    assert host is not None
    on_sample.click(page.parts[0].title)
    assert host.current == "shots"
    page_of(on_sample)
    on_sample.click(on_sample.named("Open interviewees", QPushButton, page))
    assert host.current == "people"
    page_of(on_sample)
    on_sample.click(on_sample.named("Open history", QPushButton, page))
    panel = on_sample.window.notice.history.panel
    assert panel is not None
    assert panel.isVisible()
