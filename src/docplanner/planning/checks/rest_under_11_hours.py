"""``rest-under-11-hours``: too little time between one person's wrap and their next call.

Eleven hours in each twenty-four is the daily rest of the Working Time Regulations 1998,
regulation 10. The wrap is the end of the person's own last activity or leg of a day (`duty` says
what is work); the next call is the pick-up or call of their own row on the next date, else the
start of their first activity or leg. Both are real moments, so the short night of a clock change
counts as it is. Trips that are done are history. A warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from docplanner.domain.people import Person
from docplanner.domain.problem import Problem, Severity
from docplanner.domain.schedule import Activity, Call
from docplanner.domain.times import show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.checks.rule import Rule, culprit_first, subjects
from docplanner.planning.duty import Point, Shift, shifts
from docplanner.planning.moments import HOUR, local_date, wall
from docplanner.planning.plan import Plan
from docplanner.planning.wording import length_words, person_name, work_words

ID = "rest-under-11-hours"
REST = 11 * HOUR


def check(plan: Plan) -> Iterator[Problem]:
    """Every night of every person between two dates on which they work."""
    for person, by_date in shifts(plan).items():
        for on, shift in by_date.items():
            following = by_date.get(on + timedelta(days=1))
            if following and shift.wrap and following.call:
                rest = following.call.second - shift.wrap.second
                if rest < REST:
                    found = plan.snapshot.get(Person, person)
                    yield _problem(found, shift.wrap, following.call, following, rest)


def _problem(
    person: Person | None, wrap: Point, call: Point, following: Shift, rest: int
) -> Problem:
    name, zone = person_name(person), following.day.zone
    return Problem(
        rule=ID,
        severity=Severity.WARNING,
        message=f"{name} has {length_words(rest)} of rest between the wrap "
        f"{_at(wrap.second, zone)} and the call {_at(call.second, zone)}.",
        fix=_fix(name, wrap, call, zone),
        day=following.day.id,
        subjects=subjects(*culprit_first(wrap.record, call.record), person),
    )


def _at(second: int, zone: str) -> str:
    on = local_date(second, zone)
    return f"at {show_wall(wall(second, on, zone))} on {show_date(on)}"


def _fix(name: str, wrap: Point, call: Point, zone: str) -> str:
    """A later call; a leg does not wait, so an earlier wrap."""
    later = _at(wrap.second + REST, zone)
    if isinstance(call.record, Call):
        return f"Call {name} {later} or later."
    if isinstance(call.record, Activity):
        return f"Start {work_words(call.record)} {later} or later."
    return f"Let {name} wrap {_at(call.second - REST, zone)} or earlier."


RULE = Rule(ID, Severity.WARNING, "Everybody rests 11 hours between wrap and call", check)
