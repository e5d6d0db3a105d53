"""What is in the journaled tables, and what the journal says is in them.

This is the tests' own account: it shares no code with the journal it is compared with.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

import sqlcipher3.dbapi2 as driver

from docplanner.store.connection import Connection
from docplanner.store.model import Base
from docplanner.store.schema import table_statements

Place: TypeAlias = tuple[str, tuple[Any, ...]]
"""A table and a primary key in it."""
Row: TypeAlias = dict[str, Any]
State: TypeAlias = dict[Place, Row]


@dataclass(frozen=True, slots=True)
class Image:
    """One row of ``chg``: a place before and after."""

    seq: int
    txn: str
    place: Place
    record: str
    old: Row | None
    new: Row | None

    def fields(self) -> frozenset[str]:
        """The columns it wrote: all of a row that came or went."""
        if self.old is None or self.new is None:
            return frozenset(self.new or self.old or {})
        return frozenset(name for name in self.new if self.old[name] != self.new[name])


@cache
def _keys() -> dict[str, tuple[str, ...]]:
    return {
        table.name: tuple(column.name for column in table.primary_key.columns)
        for table in Base.metadata.sorted_tables
    }


def dump(connection: Connection) -> State:
    """Every journaled table, in order of the primary key."""
    state: State = {}
    for table, keys in _keys().items():
        cursor = connection.execute(f'SELECT * FROM "{table}" ORDER BY {", ".join(keys)}')
        names = [column[0] for column in cursor.description]
        for values in cursor:
            row = dict(zip(names, values, strict=True))
            state[table, tuple(row[key] for key in keys)] = row
    return state


def images(connection: Connection, after: int = 0) -> list[Image]:
    """The journal above a number, oldest first."""
    query = 'SELECT seq, txn, tbl, "row", old, new FROM chg WHERE seq > ? ORDER BY seq'
    return [_image(*row) for row in connection.execute(query, (after,))]


def _image(seq: int, txn: str, table: str, record: str, old: str | None, new: str | None) -> Image:
    before, after = _row(old), _row(new)
    there = after or before or {}
    place = (table, tuple(there[key] for key in _keys()[table]))
    return Image(seq, txn, place, record, before, after)


def _row(text: str | None) -> Row | None:
    return None if text is None else dict(json.loads(text))


def fold(state: State, journal: Iterable[Image]) -> State:
    """The state after a piece of journal. Each ``old`` must be the value just before it."""
    folded = dict(state)
    for image in journal:
        assert folded.get(image.place) == image.old, f"old is not what was there: {image}"
        if image.new is None:
            del folded[image.place]
        else:
            folded[image.place] = image.new
    return folded


def difference(before: State, after: State) -> set[Place]:
    """The places that are not the same."""
    return {place for place in before.keys() | after if before.get(place) != after.get(place)}


def without(state: State, before: State, after: State) -> State:
    """A state with what led from ``before`` to ``after`` taken back, field by field."""
    result = dict(state)
    for place in difference(before, after):
        old, new = before.get(place), after.get(place)
        if old is None:
            result.pop(place, None)
        elif new is None:
            result[place] = old
        elif place in result:
            changed = {name: old[name] for name in old if old[name] != new[name]}
            result[place] = {**result[place], **changed}
    return result


def stands(state: State, after: State, written: Iterable[Image]) -> bool:
    """Whether a state still holds every value that a step wrote, ``after`` being its result."""
    for image in written:
        here, then = state.get(image.place), after.get(image.place)
        if (here is None) != (then is None):
            return False
        if here and then and any(here[name] != then[name] for name in image.fields()):
            return False
    return True


def possible(state: State) -> bool:
    """Whether the constraints of the schema allow a state, asked of an empty database."""
    connection = driver.connect(":memory:", isolation_level=None)
    for statement in table_statements():
        connection.execute(statement)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("BEGIN")
    connection.execute("PRAGMA defer_foreign_keys = ON")
    try:
        for statement, values in _inserts(state):
            connection.execute(statement, values)
        connection.execute("COMMIT")
    except driver.IntegrityError:
        return False
    finally:
        connection.close()
    return True


def _inserts(state: State) -> Iterator[tuple[str, tuple[Any, ...]]]:
    for (table, _), row in state.items():
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        yield f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(row.values())
