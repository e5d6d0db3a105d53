"""Undoing a transaction: its changes taken back one by one, newest first.

A change of a row takes back only the fields it changed, so that what others did to the same row
since then stays. Foreign keys are checked at the end, since rows come back one at a time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from docplanner.domain.ids import Id
from docplanner.store.connection import Connection
from docplanner.store.rows import AMONG, among

Image = dict[str, Any]

AT_ONCE = 2_000
"""Changes held in memory while a large step is taken back."""


@dataclass(frozen=True, slots=True)
class Change:
    """One changed row: ``old`` is None for a new row, ``new`` for one that went."""

    seq: int
    table: str
    row: Id
    old: Image | None
    new: Image | None

    def fields(self) -> tuple[str, ...]:
        """The columns whose value changed."""
        old, new = self.old or {}, self.new or {}
        return tuple(name for name in old | new if old.get(name) != new.get(name))


def changes(
    connection: Connection,
    after: int,
    until: int,
    *,
    newest_first: bool = False,
    also: tuple[int, int] | None = None,
    records: Iterable[Id] | None = None,
    most: int = -1,
) -> Iterator[Change]:
    """The changes numbered above ``after`` up to ``until``, or so many of them at ``most``.

    With ``also``, only those of records that changed between these two numbers too; with
    ``records``, only those of these.
    """
    shared = 'AND "row" IN (SELECT "row" FROM chg WHERE seq > ? AND seq <= ?) ' if also else ""
    of = f'AND "row" {AMONG} ' if records is not None else ""
    given = () if records is None else (among(records),)
    rows = connection.execute(
        f'SELECT seq, tbl, "row", old, new FROM chg WHERE seq > ? AND seq <= ? {shared}{of}'
        f"ORDER BY seq {'DESC' if newest_first else ''} LIMIT ?",
        (after, until, *(also or ()), *given, most),
    )
    for seq, table, row, old, new in rows:
        yield Change(seq, table, row, old and json.loads(old), new and json.loads(new))


def revert(connection: Connection, after: int, until: int) -> None:
    """Take the changes above ``after`` up to ``until`` back, inside the present transaction."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for top in range(until, after, -AT_ONCE):
        some = changes(connection, max(after, top - AT_ONCE), top, newest_first=True)
        for _, group in groupby(list(some), key=_shape):
            _take_back(connection, list(group))


def _shape(change: Change) -> tuple[str, str, tuple[str, ...]]:
    """Changes of one shape that follow each other are taken back by one statement."""
    if change.old is None:
        return change.table, "I", ()
    if change.new is None:
        return change.table, "D", tuple(change.old)
    return change.table, "U", change.fields()


def _take_back(connection: Connection, group: list[Change]) -> None:
    table, op, names = _shape(group[0])
    keys = key_of(connection, table)
    here = " AND ".join(f'"{key}" = ?' for key in keys)
    rows: list[tuple[Any, ...]] = []
    if op == "I":
        statement = f'DELETE FROM "{table}" WHERE {here}'
        rows = [tuple(change.new[key] for key in keys) for change in group if change.new]
    elif op == "D":
        listed = ", ".join(f'"{name}"' for name in names)
        statement = f'INSERT INTO "{table}" ({listed}) VALUES ({", ".join("?" * len(names))})'
        rows = [tuple(change.old[name] for name in names) for change in group if change.old]
    else:
        assigned = ", ".join(f'"{name}" = ?' for name in names)
        statement = f'UPDATE "{table}" SET {assigned} WHERE {here}'
        rows = [
            (*(change.old[name] for name in names), *(change.old[key] for key in keys))
            for change in group
            if change.old
        ]
    connection.executemany(statement, rows)


def key_of(connection: Connection, table: str) -> tuple[str, ...]:
    """The columns of a table's primary key, in order."""
    rows = connection.execute("SELECT name, pk FROM pragma_table_info(?)", (table,)).fetchall()
    return tuple(name for name, position in sorted(rows, key=lambda row: row[1]) if position)
