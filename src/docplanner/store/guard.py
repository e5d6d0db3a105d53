"""A file that was received may hold triggers and views of its sender: they are refused at opening.

They would run with the next edit, and undo, hide or add to what it does. The program's own are
known by one SHA-256, since making them anew for the comparison takes a third of a second.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from docplanner.domain.faults import Unavailable
from docplanner.store.connection import Connection

DIGEST = "adbb3d61d81bf4a70aeeb5b7f4d3349c670bfbe0e1ecd64ff86b24478f3cafce"
"""Of the triggers of this version; a test compares it with those that the program makes."""


def digest(connection: Connection) -> str:
    """The SHA-256 of all triggers and views of an open database."""
    query = (
        "SELECT type, name, tbl_name, sql FROM sqlite_master "
        "WHERE type IN ('trigger', 'view') ORDER BY type, name"
    )
    found = hashlib.sha256()
    for row in connection.execute(query):
        found.update("\0".join(map(str, row)).encode(errors="replace") + b"\1")
    return found.hexdigest()


def refuse_strange(connection: Connection, path: Path) -> None:
    """Raise Unavailable where a file holds triggers or views that this program did not make."""
    if digest(connection) != DIGEST:
        raise Unavailable(
            f"{path.name} holds triggers or views that this program does not make, or lacks some "
            "of its own, so it was not opened; ask who sent it, or run 'docplanner doctor' on it."
        )
