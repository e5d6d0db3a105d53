"""One transaction of the journal: from ``BEGIN IMMEDIATE`` to ``COMMIT``, or nothing at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime

from docplanner.domain.ids import Id, new_id
from docplanner.store import search
from docplanner.store.connection import Connection, DatabaseError
from docplanner.store.rows import kind_of_table

COUNTER_BITS = 16
"""Low bits of the hybrid clock: steps within, or before, the same millisecond."""


@dataclass(slots=True)
class Writing:
    """A transaction under way. ``label`` and ``undoes`` may be set until it ends.

    When it has ended, ``touched`` holds the ids of the changed records by kind.
    """

    connection: Connection
    txn: Id
    after: int
    actor: str
    at: datetime
    kind: str = "do"
    label: str = ""
    undoes: Id | None = None
    touched: Mapping[str, frozenset[Id]] = field(default_factory=dict)
    count: int = 0


@contextmanager
def writing(connection: Connection, actor: str, at: datetime) -> Iterator[Writing]:
    """Run the block as one edit. An edit that changed nothing leaves no trace.

    Any exception undoes all of it. ``at`` is an aware time in UTC.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        edit = Writing(connection, new_id(), last_change(connection), actor, at)
        connection.execute("UPDATE context SET txn = ?", (edit.txn,))
        yield edit
        _finish(edit)
        connection.execute("COMMIT" if edit.count else "ROLLBACK")
    except BaseException:
        with suppress(DatabaseError):
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        raise


def last_change(connection: Connection) -> int:
    """The number of the newest change in the journal; 0 in an empty one."""
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM chg").fetchone()[0])


def _finish(edit: Writing) -> None:
    connection = edit.connection
    edit.count = last_change(connection) - edit.after
    if not edit.count:
        return
    edit.touched = touched_since(connection, edit.after)
    search.refresh(connection, edit.touched)
    write_step(edit)


def write_step(edit: Writing) -> None:
    """Write the step down and empty the context, so that no change can follow in it."""
    connection = edit.connection
    (node,) = connection.execute("SELECT node FROM context").fetchone()
    connection.execute(
        "INSERT INTO txn (id, hlc, node, actor, at_utc, label, kind, undoes, after) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            edit.txn,
            _next_tick(connection, edit.at),
            node,
            edit.actor,
            f"{edit.at.replace(tzinfo=None).isoformat(timespec='milliseconds')}Z",
            edit.label,
            edit.kind,
            edit.undoes,
            edit.after,
        ),
    )
    connection.execute("UPDATE context SET txn = NULL")


def touched_since(connection: Connection, after: int) -> dict[str, frozenset[Id]]:
    """The ids of the records that changes above a number in the journal touched, by kind."""
    touched: dict[str, set[Id]] = {}
    query = 'SELECT DISTINCT tbl, "row" FROM chg WHERE seq > ?'
    for table, row in connection.execute(query, (after,)):
        touched.setdefault(kind_of_table(table).name, set()).add(row)
    return {kind: frozenset(ids) for kind, ids in touched.items()}


def _next_tick(connection: Connection, at: datetime) -> int:
    """The hybrid logical clock (Kulkarni and others, 2014): it always grows."""
    wall = int(at.timestamp() * 1000) << COUNTER_BITS
    (last,) = connection.execute("SELECT coalesce(max(hlc), 0) FROM txn").fetchone()
    return max(wall, int(last) + 1)
