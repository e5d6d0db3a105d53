"""Reading the snapshot, whole or only the tables that an edit touched."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME, KINDS, Kind
from docplanner.domain.shots import Picture
from docplanner.domain.snapshot import Snapshot
from docplanner.store.connection import Connection
from docplanner.store.rows import read


def load(connection: Connection) -> Snapshot:
    """The whole production as it is now, read in one transaction."""
    return reload(connection, None, frozenset(kind.name for kind in KINDS))


def reload(connection: Connection, old: Snapshot | None, touched: frozenset[str]) -> Snapshot:
    """A new snapshot that shares the untouched tables with the old one.

    ``captured`` is read anew with the log, ``revisits`` with the pictures.
    """
    outer = connection.in_transaction
    if not outer:
        connection.execute("BEGIN")
    try:
        tables = dict(old.tables) if old else {}
        for kind in KINDS:
            if not kind.long and kind.name in touched:
                tables[kind.name] = _table(connection, kind)
        revisits, captured = (old.revisits, old.captured) if old else ((), {})
        if "pictures" in touched:
            revisits = _revisits(connection)
        if touched & {"log", "clips"}:
            captured = _captured(connection)
        return Snapshot(MappingProxyType(tables), revisits, captured)
    finally:
        if not outer:
            connection.execute("COMMIT")


def _table(connection: Connection, kind: Kind) -> MappingProxyType[Id, Any]:
    return MappingProxyType({record.id: record for record in read(connection, kind)})


def _revisits(connection: Connection) -> tuple[Picture, ...]:
    ids = [row[0] for row in connection.execute("SELECT id FROM pictures WHERE revisit = 1")]
    return tuple(read(connection, BY_NAME["pictures"], ids))


def _captured(connection: Connection) -> MappingProxyType[Id, tuple[str, ...]]:
    """The names of the clips logged to each shot, in order of name."""
    found: dict[Id, list[str]] = {}
    for shot, clip in connection.execute(
        "SELECT DISTINCT log.shot, clips.name FROM log JOIN clips ON clips.id = log.clip "
        "WHERE log.shot IS NOT NULL ORDER BY log.shot, clips.name"
    ):
        found.setdefault(shot, []).append(clip)
    return MappingProxyType({shot: tuple(clips) for shot, clips in found.items()})
