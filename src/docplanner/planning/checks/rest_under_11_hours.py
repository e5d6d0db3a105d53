"""``rest-under-11-hours``: too little time between one person's wrap and their next call.

Eleven hours in each twenty-four is the daily rest of the Working Time Regulations 1998,
regulation 10. The wrap is the end of the person's own last activity, leg or check-in of a day;
the next call is the pick-up or call of their own row on the next date, else the start of their
first activity or leg. Both are real moments, so the short night of a clock change counts as it
is. A meal or a rest is not work. Trips that are done are history. A warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from docplanner.domain.people import Person
from docplanner.domain.problem import Problem, Severity
from docplanner.domain.schedule import Activity, Call
from docplanner.domain.times import DAY, show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.checks.rule import Rule, culprit_first, subjects
from docplanner.planning.duty import Point, Shift, shifts
from docplanner.planning.moments import HOUR, wall
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
    name = person_name(person)
    return Problem(
        rule=ID,
        severity=Severity.WARNING,
        message=f"{name} has {length_words(rest)} of rest between the wrap at {_at(wrap)} "
        f"and the call at {_at(call)}.",
        fix=_fix(name, wrap, call),
        day=following.day.id,
        subjects=subjects(*culprit_first(wrap.record, call.record), person),
    )


def _at(point: Point) -> str:
    minutes = wall(point.second, point.day.date, point.day.zone)
    date = point.day.date + timedelta(days=minutes // DAY)
    return f"{show_wall(minutes)} on {show_date(date)}"


def _fix(name: str, wrap: Point, call: Point) -> str:
    """A later call; a leg does not wait, so an earlier wrap."""
    later = _at(call._replace(second=wrap.second + REST))
    earlier = _at(wrap._replace(second=call.second - REST))
    if isinstance(call.record, Call):
        return f"Call {name} at {later} or later."
    if isinstance(call.record, Activity):
        return f"Start {work_words(call.record)} at {later} or later."
    return f"Let {name} wrap at {earlier} or earlier."


RULE = Rule(ID, Severity.WARNING, "Everybody rests 11 hours between wrap and call", check)
