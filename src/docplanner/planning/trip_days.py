"""The trip that runs or comes next, day by day: what is on each day and how far it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docplanner.domain.ids import Id
from docplanner.domain.problem import Problem, Severity
from docplanner.domain.safety import CheckIn
from docplanner.domain.schedule import (
    Activity,
    ActivityKind,
    ActivityStatus,
    Day,
    DayKind,
    Leg,
    Trip,
    TripStatus,
)
from docplanner.domain.snapshot import Snapshot
from docplanner.planning.days import running_order


class DayState(StrEnum):
    """How far a day is done."""

    DONE = "done"
    PART = "part"
    PLANNED = "planned"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class TripDay:
    """A day of a trip: its work and travel in order of time, and its serious problems."""

    day: Day
    kinds: tuple[ActivityKind, ...]
    state: DayState
    conflicts: int


@dataclass(frozen=True, slots=True)
class TripStrip:
    """A trip with its days; ``running`` while today is one of them.

    ``later`` is how many other trips that are not cancelled start after it.
    """

    trip: Trip
    running: bool
    days: tuple[TripDay, ...]
    later: int


def present_trip(snapshot: Snapshot, today: date) -> Trip | None:
    """The trip that is under way by its days, else the next, else the last."""
    trips = [
        trip for trip in snapshot.all(Trip).values() if trip.status is not TripStatus.CANCELLED
    ]
    trips.sort(key=lambda trip: (trip.start, trip.id))
    last = _last_days(snapshot)
    ahead = (trip for trip in trips if max(trip.end, last.get(trip.id, trip.end)) >= today)
    return next(ahead, trips[-1] if trips else None)


def trip_strip(
    snapshot: Snapshot, today: date, problems: Iterable[Problem] = ()
) -> TripStrip | None:
    """The present trip with its adopted days; None where no trip is planned."""
    trip = present_trip(snapshot, today)
    if trip is None:
        return None
    conflicts = Counter(one.day for one in problems if one.severity is Severity.SERIOUS)
    days = tuple(
        trip_day(snapshot, day, today, conflicts[day.id])
        for day in snapshot.days
        if day.trip == trip.id
    )
    first = min((one.day.date for one in days), default=trip.start)
    last = max((one.day.date for one in days), default=trip.end)
    running = min(first, trip.start) <= today <= max(last, trip.end)
    return TripStrip(trip, running, days, _later(snapshot, trip))


def trip_day(snapshot: Snapshot, day: Day, today: date, conflicts: int = 0) -> TripDay:
    """One day as the strip shows it."""
    order = [entry.what for entry in running_order(snapshot, day)]
    kinds = tuple(_kind(what) for what in order if not isinstance(what, CheckIn))
    work = [what for what in order if isinstance(what, Activity)]
    return TripDay(day, kinds, _state(day, work, today, conflicts), conflicts)


def next_day(snapshot: Snapshot, today: date) -> Day | None:
    """The next day after today on which anything is planned, of a trip that is not cancelled."""
    cancelled = {
        trip.id for trip in snapshot.all(Trip).values() if trip.status is TripStatus.CANCELLED
    }
    found = (day for day in snapshot.days if day.date > today and day.trip not in cancelled)
    return next((day for day in found if day.kind is not DayKind.REST), None)


def _kind(what: Activity | Leg) -> ActivityKind:
    return ActivityKind.TRAVEL if isinstance(what, Leg) else what.kind


def _state(day: Day, work: list[Activity], today: date, conflicts: int) -> DayState:
    done = sum(one.status is ActivityStatus.DONE for one in work)
    if day.date < today and done == len(work):
        return DayState.DONE
    if conflicts and day.date >= today:
        return DayState.CONFLICT
    if day.date <= today and (done or day.date < today):
        return DayState.DONE if done == len(work) else DayState.PART
    return DayState.PLANNED


def _later(snapshot: Snapshot, trip: Trip) -> int:
    return sum(
        other.start > trip.end and other.status is not TripStatus.CANCELLED
        for other in snapshot.all(Trip).values()
    )


def _last_days(snapshot: Snapshot) -> Mapping[Id, date]:
    return {day.trip: day.date for day in snapshot.days}
