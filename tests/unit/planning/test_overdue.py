"""Check-ins that have not come."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from docplanner.domain.safety import CheckIn, CheckinState, LadderStep
from docplanner.domain.schedule import TripStatus
from docplanner.domain.times import parse_wall
from docplanner.planning.overdue import Level, overdue, rung
from tests.unit.planning.film import FRI, SATURDAY, TRIP, at, plan_of


def checkin(id: str = "car", time: str = "18:00", **fields: Any) -> CheckIn:
    """A check-in of Friday that is due."""
    return CheckIn(id=id, day="fri", time=parse_wall(time), **fields)


@pytest.mark.parametrize(
    ("clock", "minutes", "level"),
    [
        ("18:12", 12, Level.LATE),
        ("18:15", 15, Level.BAR),
        ("18:29", 29, Level.BAR),
        ("18:30", 30, Level.PLAN),
        ("23:00", 300, Level.PLAN),
    ],
)
def test_a_check_in_that_does_not_come_grows_louder(clock: str, minutes: int, level: Level) -> None:
    (late,) = overdue(plan_of(checkin()), at(clock))
    assert (late.minutes, late.level) == (minutes, level)


@pytest.mark.parametrize("clock", ["17:00", "18:00"])
def test_nothing_is_overdue_before_its_minute_is_over(clock: str) -> None:
    assert overdue(plan_of(checkin()), at(clock)) == ()


@pytest.mark.parametrize("state", [CheckinState.SAFE, CheckinState.MISSED])
def test_what_has_been_answered_is_not_overdue(state: CheckinState) -> None:
    assert overdue(plan_of(checkin(state=state)), at("19:00")) == ()


def test_the_one_that_is_latest_comes_first() -> None:
    found = overdue(plan_of(checkin("b", "18:00"), checkin("a", "17:00")), at("19:00"))
    assert [one.checkin.id for one in found] == ["a", "b"]


def test_a_check_in_is_late_by_the_clock_of_its_day() -> None:
    abroad = replace(FRI, zone="Europe/London")
    assert overdue(plan_of(abroad, checkin()), at("19:00")) == ()
    (late,) = overdue(plan_of(abroad, checkin()), at("20:20"))
    assert late.minutes == 20


def test_it_is_still_late_after_midnight() -> None:
    (late,) = overdue(plan_of(checkin(time="23:50")), at("00:10", SATURDAY))
    assert late.minutes == 20


@pytest.mark.parametrize("status", [TripStatus.DONE, TripStatus.CANCELLED])
def test_nobody_waits_for_a_trip_that_is_over(status: TripStatus) -> None:
    over = replace(TRIP, status=status)
    assert overdue(plan_of(over, checkin()), at("19:00")) == ()


def test_the_ladder_says_what_is_to_be_done_by_now() -> None:
    steps = (
        LadderStep(id="c", minutes=60, who="Key contact", action="Opens the plan."),
        LadderStep(id="a", minutes=0, who="Driver", action="Texts."),
        LadderStep(id="b", minutes=15, who="Adviser", action="Rings the cars."),
    )
    plan = plan_of(checkin(), *steps)
    (late,) = overdue(plan, at("18:20"))
    found = rung(plan, late)
    assert found is not None
    assert (found.step.id, found.number, found.of) == ("b", 2, 3)


def test_a_trip_has_its_own_ladder_before_that_of_all_trips() -> None:
    steps = (
        LadderStep(id="all", minutes=0, who="Driver", action="Texts."),
        LadderStep(id="own", trip="trip", minutes=0, who="Fixer", action="Rings."),
    )
    plan = plan_of(checkin(), *steps)
    (late,) = overdue(plan, at("18:20"))
    found = rung(plan, late)
    assert found is not None
    assert (found.step.id, found.of) == ("own", 1)


def test_without_a_ladder_there_is_no_step() -> None:
    plan = plan_of(checkin())
    (late,) = overdue(plan, at("18:20"))
    assert rung(plan, late) is None
