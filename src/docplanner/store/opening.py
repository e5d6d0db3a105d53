"""Opening a production with due regard to the write-ahead log beside it.

A log that was left behind by a crash belongs to the file and is read with it. Where nothing can
be written, in a read-only folder or on a full disk, that is done on a copy. A log of another file
would silently overwrite pages, so it is refused.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from docplanner.domain.faults import Unavailable
from docplanner.store.connection import (
    FAILURES,
    Connection,
    connect,
    has_room,
    immutable,
    writable,
)
from docplanner.store.inspect import has_log, log_of

_LOG_HEADER = 32
_FRAME_HEADER = 24


def open_file(path: Path) -> Connection:
    """A connection to a production, for writing where that is possible.

    Raises Unavailable for a log that belongs to another file.
    """
    if has_log(path):
        refuse_foreign_log(path)
    if writable(path) and (has_room(path) or is_in_use(path)):
        return connect(path)
    return _recovered(path) if has_log(path) else immutable(path)


def is_in_use(path: Path) -> bool:
    """Whether a program has the production open, or a crash left what looks so."""
    return path.with_name(f"{path.name}-shm").exists()


@contextmanager
def reading(path: Path) -> Iterator[Connection]:
    """A connection that changes no byte of a production, nor of the log beside it."""
    if not has_log(path):
        with closing(immutable(path)) as connection:
            yield connection
        return
    refuse_foreign_log(path)
    with private_copy(path) as copy, closing(connect(copy)) as connection:
        yield connection


@contextmanager
def private_copy(path: Path) -> Iterator[Path]:
    """A copy of a production and its log, in a folder that only this user reads and that goes."""
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory(prefix="docplanner-") as folder:
        copy = Path(folder) / path.name
        before = None
        while before != (before := _state(path)):  # again if a writer came between
            shutil.copyfile(path, copy)
            if has_log(path):
                shutil.copyfile(log_of(path), log_of(copy))
        copy.chmod(0o600)
        yield copy


def _state(path: Path) -> list[tuple[int, int]]:
    found = (file.stat() for file in (path, log_of(path)) if file.exists())
    return [(state.st_size, state.st_mtime_ns) for state in found]


def _recovered(path: Path) -> Connection:
    """The production with its log, in memory; it cannot be written."""
    memory = driver.connect(":memory:", isolation_level=None, check_same_thread=False)
    with private_copy(path) as copy, closing(connect(copy)) as connection:
        connection.backup(memory)
    memory.execute("PRAGMA query_only = ON")
    return memory


def refuse_foreign_log(path: Path) -> None:
    """Raise Unavailable where the log beside a production was written for another file."""
    if is_foreign(path):
        log = log_of(path).name
        raise Unavailable(
            f"The file {log} beside {path.name} belongs to another production and would damage "
            f"this one; move {log} to another folder and open {path.name} again."
        )


def is_foreign(path: Path) -> bool:
    """Whether the log holds finished steps of another file.

    Every step writes the page that holds the file's node, so the log of this file names it.
    """
    node = _node(path)
    if not node or not has_log(path):
        return False
    with log_of(path).open("rb") as file:
        if file.seek(0, 2) <= _LOG_HEADER:
            return False
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as log:
            return _has_commit(log) and log.find(node.encode()) < 0


def _node(path: Path) -> str:
    """The node as the file itself has it, its log left aside; empty where it has none yet."""
    try:
        with closing(immutable(path)) as connection:
            return str(connection.execute("SELECT node FROM context").fetchone()[0])
    except (*FAILURES, TypeError):
        return ""


def _has_commit(log: mmap.mmap) -> bool:
    """Whether a frame of the present generation ends a transaction (SQLite file format, 4.1)."""
    page = int.from_bytes(log[8:12], "big")
    salts = log[16:24]
    return any(
        log[at + 8 : at + 16] == salts and any(log[at + 4 : at + 8])
        for at in range(_LOG_HEADER, len(log) - page, page + _FRAME_HEADER)
    )
