"""One backup: a checked copy of a production that appears whole or not at all.

The copy is made by SQLite's own backup, which includes what still lies in the write-ahead log.
It is written beside its final name as ``.part``, checked, hashed and flushed to the disk, and
only then given its name.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from docplanner.domain.faults import Unavailable
from docplanner.store.backup_files import sum_of
from docplanner.store.connection import Connection, DatabaseError, immutable, worded

_PRIVATE = 0o600
_PERMISSIONS = 0o777
_OWNER_WRITES = 0o200


def copy(source: Connection, to: Path, *, like: Path, summed: bool = True) -> Path:
    """Write a checked copy of an open production to ``to``, with its SHA-256 beside it.

    The copy gets the permissions of ``like``, and its owner may write it. Raises Unavailable, and
    leaves no file, where the disk is full or the copy is not sound.
    """
    part = to.with_name(f"{to.name}.part")
    with _leaving_nothing(to, part, like):
        mode = _mode(like)
        os.close(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, _PRIVATE))
        with closing(driver.connect(str(part), isolation_level=None)) as target:
            target.execute("PRAGMA journal_mode = OFF")
            target.execute("PRAGMA synchronous = OFF")
            source.backup(target)
        check(part)
        part.chmod(mode)
        flush(part)
        if summed:
            _write_sum(to, digest(part))
        part.replace(to)
        flush(to.parent)
    return to


def _mode(like: Path) -> int:
    """The permissions of a file; those of a private one where it has gone."""
    try:
        return like.stat().st_mode & _PERMISSIONS | _OWNER_WRITES
    except FileNotFoundError:
        return _PRIVATE


@contextmanager
def _leaving_nothing(to: Path, part: Path, source: Path) -> Iterator[None]:
    try:
        yield
    except BaseException as error:
        for path in (part, sum_of(to)):
            path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _unwritten(to, os.strerror(error.errno or 0)) from error
        if isinstance(error, DatabaseError):
            raise _failed(error, to, source) from error
        raise


def _failed(error: DatabaseError, to: Path, source: Path) -> Unavailable:
    text = str(error)
    if "full" in text or "disk I/O" in text:
        return _unwritten(to, "the disk is full or has failed")
    return worded(error, source)


def _unwritten(to: Path, reason: str) -> Unavailable:
    return Unavailable(
        f'The copy "{to.name}" was not made ({reason}), and nothing was changed; '
        f"make room in {to.parent} or choose another folder, and try again."
    )


def check(path: Path) -> None:
    """Raise Unavailable where a database is not sound. Leaves no file beside it."""
    with closing(immutable(path)) as connection:
        (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if found != "ok":
        raise Unavailable(
            f"The copy {path.name} is damaged ({found}), so it was not kept; "
            "run 'docplanner doctor' on the production."
        )


def flush(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    if path.is_dir() and os.name == "nt":
        return  # Windows has no such wait for folders, and refuses to open one
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write_sum(backup: Path, found: str) -> None:
    path = sum_of(backup)
    path.write_text(f"{found}  {backup.name}\n", "utf-8", newline="\n")
    flush(path)


def as_made(backup: Path) -> bool | None:
    """Whether a backup has the SHA-256 that lies beside it; None where none does."""
    try:
        words = sum_of(backup).read_text("utf-8").split()
    except (OSError, UnicodeDecodeError):
        return None
    return bool(words) and words[0] == digest(backup)


def newest_tick(connection: Connection) -> int:
    """The hybrid clock of the newest step in an open production, its making left out; else 0."""
    query = "SELECT coalesce(max(hlc), 0) FROM txn WHERE kind <> 'create'"
    return int(connection.execute(query).fetchone()[0])
