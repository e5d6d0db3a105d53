"""The long tables (pictures, clips, log), read once and kept: the snapshot leaves them out.

After a change only the records that it touched are read anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from docplanner.domain.ids import Id
from docplanner.project.project import Changes, Project

_NONE: Mapping[Id, Any] = MappingProxyType({})


class LongTables:
    """Reads a table when it is first asked for; `take` keeps it up to date."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._tables: dict[str, dict[Id, Any]] = {}
        self._groups: dict[str, dict[str, dict[Any, dict[Id, Any]]]] = {}

    def all(self, kind: str) -> Mapping[Id, Any]:
        """All records of a long kind by id, in the order in which they were made."""
        if kind not in self._tables:
            self._tables[kind] = {record.id: record for record in self._project.rows(kind)}
        return self._tables[kind]

    def get(self, kind: str, key: Id | None) -> Any | None:
        """One record, or None where there is none; the table is not read for it alone."""
        if key is None:
            return None
        table = self._tables.get(kind)
        return self._project.row(kind, key) if table is None else table.get(key)

    def of(self, kind: str, field: str, value: Any) -> tuple[Any, ...]:
        """The records whose field, a reference, has a value."""
        groups = self._groups.setdefault(kind, {})
        if field not in groups:
            groups[field] = {}
            for record in self.all(kind).values():
                groups[field].setdefault(getattr(record, field), {})[record.id] = record
        return tuple(groups[field].get(value, _NONE).values())

    def take(self, changes: Changes) -> None:
        """Read anew what a change has touched."""
        for kind in self._tables.keys() & changes.tables.keys():
            self._refresh(kind, changes.tables[kind])

    def _refresh(self, kind: str, keys: frozenset[Id]) -> None:
        table = self._tables[kind]
        found = {record.id: record for record in self._project.some(kind, keys)}
        is_new = any(key not in table for key in found)
        for key in keys:
            self._regroup(kind, table.get(key), found.get(key))
            if key not in found:
                table.pop(key, None)
        table.update(found)
        if is_new:
            self._tables[kind] = dict(sorted(table.items()))

    def _regroup(self, kind: str, old: Any | None, new: Any | None) -> None:
        for field, groups in self._groups.get(kind, {}).items():
            if old is not None:
                groups.get(getattr(old, field), {}).pop(old.id, None)
            if new is not None:
                groups.setdefault(getattr(new, field), {})[new.id] = new
