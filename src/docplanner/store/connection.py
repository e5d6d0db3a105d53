"""Opening the database file through the driver: one SQLite everywhere.

SQLAlchemy is not needed for reading; the same connection is lent to it for writing.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from docplanner.domain.faults import Unavailable
from docplanner.store.backup_files import advice

Connection = driver.Connection
DatabaseError = driver.DatabaseError
IntegrityError = driver.IntegrityError

FAILURES = (DatabaseError, UnicodeDecodeError)
"""What the driver raises where it cannot read or write: the second for damaged text."""

APPLICATION_ID = 0x646F6370
"""``docp`` in the file's header: this is a production of docplanner."""

BUSY_MILLISECONDS = 5_000

ROOM = 128 * 1024
"""Bytes: the shared memory file beside an open production, its log, and one small step."""

_PRAGMAS = (
    f"busy_timeout = {BUSY_MILLISECONDS}",
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
)
_WRITING = (
    "secure_delete = ON",
    "synchronous = FULL",
    "cache_size = -65536",  # 64 MB: a bulk edit and its journal stay in memory until the commit
)


def connect(path: Path, *, create: bool = False) -> Connection:
    """A connection in autocommit; transactions are opened with ``BEGIN IMMEDIATE``.

    A file that cannot be written, or in a folder that cannot, is opened as immutable, so that no
    file appears beside it; a later write is refused as read-only.
    """
    if not writable(path, create=create):
        return immutable(path)
    return _connected(path, "mode=rwc" if create else "mode=rw", (*_PRAGMAS, *_WRITING))


def immutable(path: Path) -> Connection:
    """A connection that reads a file as it lies there, and leaves nothing beside it.

    Only for a file without a write-ahead log: what lies in one is not seen.
    """
    return _connected(path, "mode=ro&immutable=1", _PRAGMAS)


def _connected(path: Path, how: str, pragmas: Iterable[str]) -> Connection:
    address = f"file:{_escaped(str(path.absolute()))}?{how}"
    connection = driver.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _escaped(path: str) -> str:
    """A path in a ``file:`` address: what SQLite would read as something else is written in hex."""
    return path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def writable(path: Path, *, create: bool = False) -> bool:
    """Whether a production can be written: the log beside it needs its folder too."""
    return os.access(path.parent, os.W_OK) and (create or os.access(path, os.W_OK))


def has_room(path: Path) -> bool:
    """Whether the disk has the little room that opening a production for writing takes."""
    import shutil

    return shutil.disk_usage(path.parent).free >= ROOM


def worded(error: Exception, path: Path) -> Unavailable:
    """The driver's error as one sentence that says what and what next."""
    text = "a text in it cannot be read" if isinstance(error, UnicodeError) else str(error)
    name = path.name
    if "locked" in text or "busy" in text:
        return Unavailable(
            f"{name} is being changed by another program; wait until it is done and try again.",
            "another program is changing the file",
        )
    if "full" in text or ("readonly" in text and not has_room(path)):
        return Unavailable(
            f"The disk is full, so {name} was not changed; free some space and try again.",
            "the disk is full",
        )
    if "readonly" in text or "read-only" in text:
        return Unavailable(
            f"{name} cannot be written, so nothing was changed; "
            "copy it to a folder you may write in.",
            "the file may only be read",
        )
    if "unable to open" in text:
        return Unavailable(
            f"{name} cannot be opened; check that the file and its folder may be read and written."
        )
    if "disk I/O" in text:
        return Unavailable(
            f"The disk refused to read or write {name}, so nothing was changed; "
            "check its free space and that it is still connected.",
            "the disk refused to write",
        )
    return Unavailable(
        f"{name} is damaged ({text}); run 'docplanner doctor' on it, or {advice(path)}."
    )
