"""Everybody rests eleven hours between their own wrap and their own next call."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from docplanner.domain.problem import Severity, Subject
from docplanner.domain.safety import CheckIn
from docplanner.domain.schedule import ActivityKind, Call, Day, LegMode, TripStatus
from docplanner.domain.times import parse_wall
from tests.unit.planning.film import SATURDAY, TRIP, activity, at, leg, problem, problems

RULE = "rest-under-11-hours"
EVENING = activity("a", "20:00-22:00")
CALL = Call(id="call", day="sat", person="camera", call=parse_wall("08:00"))


def test_a_short_night_is_a_warning_on_the_day_of_the_call() -> None:
    found = problem(RULE, EVENING, CALL)
    assert found.severity is Severity.WARNING
    assert found.message == (
        "Camera has 10 h of rest between the wrap at 22:00 on Fri 13 Jan 2023 "
        "and the call at 08:00 on Sat 14 Jan 2023."
    )
    assert found.fix == "Call Camera at 09:00 on Sat 14 Jan 2023 or later."
    assert found.day == "sat"
    assert found.subjects == (
        Subject("calls", "call"),
        Subject("activities", "a"),
        Subject("people", "camera"),
    )


def test_eleven_hours_are_enough_and_a_minute_less_is_not() -> None:
    assert problems(RULE, EVENING, replace(CALL, call=parse_wall("09:00"))) == ()
    found = problem(RULE, EVENING, replace(CALL, call=parse_wall("08:59")))
    assert found.message.startswith("Camera has 10 h 59 of rest")


def test_an_earlier_wrap_or_another_person_mends_it() -> None:
    assert problems(RULE, replace(EVENING, end=parse_wall("21:00")), CALL) == ()
    assert problems(RULE, EVENING, replace(CALL, person="sound")) == ()


def test_the_pick_up_comes_before_the_call() -> None:
    picked_up = replace(CALL, call=parse_wall("09:30"), pickup=parse_wall("08:45"))
    assert "the call at 08:45" in problem(RULE, EVENING, picked_up).message


def test_without_a_call_the_first_work_of_the_morning_counts() -> None:
    morning = activity("b", "07:00-08:00", day="sat")
    found = problem(RULE, EVENING, morning)
    assert found.fix == "Start the actuality at 07:00 at 09:00 on Sat 14 Jan 2023 or later."
    assert problems(RULE, EVENING, morning, replace(CALL, call=parse_wall("09:00"))) == ()


def test_a_leg_does_not_wait_so_the_wrap_is_earlier() -> None:
    drive = leg("leg", at("06:00", SATURDAY), at("09:00", SATURDAY))
    found = problem(RULE, EVENING, drive)
    assert found.fix == "Let Camera wrap at 19:00 on Fri 13 Jan 2023 or earlier."


def test_a_wrap_after_midnight_belongs_to_the_day_before() -> None:
    found = problem(RULE, activity("a", "20:00-01:00"), replace(CALL, call=parse_wall("10:00")))
    assert found.message.startswith("Camera has 9 h of rest between the wrap at 01:00 on Sat 14")


def test_meals_rest_and_check_ins_are_not_work() -> None:
    supper = activity("a", "20:00-22:00", kind=ActivityKind.MEAL)
    checkin = CheckIn(id="in", day="fri", time=parse_wall("22:30"), who="camera")
    work = activity("b", "18:00-19:00")
    assert problems(RULE, work, supper, checkin, CALL) == ()


def test_a_night_on_a_train_is_rest_and_a_night_at_the_wheel_is_not() -> None:
    train = leg("leg", at("20:00"), at("07:30", SATURDAY), mode=LegMode.RAIL)
    assert problems(RULE, train, CALL) == ()
    drive = replace(train, mode=LegMode.ROAD)
    assert problem(RULE, drive, CALL).message.startswith("Camera has 0 h 30 of rest")


def test_a_train_that_arrives_by_midnight_is_travel_to_its_end() -> None:
    train = leg("leg", at("20:00"), at("00:00", SATURDAY), mode=LegMode.RAIL)
    assert "the wrap at 00:00 on Sat 14" in problem(RULE, train, CALL).message


def test_a_day_without_work_between_is_rest_enough() -> None:
    sunday = Day(id="sun", trip="trip", version="version", date=date(2023, 1, 15))
    assert problems(RULE, EVENING, sunday, replace(CALL, day="sun", call=0)) == ()


def test_the_night_of_the_clock_change_is_an_hour_short() -> None:
    trip = replace(TRIP, end=date(2023, 3, 26))
    before = Day(id="before", trip="trip", version="version", date=date(2023, 3, 25))
    after = Day(id="after", trip="trip", version="version", date=date(2023, 3, 26))
    evening = replace(EVENING, day="before")
    call = replace(CALL, day="after", call=parse_wall("09:00"))
    found = problem(RULE, trip, before, after, evening, call)
    assert found.message.startswith("Camera has 10 h of rest")
    assert found.fix == "Call Camera at 10:00 on Sun 26 Mar 2023 or later."
    later = replace(call, call=parse_wall("10:00"))
    assert problems(RULE, trip, before, after, evening, later) == ()


def test_trips_that_are_done_are_history() -> None:
    assert problems(RULE, EVENING, CALL, replace(TRIP, status=TripStatus.DONE)) == ()
