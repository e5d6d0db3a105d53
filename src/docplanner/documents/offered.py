"""The papers that a production can print now: what a list of them offers, in its order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from docplanner.documents import KINDS
from docplanner.documents.kind import ONE, DocumentKind, Params
from docplanner.domain.ids import Id
from docplanner.domain.production import Part
from docplanner.domain.schedule import Day, Trip
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.titles import show_date
from docplanner.planning.days import number_of


@dataclass(frozen=True, slots=True)
class Offer:
    """One paper with all that it needs. ``of`` names what it is of: ``Day 5, Sun 15 Jan``."""

    kind: DocumentKind[Any]
    params: Params
    of: str

    @property
    def key(self) -> str:
        """What makes it the same paper after a change."""
        return f"{self.kind.id} {self.params.scope}".strip()


def offered(snapshot: Snapshot, trip: Id | None) -> tuple[Offer, ...]:
    """Every paper of a trip, and those of the whole film, kind by kind.

    A paper that is for one person alone is not among them: it is chosen from its kind.
    """
    return tuple(
        Offer(kind, params, of)
        for kind in KINDS
        for needs in (kind.needs, *((name,) for name in kind.may if name != ONE))
        for params, of in _CHOICES.get(needs, _nothing)(snapshot, trip)
    )


def present_trip(snapshot: Snapshot, today: date) -> Trip | None:
    """The trip that is under way, else the next, else the last."""
    trips = sorted(snapshot.all(Trip).values(), key=lambda trip: trip.start)
    return next((trip for trip in trips if trip.end >= today), trips[-1] if trips else None)


def day_words(trip: Trip | None, day: Day) -> str:
    """``Day 5, Sun 15 Jan``; a day that is not numbered by its date alone."""
    shown = show_date(day.date, year=False)
    number = number_of(trip, day.date) if trip else None
    return f"Day {number[0]}, {shown}" if number else shown


Choices = Iterator[tuple[Params, str]]


def _nothing(snapshot: Snapshot, trip: Id | None) -> Choices:
    yield from ()


def _whole(snapshot: Snapshot, trip: Id | None) -> Choices:
    yield Params(), ""


def _days(snapshot: Snapshot, trip: Id | None) -> Choices:
    found = snapshot.get(Trip, trip)
    for day in snapshot.days:
        if day.trip == trip:
            yield Params(day=day.id), day_words(found, day)


def _parts(snapshot: Snapshot, trip: Id | None) -> Choices:
    parts = sorted(snapshot.all(Part).values(), key=lambda part: part.number)
    for part in parts if len(parts) > 1 else ():
        yield Params(part=part.id), f"Part {part.number}"


def _trip(snapshot: Snapshot, trip: Id | None) -> Choices:
    found = snapshot.get(Trip, trip)
    if found is not None:
        yield Params(trip=found.id), found.title


_CHOICES: Mapping[tuple[str, ...], Callable[[Snapshot, Id | None], Choices]] = {
    (): _whole,
    ("day",): _days,
    ("part",): _parts,
    ("trip",): _trip,
}
