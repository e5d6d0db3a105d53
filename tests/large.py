"""A production of the size of an archive: years of trips, thousands of people, work and shots."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from datetime import date, timedelta
from itertools import islice
from random import Random
from typing import Any

from docplanner.domain.footage import Card, Clip, LogEntry
from docplanner.domain.ids import new_id
from docplanner.domain.people import Interviewee, Person, Stage
from docplanner.domain.places import Location
from docplanner.domain.production import Part, Production
from docplanner.domain.safety import CheckIn
from docplanner.domain.schedule import (
    Activity,
    ActivityKind,
    ActivityStatus,
    Day,
    Trip,
    TripStatus,
    Version,
)
from docplanner.domain.shots import Picture, Priority, Sequence, Shot, ShotStatus
from docplanner.domain.timecode import Rate
from docplanner.store.edit import Edit

TRIPS, DAYS = 10, 20
FIRST = date(2022, 1, 3)
BETWEEN = timedelta(days=40)
BEFORE_EACH_INSERT = 2_000


def fill(edit: Edit, *, people: int = 2_000, activities: int = 5_000, shots: int = 5_000) -> None:
    """Write it, with fixed chances: the same production every time but for its ids."""
    for records in _batches(_records(Random(7), people, activities, shots)):
        for group in _by_class(records):
            edit.insert(*group)


def _batches(records: Iterator[Any]) -> Iterator[list[Any]]:
    while some := list(islice(records, BEFORE_EACH_INSERT)):
        yield some


def _by_class(records: list[Any]) -> Iterator[list[Any]]:
    group: list[Any] = []
    for record in records:
        if group and type(group[0]) is not type(record):
            yield group
            group = []
        group.append(record)
    if group:
        yield group


def _records(chance: Random, people: int, activities: int, shots: int) -> Iterator[Any]:
    yield Production(id=new_id(), title="Ten years", broadcaster="A broadcaster")
    parts = [Part(id=new_id(), number=number, title=f"Part {number}") for number in (1, 2)]
    yield from parts
    known = [Person(id=new_id(), name=f"Role {number}") for number in range(people)]
    yield from known
    for person in known[: people // 6]:
        yield Interviewee(id=new_id(), person=person.id, stage=chance.choice(list(Stage)))
    places = [_place(number, chance) for number in range(300)]
    yield from places
    sequences = [_sequence(number, parts) for number in range(100)]
    yield from sequences
    for number in range(shots):
        yield _shot(number, sequences, places, chance)
    days = yield from _days(places, chance)
    for number in range(activities):
        yield _activity(number, days[number % len(days)], known, places, chance)
    for day in days:
        yield from (CheckIn(id=new_id(), day=day.id, time=hour * 60) for hour in (9, 12, 18))
    yield from _footage(days, places, chance)
    for number in range(1_000):
        place = chance.choice(places).id
        taken = FIRST - timedelta(days=chance.randrange(3_000))
        yield Picture(id=new_id(), reference=f"P-{number:05d}", taken=taken, location=place)


def _place(number: int, chance: Random) -> Location:
    latitude, longitude = chance.uniform(46, 52), chance.uniform(23, 38)
    return Location(
        id=new_id(),
        name=f"Village {number}",
        name_uk=f"Село {number}",
        latitude=round(latitude * 1_000_000),
        longitude=round(longitude * 1_000_000),
    )


def _sequence(number: int, parts: list[Part]) -> Sequence:
    part = parts[number % 2].id
    return Sequence(id=new_id(), number=number + 1, title=f"Chapter {number + 1}", part=part)


def _shot(number: int, sequences: list[Sequence], places: list[Location], chance: Random) -> Shot:
    sequence = sequences[number % len(sequences)]
    return Shot(
        id=new_id(),
        number=f"{sequence.number}.{number // len(sequences) + 1}",
        description=f"What is seen, {number}",
        sequence=sequence.id,
        size="WS",
        location=chance.choice(places).id,
        priority=chance.choice(list(Priority)),
        status=chance.choice(list(ShotStatus)),
    )


def _days(places: list[Location], chance: Random) -> Generator[Any, None, list[Day]]:
    days: list[Day] = []
    for number in range(TRIPS):
        start = FIRST + number * BETWEEN
        end = start + timedelta(days=DAYS - 1)
        title = f"Trip {number + 1}"
        trip = Trip(id=new_id(), title=title, start=start, end=end, status=TripStatus.DONE)
        version = Version(id=new_id(), trip=trip.id, title="Plan A", adopted=True)
        yield trip
        yield version
        for offset in range(DAYS):
            on, place = start + timedelta(days=offset), chance.choice(places).id
            day = Day(id=new_id(), trip=trip.id, version=version.id, date=on, place=place)
            days.append(day)
            yield day
    return days


def _activity(
    number: int, day: Day, people: list[Person], places: list[Location], chance: Random
) -> Activity:
    start = 6 * 60 + 30 * chance.randrange(28)
    return Activity(
        id=new_id(),
        title=f"Work {number}",
        kind=chance.choice(list(ActivityKind)),
        day=day.id,
        start=start,
        end=start + 30,
        location=chance.choice(places).id,
        people=tuple(sorted({chance.choice(people).id for _ in range(3)})),
        status=ActivityStatus.DONE,
    )


def _footage(days: list[Day], places: list[Location], chance: Random) -> Iterator[Any]:
    cards = [Card(id=new_id(), name=f"A{n:03d}", day=days[n].id) for n in range(len(days))]
    yield from cards
    clips = [
        Clip(
            id=new_id(),
            name=f"A{n % len(cards):03d}_C{n // len(cards):03d}",
            card=cards[n % len(cards)].id,
            start_frames=90_000 * (n % 10),
            rate=Rate(25),
            frames=2_500,
            location=chance.choice(places).id,
        )
        for n in range(2_000)
    ]
    yield from clips
    for clip in clips[:1_000]:
        start = clip.start_frames or 0
        yield LogEntry(id=new_id(), clip=clip.id, in_frames=start, out_frames=start + 250)
