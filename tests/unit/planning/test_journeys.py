"""Ways between places, by the legs of a trip."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from docplanner.domain.places import Location
from docplanner.domain.snapshot import Snapshot
from docplanner.planning.journeys import base_of, journey, leg_kilometres, leg_minutes, way
from tests.unit.planning.film import BASE, FRI, SATURDAY, TRIP, at, leg

IRPIN = Location(id="irpin", name="Irpin", latitude=50_520_000, longitude=30_240_000)
OUT = leg("out", at("08:00"), at("08:40"), to="irpin", kilometres=27)
ON = leg("on", at("09:00"), at("09:30"), from_="irpin", to="moschun", kilometres=14)
NEXT = leg("next", at("08:00", SATURDAY), at("09:10", SATURDAY), kilometres=41)


def film(*records: Any) -> Snapshot:
    return Snapshot.of([*BASE, IRPIN, *records])


def test_a_way_runs_through_other_places() -> None:
    found = way(film(OUT, ON), TRIP, "kyiv", "moschun")
    assert found is not None
    assert found.places == ("kyiv", "irpin", "moschun")
    assert (found.kilometres, found.minutes, found.estimated) == (41, 90, False)


def test_the_way_of_the_day_asked_for_is_preferred() -> None:
    found = way(film(OUT, ON, NEXT), TRIP, "kyiv", "moschun", SATURDAY)
    assert found is not None
    assert (found.legs, found.on) == ((NEXT,), SATURDAY)


def test_legs_of_two_days_are_no_way() -> None:
    late = leg("late", at("09:00", SATURDAY), None, from_="irpin", to="moschun")
    assert way(film(OUT, late), TRIP, "kyiv", "moschun") is None
    assert way(film(OUT), None, "kyiv", "irpin") is None


def test_without_a_distance_the_straight_line_stands_and_says_so() -> None:
    bare = replace(NEXT, kilometres=None)
    assert leg_kilometres(film(), bare) == (27, True)
    assert leg_kilometres(film(), NEXT) == (41, False)
    assert journey(film(), (OUT, bare)).estimated


def test_without_coordinates_there_is_no_distance() -> None:
    nowhere = leg("x", None, None, to="nowhere")
    assert leg_kilometres(film(Location(id="nowhere", name="?")), nowhere) == (None, True)
    assert journey(film(), (nowhere,)).kilometres is None


def test_a_leg_without_times_has_no_length() -> None:
    assert leg_minutes(OUT) == 40
    assert leg_minutes(leg("x", at("08:00"), None)) is None


def test_the_base_is_the_place_of_most_days_of_the_trip() -> None:
    base = base_of(film(), TRIP)
    assert base is not None
    assert base.id == FRI.place
    assert base_of(film(), None) is None
