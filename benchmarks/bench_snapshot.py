"""Reading a snapshot of 20,000 rows, against a loader written by hand for just these tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.measure import Measured, ratio, worked
from docplanner.domain.ids import Id, new_id
from docplanner.domain.kinds import kind_of
from docplanner.domain.people import Person
from docplanner.domain.schedule import (
    Activity,
    ActivityKind,
    ActivityStatus,
    Call,
    Day,
    Trip,
    Version,
)
from docplanner.domain.shots import Priority, Shot, ShotStatus
from docplanner.project.loading import load
from docplanner.store import schema
from docplanner.store.connection import Connection, connect
from docplanner.store.rows import insert

PEOPLE, DAYS, SHOTS, ACTIVITIES, CALLS_A_DAY = 2_000, 200, 5_000, 9_000, 20


def measures() -> Iterator[Measured]:
    """The whole snapshot, long tables left out."""
    with TemporaryDirectory() as folder:
        connection = connect(Path(folder) / "film.docplan", create=True)
        schema.create(connection)
        schema.drop_triggers(connection)
        _fill(connection)
        snapshot = load(connection)
        for kind, by_hand in _by_hand(connection).items():
            assert snapshot.tables[kind] == by_hand, f"{kind}: the two must read the same"
        yield ratio(
            "snapshot: 20,000 rows / plain SQL into slotted dataclasses",
            2.0,
            worked(lambda: load(connection)),
            worked(lambda: _by_hand(connection)),
        )
        connection.close()


def _by_hand(connection: Connection) -> Mapping[str, Mapping[Id, Any]]:
    """The tables that hold rows, read with all that is known about them."""
    return {
        "people": {row[0]: _person(row) for row in connection.execute(_PEOPLE)},
        "days": {row[0]: _day(row) for row in connection.execute(_DAYS)},
        "shots": {row[0]: _shot(row) for row in connection.execute(_SHOTS)},
        "activities": _activities(connection),
        "calls": {
            row[0]: Call(id=row[0], day=row[1], person=row[2], call=row[3])
            for row in connection.execute(_CALLS)
        },
    }


_PEOPLE = "SELECT id, name, protected, role, phone FROM people ORDER BY id"
_DAYS = "SELECT id, trip, version, date FROM days ORDER BY id"
_SHOTS = "SELECT id, number, description, setting, priority, status FROM shots ORDER BY id"
_CALLS = 'SELECT id, day, person, "call" FROM calls ORDER BY id'
_ACTIVITIES = (
    'SELECT id, title, kind, day, start, "end", priority, status FROM activities ORDER BY id'
)
_WITH = "SELECT owner, value FROM activities_people ORDER BY owner, value"


def _person(row: Any) -> Person:
    return Person(id=row[0], name=row[1], protected=bool(row[2]), role=row[3], phone=row[4])


def _day(row: Any) -> Day:
    return Day(id=row[0], trip=row[1], version=row[2], date=date.fromisoformat(row[3]))


def _shot(row: Any) -> Shot:
    return Shot(
        id=row[0],
        number=row[1],
        description=row[2],
        setting=row[3],
        priority=Priority(row[4]),
        status=ShotStatus(row[5]),
    )


def _activities(connection: Connection) -> Mapping[Id, Activity]:
    people: dict[Id, list[Id]] = {}
    for owner, value in connection.execute(_WITH):
        people.setdefault(owner, []).append(value)
    return {
        row[0]: Activity(
            id=row[0],
            title=row[1],
            kind=ActivityKind(row[2]),
            day=row[3],
            start=row[4],
            end=row[5],
            people=tuple(people.get(row[0], ())),
            priority=Priority(row[6]),
            status=ActivityStatus(row[7]),
        )
        for row in connection.execute(_ACTIVITIES)
    }


def _fill(connection: Connection) -> None:
    random = Random(1)
    people = [
        Person(id=new_id(), name=f"Role {n}", role="Crew", phone="+380") for n in range(PEOPLE)
    ]
    trip = Trip(id=new_id(), title="T", start=date(2022, 1, 1), end=date(2022, 12, 31))
    version = Version(id=new_id(), trip=trip.id, title="Plan A", adopted=True)
    days = [
        Day(id=new_id(), trip=trip.id, version=version.id, date=date.fromordinal(738_000 + n))
        for n in range(DAYS)
    ]
    shots = [
        Shot(id=new_id(), number=str(n), description="Street", setting="EXT day")
        for n in range(SHOTS)
    ]
    activities = [_activity(n, random, people, days) for n in range(ACTIVITIES)]
    calls = [
        Call(id=new_id(), day=day.id, person=person.id, call=420)
        for day in days
        for person in people[:CALLS_A_DAY]
    ]
    connection.execute("BEGIN")
    for records in (people, [trip], [version], days, shots, activities, calls):
        insert(connection, kind_of(type(records[0])), records)
    connection.execute("COMMIT")


def _activity(number: int, random: Random, people: list[Person], days: list[Day]) -> Activity:
    start = random.randrange(6 * 60, 20 * 60)
    return Activity(
        id=new_id(),
        title=f"Activity {number}",
        kind=ActivityKind.GVS,
        day=random.choice(days).id,
        start=start,
        end=start + 45,
        people=tuple(sorted(one.id for one in random.sample(people, 2))),
    )
