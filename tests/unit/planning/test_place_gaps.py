"""Every place at work has a shelter and a hospital."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docplanner.domain.problem import Severity, Subject
from docplanner.domain.schedule import ActivityStatus, TripStatus
from docplanner.planning.distance import kilometres
from tests.unit.planning.film import KYIV, MOSCHUN, TRIP, activity, problem, problems

WORK = activity("a", "10:00-11:00", location="moschun")
GAPS = [("no-shelter", "shelter"), ("no-hospital", "hospital")]


@pytest.mark.parametrize(("rule", "noun"), GAPS)
def test_a_gap_is_a_warning_that_names_the_nearest_one_known(rule: str, noun: str) -> None:
    gap = replace(MOSCHUN, shelter="", hospital="")
    found = problem(rule, gap, WORK)
    assert found.severity is Severity.WARNING
    assert found.message == f"No {noun} is known for Moschun, which is used on Fri 13 Jan 2023."
    assert found.fix == (
        f"Enter the {noun} of Moschun; the nearest one known is that of Kyiv, 27.2 km away."
    )
    assert found.subjects == (Subject("locations", "moschun"), Subject("days", "fri"))


@pytest.mark.parametrize(("rule", "noun"), GAPS)
def test_a_place_with_both_is_no_problem(rule: str, noun: str) -> None:
    assert problems(rule, WORK) == ()


@pytest.mark.parametrize(("rule", "noun"), GAPS)
def test_a_place_is_told_once_a_day(rule: str, noun: str) -> None:
    gap = replace(MOSCHUN, shelter="", hospital="")
    again = activity("b", "12:00-13:00", location="moschun")
    other_day = activity("c", "12:00-13:00", location="moschun", day="sat")
    found = problems(rule, gap, WORK, again, other_day)
    assert [one.day for one in found] == ["fri", "sat"]


@pytest.mark.parametrize(("rule", "noun"), GAPS)
def test_a_place_nobody_goes_to_may_have_gaps(rule: str, noun: str) -> None:
    gap = replace(MOSCHUN, shelter="", hospital="")
    assert problems(rule, gap) == ()
    assert problems(rule, gap, replace(WORK, status=ActivityStatus.CANCELLED)) == ()
    assert problems(rule, gap, WORK, replace(TRIP, status=TripStatus.DONE)) == ()


@pytest.mark.parametrize(
    "kyiv",
    [
        replace(KYIV, hospital=""),
        replace(KYIV, latitude=None),
        replace(KYIV, latitude=0),
        replace(KYIV, never_name=True),
    ],
)
def test_only_a_near_place_that_may_be_named_is_offered(kyiv: object) -> None:
    found = problem("no-hospital", kyiv, replace(MOSCHUN, hospital=""), WORK)
    assert found.fix == "Enter the hospital of Moschun, with the minutes to reach it."


def test_a_secret_place_is_not_named() -> None:
    found = problem("no-hospital", replace(MOSCHUN, hospital=" ", never_name=True), WORK)
    assert "Moschun" not in found.message + found.fix


def test_one_degree_along_the_equator_is_111_kilometres() -> None:
    here = replace(KYIV, latitude=0, longitude=0)
    assert kilometres(here, replace(here, longitude=1_000_000)) == pytest.approx(111.195, abs=0.001)
    assert kilometres(here, here) == 0
    assert kilometres(here, replace(here, latitude=None)) is None
