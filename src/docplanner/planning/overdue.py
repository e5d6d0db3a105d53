"""Check-ins that have not come, how late they are, and what the ladder says to do by now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from docplanner.domain.ids import Id
from docplanner.domain.safety import CheckIn, CheckinState, LadderStep
from docplanner.domain.schedule import Day
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant, WallTime
from docplanner.planning.plan import Plan

BAR_AFTER = 15
"""Minutes after which a missing check-in is told on every page."""
PLAN_AFTER = 30
"""Minutes after which the plan for lost contact runs."""
FORGOTTEN = 48 * 60
"""Minutes after which nobody waits for a check-in any more: later ones have taken its place."""


class Level(IntEnum):
    """How loud a late check-in is."""

    LATE = 0
    BAR = 1
    PLAN = 2


@dataclass(frozen=True, slots=True)
class Overdue:
    """A check-in that is due and has not come, by whole minutes."""

    checkin: CheckIn
    day: Day
    minutes: int

    @property
    def level(self) -> Level:
        """How loud it is."""
        if self.minutes >= PLAN_AFTER:
            return Level.PLAN
        return Level.BAR if self.minutes >= BAR_AFTER else Level.LATE


@dataclass(frozen=True, slots=True)
class Rung:
    """The step of the ladder that is on, and the how manieth of how many."""

    step: LadderStep
    number: int
    of: int


def overdue(snapshot: Snapshot, now: Instant) -> tuple[Overdue, ...]:
    """What is due on days of open trips and has not come, the latest first."""
    plan = Plan(snapshot)
    found = [
        Overdue(checkin, day, minutes)
        for day in plan.days.values()
        if plan.is_open(day) and _near(day, now)
        for checkin in snapshot.by(CheckIn, "day").get(day.id, ())
        if checkin.state is CheckinState.DUE
        and 0 < (minutes := minutes_late(checkin, day, now)) <= FORGOTTEN
    ]
    return tuple(sorted(found, key=lambda one: (-one.minutes, one.checkin.id)))


def minutes_late(checkin: CheckIn, day: Day, now: Instant) -> int:
    """Whole minutes since a check-in was due; below 0 before it is."""
    due = WallTime(day.date, checkin.time, day.zone).instant()
    return int((now.utc - due.utc).total_seconds() // 60)


def ladder_of(snapshot: Snapshot, trip: Id) -> tuple[LadderStep, ...]:
    """The ladder of a trip by its minutes: its own, or where it has none that of every trip."""
    steps = snapshot.by(LadderStep, "trip")
    found = steps.get(trip) or steps.get(None, ())
    return tuple(sorted(found, key=lambda step: (step.minutes, step.id)))


def rung(snapshot: Snapshot, late: Overdue) -> Rung | None:
    """The last step of the ladder whose time has come; None where there is no ladder."""
    steps = ladder_of(snapshot, late.day.trip)
    come = [place for place, step in enumerate(steps) if step.minutes <= late.minutes]
    return Rung(steps[come[-1]], come[-1] + 1, len(steps)) if come else None


def _near(day: Day, now: Instant) -> bool:
    """Whether a day is near enough for its check-ins to be late and not forgotten."""
    return abs((now.local(day.zone).date() - day.date).days) <= FORGOTTEN // (24 * 60) + 1
