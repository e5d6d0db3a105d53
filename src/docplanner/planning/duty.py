"""Each person's own working day: from their own call to their own wrap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from docplanner.domain.ids import Id
from docplanner.domain.safety import CheckIn
from docplanner.domain.schedule import Activity, ActivityKind, Call, Day
from docplanner.planning.blocks import Block, Work
from docplanner.planning.moments import moment
from docplanner.planning.plan import Plan

OFF_DUTY = frozenset({ActivityKind.MEAL, ActivityKind.REST})
"""Kinds that are not work."""


class Point(NamedTuple):
    """A second at which somebody's work starts or ends, and the record that says so."""

    second: int
    record: Work | CheckIn | Call
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
        """The end of their last activity, leg or check-in."""
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
        _add_checkins(found, plan, day)
        _add_calls(found, plan, day)
    return found.by_person


def _is_off_duty(block: Block) -> bool:
    return isinstance(block.work, Activity) and block.work.kind in OFF_DUTY


def _add_block(found: Shifts, block: Block, day: Day) -> None:
    for person in block.work.people:
        shift = found.of(person, day)
        shift.starts.append(Point(block.start, block.work, day))
        shift.ends.append(Point(block.end, block.work, day))


def _add_checkins(found: Shifts, plan: Plan, day: Day) -> None:
    for checkin in plan.snapshot.by(CheckIn, "day").get(day.id, ()):
        if checkin.who is not None:
            at = moment(day.date, checkin.time, day.zone)
            found.of(checkin.who, day).ends.append(Point(at, checkin, day))


def _add_calls(found: Shifts, plan: Plan, day: Day) -> None:
    for call in plan.snapshot.by(Call, "day").get(day.id, ()):
        minutes = call.call if call.pickup is None else call.pickup
        if minutes is not None:
            at = moment(day.date, minutes, day.zone)
            found.of(call.person, day).called.append(Point(at, call, day))


def _second(point: Point) -> int:
    return point.second
