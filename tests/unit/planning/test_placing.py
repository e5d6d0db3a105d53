"""A wish goes where the unit does nothing else and everything it needs is there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from docplanner.domain.schedule import Activity, ActivityKind, Day
from docplanner.domain.times import show_wall
from docplanner.planning.placing import first_slot
from docplanner.planning.plan import Plan
from tests.unit.planning.film import FRI, SAT, activity, at, contributor, leg, plan_of

WISH = Activity(id="wish", title="River", kind=ActivityKind.ACTUALITY)


def slot(
    wish: Activity,
    *records: Any,
    minutes: int = 60,
    days: tuple[Day, ...] = (FRI, SAT),
    **more: Any,
) -> str:
    found = first_slot(Plan(plan_of(wish, *records)), wish, minutes, days, **more)
    return f"{found.day.id} {show_wall(found.start)}" if found else "none"


def test_an_empty_day_begins_at_six() -> None:
    assert slot(WISH) == "fri 06:00"


def test_work_begins_at_the_unit_call() -> None:
    called = replace(FRI, unit_call=8 * 60 + 10)
    assert slot(WISH, called, days=(called,)) == "fri 08:10"


def test_work_of_other_people_is_in_the_way_too() -> None:
    assert slot(WISH, activity("a", "06:30-09:10")) == "fri 09:10"


def test_a_journey_is_in_the_way() -> None:
    journey = leg("l", at("06:00"), at("08:00"))
    assert slot(WISH, journey) == "fri 08:00"


def test_nothing_before_the_earliest_minute_of_the_first_day() -> None:
    assert slot(WISH, earliest=721) == "fri 12:05"
    assert slot(WISH, earliest=1300) == "sat 06:00"


def test_a_contributor_is_filmed_when_they_are_free() -> None:
    free = contributor("2023-01-14T15:00/18:00")
    wish = replace(WISH, kind=ActivityKind.INTERVIEW, people=("heron",))
    assert slot(wish, free) == "sat 15:00"


def test_days_in_the_place_come_first() -> None:
    moschun = replace(SAT, place="moschun")
    wish = replace(WISH, location="moschun")
    assert slot(wish, moschun, days=(FRI, moschun)) == "sat 06:00"
    assert slot(wish, days=(FRI, SAT)) == "fri 06:00"


def test_what_is_longer_than_any_free_stretch_fits_nowhere() -> None:
    assert slot(WISH, minutes=17 * 60) == "none"
