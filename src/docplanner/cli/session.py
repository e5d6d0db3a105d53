"""One production opened for one command: who changes it, when, and how its records look.

What a command may not need is imported when it is asked for.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docplanner import user_files
from docplanner.domain.clock import Clock
from docplanner.domain.faults import Refused, Unavailable
from docplanner.project.project import Project

if TYPE_CHECKING:
    from docplanner.domain.finding import Finder
    from docplanner.domain.footage import Clip
    from docplanner.domain.identity import Gate
    from docplanner.domain.ids import Id
    from docplanner.domain.inward import Inward
    from docplanner.domain.kinds import Kind
    from docplanner.domain.outward import Outward
    from docplanner.domain.snapshot import Snapshot

_ABSENT = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)


class Session:
    """An open production with all that commands ask of it, made when it is first asked for."""

    def __init__(self, project: Project) -> None:
        self.project = project

    @cached_property
    def snapshot(self) -> Snapshot:
        """The production as it was when this was first asked for."""
        return self.project.snapshot

    def held(self) -> Session:
        """This session, with its snapshot taken: later changes do not show in it."""
        assert self.snapshot
        return self

    @cached_property
    def gate(self) -> Gate:
        """What no list on screen may say."""
        from docplanner.domain.identity import Gate

        return Gate.of_people(self.snapshot)

    @cached_property
    def outward(self) -> Outward:
        """The outer form of records."""
        from docplanner.domain.outward import Outward

        return Outward(self.snapshot, self.gate, self.clip)

    @cached_property
    def finder(self) -> Finder:
        """Finds records by what was typed."""
        from docplanner.domain.finding import Finder

        return Finder(self.rows, self.lookup, self.snapshot.adopted, self.gate.redact)

    @cached_property
    def inward(self) -> Inward:
        """Reads typed values."""
        from docplanner.domain.inward import Inward

        return Inward(self.finder, self.snapshot.production)

    @cached_property
    def _long(self) -> dict[str, dict[Id, Any]]:
        return {}

    def rows(self, kind: str) -> list[Any]:
        """All records of a kind."""
        table = self.snapshot.tables.get(kind)
        return list(self.project.rows(kind) if table is None else table.values())

    def lookup(self, kind: str, key: Id | None) -> Any | None:
        """A record by its id."""
        if key is None:
            return None
        table = self.snapshot.tables.get(kind)
        if table is not None:
            return table.get(key)
        known = self._long.setdefault(kind, {})
        if key not in known:
            known[key] = self.project.row(kind, key)
        return known[key]

    def preload(self, kind: str) -> None:
        """Read a long table once, before many of its records are looked up."""
        self._long[kind] = {record.id: record for record in self.project.rows(kind)}

    def title(self, record: Any) -> str:
        """What a record is called."""
        from docplanner.domain.titles import title

        return self.gate.redact(title(record, self.lookup))

    def day(self, text: str, trip: Id | None) -> Id:
        """The day that a text names; of several with that date, the one of the trip."""
        found = self.finder.candidates("days", text)
        of_trip = [day for day in found if trip in (None, day.trip)]
        return str((of_trip if len(of_trip) == 1 else [self.finder.find("days", text)])[0].id)

    def clip(self, key: Id) -> Clip | None:
        """The clip of a log entry."""
        found: Clip | None = self.lookup("clips", key)
        return found


@contextmanager
def opened(path: str) -> Iterator[Session]:
    """Open a production for a command. Raises Unavailable where it cannot be."""
    with Project.open(production_path(path), clock=clock(), actor=actor()) as project:
        yield Session(project)


def production_path(text: str) -> Path:
    """The file that PROJECT names. Raises Refused for a database address."""
    if "://" in text:
        raise Refused("Opening a production from a database server has not been built yet.")
    return path_of(text)


def path_of(text: str) -> Path:
    """A path that may be asked about. Raises Unavailable where even that is not allowed."""
    path = Path(text)
    try:
        path.stat()
    except OSError as error:
        if error.errno not in _ABSENT:
            raise Unavailable(f"{path} cannot be looked at ({error.strerror}).") from error
    return path


def clock() -> Clock:
    """The clock of this run."""
    return Clock.from_environment(os.environ)


def actor() -> str:
    """Who makes the changes of this run."""
    return user_files.actor()


def kind_named(name: str) -> Kind:
    """The kind of a word. Raises Refused."""
    from docplanner.domain.kinds import BY_NAME

    if name in BY_NAME:
        return BY_NAME[name]
    from difflib import get_close_matches

    near = get_close_matches(name, BY_NAME, n=1, cutoff=0.7)
    meant = f"do you mean {near[0]}?" if near else f"there is {', '.join(BY_NAME)}."
    raise Refused(f"There is no kind {name[:60]!r}; {meant}")
