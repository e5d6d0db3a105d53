"""People, vehicles and kit in two places."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from docplanner.domain.kit import KitItem, Vehicle
from docplanner.domain.problem import Severity, Subject
from docplanner.domain.schedule import (
    ActivityKind,
    ActivityStatus,
    Day,
    LegMode,
    TripStatus,
)
from tests.unit.planning.film import (
    CAMERA,
    FRI,
    FRIDAY,
    HERON,
    MOSCHUN,
    SAT,
    SOUND,
    TRIP,
    VERSION,
    activity,
    at,
    interview,
    leg,
    problem,
    problems,
)

RULE = "person-in-two-places"
KYIV_SHOOT = activity("a", "10:00-11:00", location="kyiv")
MOSCHUN_SHOOT = activity("b", "10:30-12:00", location="moschun")


def test_a_person_in_two_places_is_serious() -> None:
    found = problem(RULE, KYIV_SHOOT, MOSCHUN_SHOOT)
    assert found.severity is Severity.SERIOUS
    assert found.message == (
        "Camera is in Kyiv and in Moschun on Fri 13 Jan 2023 from 10:30 to 11:00."
    )
    assert found.day == "fri"


def test_what_was_booked_last_is_the_culprit() -> None:
    found = problem(RULE, replace(KYIV_SHOOT, id="z"), MOSCHUN_SHOOT)
    assert found.subjects == (
        Subject("activities", "z"),
        Subject("activities", "b"),
        Subject("people", "camera"),
    )


def test_the_fix_moves_the_culprit_to_the_nearest_free_time() -> None:
    found = problem(RULE, KYIV_SHOOT, MOSCHUN_SHOOT)
    assert found.fix == "Move the actuality at 10:30 to 11:00, when they are free."
    assert problems(RULE, KYIV_SHOOT, replace(MOSCHUN_SHOOT, start=660, end=750)) == ()


def test_the_fix_goes_to_the_next_day_in_that_place_when_this_one_is_full() -> None:
    full = activity("a", "06:00-22:00", location="kyiv")
    next_day = activity("c", "10:00-10:45", location="moschun", day="sat")
    found = problem(RULE, full, MOSCHUN_SHOOT, next_day)
    assert found.fix == (
        "Move the actuality at 10:30 to Sat 14 Jan 2023 at 10:45, when they are free."
    )


def test_without_a_day_in_that_place_the_fix_takes_somebody_off() -> None:
    found = problem(RULE, activity("a", "06:00-22:00", location="kyiv"), MOSCHUN_SHOOT)
    assert found.fix == "Take Camera off the actuality at 10:30, or change its hours."


@pytest.mark.parametrize(
    "mended",
    [
        {"start": 660},
        {"people": ("sound",)},
        {"location": "kyiv", "kind": ActivityKind.MEAL},
        {"status": ActivityStatus.CANCELLED},
        {"day": "sat"},
        {"day": None},
        {"end": None},
    ],
)
def test_setting_one_field_mends_it(mended: dict[str, Any]) -> None:
    assert problems(RULE, KYIV_SHOOT, replace(MOSCHUN_SHOOT, **mended)) == ()


def test_touching_ends_do_not_overlap() -> None:
    after = activity("b", "11:00-12:00", location="moschun")
    assert problems(RULE, KYIV_SHOOT, after) == ()


def test_one_shared_minute_is_an_overlap() -> None:
    found = problem(RULE, KYIV_SHOOT, activity("b", "10:59-12:00", location="moschun"))
    assert "from 10:59 to 11:00" in found.message


def test_two_activities_in_one_place_are_a_double_booking_and_a_warning() -> None:
    found = problem(RULE, KYIV_SHOOT, replace(MOSCHUN_SHOOT, location="kyiv"))
    assert found.severity is Severity.WARNING
    assert found.message == (
        "Camera is booked twice in Kyiv, for the actuality at 10:00 and the actuality at 10:30, "
        "on Fri 13 Jan 2023 from 10:30 to 11:00."
    )


def test_a_meal_may_go_along_with_work_in_its_place_but_not_elsewhere() -> None:
    meal = replace(MOSCHUN_SHOOT, kind=ActivityKind.MEAL)
    assert problems(RULE, KYIV_SHOOT, replace(meal, location="kyiv")) == ()
    assert problems(RULE, KYIV_SHOOT, replace(meal, location=None)) == ()
    assert problem(RULE, KYIV_SHOOT, meal).severity is Severity.SERIOUS


def test_a_place_not_set_yet_does_not_hide_a_double_booking() -> None:
    found = problem(RULE, KYIV_SHOOT, replace(MOSCHUN_SHOOT, location=None))
    assert found.severity is Severity.SERIOUS
    assert found.message == (
        "Camera is in Kyiv and booked for the actuality at 10:30 "
        "on Fri 13 Jan 2023 from 10:30 to 11:00."
    )


def test_a_crew_in_two_places_is_one_problem_that_names_them() -> None:
    crew = ("camera", "sound")
    found = problem(
        RULE, replace(KYIV_SHOOT, people=crew), replace(MOSCHUN_SHOOT, people=crew), CAMERA, SOUND
    )
    assert found.message.startswith("Camera and Sound are in Kyiv and in Moschun on")
    assert found.fix == "Move the actuality at 10:30 to 11:00, when everybody on it is free."


def test_a_protected_person_is_a_code_name_and_a_secret_place_is_not_named() -> None:
    secret = replace(MOSCHUN, never_name=True)
    found = problem(
        RULE,
        HERON,
        secret,
        interview("a", "10:00-11:00", location="kyiv"),
        interview("b", "10:30-11:30", location="moschun"),
    )
    assert found.message == (
        "HERON is in Kyiv and in a place that is not named on Fri 13 Jan 2023 from 10:30 to 11:00."
    )


def test_nobody_is_on_the_road_and_at_work() -> None:
    drive = leg("leg", at("08:00"), at("10:30"))
    found = problem(RULE, KYIV_SHOOT, drive)
    assert found.message == (
        "Camera is on the road from Kyiv to Moschun and in Kyiv "
        "on Fri 13 Jan 2023 from 10:00 to 10:30."
    )
    assert found.day == "fri"
    assert found.fix == "Move the actuality at 10:00 to 10:30, when they are free."
    assert problems(RULE, KYIV_SHOOT, replace(drive, arrive=at("10:00"))) == ()
    assert problems(RULE, KYIV_SHOOT, replace(drive, arrive=None)) == ()


def test_nobody_is_on_two_legs() -> None:
    drive = leg("l1", at("08:00"), at("10:30"))
    train = leg("l2", at("09:00"), at("12:00"), mode=LegMode.RAIL, to=None)
    found = problem(RULE, drive, train)
    assert found.message == (
        "Camera is on the road from Kyiv to Moschun and on the train from Kyiv "
        "on Fri 13 Jan 2023 from 09:00 to 10:30."
    )
    assert found.fix == "Take Camera off the rail leg, or change its hours."
    assert problems(RULE, drive, replace(drive, id="l3")) == ()


def test_a_journey_on_the_timeline_is_the_leg_it_stands_for() -> None:
    drive = leg("leg", at("08:00"), at("10:30"))
    journey = activity("a", "08:00-10:30", kind=ActivityKind.TRAVEL, location="moschun")
    assert problems(RULE, drive, journey) == ()


def test_work_without_a_place_may_be_done_on_the_way() -> None:
    drive = leg("leg", at("08:00"), at("10:30"))
    assert problems(RULE, drive, activity("a", "09:00-09:30", kind=ActivityKind.MEAL)) == ()


def test_an_activity_over_midnight_meets_the_next_morning() -> None:
    night = activity("a", "23:00-02:00", location="kyiv")
    morning = activity("b", "01:30-03:00", location="moschun", day="sat")
    found = problem(RULE, night, morning)
    assert "on Sat 14 Jan 2023 from 01:30 to 02:00" in found.message
    assert found.day == "sat"
    assert problems(RULE, night, replace(morning, start=120)) == ()


def test_a_leg_in_other_zones_is_reckoned_in_real_time() -> None:
    flight = leg(
        "leg",
        at("07:00", zone="Europe/London"),
        at("11:00", zone="Europe/Warsaw"),
        mode=LegMode.AIR,
    )
    assert problems(RULE, flight, activity("a", "08:00-09:00", location="kyiv")) == ()
    found = problem(RULE, flight, activity("a", "11:00-13:00", location="kyiv"))
    assert "from 11:00 to 12:00" in found.message


def test_the_hour_that_a_clock_change_skips_takes_no_time() -> None:
    night = Day(id="night", trip="trip", version="version", date=date(2023, 3, 26))
    trip = replace(TRIP, end=date(2023, 3, 26))
    skipped = activity("a", "03:00-04:00", day="night", location="kyiv")
    later = activity("b", "04:00-05:00", day="night", location="moschun")
    assert problems(RULE, trip, night, skipped, later) == ()
    around = activity("c", "02:00-05:00", day="night", location="moschun")
    assert problems(RULE, trip, night, skipped, around) == ()


def test_the_short_night_of_a_clock_change_has_one_hour_less() -> None:
    trip = replace(TRIP, end=date(2023, 3, 26))
    before = Day(id="before", trip="trip", version="version", date=date(2023, 3, 25))
    late = activity("a", "23:00-02:30", day="before", location="kyiv")
    drive = leg("leg", at("00:31", date(2023, 3, 26), "UTC"), at("03:00", date(2023, 3, 26), "UTC"))
    assert problems(RULE, trip, before, late, drive) == ()
    assert problems(RULE, trip, before, replace(late, end=152), drive) != ()


def test_other_versions_and_cancelled_trips_do_not_count() -> None:
    records = (KYIV_SHOOT, MOSCHUN_SHOOT)
    assert problems(RULE, *records, replace(VERSION, adopted=False)) == ()
    assert problems(RULE, *records, replace(TRIP, status=TripStatus.CANCELLED)) == ()
    assert problems(RULE, *records, replace(TRIP, status=TripStatus.DONE)) != ()


def test_a_leg_of_a_cancelled_trip_does_not_count() -> None:
    other = replace(TRIP, id="other", status=TripStatus.CANCELLED)
    drive = replace(leg("leg", at("08:00"), at("10:30")), trip="other")
    assert problems(RULE, other, KYIV_SHOOT, drive) == ()


def test_a_vehicle_in_two_places_is_serious() -> None:
    car = Vehicle(id="car", name="Car 1")
    first = replace(KYIV_SHOOT, vehicles=("car",), people=())
    second = replace(MOSCHUN_SHOOT, vehicles=("car",), people=())
    found = problem("vehicle-in-two-places", car, first, second)
    assert found.severity is Severity.SERIOUS
    assert found.message == (
        "Car 1 is in Kyiv and in Moschun on Fri 13 Jan 2023 from 10:30 to 11:00."
    )
    assert found.fix == "Move the actuality at 10:30 to 11:00."
    assert problems("vehicle-in-two-places", car, first, replace(second, vehicles=())) == ()
    assert problems("vehicle-in-two-places", car, first, replace(second, location="kyiv")) == ()


def test_a_vehicle_on_two_legs_is_serious() -> None:
    car = Vehicle(id="car", name="Car 1")
    drive = leg("l1", at("08:00"), at("10:30"), vehicle="car", people=())
    other = leg(
        "l2", at("10:00"), at("12:00"), vehicle="car", people=(), from_="moschun", to="kyiv"
    )
    found = problem("vehicle-in-two-places", car, drive, other)
    assert found.message.startswith(
        "Car 1 is on the road from Kyiv to Moschun and on the road from"
    )
    later = replace(other, depart=at("10:30"))
    assert problems("vehicle-in-two-places", car, drive, later) == ()


def test_a_piece_of_kit_in_two_places_is_serious() -> None:
    drone = KitItem(id="drone", name="Drone")
    first = replace(KYIV_SHOOT, kit=("drone",), people=())
    second = replace(MOSCHUN_SHOOT, kit=("drone",), people=())
    found = problem("kit-in-two-places", drone, first, second)
    assert found.message.startswith("Drone is in Kyiv and in Moschun")
    assert problems("kit-in-two-places", drone, first, replace(second, kit=())) == ()


def test_the_slot_offered_leaves_done_work_where_it_was() -> None:
    done = replace(MOSCHUN_SHOOT, status=ActivityStatus.DONE)
    found = problem(RULE, KYIV_SHOOT, done)
    assert found.fix == "Move the actuality at 10:00 to 09:30, when they are free."


def test_the_days_are_those_of_the_film() -> None:
    assert (FRI.date, SAT.date) == (FRIDAY, date(2023, 1, 14))
