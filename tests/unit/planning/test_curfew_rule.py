"""Nobody is out of doors during curfew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from docplanner.domain.places import Curfew, Location
from docplanner.domain.problem import Severity, Subject
from docplanner.domain.schedule import ActivityKind, ActivityStatus, LegMode, TripStatus
from docplanner.domain.times import parse_wall
from tests.unit.planning.film import SATURDAY, TRIP, activity, at, leg, problem, problems

RULE = "outside-curfew"
NIGHT = Curfew(id="c", location="kyiv", starts=parse_wall("23:00"), ends=parse_wall("05:00"))
LATE = activity("a", "22:30-23:30", location="kyiv")


def test_work_that_runs_into_the_curfew_is_serious() -> None:
    found = problem(RULE, NIGHT, LATE)
    assert found.severity is Severity.SERIOUS
    assert found.message == (
        "The curfew at Kyiv from 23:00 to 05:00 cuts into the actuality "
        "on Fri 13 Jan 2023 from 22:30 to 23:30."
    )
    assert found.fix == "Move the actuality at 22:30 to 21:00, when they are free."
    assert found.subjects == (Subject("activities", "a"),)


def test_touching_the_curfew_is_allowed_and_one_minute_is_not() -> None:
    assert problems(RULE, NIGHT, activity("a", "22:00-23:00", location="kyiv")) == ()
    assert problems(RULE, NIGHT, activity("a", "05:00-06:00", location="kyiv")) == ()
    assert problems(RULE, NIGHT, activity("a", "22:00-23:01", location="kyiv")) != ()
    assert problems(RULE, NIGHT, activity("a", "04:59-06:00", location="kyiv")) != ()


def test_a_night_shoot_breaks_the_curfew_once() -> None:
    assert len(problems(RULE, NIGHT, activity("a", "20:00-06:00", location="kyiv"))) == 1


def test_without_a_slot_the_fix_keeps_to_the_edge_of_the_curfew() -> None:
    full = activity("b", "06:00-22:00", location="kyiv")
    assert problem(RULE, NIGHT, full, LATE).fix == "Let it end by 23:00."
    early = activity("a", "04:30-05:30", location="kyiv")
    assert problem(RULE, NIGHT, full, early).fix == "Let it start at 05:00 or later."


@pytest.mark.parametrize(
    "mended",
    [
        replace(LATE, end=parse_wall("23:00")),
        replace(LATE, kind=ActivityKind.REST),
        replace(LATE, kind=ActivityKind.MEAL),
        replace(LATE, status=ActivityStatus.CANCELLED),
        replace(LATE, day=None),
        replace(NIGHT, to=date(2023, 1, 12)),
        replace(NIGHT, starts=parse_wall("23:30")),
        replace(NIGHT, location="moschun"),
        replace(TRIP, status=TripStatus.DONE),
    ],
)
def test_setting_one_field_mends_it(mended: object) -> None:
    assert problems(RULE, NIGHT, LATE, mended) == ()


def test_last_years_curfew_does_not_hold_this_year() -> None:
    old = replace(NIGHT, from_=date(2022, 2, 26), to=date(2022, 12, 31), starts=parse_wall("20:00"))
    assert problems(RULE, old, LATE) == ()


def test_a_curfew_that_begins_tomorrow_holds_after_midnight() -> None:
    tomorrow = replace(NIGHT, from_=SATURDAY)
    assert problems(RULE, tomorrow, LATE) == ()
    assert problems(RULE, tomorrow, activity("a", "22:30-00:30", location="kyiv")) != ()


def test_a_village_keeps_the_curfew_of_the_days_place() -> None:
    found = problem(RULE, NIGHT, replace(LATE, location="moschun"))
    assert found.message.startswith("The curfew at Kyiv")


def test_a_drive_into_the_curfew_leaves_earlier() -> None:
    drive = leg("leg", at("22:00"), at("23:20"))
    found = problem(RULE, NIGHT, drive)
    assert found.message == (
        "The curfew at Kyiv from 23:00 to 05:00 finds people on the road from Kyiv to Moschun "
        "on Fri 13 Jan 2023 from 22:00 to 23:20."
    )
    assert found.fix == "Leave at 21:40 or earlier, to be indoors by 23:00."
    assert found.day == "fri"
    earlier = replace(drive, depart=at("21:40"), arrive=at("23:00"))
    assert problems(RULE, NIGHT, earlier) == ()


def test_a_drive_that_leaves_in_the_curfew_waits_for_its_end() -> None:
    drive = leg("leg", at("04:30"), at("06:00"))
    assert problem(RULE, NIGHT, drive).fix == "Leave at 05:00 or later."
    assert problems(RULE, NIGHT, replace(drive, depart=at("05:00"))) == ()


def test_a_drive_keeps_the_curfew_of_where_it_arrives_in_the_time_of_that_place() -> None:
    lviv = Location(id="lviv", name="Lviv")
    night = replace(NIGHT, location="lviv")
    warsaw = "Europe/Warsaw"
    drive = leg("leg", at("15:00", zone=warsaw), at("23:10"), from_=None, to="lviv")
    assert "on Fri 13 Jan 2023 from 16:00 to 23:10" in problem(RULE, lviv, night, drive).message
    assert problems(RULE, lviv, night, replace(drive, arrive=at("23:00"))) == ()


def test_a_night_train_may_ride_through_the_curfew_but_not_stop_in_it() -> None:
    train = leg("leg", at("22:00"), at("05:10", SATURDAY), mode=LegMode.RAIL, to="kyiv")
    assert problems(RULE, NIGHT, train) == ()
    early = replace(train, arrive=at("04:10", SATURDAY))
    found = problem(RULE, NIGHT, early)
    assert "on the train from Kyiv to Kyiv on Sat 14 Jan 2023 from 22:00 to 04:10" in found.message
    assert found.fix == "Take a connection that neither leaves nor arrives from 23:00 to 05:00."


def test_a_night_drive_through_the_curfew_is_found_though_it_starts_and_ends_outside() -> None:
    assert problem(RULE, NIGHT, leg("leg", at("22:00"), at("05:30", SATURDAY)))


def test_a_leg_of_a_trip_that_is_done_is_history() -> None:
    drive = leg("leg", at("22:00"), at("23:20"))
    assert problems(RULE, NIGHT, drive, replace(TRIP, status=TripStatus.DONE)) == ()


def test_a_train_may_leave_and_arrive_on_the_very_edge_of_the_curfew() -> None:
    late = leg("leg", at("21:00"), at("23:00"), mode=LegMode.RAIL, from_="moschun", to="kyiv")
    assert problems(RULE, NIGHT, late) == ()
    assert problems(RULE, NIGHT, replace(late, arrive=at("23:01"))) != ()
    early = leg("leg", at("05:00"), at("07:00"), mode=LegMode.RAIL)
    assert problems(RULE, NIGHT, early) == ()
    assert problems(RULE, NIGHT, replace(early, depart=at("04:59"))) != ()
    assert problems(RULE, NIGHT, replace(early, depart=at("23:00"), arrive=at("06:00", SATURDAY)))
