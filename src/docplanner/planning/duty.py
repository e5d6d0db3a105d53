"""Each person's own working day: from their own call to their own wrap.

A meal or a rest is not work, nor is saying at a check-in that all is well. A night on a train is
rest that begins at its departure; a night at the wheel is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from docplanner.domain.ids import Id
from docplanner.domain.schedule import Activity, ActivityKind, Call, Day, Leg, LegMode
from docplanner.domain.times import DAY
from docplanner.planning.blocks import Block, Work
from docplanner.planning.moments import moment
from docplanner.planning.plan import Plan

OFF_DUTY = frozenset({ActivityKind.MEAL, ActivityKind.REST})
"""Kinds that are not work."""


class Point(NamedTuple):
    """A second at which somebody's work starts or ends, and the record that says so."""

    second: int
    record: Work | Call
    day: Day


@dataclass(slots=True)
class Shift:
    """One person's work on one date; ``call`` and ``wrap`` are None where nothing tells them."""

    day: Day
    called: list[Point] = field(default_factory=list)
    starts: list[Point] = field(default_factory=list)
    ends: list[Point] = field(default_factory=list)

    @property
    def call(self) -> Point | None:
        """Their own pick-up or call, else the start of their first activity or leg."""
        return min(self.called or self.starts, key=_second, default=None)

    @property
    def wrap(self) -> Point | None:
        """The end of their last activity or leg."""
        return max(self.ends, key=_second, default=None)


class Shifts:
    """The shifts of each person by date."""

    def __init__(self) -> None:
        self.by_person: dict[Id, dict[date, Shift]] = {}

    def of(self, person: Id, day: Day) -> Shift:
        """The shift to add to; two days on one date share it."""
        return self.by_person.setdefault(person, {}).setdefault(day.date, Shift(day))


def shifts(plan: Plan) -> Mapping[Id, Mapping[date, Shift]]:
    """The shifts of each person by date, on dated days of trips that are not done."""
    found = Shifts()
    for block in plan.blocks:
        if block.day is not None and plan.is_open(block.day) and not _is_off_duty(block):
            _add_block(found, block, block.day)
    for day in filter(plan.is_open, plan.days.values()):
        _add_calls(found, plan, day)
    return found.by_person


def _is_off_duty(block: Block) -> bool:
    return isinstance(block.work, Activity) and block.work.kind in OFF_DUTY


def _add_block(found: Shifts, block: Block, day: Day) -> None:
    end = block.start if _is_sleeper(block) else block.end
    for person in block.work.people:
        shift = found.of(person, day)
        shift.starts.append(Point(block.start, block.work, day))
        shift.ends.append(Point(end, block.work, day))


def _is_sleeper(block: Block) -> bool:
    """Whether a block is a train that is under way at midnight."""
    leg = block.work
    if not isinstance(leg, Leg) or leg.mode is not LegMode.RAIL or block.day is None:
        return False
    return block.end > moment(block.day.date, DAY, block.day.zone)


def _add_calls(found: Shifts, plan: Plan, day: Day) -> None:
    for call in plan.snapshot.by(Call, "day").get(day.id, ()):
        minutes = call.call if call.pickup is None else call.pickup
        if minutes is not None:
            at = moment(day.date, minutes, day.zone)
            found.of(call.person, day).called.append(Point(at, call, day))


def _second(point: Point) -> int:
    return point.second
