"""How long it is to transmission, and the dates on the way there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docplanner.domain.ids import Id
from docplanner.domain.production import Milestone, Part
from docplanner.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Countdown:
    """Days from today to the earliest day on which ``part`` may be transmitted; below 0 after it.

    ``until`` is the last day of its window.
    """

    part: Part
    on: date
    until: date
    days: int

    @property
    def confirmed(self) -> bool:
        """Whether the window has come down to one day."""
        return self.on == self.until


class Standing(StrEnum):
    """Where a milestone stands."""

    DONE = "done"
    MISSED = "missed"
    LATER = "later"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Point:
    """A milestone at the date that counts: as it was, else as forecast, else as planned.

    ``slip`` is by how many days that is after the plan; below 0 before it, 0 where it is on time
    or where nothing was planned.
    """

    milestone: Milestone
    on: date
    slip: int
    standing: Standing


def countdown(snapshot: Snapshot, today: date, part: Id | None = None) -> Countdown | None:
    """To the part that may come first, or to one part; None where no window is set."""
    found = [
        (one.tx_from, one.number, one)
        for one in snapshot.all(Part).values()
        if one.tx_from is not None and part in (None, one.id)
    ]
    if not found:
        return None
    coming = [one for one in found if (one[2].tx_to or one[0]) >= today] or found[-1:]
    on, _, first = min(coming, key=lambda one: one[:2])
    return Countdown(first, on, first.tx_to or on, (on - today).days)


def points(snapshot: Snapshot, today: date, part: Id | None = None) -> tuple[Point, ...]:
    """The milestones that have a date, by it; of one part those of it and those of none."""
    found = (
        point_of(one, today)
        for one in snapshot.all(Milestone).values()
        if part is None or one.part in (None, part)
    )
    return tuple(sorted(filter(None, found), key=lambda one: (one.on, one.milestone.id)))


def done(found: Iterable[Point]) -> int:
    """How many of them are done."""
    return sum(one.standing is Standing.DONE for one in found)


def point_of(milestone: Milestone, today: date) -> Point | None:
    """Where a milestone stands; None where it has no date."""
    on = milestone.actual or milestone.forecast or milestone.planned
    if on is None:
        return None
    slip = (on - milestone.planned).days if milestone.planned else 0
    return Point(milestone, on, slip, _standing(milestone, on, slip, today))


def _standing(milestone: Milestone, on: date, slip: int, today: date) -> Standing:
    if milestone.actual is not None:
        return Standing.DONE
    if on < today:
        return Standing.MISSED
    return Standing.LATER if slip > 0 else Standing.PLANNED
