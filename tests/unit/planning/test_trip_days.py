"""The days of the trip that runs or comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from docplanner.domain.problem import Problem, Severity
from docplanner.domain.schedule import (
    ActivityKind,
    ActivityStatus,
    Day,
    DayKind,
    Trip,
    TripStatus,
)
from docplanner.planning.trip_days import DayState, next_day, present_trip, trip_strip
from tests.unit.planning.film import (
    FRI,
    FRIDAY,
    SAT,
    SATURDAY,
    TRIP,
    activity,
    at,
    leg,
    plan_of,
)

DONE = ActivityStatus.DONE
SPRING = Trip(id="spring", title="Spring", start=date(2023, 3, 1), end=date(2023, 3, 3))


@pytest.mark.parametrize(
    ("today", "trip"),
    [
        (date(2023, 1, 2), "trip"),
        (FRIDAY, "trip"),
        (SATURDAY, "trip"),
        (date(2023, 1, 15), "spring"),
        (date(2023, 5, 1), "spring"),
    ],
)
def test_the_present_trip_runs_or_comes_next_or_was_last(today: date, trip: str) -> None:
    found = present_trip(plan_of(SPRING), today)
    assert found is not None
    assert found.id == trip


def test_a_day_after_the_numbered_ones_still_belongs_to_the_trip() -> None:
    home = Day(id="home", trip="trip", version="version", date=date(2023, 1, 15))
    found = trip_strip(plan_of(home, SPRING), home.date)
    assert found is not None
    assert (found.trip.id, found.running, found.later) == ("trip", True, 1)


def test_a_cancelled_trip_does_not_come() -> None:
    plan = plan_of(replace(TRIP, status=TripStatus.CANCELLED))
    assert trip_strip(plan, FRIDAY) is None


def test_a_trip_to_come_does_not_run() -> None:
    found = trip_strip(plan_of(), FRIDAY - timedelta(days=5))
    assert found is not None
    assert not found.running


def test_a_day_tells_its_work_and_travel_in_order() -> None:
    plan = plan_of(
        activity("talk", "12:00-13:00", kind=ActivityKind.INTERVIEW),
        activity("views", "09:00-10:00", kind=ActivityKind.GVS),
        leg("drive", at("10:30"), at("11:30")),
    )
    found = trip_strip(plan, FRIDAY)
    assert found is not None
    assert found.days[0].kinds == (
        ActivityKind.GVS,
        ActivityKind.TRAVEL,
        ActivityKind.INTERVIEW,
    )


@pytest.mark.parametrize(
    ("today", "statuses", "state"),
    [
        (SATURDAY, (DONE, DONE), DayState.DONE),
        (SATURDAY, (DONE, ActivityStatus.CONFIRMED), DayState.PART),
        (SATURDAY, (), DayState.DONE),
        (FRIDAY, (DONE, ActivityStatus.CONFIRMED), DayState.PART),
        (FRIDAY, (DONE,), DayState.DONE),
        (FRIDAY, (ActivityStatus.CONFIRMED,), DayState.PLANNED),
        (FRIDAY, (), DayState.PLANNED),
        (date(2023, 1, 12), (ActivityStatus.PENCILLED,), DayState.PLANNED),
    ],
)
def test_a_day_is_as_far_as_its_work(
    today: date, statuses: tuple[ActivityStatus, ...], state: DayState
) -> None:
    work = (
        activity(f"work{number}", f"{9 + number}:00-{10 + number}:00", status=status)
        for number, status in enumerate(statuses)
    )
    found = trip_strip(plan_of(*work), today)
    assert found is not None
    assert found.days[0].state is state


def test_a_serious_problem_shows_until_the_day_is_over() -> None:
    problem = Problem("rule", Severity.SERIOUS, "Wrong.", "Mend.", "fri", ())
    note = replace(problem, severity=Severity.NOTE, day="sat")
    before = trip_strip(plan_of(), FRIDAY, (problem, note))
    assert before is not None
    assert [(one.state, one.conflicts) for one in before.days] == [
        (DayState.CONFLICT, 1),
        (DayState.PLANNED, 0),
    ]
    after = trip_strip(plan_of(), SATURDAY, (problem,))
    assert after is not None
    assert after.days[0].state is DayState.DONE


def test_the_next_day_is_one_on_which_something_is_planned() -> None:
    rest = replace(SAT, kind=DayKind.REST)
    home = Day(id="home", trip="trip", version="version", date=date(2023, 1, 15))
    assert next_day(plan_of(), FRIDAY) == SAT
    assert next_day(plan_of(rest, home), FRIDAY) == home
    assert next_day(plan_of(), SATURDAY) is None
    assert next_day(plan_of(), FRIDAY - timedelta(days=9)) == FRI
