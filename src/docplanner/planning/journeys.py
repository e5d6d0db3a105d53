"""Ways between places: what the legs say, and a straight line where they say nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from docplanner.domain.ids import Id
from docplanner.domain.places import Location
from docplanner.domain.schedule import Day, Leg, Trip
from docplanner.domain.snapshot import Snapshot
from docplanner.planning.distance import kilometres


@dataclass(frozen=True, slots=True)
class Journey:
    """Legs one after the other. ``estimated``: at least one distance is a straight line.

    ``minutes`` are from the first departure to the last arrival, stops included; None where one
    of the two is not set.
    """

    legs: tuple[Leg, ...]
    kilometres: int | None
    estimated: bool
    minutes: int | None

    @property
    def places(self) -> tuple[Id, ...]:
        """The places on the way, in order."""
        ends = [end for leg in self.legs for end in (leg.from_, leg.to) if end is not None]
        return tuple(end for n, end in enumerate(ends) if n == 0 or ends[n - 1] != end)

    @property
    def on(self) -> date | None:
        """The local date of departure."""
        depart = self.legs[0].depart if self.legs else None
        return depart.local().date() if depart is not None else None


def leg_kilometres(snapshot: Snapshot, leg: Leg) -> tuple[int | None, bool]:
    """The distance of a leg, and whether it is only the straight line between its ends."""
    if leg.kilometres is not None:
        return leg.kilometres, False
    here, there = snapshot.get(Location, leg.from_), snapshot.get(Location, leg.to)
    straight = kilometres(here, there) if here is not None and there is not None else None
    return (None if straight is None else round(straight)), True


def leg_minutes(leg: Leg) -> int | None:
    """How long a leg takes, from departure to arrival."""
    if leg.depart is None or leg.arrive is None:
        return None
    return round((leg.arrive.utc - leg.depart.utc).total_seconds()) // 60


def journey(snapshot: Snapshot, legs: tuple[Leg, ...]) -> Journey:
    """Legs as one journey."""
    lengths = [leg_kilometres(snapshot, leg) for leg in legs]
    known = [length for length, _ in lengths if length is not None]
    total = sum(known) if legs and len(known) == len(legs) else None
    minutes = None
    if legs and legs[0].depart is not None and legs[-1].arrive is not None:
        minutes = round((legs[-1].arrive.utc - legs[0].depart.utc).total_seconds()) // 60
    return Journey(legs, total, any(estimated for _, estimated in lengths), minutes)


def legs_of(snapshot: Snapshot, trip: Trip | None) -> tuple[Leg, ...]:
    """The legs of a trip by departure; those without one come last."""
    legs = snapshot.by(Leg, "trip").get(trip.id, ()) if trip is not None else ()
    return tuple(sorted(legs, key=lambda leg: (leg.depart is None, leg.depart and leg.depart.utc)))


def legs_on(snapshot: Snapshot, trip: Trip | None, on: date) -> tuple[Leg, ...]:
    """The legs of a trip that depart on a local date."""
    return tuple(leg for leg in legs_of(snapshot, trip) if _date(leg) == on)


def way(
    snapshot: Snapshot, trip: Trip | None, here: Id | None, there: Id, on: date | None = None
) -> Journey | None:
    """The planned way from one place to another on one day of a trip, through others if need be.

    A date prefers the way of that day. None where no legs lead there.
    """
    dated = [leg for leg in legs_of(snapshot, trip) if leg.depart is not None]
    found = [chain for chain in _chains(dated, here) if chain[-1].to == there]
    best = [chain for chain in found if _date(chain[0]) == on] or found
    return journey(snapshot, best[0]) if best else None


def base_of(snapshot: Snapshot, trip: Trip | None) -> Location | None:
    """Where a trip is based: the place of most of its days, the first of equals."""
    days = (day for day in snapshot.days if trip is not None and day.trip == trip.id)
    counted = Counter(day.place for day in days if _counts(day, trip) and day.place is not None)
    return snapshot.get(Location, counted.most_common(1)[0][0]) if counted else None


def _chains(legs: list[Leg], here: Id | None) -> Iterator[tuple[Leg, ...]]:
    """Every row of legs from a place, each beginning where the last one ended, on one date."""
    for number, first in enumerate(legs):
        if first.from_ != here:
            continue
        chain: tuple[Leg, ...] = (first,)
        yield chain
        for leg in legs[number + 1 :]:
            if _date(leg) != _date(first):
                break
            if leg.from_ == chain[-1].to:
                chain = (*chain, leg)
                yield chain


def _counts(day: Day, trip: Trip | None) -> bool:
    return trip is not None and trip.start <= day.date <= trip.end


def _date(leg: Leg) -> date | None:
    return leg.depart.local().date() if leg.depart is not None else None
