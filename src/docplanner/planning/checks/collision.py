"""Whether two pieces of work that overlap may share somebody or something.

Two activities collide where their places are both known and differ. A leg collides with any
activity at a place and with every other leg. These do not collide: a journey on the timeline with
the leg it stands for, work without a place with a leg (it may be done on the way), and one leg
entered twice.

A person does one thing at a time, so two activities in one place are a double booking too (a
warning), and two of which one has no place yet a serious one; but a meal, a rest or a journey may
go along with anything there. A vehicle or a piece of kit may serve two activities in one place.
"""

from __future__ import annotations

from docplanner.domain.problem import Severity
from docplanner.domain.schedule import Activity, ActivityKind, Leg
from docplanner.planning.blocks import Work

ALONGSIDE = frozenset({ActivityKind.MEAL, ActivityKind.REST, ActivityKind.TRAVEL})
"""Kinds that may go along with something else in one place."""


def collision(first: Work, second: Work, *, attends: bool) -> Severity | None:
    """How bad it is that both want the same at once; None where both may have it.

    ``attends`` says that it is a person, who does one thing at a time.
    """
    if isinstance(first, Leg):
        return _with_leg(first, second)
    if isinstance(second, Leg):
        return _with_leg(second, first)
    return _of_activities(first, second, attends)


def _with_leg(leg: Leg, other: Work) -> Severity | None:
    if isinstance(other, Leg):
        collides = _journey(leg) != _journey(other)
    else:
        collides = other.location is not None and other.kind is not ActivityKind.TRAVEL
    return Severity.SERIOUS if collides else None


def _journey(leg: Leg) -> tuple[object, ...]:
    return leg.from_, leg.to, leg.depart, leg.arrive


def _of_activities(first: Activity, second: Activity, attends: bool) -> Severity | None:
    known = first.location is not None and second.location is not None
    if known and first.location != second.location:
        return Severity.SERIOUS
    if not attends or {first.kind, second.kind} & ALONGSIDE:
        return None
    return Severity.WARNING if known else Severity.SERIOUS
