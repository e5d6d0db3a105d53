"""Looking at a file before the database engine touches it.

A file is refused by what its first bytes say, so that no byte of it changes and no new file
appears beside it. Offsets are those of the SQLite file format, section 1.3.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from docplanner.domain.faults import Unavailable
from docplanner.store.backup_files import advice
from docplanner.store.connection import APPLICATION_ID
from docplanner.store.schema import VERSION

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


@dataclass(frozen=True, slots=True)
class Header:
    """What the first 100 bytes of a production say."""

    page_size: int
    pages: int
    version: int
    application: int


def inspect(path: Path) -> Header:
    """The header of a production that this program can open.

    Raises Unavailable where the file is missing, empty, foreign, truncated or too new.
    """
    header = _header(path)
    name = path.name
    if header.application != APPLICATION_ID:
        raise Unavailable(f"{name} is a database, but not a production of docplanner.")
    if header.version > VERSION:
        raise Unavailable(
            f"{name} was made by a newer docplanner (schema {header.version}, this program reads "
            f"up to {VERSION}); update docplanner to open it."
        )
    expected = header.page_size * header.pages
    if header.pages and path.stat().st_size < expected and not has_log(path):
        raise Unavailable(
            f"{name} is truncated: it should hold {expected:,} bytes and holds "
            f"{path.stat().st_size:,}; {advice(path)}."
        )
    return header


def _header(path: Path) -> Header:
    name = path.name
    if path.is_dir():
        raise Unavailable(f"{path} is a folder; name the production's file in it.")
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER)
    except FileNotFoundError:
        raise Unavailable(f"There is no file {path}; check the name, or make it with 'new'.") from (
            None
        )
    except OSError as error:
        raise Unavailable(f"{name} cannot be read ({os.strerror(error.errno or 0)}).") from error
    if not head:
        raise Unavailable(f"{name} is empty (0 bytes); {advice(path)}.")
    if not head.startswith(_MAGIC):
        raise Unavailable(
            f"{name} is not a production of docplanner, or it is damaged; {advice(path)}."
        )
    if len(head) < _HEADER:
        raise Unavailable(f"{name} is truncated; {advice(path)}.")
    page_size = int.from_bytes(head[16:18], "big")
    return Header(
        page_size=65536 if page_size == 1 else page_size,
        pages=int.from_bytes(head[28:32], "big"),
        version=int.from_bytes(head[60:64], "big"),
        application=int.from_bytes(head[68:72], "big"),
    )


def log_of(path: Path) -> Path:
    """The write-ahead log of a production."""
    return path.with_name(f"{path.name}-wal")


def has_log(path: Path) -> bool:
    """Whether steps may lie in a write-ahead log beside the file."""
    log = log_of(path)
    return log.exists() and log.stat().st_size > 0
