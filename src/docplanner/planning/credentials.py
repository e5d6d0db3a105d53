"""Which credential of a person ends next, and whether that is soon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from docplanner.domain.ids import Id
from docplanner.domain.people import Credential
from docplanner.domain.schedule import Trip
from docplanner.domain.snapshot import Snapshot

SOON = timedelta(days=30)


class State(StrEnum):
    """ENDED is over today, or on a day of a trip that is not over; SOON is within 30 days."""

    ENDED = "ended"
    SOON = "soon"
    GOOD = "good"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class NextEnd:
    """The credential of a person that ends first."""

    credential: Credential
    state: State


def next_end(snapshot: Snapshot, person: Id, today: date) -> NextEnd | None:
    """The credential that ends first; None where the person has none at all."""
    held = snapshot.by(Credential, "person").get(person, ())
    dated = [one for one in held if one.expires is not None]
    if not dated:
        return NextEnd(held[0], State.UNDATED) if held else None
    first = min(dated, key=lambda one: (one.expires or date.max, one.id))
    return NextEnd(first, _state(snapshot, first.expires or date.max, today))


def _state(snapshot: Snapshot, ends: date, today: date) -> State:
    trips = (trip for trip in snapshot.all(Trip).values() if trip.end >= today)
    if ends < today or any(trip.start <= ends < trip.end for trip in trips):
        return State.ENDED
    return State.SOON if ends - today <= SOON else State.GOOD
