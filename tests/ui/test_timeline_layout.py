"""Where the timeline puts its days, blocks and check-ins; no window is needed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPointF

from docplanner.domain.problem import Subject
from docplanner.domain.safety import CheckIn, CheckinState
from docplanner.domain.schedule import Activity, ActivityKind, Day
from docplanner.ui.pages.schedule.checkins import marks_of
from docplanner.ui.pages.schedule.facts import DayFacts, Item, Mark, TripFacts
from docplanner.ui.pages.schedule.lanes import lanes
from docplanner.ui.pages.schedule.layout import Measure, Picture, hours_of, lay_out, row_height
from docplanner.ui.pages.schedule.speech import day_span, hours, length, long_date
from docplanner.ui.theme.works import TRAVEL, WORKS, coded_title

HOUR = 40.0
MEASURE = Measure(HOUR)


def block(key: str, start: int, end: int, **more: Any) -> Item:
    kind = ActivityKind.INTERVIEW
    record = Activity(id=key, title=key, kind=kind, start=start, end=end % 1440)
    return Item(Subject("activities", key), record, WORKS[kind], start, end, key, **more)


def leg(key: str, start: int, end: int, **more: Any) -> Item:
    record: Any = None
    return Item(Subject("legs", key), record, TRAVEL, start, end, key, **more)


def row(*items: Item, on: int = 11, marks: tuple[Mark, ...] = ()) -> DayFacts:
    day = Day(id=f"day{on}", trip="trip", version="a", date=date(2023, 1, on))
    return DayFacts(day, "Day", items=items, marks=marks)


def picture(*rows: DayFacts, measure: Measure = MEASURE) -> Picture:
    return lay_out(TripFacts(days=rows), measure)


def test_a_block_stands_at_its_hours() -> None:
    (box,) = picture(row(block("a", 12 * 60, 13 * 60 + 30))).rows[0].boxes
    assert box.rect.left() == (12 - 5) * HOUR
    assert box.rect.width() == 1.5 * HOUR - 1


def test_minutes_and_places_are_each_others_inverse() -> None:
    assert MEASURE.minutes(MEASURE.x(765)) == pytest.approx(765)


def test_days_stand_one_below_the_other() -> None:
    shown = picture(row(on=11), row(on=12), row(on=13))
    assert [one.top for one in shown.rows] == [0, 118, 236]
    assert shown.height == 354
    middle = shown.row_at(130)
    assert middle is not None
    assert middle.facts.day.id == "day12"
    assert shown.row_at(400) is None
    assert shown.row_at(-1) is None
    assert [one.facts.day.id for one in shown.between(120, 130)] == ["day12"]


@pytest.mark.parametrize(
    ("stretches", "expected"),
    [
        ([(0, 60), (60, 120)], [(0, 1), (0, 1)]),
        ([(0, 60), (30, 90)], [(0, 2), (1, 2)]),
        ([(0, 90), (30, 60), (60, 120)], [(0, 2), (1, 2), (1, 2)]),
        ([(0, 60), (10, 50), (20, 40), (60, 90)], [(0, 3), (1, 3), (2, 3), (0, 1)]),
        ([(0, 600), (10, 20), (30, 40)], [(0, 2), (1, 2), (1, 2)]),
        ([], []),
    ],
)
def test_blocks_that_overlap_get_lanes(
    stretches: list[tuple[int, int]], expected: list[tuple[int, int]]
) -> None:
    assert [tuple(lane) for lane in lanes(stretches)] == expected


def test_lanes_make_a_day_higher_and_no_block_covers_another() -> None:
    shown = picture(row(block("a", 600, 720), block("b", 660, 780), block("c", 900, 960)))
    first, second, third = (box.rect for box in shown.rows[0].boxes)
    assert not first.intersects(second)
    assert third.height() > first.height()
    assert shown.rows[0].height > 118
    assert shown.rows[0].bottom > second.bottom()


def test_a_block_is_found_at_a_point_and_a_narrow_one_beside_it() -> None:
    shown = picture(row(block("a", 600, 720), block("b", 900, 903)))
    first, second = shown.rows[0].boxes
    assert shown.box_at(first.rect.center()) is first
    near = QPointF(second.rect.right() + 4, second.rect.center().y())
    assert shown.box_at(near) is None
    assert shown.box_at(near, 6) is second


def test_the_axis_is_from_five_to_midnight_and_further_where_work_is() -> None:
    assert hours_of(TripFacts()) == (5, 24)
    assert hours_of(TripFacts(days=(row(block("a", 270, 300)),))) == (4, 24)
    assert hours_of(TripFacts(days=(row(block("a", 1380, 1500)),))) == (5, 25)


def test_a_train_through_the_night_does_not_stretch_the_axis() -> None:
    evening = leg("l", 1180, 1440, after=True)
    morning = leg("l", 0, 500, before=True)
    facts = TripFacts(days=(row(evening), row(morning, on=12)))
    assert hours_of(facts) == (5, 24)
    shown = lay_out(facts, MEASURE)
    assert shown.rows[0].boxes[0].rect.right() == pytest.approx(MEASURE.width - 1)
    assert shown.rows[1].boxes[0].rect.left() == 0


def test_work_without_a_time_stands_at_the_beginning() -> None:
    shown = picture(row(block("a", 0, 60, untimed=True)))
    assert shown.rows[0].boxes[0].rect.left() == 0
    assert hours_of(TripFacts(days=(row(block("a", 0, 60, untimed=True)),))) == (5, 24)


def test_a_narrow_block_has_its_title_beside_it_where_that_is_free() -> None:
    alone = picture(row(block("a", 600, 630))).rows[0].boxes[0]
    assert alone.outside is not None
    assert alone.outside.left() > alone.rect.right()
    crowded = picture(row(block("a", 600, 630), block("b", 640, 800))).rows[0].boxes[0]
    assert crowded.outside is None


def test_days_share_the_height_within_what_can_be_read() -> None:
    facts = TripFacts(days=tuple(row(on=n) for n in range(1, 7)))
    assert row_height(facts, MEASURE, 6 * 100) == 100
    assert row_height(facts, MEASURE, 6 * 200) == 118
    assert row_height(facts, MEASURE, 6 * 20) == 85


def test_days_with_lanes_still_fit_where_they_can() -> None:
    busy = row(block("a", 600, 720), block("b", 660, 780))
    facts = TripFacts(days=(busy, *(row(on=n) for n in range(12, 17))))
    height = row_height(facts, MEASURE, 640)
    whole = lay_out(facts, Measure(HOUR, height)).height
    assert whole <= 640


def test_check_ins_of_one_time_are_one_mark_that_shows_the_worst() -> None:
    safe = CheckIn(id="a", day="d", time=1080, state=CheckinState.SAFE)
    late = CheckIn(id="b", day="d", time=1080)
    due = CheckIn(id="c", day="d", time=1200)
    first, second = marks_of((safe, due, late), now=1092)
    assert (first.state, first.words) == ("overdue", "18:00 check-in overdue 12 min")
    assert first.subject.id == "b"
    assert len(first.records) == 2
    assert (second.state, second.words) == ("due", "20:00 check-in due")


def test_a_check_in_is_found_under_the_blocks() -> None:
    marks = marks_of((CheckIn(id="c", day="d", time=720),), now=0)
    shown = picture(row(marks=marks))
    _, rect = shown.rows[0].marks[0]
    assert rect.center().x() == MEASURE.x(720)
    found = shown.mark_at(rect.center())
    assert found is not None
    assert found.subject == Subject("checkins", "c")


def test_lengths_hours_and_dates_are_said_as_people_say_them() -> None:
    assert [length(45), length(60), length(90)] == ["45 min", "1 h", "1 h 30"]
    assert [hours(765, 855), hours(1380, 1440)] == ["12:45–14:15", "23:00–24:00"]
    assert long_date(date(2023, 1, 16)) == "Monday 16 January"
    assert day_span(date(2023, 1, 11), date(2023, 1, 16)) == "11–16 Jan"
    assert day_span(date(2023, 1, 28), date(2023, 2, 3)) == "28 Jan – 3 Feb"


@pytest.mark.parametrize(
    ("typed", "kind", "title"),
    [
        ("INT Military analyst", ActivityKind.INTERVIEW, "Military analyst"),
        ("  GV River ", ActivityKind.GVS, "River"),
        ("Int of the day", None, "Int of the day"),
        ("INT", None, "INT"),
        ("River", None, "River"),
    ],
)
def test_a_code_before_a_title_chooses_the_kind(
    typed: str, kind: ActivityKind | None, title: str
) -> None:
    assert coded_title(typed) == (kind, title)
