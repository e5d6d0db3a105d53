"""A production under test beside what the test believes of it.

``World.do`` takes one step of a program and then compares everything there is to compare.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import TypeAlias

from docplanner.domain.clock import Clock
from docplanner.domain.faults import Declined, Refused
from docplanner.project import loading
from docplanner.project.project import Changes, Project
from docplanner.store import search
from docplanner.store.connection import Connection
from docplanner.store.rows import kind_of_table
from tests.property.actions import ACTIONS, Halfway
from tests.property.state import (
    Image,
    State,
    difference,
    dump,
    fold,
    images,
    possible,
    stands,
    without,
)

START = datetime(2023, 3, 25, 22, 0, tzinfo=UTC)
"""The evening before the clocks of Kyiv go forward."""

JUMPS = (0, 0, 1, 40, 4_000, -1, -86_400)
"""Seconds by which the wall clock moves between steps."""

Word: TypeAlias = tuple[str, str, str, str, int]

_WORDS = (
    "SELECT kind, id, term, col, offset FROM temp.words "
    "JOIN main.search_entry ON entry = doc ORDER BY kind, id, term, col, offset"
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a program: what, by whom, and the seed of its choices."""

    what: str
    actor: str = "Producer"
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """A transaction that the journal holds, with the states around it."""

    txn: str
    actor: str
    before: State
    after: State
    written: tuple[Image, ...]


class World:
    """One file, opened by each actor on a connection of their own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.now = START
        self.done: list[Done] = []
        self.undo: dict[str, list[Done]] = {}
        self.redo: dict[str, list[Done]] = {}
        self._open: dict[str, Project] = {}
        self.first = self.state = dump(self._project("Producer").connection)
        self.seq = images(self._project("Producer").connection)[-1].seq
        assert fold({}, images(self._project("Producer").connection)) == self.first
        self.words = self._project("Producer").connection.execute(_WORDS).fetchall()

    def close(self) -> None:
        """Close the file for everybody; the next step opens it again."""
        for project in self._open.values():
            project.close()
        self._open.clear()

    def _project(self, actor: str) -> Project:
        if actor not in self._open:
            project = Project.open(self.path, clock=Clock(self.now), actor=actor)
            project.connection.execute("PRAGMA synchronous = OFF")
            project.connection.execute(
                "CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'search', 'instance')"
            )
            self._open[actor] = project
        return self._open[actor]

    def do(self, step: Step) -> None:
        """Take one step and check everything."""
        random = Random(step.seed)
        self.now += timedelta(seconds=random.choice(JUMPS))
        project = self._project(step.actor)
        project.clock = Clock(self.now)
        if step.what == "reopen":
            self.close()
            return
        if step.what in ("undo", "redo"):
            changes = self._back(project, step.what)
        else:
            changes = self._edit(project, step.what, random)
        if changes and changes.count:
            self.check(self._project(step.actor), changes)

    def _edit(self, project: Project, what: str, random: Random) -> Changes | None:
        try:
            changes = project.edit(ACTIONS[what], random).changes
        except (Refused, Halfway):
            self._unchanged(project)
            return None
        done = self._record(project)
        assert changes.count == (len(done.written) if done else 0)
        assert bool(changes.tables) == bool(done)
        if done:
            self.undo.setdefault(project.actor, []).append(done)
            self.redo[project.actor] = []
        return changes

    def _back(self, project: Project, what: str) -> Changes | None:
        here, there = (self.undo, self.redo) if what == "undo" else (self.redo, self.undo)
        stack = here.get(project.actor, [])
        allowed = bool(stack) and self._may(stack[-1])
        try:
            changes = project.undo() if what == "undo" else project.redo()
        except Declined:
            assert not allowed, f"{what} was declined, and nothing stands in its way"
            self._unchanged(project)
            return None
        assert allowed, f"{what} took away what somebody else has built upon"
        step = stack.pop()
        expected = without(self.state, step.before, step.after)
        done = self._record(project)
        assert self.state == expected, difference(self.state, expected)
        if done:
            there.setdefault(project.actor, []).append(done)
        return changes

    def _may(self, step: Done) -> bool:
        """Whether a step may be taken back: nobody else has built upon what it wrote."""
        position = self.done.index(step)
        if all(later.actor == step.actor for later in self.done[position:]):
            assert without(self.state, step.before, step.after) == step.before
            return True
        if not stands(self.state, step.after, step.written):
            return False
        return possible(without(self.state, step.before, step.after))

    def _unchanged(self, project: Project) -> None:
        assert dump(project.connection) == self.state
        assert not images(project.connection, self.seq), "a failed edit left something behind"
        assert project.connection.execute(_WORDS).fetchall() == self.words
        self._check_stacks(project)

    def _record(self, project: Project) -> Done | None:
        """What the journal says of the step, compared with what the tables say."""
        written = images(project.connection, self.seq)
        before, self.state = self.state, dump(project.connection)
        assert fold(before, written) == self.state, "the journal and the tables differ"
        if not written:
            return None
        txns = {image.txn for image in written}
        assert len(txns) == 1, "one edit is one step"
        self.seq = written[-1].seq
        done = Done(txns.pop(), project.actor, before, self.state, tuple(written))
        self.done.append(done)
        return done

    def check(self, project: Project, changes: Changes) -> None:
        """What holds after every step that changed anything."""
        self._check_journal(project)
        self._check_stacks(project)
        self._check_search(project)
        self._check_file(project)
        self._check_snapshot(project)
        self._check_report(changes)

    def _check_journal(self, project: Project) -> None:
        query = "SELECT id, hlc, actor FROM txn WHERE kind <> 'create' ORDER BY rowid"
        rows = project.connection.execute(query).fetchall()
        assert [(key, actor) for key, _, actor in rows] == [(d.txn, d.actor) for d in self.done]
        ticks = [hlc for _, hlc, _ in rows]
        assert all(a < b for a, b in pairwise(ticks)), "time went backwards"
        (open_edit,) = project.connection.execute("SELECT txn FROM context").fetchone()
        assert open_edit is None

    def _check_stacks(self, project: Project) -> None:
        stacks = project.stacks()
        for found, believed in ((stacks.undo, self.undo), (stacks.redo, self.redo)):
            expected = [done.txn for done in believed.get(project.actor, [])]
            assert [step.id for step in found] == expected

    def _check_search(self, project: Project) -> None:
        """What the step touched is indexed as if it were all there is; the rest stayed."""
        touched = self._touched()
        keys = {key for ids in touched.values() for key in ids}
        kept = project.connection.execute(_WORDS).fetchall()
        rest = [word for word in self.words if word[1] not in keys]
        fresh = self._indexed(project, lambda connection: search.refresh(connection, touched))
        assert kept == sorted([*rest, *fresh]), "the search index is not true"
        self.words = kept

    def _touched(self) -> dict[str, frozenset[str]]:
        touched: dict[str, set[str]] = {}
        for image in self.done[-1].written:
            kind = kind_of_table(image.place[0]).name
            touched.setdefault(kind, set()).add(image.record)
        return {kind: frozenset(ids) for kind, ids in touched.items()}

    def _indexed(self, project: Project, fill: Callable[[Connection], None]) -> list[Word]:
        """The words of an index that was empty and then filled."""
        connection = project.connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute("INSERT INTO search(search) VALUES ('delete-all')")
            connection.execute("DELETE FROM search_entry")
            fill(connection)
            return connection.execute(_WORDS).fetchall()
        finally:
            connection.execute("ROLLBACK")

    def _check_file(self, project: Project) -> None:
        connection = project.connection
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]

    def _check_snapshot(self, project: Project) -> None:
        fresh = loading.load(project.connection)
        for opened in self._open.values():
            kept = opened.snapshot
            assert kept == fresh, f"what {opened.actor} sees is not what the file says"
            for kind, table in fresh.tables.items():
                assert list(kept.tables[kind]) == list(table), f"{kind} stand in another order"

    def _check_report(self, changes: Changes) -> None:
        last = self.done[-1]
        for table, key in difference(last.before, last.after):
            assert key[0] in changes.tables[kind_of_table(table).name]
        records = {image.record for image in last.written}
        assert records == {key for keys in changes.tables.values() for key in keys}

    def unwind(self, actor: str = "Producer") -> None:
        """Undo everything, across a restart, and do it all again: the first and the last state."""
        last, stack = self.state, len(self.undo.get(actor, []))
        for what, end in (("undo", self.first), ("redo", last)):
            for number in range(stack):
                self._back(self._project(actor), what)
                if number == stack // 2:
                    self.close()
            assert self.state == end, f"{what} of everything does not lead where it should"
            self.words = self._project(actor).connection.execute(_WORDS).fetchall()
            self.from_nothing()
            self._check_snapshot(self._project(actor))
            self._check_file(self._project(actor))

    def from_nothing(self) -> None:
        """The journal alone makes the tables, and the tables alone make the search index."""
        project = self._project("Producer")
        assert fold({}, images(project.connection)) == self.state
        assert self._indexed(project, search.rebuild) == self.words
