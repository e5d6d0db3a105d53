"""Which curfew holds at a place on a date, and when it keeps people indoors.

A curfew row holds on each date from its first to its last, both counted, as the hours that are
closed on that date: one from 23:00 to 05:00 closes 00:00 to 05:00 and 23:00 to 24:00. Where two
rows hold on one date both do, and the stricter is the one to print.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from docplanner.domain.ids import Id
from docplanner.domain.places import Curfew
from docplanner.domain.schedule import Day
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import DAY

NOON = DAY // 2


def in_force(snapshot: Snapshot, place: Id | None, on: date) -> tuple[Curfew, ...]:
    """The curfews of a place that hold on a date, the strictest first."""
    rows = snapshot.by(Curfew, "location").get(place, ())
    return tuple(sorted((row for row in rows if _holds(row, on)), key=_strictness))


def curfew_on(snapshot: Snapshot, place: Id | None, on: date) -> Curfew | None:
    """The strictest curfew of a place on a date, or None: the one to be indoors by."""
    return next(iter(in_force(snapshot, place, on)), None)


def curfew_place(snapshot: Snapshot, day: Day, place: Id | None) -> Id | None:
    """Whose curfew counts for a place on a day: its own, else that of the day's place.

    A village or a street has no rows of its own; the town the day is based in has.
    """
    return place if has_curfews(snapshot, place) else day.place


def has_curfews(snapshot: Snapshot, place: Id | None) -> bool:
    """Whether a place has curfew rows of its own, for any date."""
    return place in snapshot.by(Curfew, "location")


def closed_hours(snapshot: Snapshot, place: Id | None, on: date) -> Iterator[tuple[int, int]]:
    """The closed stretches around a date, in minutes after its midnight.

    From the evening before (negative) to the morning after (beyond ``DAY``), in order of day.
    """
    for shift in (-1, 0, 1):
        for row in in_force(snapshot, place, on + timedelta(days=shift)):
            for start, end in _closed(row):
                yield start + shift * DAY, end + shift * DAY


def _closed(row: Curfew) -> tuple[tuple[int, int], ...]:
    """Equal hours close the whole day."""
    if row.ends > row.starts:
        return ((row.starts, row.ends),)
    return ((0, row.ends), (row.starts, DAY))


def _holds(row: Curfew, on: date) -> bool:
    return (row.from_ is None or row.from_ <= on) and (row.to is None or on <= row.to)


def _strictness(row: Curfew) -> tuple[int, int, Id]:
    """An hour before noon is past midnight of the same night."""
    evening = row.starts if row.starts >= NOON else row.starts + DAY
    return evening, -row.ends, row.id
