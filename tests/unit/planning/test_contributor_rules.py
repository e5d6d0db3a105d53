"""Identity is agreed before an interview, and nobody who withdrew is filmed."""

from __future__ import annotations

from dataclasses import replace

from docplanner.domain.people import Consent, Identity
from docplanner.domain.problem import Severity, Subject
from docplanner.domain.schedule import ActivityKind, ActivityStatus, TripStatus
from tests.unit.planning.film import TRIP, contributor, interview, problem, problems

UNAGREED = "interview-without-identity"
WITHDRAWN = "consent-withdrawn"
TALK = interview("a", "10:00-11:00")
GONE = contributor(consent=Consent.WITHDRAWN)


def test_an_interview_without_an_agreed_identity_is_serious() -> None:
    found = problem(UNAGREED, TALK, contributor())
    assert found.severity is Severity.SERIOUS
    assert found.message == (
        "HERON has agreed no identity level for the interview at 10:00 on Fri 13 Jan 2023."
    )
    assert found.fix == (
        "Agree with HERON how they are shown (open, first name, pseudonym, anonymous) and enter it."
    )
    assert found.subjects == (
        Subject("activities", "a"),
        Subject("interviewees", "heron-contributor"),
        Subject("people", "heron"),
    )


def test_any_level_of_identity_mends_it() -> None:
    for identity in Identity:
        assert problems(UNAGREED, TALK, contributor(identity=identity)) == ()


def test_only_contributors_in_interviews_are_asked() -> None:
    assert problems(UNAGREED, TALK) == ()
    assert problems(UNAGREED, replace(TALK, kind=ActivityKind.ACTUALITY), contributor()) == ()
    assert problems(UNAGREED, replace(TALK, people=("camera",)), contributor()) == ()
    cancelled = replace(TALK, status=ActivityStatus.CANCELLED)
    assert problems(UNAGREED, cancelled, contributor()) == ()


def test_footage_without_an_agreed_identity_stays_a_problem_after_the_trip() -> None:
    done = replace(TRIP, status=TripStatus.DONE)
    assert problem(UNAGREED, replace(TALK, status=ActivityStatus.DONE), done, contributor())


def test_planned_work_with_somebody_who_withdrew_is_serious() -> None:
    found = problem(WITHDRAWN, TALK, GONE)
    assert found.severity is Severity.SERIOUS
    assert found.message == (
        "HERON has withdrawn consent and is planned for the interview at 10:00 on Fri 13 Jan 2023."
    )
    assert found.fix == "Cancel the interview at 10:00."
    crewed = replace(TALK, people=("heron", "camera"))
    assert problem(WITHDRAWN, crewed, GONE).fix == (
        "Take HERON off the interview at 10:00, or cancel it."
    )


def test_cancelling_it_or_a_new_consent_mends_it() -> None:
    assert problems(WITHDRAWN, replace(TALK, status=ActivityStatus.CANCELLED), GONE) == ()
    assert problems(WITHDRAWN, TALK, contributor(consent=Consent.WRITTEN)) == ()
    assert problems(WITHDRAWN, replace(TALK, status=ActivityStatus.DONE), GONE) == ()
    assert problems(WITHDRAWN, TALK, GONE, replace(TRIP, status=TripStatus.DONE)) == ()
