"""Conflicts among 10,000 activities, against SQLite joining them with themselves.

The sweep is measured against a self-join of ready spans under the best index; the whole check,
from a new snapshot to sentences and fixes, against the same question asked of the production's
own tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from random import Random
from statistics import quantiles
from time import process_time
from typing import Any

import sqlcipher3.dbapi2 as driver

from benchmarks.measure import Measured, ratio, worked
from docplanner.domain.people import Person
from docplanner.domain.places import Location
from docplanner.domain.production import Production
from docplanner.domain.schedule import Activity, ActivityKind, Day, Trip, Version
from docplanner.domain.snapshot import Snapshot
from docplanner.planning.checks import conflicts_of, person_in_two_places
from docplanner.planning.diary import diaries, people_of
from docplanner.planning.plan import Plan
from docplanner.store.schema import table_statements

ACTIVITIES, DAYS, PEOPLE, PLACES = 10_000, 200, 300, 50
FIRST = date(2022, 1, 1)
A_MILLISECOND = 1.0

JOIN = """
SELECT a.id, b.id FROM spans a JOIN spans b
ON b.person = a.person AND b.start >= a.start AND b.start < a."end"
AND (a.start < b.start OR a.id < b.id)
"""
ASKED_OF_TABLES = """
WITH spans AS MATERIALIZED (
    SELECT a.id, p.value AS person,
        unixepoch(d.date) + 60 * a.start AS start,
        unixepoch(d.date) + 60 * (a."end" + 1440 * (a."end" < a.start)) AS "end"
    FROM activities a
    JOIN activities_people p ON p.owner = a.id
    JOIN days d ON d.id = a.day
    JOIN versions v ON v.id = d.version AND v.adopted = 1
    JOIN trips t ON t.id = d.trip AND t.status <> 'cancelled'
    WHERE a.status <> 'cancelled'
)
SELECT a.id, b.id FROM spans a JOIN spans b
ON b.person = a.person AND b.start >= a.start AND b.start < a."end"
AND (a.start < b.start OR a.id < b.id)
"""


def measures() -> Iterator[Measured]:
    """The sweep, the whole check, and one activity being dragged."""
    plan = Plan(Snapshot.of(records()))
    blocks, spans = plan.blocks, _spans(plan)
    swept = [pair for one in diaries(blocks, people_of).values() for pair in one.overlaps()]
    assert len(swept) == len(spans.execute(JOIN).fetchall()), "the two must find the same"
    yield ratio(
        "conflicts: sort and sweep 10,000 spans / indexed self-join",
        2.0,
        worked(lambda: [list(d.overlaps()) for d in diaries(blocks, people_of).values()]),
        worked(lambda: spans.execute(JOIN).fetchall()),
    )
    tables = _tables()
    found = tables.execute(ASKED_OF_TABLES).fetchall()
    assert len(_whole_check()) == len(found), "the two must find the same"
    yield ratio(
        "conflicts: whole check of a new snapshot / same query",
        2.0,
        worked(_whole_check),
        worked(lambda: tables.execute(ASKED_OF_TABLES).fetchall()),
    )
    yield from _dragging(plan)


def _whole_check() -> list[Any]:
    return list(person_in_two_places.RULE.check(Plan(replace(_snapshot()))))


def _dragging(plan: Plan) -> Iterator[Measured]:
    """One moved activity against all rules; the indexes are there, as they are after a load.

    In time of the processor, since the tail of wall time on a shared machine is the scheduler's.
    """
    random = Random(2)
    activities = list(plan.snapshot.all(Activity).values())
    conflicts_of(plan, activities[0])
    times = []
    for activity in random.sample(activities, 1000):
        start = random.randrange(6 * 60, 20 * 60)
        moved = replace(activity, day=f"d{random.randrange(DAYS)}", start=start, end=start + 45)
        begin = process_time()
        conflicts_of(plan, moved)
        times.append((process_time() - begin) * 1000)
    parts = quantiles(times, n=100)
    yield Measured("conflicts: one moved activity, median", parts[49], A_MILLISECOND, "ms")
    yield Measured("conflicts: one moved activity, 99th percentile", parts[98], A_MILLISECOND, "ms")


@cache
def _snapshot() -> Snapshot:
    return Snapshot.of(records())


@cache
def records() -> tuple[Any, ...]:
    """200 days of work; one activity in 150 or so clashes with another."""
    random = Random(1)
    trip = Trip(id="t", title="T", start=FIRST, end=FIRST + timedelta(DAYS))
    version = Version(id="v", trip="t", title="Plan A", adopted=True)
    days = [Day(id=f"d{n}", trip="t", version="v", date=FIRST + timedelta(n)) for n in range(DAYS)]
    people = [Person(id=f"p{n}", name=f"Role {n}") for n in range(PEOPLE)]
    places = [Location(id=f"l{n}", name=f"Place {n}") for n in range(PLACES)]
    activities = [_activity(f"a{n:05}", random) for n in range(ACTIVITIES)]
    film = Production(id="film", title="Film")
    return (film, trip, version, *days, *people, *places, *activities)


def _activity(key: str, random: Random) -> Activity:
    start = random.randrange(6 * 60, 20 * 60)
    return Activity(
        id=key,
        title=key,
        kind=ActivityKind.ACTUALITY,
        day=f"d{random.randrange(DAYS)}",
        start=start,
        end=start + random.randrange(15, 60),
        location=f"l{random.randrange(PLACES)}",
        people=(f"p{random.randrange(PEOPLE)}",),
    )


def _spans(plan: Plan) -> Any:
    connection = driver.connect(":memory:")
    connection.execute(
        'CREATE TABLE spans (id TEXT PRIMARY KEY, person TEXT, start INT, "end" INT) STRICT'
    )
    connection.executemany(
        "INSERT INTO spans VALUES (?, ?, ?, ?)",
        [(block.work.id, block.work.people[0], block.start, block.end) for block in plan.blocks],
    )
    connection.execute('CREATE INDEX by_person ON spans (person, start, "end")')
    connection.execute("ANALYZE")
    return connection


def _tables() -> Any:
    from docplanner.domain.kinds import kind_of
    from docplanner.store.rows import insert

    connection = driver.connect(":memory:")
    for statement in table_statements():
        connection.execute(statement)
    for record in records():
        insert(connection, kind_of(type(record)), [record])
    connection.execute("ANALYZE")
    return connection
