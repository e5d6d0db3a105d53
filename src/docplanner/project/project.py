"""One open production: the only door for reads and writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from docplanner.domain.clock import Clock
from docplanner.domain.faults import Declined, Refused, Unavailable
from docplanner.domain.ids import Id, new_id
from docplanner.domain.kinds import BY_NAME, KINDS
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant
from docplanner.project import loading
from docplanner.project.declining import declining
from docplanner.project.standing import Standing
from docplanner.store import inspect, schema, search
from docplanner.store.connection import FAILURES, Connection, DatabaseError, connect, worded
from docplanner.store.guard import refuse_strange
from docplanner.store.opening import open_file
from docplanner.store.rows import read
from docplanner.store.steps import HORIZON, Stacks, next_step, stacks, steps
from docplanner.store.taking_back import take_back
from docplanner.store.transaction import Writing, last_change, touched_since, writing

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Changes:
    """What one transaction changed: ids by kind. ``origin`` is who asked for it, if they said."""

    label: str
    tables: Mapping[str, frozenset[Id]]
    count: int
    origin: object = None


@dataclass(frozen=True, slots=True)
class Edited(Generic[R]):
    """The result of an edit and the report of what it changed."""

    result: R
    changes: Changes


Listener = Callable[[Changes], None]


class Project:
    """An open file. Use it as a context manager; it is not shared between threads.

    ``actor`` is who makes the changes, ``backup_interval`` how old the newest backup may be (None:
    the rule of `backups`). Both may be set at any time.
    """

    def __init__(self, path: Path, connection: Connection, clock: Clock, actor: str) -> None:
        self.path = path
        self.clock = clock
        self.actor = actor
        self.backup_interval: timedelta | None = None
        self.standing = Standing.of(path)
        self._connection = connection
        self._listeners: list[Listener] = []
        self._snapshot: Snapshot | None = None
        self._seen = -1
        self._told = 0

    @classmethod
    def open(cls, path: Path, *, clock: Clock, actor: str) -> Self:
        """Open a production. Raises Unavailable, and leaves the file as it was, if it cannot."""
        if inspect.inspect(path).version < schema.VERSION:
            cls._update(path, clock, actor)
        try:
            connection = open_file(path)
            try:
                refuse_strange(connection, path)
                project = cls(path, connection, clock, actor)
                project._check_closed_cleanly()
                project._told = last_change(connection)
            except BaseException:
                connection.close()
                raise
        except FAILURES as error:
            raise worded(error, path) from error
        return project

    @staticmethod
    def _update(path: Path, clock: Clock, actor: str) -> None:
        from docplanner.store.migrate import migrate

        migrate(path, clock.stamp(), actor)

    @classmethod
    def create(cls, path: Path, *, clock: Clock, actor: str, fill: Callable[[Any], None]) -> Self:
        """Make a production at ``path`` by ``fill``, which is not undone. Refuses an existing file.

        A failure leaves no file behind.
        """
        if path.exists():
            raise Refused(f"{path} exists already; choose another name or move it away.")
        if not path.parent.is_dir():
            raise Unavailable(f"There is no folder {path.parent} to put {path.name} in.")
        draft = path.with_name(f".{new_id()}.part")
        try:
            _make(cls(draft, connect(draft, create=True), clock, actor), fill)
            draft.rename(path)
        except (DatabaseError, OSError) as error:
            raise worded(error, path) from error
        finally:
            for tail in ("", "-wal", "-shm", "-journal"):
                draft.with_name(draft.name + tail).unlink(missing_ok=True)
        return cls.open(path, clock=clock, actor=actor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the last one to do so folds the write-ahead log into it."""
        self._connection.close()

    # Reading

    @property
    def snapshot(self) -> Snapshot:
        """The production as it is now; read anew if another program has changed the file."""
        with self._worded():
            (seen,) = self._connection.execute("PRAGMA data_version").fetchone()
            if self._snapshot is None or seen != self._seen:
                self._snapshot = loading.load(self._connection)
                self._seen = seen
            return self._snapshot

    @property
    def now(self) -> Instant:
        """The moment that plans and papers speak from: the story's, if the production has one."""
        production = self.snapshot.production
        return self.clock.now(production.story_clock, production.zone)

    def rows(self, kind: str) -> Iterator[Any]:
        """All records of any kind, long tables included, in the order they were made."""
        with self._worded():
            yield from read(self._connection, BY_NAME[kind])

    def some(self, kind: str, ids: Iterable[Id]) -> Iterator[Any]:
        """The records of these ids, those that are gone left out."""
        with self._worded():
            yield from read(self._connection, BY_NAME[kind], ids)

    def row(self, kind: str, key: Id) -> Any | None:
        """One record of any kind, or None."""
        with self._worded():
            return next(read(self._connection, BY_NAME[kind], (key,)), None)

    def find(self, text: str, kinds: tuple[str, ...] = ()) -> tuple[int, list[tuple[str, Id]]]:
        """How many records match all words of a text, and the newest of them."""
        with self._worded():
            total, hits = search.find(self._connection, text, kinds)
            pairs = (hit.partition("/") for hit in hits)
            return total, [(kind, key) for kind, _, key in pairs]

    def counts(self) -> Mapping[str, int]:
        """How many records of each kind there are."""
        parts = (f'(SELECT count(*) FROM "{kind.name}")' for kind in KINDS)
        with self._worded():
            row = self._connection.execute(f"SELECT {', '.join(parts)}").fetchone()
        return {kind.name: count for kind, count in zip(KINDS, row, strict=True)}

    def last_change(self) -> datetime:
        """When the newest step was made, in UTC."""
        with self._worded():
            query = "SELECT at_utc FROM txn ORDER BY hlc DESC LIMIT 1"
            (at,) = self._connection.execute(query).fetchone()
        return datetime.fromisoformat(at)

    @property
    def schema(self) -> int:
        """The version of the file's schema."""
        with self._worded():
            return int(self._connection.execute("PRAGMA user_version").fetchone()[0])

    @property
    def connection(self) -> Connection:
        """For the readers of this package only."""
        return self._connection

    # Writing

    def edit(
        self, action: Callable[..., R], *args: Any, origin: object = None, **kwargs: Any
    ) -> Edited[R]:
        """Run one function of ``edits/`` as one transaction and one undo step.

        ``origin`` is told to the listeners, so that whoever made the change can pass it over.
        Raises what the function raises, Refused for a broken constraint, and Unavailable for the
        environment; then nothing was written.
        """
        from docplanner.project.writing import refusing, run_edit

        with self._worded(), refusing(), self._writing() as transaction:
            result = run_edit(action, transaction, self.snapshot, args, kwargs)
        return Edited(result, self._announce(transaction, origin))

    def undo(self) -> Changes:
        """Take this actor's last step back. Raises Declined where there is none, or may not be."""
        return self._revert("undo")

    def redo(self) -> Changes:
        """Do this actor's last undone step again. Raises Declined like :meth:`undo`."""
        return self._revert("redo")

    def stacks(self) -> Stacks:
        """What this actor could undo and redo."""
        with self._worded():
            return stacks(self._connection, self.actor)

    def backup(self, to: Path | None = None) -> Path:
        """Make a backup, by default beside the file; gives its path.

        Raises Refused where ``to`` exists, Unavailable where it cannot be written.
        """
        with self._worded():
            from docplanner.project import backups

            return backups.make(self.path, self._connection, self.clock.stamp(), to)

    def subscribe(self, listener: Listener) -> None:
        """Call ``listener`` once after every change that this project makes or notices."""
        self._listeners.append(listener)

    def notice(self) -> bool:
        """Tell the listeners what other programs have changed since they were last told.

        True where something was told. It costs one look at the end of the journal.
        """
        with self._worded():
            before, now = self._told, last_change(self._connection)
            if now == before:
                return False
            touched = touched_since(self._connection, before)
            assert self.snapshot
        self._tell(Changes("", touched, now - before), now)
        return True

    def copy_to(self, to: Path) -> Path:
        """Save a copy that opens by itself, even where the file itself has gone.

        Raises Refused where ``to`` exists, Unavailable where it cannot be written.
        """
        with self._worded():
            from docplanner.project import backups

            return backups.make(self.path, self._connection, self.clock.stamp(), to, summed=False)

    def _revert(self, kind: str) -> Changes:
        with self._worded(), declining(kind), self._writing() as transaction:
            step = next_step(self._connection, self.actor, kind)
            if step is None:
                raise Declined(self._nothing_to(kind))
            transaction.kind, transaction.undoes, transaction.label = kind, step.id, step.label
            take_back(self._connection, step)
        return self._announce(transaction, None)

    def _nothing_to(self, kind: str) -> str:
        newest = next(steps(self._connection, newest_first=True), None)
        if newest is None or newest.kind in HORIZON or newest.actor == self.actor:
            return f"There is nothing to {kind}."
        return f"There is nothing of yours to {kind}; the last step was made by somebody else."

    @contextmanager
    def _writing(self) -> Iterator[Writing]:
        from docplanner.project import backups

        self.standing.require()
        interval = self.backup_interval or backups.INTERVAL
        backups.keep(self.path, self._connection, self.clock.stamp(), interval)
        with writing(self._connection, self.actor, self.clock.stamp()) as transaction:
            yield transaction

    def _announce(self, transaction: Writing, origin: object) -> Changes:
        changes = Changes(transaction.label, transaction.touched, transaction.count, origin)
        if changes.count:
            touched = transaction.touched
            if self._told < transaction.after:  # another program has written in between
                with self._worded():
                    touched = touched_since(self._connection, self._told)
            old = self._snapshot
            if old is not None:
                self._snapshot = loading.reload(self._connection, old, touched)
            until = transaction.after + transaction.count
            self._tell(Changes(changes.label, touched, changes.count, origin), until)
        return changes

    def _tell(self, changes: Changes, until: int) -> None:
        self._told = until
        for listener in self._listeners:
            listener(changes)

    def _check_closed_cleanly(self) -> None:
        (txn,) = self._connection.execute("SELECT txn FROM context").fetchone()
        if txn is not None:
            raise Unavailable(
                f"{self.path.name} holds an edit that was never finished, which this program does "
                "not do; run 'docplanner doctor' on it or restore a backup."
            )

    @contextmanager
    def _worded(self) -> Iterator[None]:
        try:
            yield
        except FAILURES as error:
            raise worded(error, self.path) from error


def _make(project: Project, fill: Callable[[Any], None]) -> None:
    try:
        schema.create(project.connection)
        project.edit(_filling, fill)
    finally:
        project.close()


def _filling(edit: Any, fill: Callable[[Any], None]) -> None:
    edit.kind = "create"
    edit.label = "Create the production"
    fill(edit)
