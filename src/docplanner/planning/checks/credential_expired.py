"""``credential-expired``: a credential that does not last until the end of a trip.

It must be valid on the last day of every trip its person is on (by an activity, a call, a leg or
a night), and on later dates of the trip that still name them; it is valid on the date it expires.
Each row counts by itself: a renewed card is a new date in the same row. Trips that are done are
history. Serious.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docplanner.domain.ids import Id
from docplanner.domain.people import Credential, Person
from docplanner.domain.problem import Problem, Severity
from docplanner.domain.schedule import Day, Trip, TripStatus
from docplanner.domain.titles import show_date
from docplanner.planning.checks.rule import Rule, subjects
from docplanner.planning.plan import Plan
from docplanner.planning.travellers import travellers
from docplanner.planning.wording import CREDENTIALS, person_name

ID = "credential-expired"


def check(plan: Plan) -> Iterator[Problem]:
    """Each credential of each traveller, once for a trip."""
    credentials = plan.snapshot.by(Credential, "person")
    for key, people in travellers(plan).items():
        trip = plan.trips[key]
        for person, last in people.items() if trip.status is not TripStatus.DONE else ():
            needed = max(trip.end, last)
            for credential in credentials.get(person, ()):
                if credential.expires is not None and credential.expires < needed:
                    yield _problem(plan, trip, credential, credential.expires, needed)


def _problem(
    plan: Plan, trip: Trip, credential: Credential, expires: date, needed: date
) -> Problem:
    person = plan.snapshot.get(Person, credential.person)
    name, noun = person_name(person), CREDENTIALS[credential.kind]
    day = _first_day_after(plan, trip.id, expires)
    return Problem(
        rule=ID,
        severity=Severity.SERIOUS,
        message=f"The {noun} of {name} expires on {show_date(expires)}, "
        f"and the trip needs it until {show_date(needed)}.",
        fix=f"Renew the {noun} beyond {show_date(needed)}, or take {name} off the days after "
        f"{show_date(expires)}.",
        day=day.id if day else None,
        subjects=subjects(credential, person, trip),
    )


def _first_day_after(plan: Plan, trip: Id, expires: date) -> Day | None:
    days = (day for day in plan.days.values() if day.trip == trip and day.date > expires)
    return next(days, None)


RULE = Rule(ID, Severity.SERIOUS, "Credentials last until the end of the trip", check)
