"""Credentials last until the end of the trip."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from docplanner.domain.people import Credential, CredentialKind
from docplanner.domain.problem import Severity, Subject
from docplanner.domain.schedule import Accommodation, ActivityStatus, Call, Day, TripStatus
from tests.unit.planning.film import FRIDAY, SATURDAY, TRIP, activity, at, leg, problem, problems

RULE = "credential-expired"
CARD = Credential(id="card", person="camera", kind=CredentialKind.PRESS, expires=FRIDAY)
WORK = activity("a", "10:00-11:00")


def test_a_card_that_ends_before_the_trip_is_serious() -> None:
    found = problem(RULE, CARD, WORK)
    assert found.severity is Severity.SERIOUS
    assert found.message == (
        "The press card of Camera expires on Fri 13 Jan 2023, "
        "and the trip needs it until Sat 14 Jan 2023."
    )
    assert found.fix == (
        "Renew the press card beyond Sat 14 Jan 2023, "
        "or take Camera off the days after Fri 13 Jan 2023."
    )
    assert found.day == "sat"
    assert found.subjects[:2] == (Subject("credentials", "card"), Subject("people", "camera"))


def test_a_card_is_valid_on_the_date_it_expires() -> None:
    assert problems(RULE, replace(CARD, expires=SATURDAY), WORK) == ()


def test_a_card_without_a_date_is_not_known_to_end() -> None:
    assert problems(RULE, replace(CARD, expires=None), WORK) == ()


@pytest.mark.parametrize(
    "record",
    [
        WORK,
        Call(id="call", day="fri", person="camera"),
        leg("leg", at("08:00"), at("09:00")),
        leg("leg", None, None),
        Accommodation(
            id="stay",
            trip="trip",
            location="kyiv",
            check_in=FRIDAY,
            check_out=SATURDAY,
            people=("camera",),
        ),
    ],
)
def test_any_part_of_the_trip_puts_a_person_on_it(record: object) -> None:
    assert problem(RULE, CARD, record)


def test_somebody_who_does_not_travel_needs_no_card() -> None:
    assert problems(RULE, CARD) == ()
    assert problems(RULE, CARD, replace(WORK, status=ActivityStatus.CANCELLED)) == ()
    assert problems(RULE, CARD, replace(WORK, people=("sound",))) == ()


def test_a_dated_day_after_the_trip_still_needs_the_card() -> None:
    sunday = Day(id="sun", trip="trip", version="version", date=date(2023, 1, 15))
    card = replace(CARD, expires=SATURDAY)
    assert problems(RULE, card, sunday, WORK) == ()
    assert problem(RULE, card, sunday, replace(WORK, day="sun")).day == "sun"


def test_trips_that_are_done_or_cancelled_do_not_count() -> None:
    for status in (TripStatus.DONE, TripStatus.CANCELLED):
        assert problems(RULE, CARD, WORK, replace(TRIP, status=status)) == ()


def test_the_last_date_that_names_a_person_counts_whatever_names_them_later() -> None:
    sunday = Day(id="sun", trip="trip", version="version", date=date(2023, 1, 15))
    card = replace(CARD, expires=SATURDAY)
    early = leg("leg", at("08:00"), at("09:00"))
    assert problem(RULE, card, sunday, replace(WORK, day="sun"), early).day == "sun"
