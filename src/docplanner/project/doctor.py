"""What is wrong with a production, found without changing a byte of it.

Everything is examined on a private copy of the file and its log, which is gone afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from docplanner.store import backup, fold, indexed, inspect, opening, schema, shape
from docplanner.store.backup_files import Backup, advice, listed
from docplanner.store.connection import FAILURES, Connection, connect


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, and what to do about it: two plain sentences."""

    what: str
    next: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup; ``sound`` tells whether it has its SHA-256, None where none lies beside it."""

    backup: Backup
    sound: bool | None


@dataclass(frozen=True, slots=True)
class Report:
    """``bytes`` is the size of the file; the file is well where there are no findings."""

    path: Path
    bytes: int
    version: int
    findings: tuple[Finding, ...]
    backups: tuple[Kept, ...]


def examine(path: Path) -> Report:
    """Examine a production and its backups.

    Raises Unavailable where the file cannot be read as a production at all.
    """
    header = inspect.inspect(path)
    kept = tuple(Kept(item, backup.as_made(item.path)) for item in listed(path))
    findings = (*_of_file(path, header.version), *_of_backups(kept))
    return Report(path, path.stat().st_size, header.version, findings, kept)


def _of_file(path: Path, version: int) -> Iterator[Finding]:
    restore = f"Make a copy of the file, then {advice(path)}."
    if opening.is_foreign(path):
        log = inspect.log_of(path).name
        yield Finding(
            f"The log {log} beside the file belongs to another production.",
            f"Move {log} to another folder.",
        )
        return
    with opening.private_copy(path) as copy:
        try:
            with closing(connect(copy)) as connection:
                damage = list(_damage(connection, restore))
                yield from damage or _disorder(connection, version, restore)
        except FAILURES as error:
            yield Finding(f"The file is damaged: {error}.", restore)


def _damage(connection: Connection, restore: str) -> Iterator[Finding]:
    for (line,) in connection.execute("PRAGMA integrity_check(10)").fetchall():
        if line != "ok":
            yield Finding(f"The file is damaged: {line}.", restore)


def _disorder(connection: Connection, version: int, restore: str) -> Iterator[Finding]:
    yield from _references(connection, restore)
    yield from _unfinished(connection, restore)
    if version < schema.VERSION:
        return  # the file is brought up to date when it is next opened; then the rest is told
    strange = list(_strange(connection))
    yield from strange
    if not strange:
        yield from _journal(connection, restore)
        yield from _index(connection)


def _references(connection: Connection, restore: str) -> Iterator[Finding]:
    tables = {row[0] for row in connection.execute("PRAGMA foreign_key_check").fetchall()}
    for table in sorted(tables):
        yield Finding(f"The table {table} refers to records that are not there.", restore)


def _unfinished(connection: Connection, restore: str) -> Iterator[Finding]:
    if connection.execute("SELECT 1 FROM context WHERE txn IS NOT NULL").fetchone():
        yield Finding("An edit was never finished, which this program does not do.", restore)


def _strange(connection: Connection) -> Iterator[Finding]:
    """What the file's schema has that this program does not make, or lacks."""
    found, expected = shape.shape(connection), shape.expected()
    for what, kind, name in shape.differences(found, expected):
        yield Finding(
            f"The {kind} {name} is {what}: this program did not make the file so.",
            "Do not work in this file; ask who sent it, or restore a backup.",
        )


def _journal(connection: Connection, restore: str) -> Iterator[Finding]:
    fold.fold(connection)
    broken = fold.breaks(connection)
    if broken:
        yield Finding(f"The history is broken in {broken:,} places.", restore)
    for table, rows in fold.strays(connection):
        yield Finding(f"The table {table} differs from its history in {rows:,} rows.", restore)


def _index(connection: Connection) -> Iterator[Finding]:
    if not indexed.is_true(connection):
        yield Finding(
            "The search index does not match the records, so a search may miss some.",
            "Records are indexed anew when they are changed; restore a backup if it is newer.",
        )


def _of_backups(kept: tuple[Kept, ...]) -> Iterator[Finding]:
    for item in kept:
        if item.sound is False:
            yield Finding(
                f"The backup {item.backup.path.name} is not as it was made.",
                "Do not restore it; delete it, and check the disk it lies on.",
            )
