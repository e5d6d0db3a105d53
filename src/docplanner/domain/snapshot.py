"""The whole production at one moment, immutable and safe in any thread.

Very long tables (pictures, clips, log) are not in it. Of them the snapshot carries only what
plans and papers ask of them: pictures wanted again, and how much each shot has been captured.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from docplanner.domain.ids import Id
from docplanner.domain.kinds import KINDS, kind_of

if TYPE_CHECKING:
    from docplanner.domain.production import Production
    from docplanner.domain.schedule import Day
    from docplanner.domain.shots import Picture

T = TypeVar("T")

_EMPTY: Mapping[Any, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Snapshot:
    """Records by kind and id. ``captured`` gives, for each shot, the names of its clips."""

    tables: Mapping[str, Mapping[Id, Any]]
    revisits: tuple[Picture, ...] = ()
    captured: Mapping[Id, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        records: Iterable[Any],
        captured: Mapping[Id, tuple[str, ...]] | None = None,
    ) -> Snapshot:
        """A snapshot of loose records, as tests and generators make them."""
        tables: dict[str, dict[Id, Any]] = {kind.name: {} for kind in KINDS if not kind.long}
        revisits = []
        for record in records:
            kind = kind_of(type(record))
            if not kind.long:
                tables[kind.name][record.id] = record
            elif kind.name == "pictures" and record.revisit:
                revisits.append(record)
        return cls(tables, tuple(revisits), captured or {})

    def all(self, record: type[T]) -> Mapping[Id, T]:
        """All records of a class by id, in the order in which they were made."""
        return self.tables.get(kind_of(record).name, _EMPTY)

    def get(self, record: type[T], key: Id | None) -> T | None:
        """The record of an id, or None where there is none."""
        return self.all(record).get(key) if key is not None else None

    def by(self, record: type[T], name: str) -> Mapping[Any, tuple[T, ...]]:
        """Records of a class grouped by the value of one field; a set field counts each value."""
        key = (record, name)
        groups = self._groups.get(key)
        if groups is None:
            groups = self._groups[key] = _grouped(self.all(record).values(), name)
        return cast("Mapping[Any, tuple[T, ...]]", groups)

    @cached_property
    def _groups(self) -> dict[tuple[type[Any], str], Mapping[Any, tuple[Any, ...]]]:
        return {}

    @cached_property
    def production(self) -> Production:
        """The one production of the file."""
        return cast("Production", next(iter(self.tables["production"].values())))

    @cached_property
    def adopted(self) -> frozenset[Id]:
        """The adopted version of each trip: the plan that lists, checks and papers speak of."""
        versions = self.tables["versions"].values()
        return frozenset(item.id for item in versions if item.adopted)

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """The days of the adopted versions, in order of date."""
        days = (day for day in self.tables["days"].values() if day.version in self.adopted)
        return tuple(sorted(days, key=lambda day: (day.date, day.id)))


def _grouped(records: Iterable[Any], name: str) -> Mapping[Any, tuple[Any, ...]]:
    groups: dict[Any, list[Any]] = {}
    for record in records:
        value = getattr(record, name)
        for one in value if isinstance(value, tuple) else (value,):
            groups.setdefault(one, []).append(record)
    return MappingProxyType({value: tuple(found) for value, found in groups.items()})
