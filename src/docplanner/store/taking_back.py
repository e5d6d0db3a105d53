"""Taking a step back although others have worked since.

That is allowed where every row still says what the step wrote, and where nothing that others have
added would go with it. Only rows that somebody changed after the step are looked at, so that a
bulk edit that few changes follow costs no more than its own reversal.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from docplanner.store.connection import Connection
from docplanner.store.revert import Change, Image, changes, key_of, revert
from docplanner.store.steps import Step
from docplanner.store.transaction import last_change

Place: TypeAlias = tuple[str, ...]
"""A table and a primary key in it."""


class BuiltUpon(Exception):
    """Somebody else has since changed, or stands on, what the step wrote in ``table``."""

    def __init__(self, table: str) -> None:
        super().__init__(table)
        self.table = table


@dataclass(frozen=True, slots=True)
class _Written:
    """The columns of a row that a step wrote, and the row as it left it; None if it is gone."""

    names: frozenset[str]
    image: Image | None


def take_back(connection: Connection, step: Step) -> None:
    """Revert a step inside the present transaction.

    Raises BuiltUpon where somebody else's work is in the way; the caller then rolls back.
    """
    if not _others_since(connection, step):
        revert(connection, step.after, step.until)
        return
    now = last_change(connection)
    written = _written(connection, step, now)
    for place, found in written.items():
        if not _as_left(connection, place, found):
            raise BuiltUpon(place[0])
    revert(connection, step.after, step.until)
    for change in changes(connection, now, last_change(connection), also=(step.until, now)):
        own = written.get(_place(connection, change))
        if own is None or not own.names.issuperset(change.fields()):
            raise BuiltUpon(change.table)


def _others_since(connection: Connection, step: Step) -> bool:
    query = "SELECT EXISTS (SELECT 1 FROM txn WHERE hlc > ? AND actor <> ?)"
    return bool(connection.execute(query, (step.hlc, step.actor)).fetchone()[0])


def _written(connection: Connection, step: Step, now: int) -> dict[Place, _Written]:
    written: dict[Place, _Written] = {}
    for change in changes(connection, step.after, step.until, also=(step.until, now)):
        place = _place(connection, change)
        whole = change.old is None or change.new is None
        names = frozenset(change.new or change.old or {}) if whole else frozenset(change.fields())
        before = written[place].names if place in written else frozenset()
        written[place] = _Written(before | names, change.new)
    return written


def _place(connection: Connection, change: Change) -> Place:
    image = change.new or change.old or {}
    return (change.table, *(image[key] for key in key_of(connection, change.table)))


def _as_left(connection: Connection, place: Place, found: _Written) -> bool:
    table, *key = place
    names = sorted(found.names)
    listed = ", ".join(f'"{name}"' for name in names)
    here = " AND ".join(f'"{name}" = ?' for name in key_of(connection, table))
    row = connection.execute(f'SELECT {listed} FROM "{table}" WHERE {here}', key).fetchone()
    if row is None or found.image is None:
        return row is None and found.image is None
    return tuple(row) == tuple(found.image[name] for name in names)
