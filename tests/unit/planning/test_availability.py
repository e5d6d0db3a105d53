"""Contributors are filmed within the hours they gave."""

from __future__ import annotations

from dataclasses import replace

from docplanner.domain.problem import Severity, Subject
from docplanner.domain.schedule import ActivityStatus, TripStatus
from tests.unit.planning.film import TRIP, activity, contributor, interview, problem, problems

RULE = "person-not-available"
FREE = "2023-01-13T14:30/18:00"
EARLY = interview("a", "12:45-14:15")


def test_an_interview_outside_the_hours_given_is_a_problem() -> None:
    found = problem(RULE, EARLY, contributor(FREE))
    assert found.severity is Severity.WARNING
    assert found.message == (
        "HERON is not available for the interview on Fri 13 Jan 2023 from 12:45 to 14:15, "
        "having given 14:30 to 18:00."
    )
    assert found.fix == "Move the interview at 12:45 to 14:30, when they are free."
    assert found.subjects == (Subject("activities", "a"), Subject("people", "heron"))


def test_the_fix_mends_it() -> None:
    assert problems(RULE, replace(EARLY, start=870, end=960), contributor(FREE)) == ()


def test_hours_given_for_it_mend_it() -> None:
    assert problems(RULE, EARLY, contributor(FREE, "2023-01-13T12:45/14:15")) == ()


def test_a_confirmed_interview_outside_the_hours_is_serious() -> None:
    confirmed = replace(EARLY, status=ActivityStatus.CONFIRMED)
    assert problem(RULE, confirmed, contributor(FREE)).severity is Severity.SERIOUS


def test_a_contributor_who_gave_no_hours_was_not_asked() -> None:
    assert problems(RULE, EARLY, contributor()) == ()


def test_a_contributor_who_gave_another_day_is_not_available() -> None:
    found = problem(RULE, EARLY, contributor("2023-01-14T14:30/18:00"))
    assert found.message.endswith("having given no hours that day.")
    assert found.fix == "Ask HERON for other hours, or move the interview at 12:45 to another day."


def test_the_fix_goes_to_a_day_they_gave_in_that_place() -> None:
    there = replace(EARLY, location="kyiv")
    found = problem(RULE, there, contributor("2023-01-14T14:30/18:00"))
    assert (
        found.fix == "Move the interview at 12:45 to Sat 14 Jan 2023 at 14:30, when they are free."
    )


def test_the_fix_waits_until_others_are_free_too() -> None:
    busy = activity("z", "14:00-15:15", location="kyiv")
    both = replace(EARLY, people=("heron", "camera"))
    found = problem(RULE, both, busy, contributor(FREE))
    assert found.fix == "Move the interview at 12:45 to 15:15, when everybody on it is free."


def test_windows_that_touch_are_one() -> None:
    halves = contributor("2023-01-13T12:00/13:00", "2023-01-13T13:00/14:15")
    assert problems(RULE, EARLY, halves) == ()
    apart = contributor("2023-01-13T12:00/13:00", "2023-01-13T13:02/14:15")
    assert problems(RULE, EARLY, apart) != ()


def test_an_evening_may_run_into_a_window_after_midnight() -> None:
    late = interview("a", "23:00-01:00")
    evening = "2023-01-13T22:00/23:59"
    assert problems(RULE, late, contributor(evening)) != ()
    assert problems(RULE, late, contributor(evening, "2023-01-14T00:00/02:00")) == ()


def test_the_very_minutes_of_a_window_are_inside() -> None:
    assert problems(RULE, interview("a", "14:30-18:00"), contributor(FREE)) == ()
    assert problems(RULE, interview("a", "14:29-18:00"), contributor(FREE)) != ()
    assert problems(RULE, interview("a", "14:30-18:01"), contributor(FREE)) != ()


def test_what_is_done_or_cancelled_does_not_count() -> None:
    for status in (ActivityStatus.DONE, ActivityStatus.CANCELLED):
        assert problems(RULE, replace(EARLY, status=status), contributor(FREE)) == ()
    assert problems(RULE, EARLY, contributor(FREE), replace(TRIP, status=TripStatus.DONE)) == ()
