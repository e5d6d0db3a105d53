"""Places at work of which something vital is not known, once for each place and day."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from docplanner.domain.places import Location
from docplanner.domain.problem import Problem, Severity
from docplanner.domain.schedule import Activity, Day
from docplanner.domain.titles import show_date
from docplanner.planning.checks.rule import Rule, subjects
from docplanner.planning.distance import kilometres
from docplanner.planning.plan import Plan
from docplanner.planning.wording import place_name

NEAR = 30.0
"""Kilometres within which another place's shelter or hospital is worth naming."""


def rule(id: str, noun: str, title: str, known: Callable[[Location], str]) -> Rule:
    """The rule that ``known`` is not empty for any place of an activity."""

    def check(plan: Plan) -> Iterator[Problem]:
        seen = set()
        for day, activity in plan.scheduled():
            for problem in one(plan, day, activity):
                if (day.id, activity.location) not in seen:
                    seen.add((day.id, activity.location))
                    yield problem

    def one(plan: Plan, day: Day, activity: Activity) -> Iterator[Problem]:
        place = plan.snapshot.get(Location, activity.location)
        if place is not None and not known(place).strip() and plan.is_open(day):
            yield Problem(
                rule=id,
                severity=Severity.WARNING,
                message=f"No {noun} is known for {place_name(place)}, "
                f"which is used on {show_date(day.date)}.",
                fix=_fix(plan, place, noun, known),
                day=day.id,
                subjects=subjects(place, day),
            )

    return Rule(id, Severity.WARNING, title, check, one)


def _fix(plan: Plan, place: Location, noun: str, known: Callable[[Location], str]) -> str:
    """Enter it; the nearest one that is known may serve."""
    others = (
        (away, other)
        for other in plan.snapshot.all(Location).values()
        if other.id != place.id and known(other).strip() and not other.never_name
        if (away := kilometres(place, other)) is not None and away <= NEAR
    )
    nearest = min(others, key=lambda found: (found[0], found[1].id), default=None)
    enter = f"Enter the {noun} of {place_name(place)}"
    if nearest is None:
        return f"{enter}, with the minutes to reach it."
    return f"{enter}; the nearest one known is that of {nearest[1].name}, {nearest[0]:.1f} km away."
