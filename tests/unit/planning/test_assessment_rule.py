"""Every working day has a signed risk assessment."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from docplanner.domain.problem import Severity, Subject
from docplanner.domain.schedule import ActivityStatus, DayKind, TripStatus
from tests.unit.planning.film import FRI, TRIP, activity, at, leg, problem, problems, signed

RULE = "unsigned-assessment"
WORK = activity("a", "10:00-11:00")


def test_a_working_day_without_an_assessment_is_serious() -> None:
    found = problem(RULE, WORK)
    assert found.severity is Severity.SERIOUS
    assert found.message == "Fri 13 Jan 2023 has no risk assessment."
    assert found.fix == "Write a risk assessment for Fri 13 Jan 2023 and have it signed."
    assert found.subjects == (Subject("days", "fri"),)


def test_a_signed_assessment_mends_it() -> None:
    assert problems(RULE, WORK, signed("fri")) == ()


@pytest.mark.parametrize(
    ("lacking", "words"),
    [({"signed_by": None}, "no signature"), ({"signed_at": None}, "no time of signature")],
)
def test_a_signature_needs_a_name_and_a_time(lacking: dict[str, Any], words: str) -> None:
    found = problem(RULE, WORK, replace(signed("fri"), **lacking))
    assert found.message == f"Risk assessment RA-fri for Fri 13 Jan 2023 has {words}."
    assert found.subjects == (Subject("assessments", "ra-fri"), Subject("days", "fri"))


def test_the_fix_says_by_when() -> None:
    found = problem(RULE, WORK, replace(FRI, unit_call=450))
    assert found.fix.endswith("signed, before the unit call at 07:30.")


def test_a_second_assessment_must_be_signed_too() -> None:
    second = replace(signed("fri"), id="second", reference="RA-2", signed_by=None)
    assert "RA-2" in problem(RULE, WORK, signed("fri"), second).message


@pytest.mark.parametrize("kind", [DayKind.REST, DayKind.STANDBY])
def test_a_day_off_needs_none(kind: DayKind) -> None:
    assert problems(RULE, WORK, replace(FRI, kind=kind)) == ()


def test_a_day_without_work_needs_none() -> None:
    assert problems(RULE, replace(WORK, status=ActivityStatus.CANCELLED)) == ()


def test_a_day_that_only_travels_needs_one() -> None:
    travel = replace(FRI, kind=DayKind.TRAVEL)
    assert problem(RULE, travel, leg("leg", at("08:00"), at("09:00")))


def test_after_the_trip_only_a_missing_signature_remains() -> None:
    done = replace(TRIP, status=TripStatus.DONE)
    assert problems(RULE, WORK, done) == ()
    assert problem(RULE, WORK, done, replace(signed("fri"), signed_by=None))
    cancelled = replace(TRIP, status=TripStatus.CANCELLED)
    assert problems(RULE, WORK, cancelled, replace(signed("fri"), signed_by=None)) == ()
