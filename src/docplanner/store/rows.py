"""Records read by plain SQL, without the ORM.

For each kind one query and one small function, made from the fields of its record, turn rows into
frozen dataclasses. Set fields are read from their own tables.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME, Kind
from docplanner.store.connection import Connection

Row = tuple[Any, ...]

IDS_PER_QUERY = 900
"""Variables in one statement: below the smallest limit that SQLite was ever built with."""


@cache
def columns(kind: Kind) -> tuple[str, ...]:
    """The columns of a kind's table, in the order in which :func:`maker` expects them."""
    return ("id", *(field.name for field in kind.fields if not field.many))


@cache
def maker(kind: Kind) -> Callable[[Row, Mapping[str, Mapping[Id, tuple[Any, ...]]]], Any]:
    """A function of a row and the set fields' values that gives the record.

    It is compiled once, as the dataclass's own initialiser is: reading 20,000 rows through a
    loop over field descriptions takes three times as long.
    """
    known: dict[str, Any] = {"record": kind.record, "none": ()}
    arguments = ["id=row[0]"]
    position = 1
    for field in kind.fields:
        if field.many:
            value = f"sets[{field.name!r}].get(row[0], none)"
        else:
            value = f"row[{position}]"
            if field.type.load is not None:
                known[f"load_{field.name}"] = field.type.load
                value = f"None if {value} is None else load_{field.name}({value})"
            position += 1
        arguments.append(f"{field.name}={value}")
    made: Any = eval(f"lambda row, sets: record({', '.join(arguments)})", known)
    return made  # type: ignore[no-any-return]


def read(connection: Connection, kind: Kind, ids: Iterable[Id] | None = None) -> Iterator[Any]:
    """The records of a kind in the order in which they were made; of ``ids`` only, if given."""
    if ids is not None:
        yield from _read_some(connection, kind, sorted(ids))
        return
    yield from _records(connection, kind, "", ())


def _read_some(connection: Connection, kind: Kind, ids: list[Id]) -> Iterator[Any]:
    for start in range(0, len(ids), IDS_PER_QUERY):
        chunk = ids[start : start + IDS_PER_QUERY]
        marks = ", ".join("?" * len(chunk))
        yield from _records(connection, kind, f" IN ({marks})", tuple(chunk))


def _records(connection: Connection, kind: Kind, where: str, values: Row) -> Iterator[Any]:
    sets = {
        field.name: _set_values(connection, f"{kind.name}_{field.name}", field.type, where, values)
        for field in kind.fields
        if field.many
    }
    make = maker(kind)
    listed = ", ".join(f'"{name}"' for name in columns(kind))
    clause = f" WHERE id{where}" if where else ""
    query = f'SELECT {listed} FROM "{kind.name}"{clause} ORDER BY id'
    for row in connection.execute(query, values):
        yield make(row, sets)


def _set_values(
    connection: Connection, table: str, field_type: Any, where: str, values: Row
) -> dict[Id, tuple[Any, ...]]:
    clause = f" WHERE owner{where}" if where else ""
    query = f'SELECT owner, value FROM "{table}"{clause} ORDER BY owner, value'
    found: dict[Id, list[Any]] = {}
    load = field_type.load
    for owner, value in connection.execute(query, values):
        found.setdefault(owner, []).append(value if load is None else load(value))
    return {owner: tuple(items) for owner, items in found.items()}


def kind_of_table(table: str) -> Kind:
    """The kind whose table, or whose set field's table, this is."""
    return BY_NAME[table] if table in BY_NAME else BY_NAME[table.split("_", 1)[0]]
