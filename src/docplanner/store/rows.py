"""Records read and written by plain SQL, without the ORM.

For each kind one query and one small function, made from the fields of its record, turn rows into
frozen dataclasses. Set fields are read from their own tables.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, islice
from typing import Any

from docplanner.domain.fields import Field, FieldType
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME, Kind
from docplanner.store.connection import Connection

Row = tuple[Any, ...]

MOST_VALUES = 8_000
"""Values in one insert: far below SQLite's limit of variables, above which nothing is gained."""

AMONG = "IN (SELECT value FROM json_each(?))"
"""A list of ids as one variable, however long; :func:`among` gives it."""


def among(ids: Iterable[Id]) -> str:
    """Ids as the one variable of ``AMONG``."""
    return json.dumps(sorted(ids))


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


@cache
def storer(kind: Kind) -> Callable[[Any], Row]:
    """A function of a record that gives its row, in the order of :func:`columns`."""
    known: dict[str, Any] = {}
    values = ["record.id"]
    for field in kind.fields:
        if field.many:
            continue
        value = f"record.{field.name}"
        if field.type.load is not None:
            known[f"store_{field.name}"] = field.type.store
            value = f"None if {value} is None else store_{field.name}({value})"
        values.append(value)
    made: Any = eval(f"lambda record: ({', '.join(values)})", known)
    return made  # type: ignore[no-any-return]


def insert(connection: Connection, kind: Kind, records: Sequence[Any]) -> None:
    """Write new records of one kind, their set fields included."""
    names = columns(kind)
    _insert(connection, kind.name, names, map(storer(kind), records))
    for field in kind.fields:
        if field.many:
            owned = ((record.id, getattr(record, field.name)) for record in records)
            insert_sets(connection, kind, field, owned)


def insert_sets(
    connection: Connection, kind: Kind, field: Field, owned: Iterable[tuple[Id, Iterable[Any]]]
) -> None:
    """Write the values of one set field for each owner."""
    store = field.type.store
    rows = (
        (owner, value)
        for owner, values in owned
        for value in sorted({store(value) for value in values}, key=str)
    )
    _insert(connection, f"{kind.name}_{field.name}", ("owner", "value"), rows)


def _insert(connection: Connection, table: str, names: Sequence[str], rows: Iterable[Row]) -> None:
    """Insert rows many to a statement: each statement that fires triggers has a cost of its own."""
    listed = ", ".join(f'"{name}"' for name in names)
    marks = f"({', '.join('?' * len(names))})"
    rest = iter(rows)
    while some := list(islice(rest, MOST_VALUES // len(names))):
        values = ", ".join([marks] * len(some))
        connection.execute(
            f'INSERT INTO "{table}" ({listed}) VALUES {values}',
            tuple(chain.from_iterable(some)),
        )


def read(connection: Connection, kind: Kind, ids: Iterable[Id] | None = None) -> Iterator[Any]:
    """The records of a kind in the order in which they were made; of ``ids`` only, if given."""
    some = "" if ids is None else f" {AMONG}"
    values = () if ids is None else (among(ids),)
    sets = {
        field.name: _set_values(connection, f"{kind.name}_{field.name}", field.type, some, values)
        for field in kind.fields
        if field.many
    }
    make = maker(kind)
    listed = ", ".join(f'"{name}"' for name in columns(kind))
    where = f" WHERE id{some}" if some else ""
    for row in connection.execute(f'SELECT {listed} FROM "{kind.name}"{where} ORDER BY id', values):
        yield make(row, sets)


def _set_values(
    connection: Connection, table: str, field_type: FieldType, some: str, values: Row
) -> dict[Id, tuple[Any, ...]]:
    where = f" WHERE owner{some}" if some else ""
    query = f'SELECT owner, value FROM "{table}"{where} ORDER BY owner, value'
    found: dict[Id, list[Any]] = {}
    load = field_type.load
    for owner, value in connection.execute(query, values):
        found.setdefault(owner, []).append(value if load is None else load(value))
    return {owner: tuple(items) for owner, items in found.items()}


def kind_of_table(table: str) -> Kind:
    """The kind whose table, or whose set field's table, this is."""
    return BY_NAME[table] if table in BY_NAME else BY_NAME[table.split("_", 1)[0]]
