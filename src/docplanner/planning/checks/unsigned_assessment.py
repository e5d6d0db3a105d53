"""``unsigned-assessment``: work on a day whose risk assessment is missing or not signed.

Asked of shoot, recce and travel days that have an activity or a leg. An assessment is signed when
it has both a name and a time. One that was never signed stays a problem after the trip, for the
record must be true; that there is none at all is said only while the trip is not done. Serious.
"""

from __future__ import annotations

from collections.abc import Iterator

from docplanner.domain.problem import Problem, Severity
from docplanner.domain.safety import Assessment
from docplanner.domain.schedule import Day, DayKind
from docplanner.domain.times import show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.checks.rule import Rule, subjects
from docplanner.planning.plan import Plan

ID = "unsigned-assessment"
WORKING = frozenset({DayKind.SHOOT, DayKind.RECCE, DayKind.TRAVEL})


def check(plan: Plan) -> Iterator[Problem]:
    """Every working day, and every assessment of it."""
    travelling = {day.id for day in map(plan.day_of, plan.legs) if day}
    for day in plan.days.values():
        if day.kind in WORKING and (day.id in plan.activities or day.id in travelling):
            assessments = plan.snapshot.by(Assessment, "day").get(day.id, ())
            if not assessments and plan.is_open(day):
                yield _missing(day)
            yield from (_unsigned(day, one) for one in assessments if not is_signed(one))


def is_signed(assessment: Assessment) -> bool:
    """Whether an assessment has both a name and a time."""
    return assessment.signed_by is not None and assessment.signed_at is not None


def _missing(day: Day) -> Problem:
    when = show_date(day.date)
    return Problem(
        rule=ID,
        severity=Severity.SERIOUS,
        message=f"{when} has no risk assessment.",
        fix=f"Write a risk assessment for {when} and have it signed{_before_call(day)}.",
        day=day.id,
        subjects=subjects(day),
    )


def _unsigned(day: Day, assessment: Assessment) -> Problem:
    lacks = "signature" if assessment.signed_by is None else "time of signature"
    return Problem(
        rule=ID,
        severity=Severity.SERIOUS,
        message=f"Risk assessment {assessment.reference} for {show_date(day.date)} has no {lacks}.",
        fix=f"Have {assessment.reference} signed, with name and time{_before_call(day)}.",
        day=day.id,
        subjects=subjects(assessment, day),
    )


def _before_call(day: Day) -> str:
    return "" if day.unit_call is None else f", before the unit call at {show_wall(day.unit_call)}"


RULE = Rule(ID, Severity.SERIOUS, "Every working day has a signed risk assessment", check)
