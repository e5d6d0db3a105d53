"""The undo stack: a fold of the journal's transactions. Nothing else is stored.

Each actor undoes only their own steps. A step of somebody else's that came later and touched the
same fields forbids it, and says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docplanner.domain.ids import Id
from docplanner.store.connection import Connection
from docplanner.store.revert import Change, changes, key_of

HORIZON = ("create", "migrate")
"""Kinds of transaction that nothing before them, nor they themselves, can be undone across."""


@dataclass(frozen=True, slots=True)
class Step:
    """One transaction. Its changes are those numbered above ``after`` up to ``until``."""

    id: Id
    hlc: int
    actor: str
    at: str
    label: str
    kind: str
    undoes: Id | None
    after: int
    until: int


def steps(connection: Connection, *, newest_first: bool = False) -> Iterator[Step]:
    """All transactions in order of the hybrid clock."""
    rows = connection.execute(
        "SELECT id, hlc, actor, at_utc, label, kind, undoes, after, "
        "coalesce(lead(after) OVER (ORDER BY hlc), (SELECT max(seq) FROM chg), 0) FROM txn "
        f"ORDER BY hlc {'DESC' if newest_first else ''}"
    )
    for row in rows:
        yield Step(*row)


@dataclass(frozen=True, slots=True)
class Stacks:
    """What one actor can undo and redo, the next one last."""

    undo: tuple[Step, ...]
    redo: tuple[Step, ...]


def stacks(connection: Connection, actor: str) -> Stacks:
    """Fold the journal into one actor's stacks."""
    undo: list[Step] = []
    redo: list[Step] = []
    for step in steps(connection):
        if step.kind in HORIZON:
            undo, redo = [], []
        elif step.actor != actor:
            continue
        elif step.kind == "undo":
            undo.pop()
            redo.append(step)
        elif step.kind == "redo":
            redo.pop()
            undo.append(step)
        else:
            undo.append(step)
            redo = []
    return Stacks(tuple(undo), tuple(redo))


def forbidding(connection: Connection, step: Step) -> Change | None:
    """A change of this step that somebody else has since built upon, or None."""
    (others,) = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM txn WHERE hlc > ? AND actor <> ?)", (step.hlc, step.actor)
    ).fetchone()
    if not others:
        return None
    last: dict[tuple[str, ...], Change] = {}
    for change in changes(connection, step.after, step.until):
        last[_place(connection, change)] = change
    return next((change for change in last.values() if not _as_left(connection, change)), None)


def _place(connection: Connection, change: Change) -> tuple[str, ...]:
    image = change.new or change.old or {}
    return (change.table, *(str(image[key]) for key in key_of(connection, change.table)))


def _as_left(connection: Connection, change: Change) -> bool:
    """Whether the row still says what the change wrote, in the fields that it wrote."""
    image = change.new or change.old or {}
    keys = key_of(connection, change.table)
    names = change.fields() if change.new else keys
    listed = ", ".join(f'"{name}"' for name in names)
    here = " AND ".join(f'"{key}" = ?' for key in keys)
    row = connection.execute(
        f'SELECT {listed} FROM "{change.table}" WHERE {here}', [image[key] for key in keys]
    ).fetchone()
    if change.new is None:
        return row is None
    return row is not None and row == tuple(change.new[name] for name in names)
