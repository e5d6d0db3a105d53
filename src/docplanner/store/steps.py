"""The undo stack: a fold of the journal's transactions. Nothing else is stored.

Each actor undoes only their own steps; what others have done since may forbid it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docplanner.domain.ids import Id
from docplanner.store.connection import Connection
from docplanner.store.rows import AMONG, among

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


def steps(
    connection: Connection,
    *,
    newest_first: bool = False,
    actor: str | None = None,
    records: Iterable[Id] | None = None,
) -> Iterator[Step]:
    """All transactions in order of the hybrid clock; of one actor, with those of ``HORIZON``.

    With ``records``, only those that changed one of them.
    """
    wanted, given = _wanted(actor, records)
    rows = connection.execute(
        "SELECT id, hlc, actor, at_utc, label, kind, undoes, after, coalesce("
        "(SELECT later.after FROM txn AS later WHERE later.hlc > txn.hlc ORDER BY hlc LIMIT 1), "
        "(SELECT max(seq) FROM chg), 0) FROM txn "
        f"{wanted}ORDER BY hlc {'DESC' if newest_first else ''}",
        given,
    )
    for row in rows:
        yield Step(*row)


def _wanted(actor: str | None, records: Iterable[Id] | None) -> tuple[str, tuple[str, ...]]:
    """The condition that chooses steps, and what it is given."""
    if records is not None:
        return f'WHERE id IN (SELECT txn FROM chg WHERE "row" {AMONG}) ', (among(records),)
    if actor is None:
        return "", ()
    marks = ", ".join("?" * len(HORIZON))
    return f"WHERE actor = ? OR kind IN ({marks}) ", (actor, *HORIZON)


@dataclass(frozen=True, slots=True)
class Stacks:
    """What one actor can undo and redo, the next one last."""

    undo: tuple[Step, ...]
    redo: tuple[Step, ...]


def stacks(connection: Connection, actor: str) -> Stacks:
    """Fold the journal into one actor's stacks."""
    undo: list[Step] = []
    redo: list[Step] = []
    for step in steps(connection, actor=actor):
        if step.kind in HORIZON:
            undo, redo = [], []
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


def next_step(connection: Connection, actor: str, verb: str) -> Step | None:
    """The step that an ``undo``, or a ``redo``, of an actor takes back; None if there is none.

    It is the last of that stack, found from the newest step on, so that a long history costs
    nothing. What was undone again stands between the two like a pair of brackets.
    """
    closed = 0
    for step in steps(connection, newest_first=True, actor=actor):
        if step.kind in HORIZON or (verb == "redo" and step.kind not in ("undo", "redo")):
            return None
        if (step.kind == "undo") == (verb == "undo"):
            closed += 1
        elif closed:
            closed -= 1
        else:
            return step
    return None
