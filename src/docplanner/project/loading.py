"""Reading the snapshot, whole or only the tables that an edit touched."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME, KINDS, Kind
from docplanner.domain.snapshot import Snapshot
from docplanner.store.connection import Connection
from docplanner.store.rows import read

if TYPE_CHECKING:
    from docplanner.domain.shots import Picture

Touched: TypeAlias = Mapping[str, frozenset[Id]]
"""Ids of changed records, those that are gone included, by kind."""


def load(connection: Connection) -> Snapshot:
    """The whole production as it is now, read in one transaction."""
    connection.execute("SAVEPOINT snapshot")
    try:
        tables = {kind.name: _table(connection, kind) for kind in KINDS if not kind.long}
        return Snapshot(MappingProxyType(tables), _revisits(connection), _captured(connection))
    finally:
        connection.execute("RELEASE snapshot")


def reload(connection: Connection, old: Snapshot, touched: Touched) -> Snapshot:
    """A new snapshot in which only the touched records are read anew; the rest is shared.

    ``captured`` is read anew with the log, ``revisits`` with the pictures.
    """
    tables = dict(old.tables)
    for name, ids in touched.items():
        if not BY_NAME[name].long:
            tables[name] = _refreshed(connection, BY_NAME[name], old.tables[name], ids)
    revisits = _revisits(connection) if "pictures" in touched else old.revisits
    logged = touched.keys() & {"log", "clips"}
    captured = _captured(connection) if logged else old.captured
    return Snapshot(MappingProxyType(tables), revisits, captured)


def _refreshed(
    connection: Connection, kind: Kind, old: Mapping[Id, Any], ids: frozenset[Id]
) -> MappingProxyType[Id, Any]:
    if len(ids) * 2 > len(old):
        return _table(connection, kind)
    found = {record.id: record for record in read(connection, kind, ids)}
    table = {**old, **found}
    for gone in ids - found.keys():
        table.pop(gone, None)
    if any(key not in old for key in found):
        table = dict(sorted(table.items()))
    return MappingProxyType(table)


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
