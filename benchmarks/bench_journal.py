"""What the journal costs: the same statements on the same schema with and without its triggers.

Each repeat of a bulk statement starts from a fresh copy of a file on disk, so that both sides
grow from the same state. Both commit with the durability of the program. The bulk update is a
batch edit that an editor makes: where and when a card of clips was recorded.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.measure import Measured, Side, ratio
from docplanner.domain.footage import Clip
from docplanner.domain.ids import Id, new_id
from docplanner.domain.kinds import kind_of
from docplanner.domain.places import Location
from docplanner.domain.schedule import Day, Trip, Version
from docplanner.domain.timecode import Rate
from docplanner.store import schema
from docplanner.store.connection import Connection, connect
from docplanner.store.rows import insert
from docplanner.store.transaction import Writing, last_change, write_step

CLIPS = 100_000
EDITS = 200
BULK_REPEATS = 5
CLIP = kind_of(Clip)
UPDATE = "UPDATE clips SET day = (SELECT max(id) FROM days), location = (SELECT id FROM locations)"
Work = Callable[[Connection], object]


@dataclass
class Files:
    """Files to start from, made once: with and without triggers, empty and full of clips."""

    folder: Path
    clips: list[Clip] = field(default_factory=lambda: [_clip(number) for number in range(CLIPS)])

    def make(self) -> None:
        """Write them all."""
        for journaled in (True, False):
            empty, full = self.path("empty", journaled), self.path("full", journaled)
            connection = connect(empty, create=True)
            schema.create(connection)
            if not journaled:
                schema.drop_triggers(connection)
            in_transaction(connection, journaled, _trip)
            connection.close()
            shutil.copy(empty, full)
            connection = connect(full)
            in_transaction(connection, journaled, lambda c: insert(c, CLIP, self.clips))
            connection.close()

    def path(self, state: str, journaled: bool) -> Path:
        """The file of a state."""
        return self.folder / f"{state}-{'journal' if journaled else 'plain'}.docplan"

    def copy(self, state: str, journaled: bool) -> Path:
        """A fresh copy of it, without anything beside it."""
        copy = self.folder / f"copy-{'journal' if journaled else 'plain'}.docplan"
        for left in self.folder.glob(f"{copy.name}-*"):
            left.unlink()
        return Path(shutil.copy(self.path(state, journaled), copy))


def measures() -> Iterator[Measured]:
    """A single edit, a bulk insert, a bulk update."""
    with TemporaryDirectory() as folder:
        files = Files(Path(folder))
        files.make()
        bars = (("single edit", 2.0, _edits), ("insert of 100,000 rows", 1.6, _bulk_insert))
        for name, bar, side in (*bars, ("update of 100,000 rows", 3.0, _bulk_update)):
            yield ratio(
                f"journal: {name} / without triggers",
                bar,
                side(files, True),
                side(files, False),
                BULK_REPEATS,
            )


def _edits(files: Files, journaled: bool) -> Side:
    """Many transactions of one statement each, on a file of 100,000 rows."""

    def side() -> float:
        connection = connect(files.copy("full", journaled))
        keys = [clip.id for clip in files.clips[:: CLIPS // EDITS]]
        start = perf_counter()
        for key in keys:
            in_transaction(connection, journaled, _rename(key))
        taken = perf_counter() - start
        connection.close()
        return taken

    return side


def _rename(key: Id) -> Work:
    return lambda connection: connection.execute(
        "UPDATE clips SET note = ? WHERE id = ?", ("wind on the microphone", key)
    )


def _bulk_insert(files: Files, journaled: bool) -> Side:
    return _bulk(files, "empty", journaled, lambda c: insert(c, CLIP, files.clips))


def _bulk_update(files: Files, journaled: bool) -> Side:
    return _bulk(files, "full", journaled, lambda c: c.execute(UPDATE))


def _bulk(files: Files, state: str, journaled: bool, work: Work) -> Side:
    def side() -> float:
        connection = connect(files.copy(state, journaled))
        start = perf_counter()
        in_transaction(connection, journaled, work)
        taken = perf_counter() - start
        connection.close()
        return taken

    return side


def in_transaction(connection: Connection, journaled: bool, work: Work) -> None:
    """Run a statement as a step of the journal, or as a plain transaction."""
    connection.execute("BEGIN IMMEDIATE")
    if journaled:
        at = datetime.now(UTC)
        step = Writing(connection, new_id(), last_change(connection), "Editor", at, label="Step")
        connection.execute("UPDATE context SET txn = ?", (step.txn,))
        work(connection)
        write_step(step)
    else:
        work(connection)
    connection.execute("COMMIT")


def _trip(connection: Connection) -> None:
    """A day and a place for the clips to refer to."""
    trip = Trip(id=new_id(), title="Trip", start=date(2023, 1, 14), end=date(2023, 1, 14))
    version = Version(id=new_id(), trip=trip.id, title="Plan A", adopted=True)
    day = Day(id=new_id(), trip=trip.id, version=version.id, date=trip.start)
    for record in (Location(id=new_id(), name="Kyiv"), trip, version, day):
        insert(connection, kind_of(type(record)), [record])


def _clip(number: int) -> Clip:
    return Clip(
        id=new_id(),
        name=f"A{number // 1000:03}C{number % 1000:03}_230114_R1AB",
        start_frames=number * 250,
        rate=Rate(25),
        frames=250,
        note="handheld, snow",
    )
