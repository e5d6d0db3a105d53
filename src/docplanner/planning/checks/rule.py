"""What a rule is, and how it names what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from docplanner.domain.kinds import kind_of
from docplanner.domain.problem import Problem, Severity, Subject
from docplanner.domain.schedule import Activity, Day
from docplanner.planning.plan import Plan

Check: TypeAlias = Callable[[Plan], Iterable[Problem]]
CheckOne: TypeAlias = Callable[[Plan, Day, Activity], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A question asked of the plan.

    ``id`` is what overrides and the command line call it; ``severity`` what its problems usually
    are (its module says when they are not); ``title`` its name in a list. ``one`` asks the same of
    a single activity, moved but not yet saved, where the rule is about activities.
    """

    id: str
    severity: Severity
    title: str
    check: Check
    one: CheckOne | None = None


def of_activities(id: str, severity: Severity, title: str, one: CheckOne) -> Rule:
    """A rule that looks at one activity at a time."""

    def check(plan: Plan) -> Iterator[Problem]:
        for day, activity in plan.scheduled():
            yield from one(plan, day, activity)

    return Rule(id, severity, title, check, one)


def subjects(*records: Any) -> tuple[Subject, ...]:
    """What a problem is about; missing records are left out."""
    return tuple(
        Subject(kind_of(type(record)).name, record.id) for record in records if record is not None
    )


def culprit_first(*records: Any) -> list[Any]:
    """Records in the order of blame: what was booked last gives way, and ids tell the time."""
    return sorted(records, key=lambda record: record.id, reverse=True)
