"""Exteriors by day end before sunset: 16:20 in Kyiv, 16:21 in Moschun on 13 and 14 January."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from docplanner.domain.places import Location
from docplanner.domain.problem import Severity, Subject
from docplanner.domain.schedule import ActivityKind, ActivityStatus, TripStatus
from docplanner.domain.shots import Shot, ShotStatus
from tests.unit.planning.film import FRI, KYIV, MOSCHUN, TRIP, activity, problem, problems

RULE = "exterior-after-sunset"
DUSK = activity("a", "16:00-17:00", kind=ActivityKind.GVS, location="moschun")


def shot(setting: str, **fields: Any) -> Shot:
    return Shot(id="shot", number="1.1", description="Burnt house", setting=setting, **fields)


def test_an_exterior_that_outlasts_the_sun_is_a_warning() -> None:
    found = problem(RULE, DUSK)
    assert found.severity is Severity.WARNING
    assert found.message == (
        "The sun sets at 16:19 on Fri 13 Jan 2023, before the end of the GVs from 16:00 to 17:00."
    )
    assert found.fix == "Move the GVs at 16:00 to 15:15, when they are free."
    assert found.subjects == (Subject("activities", "a"),)


def test_ending_with_the_sun_is_in_time() -> None:
    assert problems(RULE, replace(DUSK, end=979)) == ()
    assert problems(RULE, replace(DUSK, end=980)) != ()


def test_without_a_free_hour_of_light_the_fix_shortens_it() -> None:
    full = activity("b", "06:00-16:00", location="moschun")
    assert problem(RULE, DUSK, full).fix == "End it by 16:19, or mark its shots as night."


@pytest.mark.parametrize("kind", [ActivityKind.GVS, ActivityKind.PTC, ActivityKind.DRONE])
def test_some_kinds_are_outside_unless_their_shots_say_otherwise(kind: ActivityKind) -> None:
    outside = replace(DUSK, kind=kind, shots=("shot",))
    assert problem(RULE, outside)
    assert problem(RULE, outside, shot(""))
    assert problems(RULE, outside, shot("INT day")) == ()


@pytest.mark.parametrize("kind", [ActivityKind.INTERVIEW, ActivityKind.ACTUALITY])
def test_other_kinds_are_outside_where_a_shot_says_so(kind: ActivityKind) -> None:
    inside = replace(DUSK, kind=kind, shots=("shot",))
    assert problems(RULE, inside) == ()
    assert problem(RULE, inside, shot("EXT day"))
    assert problem(RULE, inside, shot("ext. dawn"))
    assert problems(RULE, inside, shot("EXT day", status=ShotStatus.DROPPED)) == ()


@pytest.mark.parametrize("setting", ["EXT night", "EXT N", "EXT/NIGHT", "ext n"])
def test_a_night_exterior_wants_the_dark(setting: str) -> None:
    assert problems(RULE, replace(DUSK, shots=("shot",)), shot(setting)) == ()


def test_a_place_off_the_map_takes_the_sun_of_the_days_place() -> None:
    village = replace(MOSCHUN, latitude=None, longitude=None)
    assert "16:19" in problem(RULE, DUSK, village).message
    assert problems(RULE, DUSK, village, replace(FRI, place=None)) == ()


def test_a_sun_that_does_not_set_says_nothing() -> None:
    tromso = Location(id="moschun", name="Tromso", latitude=69_649_200, longitude=18_955_300)
    summer = replace(FRI, date=date(2023, 6, 21), zone="Europe/Oslo")
    assert problems(RULE, tromso, summer, DUSK) == ()
    reykjavik = replace(KYIV, id="moschun", latitude=64_146_600, longitude=-21_942_600)
    white = replace(summer, zone="Atlantic/Reykjavik")
    assert problems(RULE, reykjavik, white, DUSK) == ()


def test_what_is_over_or_off_does_not_count() -> None:
    for status in (ActivityStatus.DONE, ActivityStatus.CANCELLED):
        assert problems(RULE, replace(DUSK, status=status)) == ()
    assert problems(RULE, DUSK, replace(TRIP, status=TripStatus.DONE)) == ()
