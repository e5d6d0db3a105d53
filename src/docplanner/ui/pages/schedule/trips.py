"""Which trip is shown: the one that a record belongs to, or the one that matters now."""

from __future__ import annotations

from typing import Any

from docplanner.domain.ids import Id
from docplanner.domain.schedule import Day, Trip, TripStatus, Version
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant


def in_order(snapshot: Snapshot) -> list[Trip]:
    """The trips by date."""
    return sorted(snapshot.all(Trip).values(), key=lambda trip: (trip.start, trip.id))


def best_trip(snapshot: Snapshot, now: Instant) -> Id | None:
    """The one under way, else the next, else the last."""
    trips = [trip for trip in in_order(snapshot) if trip.status is not TripStatus.CANCELLED]
    today = now.local(snapshot.production.zone).date()
    running = [trip for trip in trips if trip.start <= today <= trip.end]
    coming = [trip for trip in trips if trip.start > today]
    found = (running or coming or trips[-1:] or in_order(snapshot))[:1]
    return found[0].id if found else None


def trip_of(snapshot: Snapshot, record: Any) -> Id | None:
    """The trip that a record belongs to; None where it belongs to none."""
    if isinstance(record, Trip):
        return record.id
    trip = getattr(record, "trip", None)
    if trip is not None:
        return str(trip)
    day = snapshot.get(Day, getattr(record, "day", None))
    return day.trip if day is not None else None


def adopted_version(snapshot: Snapshot, trip: Id | None) -> Id | None:
    """The version of a trip that counts."""
    versions = snapshot.by(Version, "trip").get(trip, ())
    return next((version.id for version in versions if version.adopted), None)
