"""Who changed what, when: the journal, field by field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docplanner.domain.fields import Field
from docplanner.domain.ids import Id
from docplanner.domain.kinds import Kind
from docplanner.store.connection import Connection
from docplanner.store.revert import Change, changes
from docplanner.store.rows import kind_of_table
from docplanner.store.steps import Step, steps


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one record, before and after, as values of the domain.

    A whole record that came or went has a change for each field that is not empty.
    """

    kind: Kind
    id: Id
    field: Field
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Entry:
    """One step of the history. ``label`` may hold references; see `domain/titles.py`."""

    step: Step
    changes: tuple[FieldChange, ...]


def history(
    connection: Connection, kind: str | None = None, key: Id | None = None
) -> Iterator[Entry]:
    """Steps newest first; of one kind or one record only, those that touched it."""
    for step in steps(connection, newest_first=True):
        found = tuple(_field_changes(list(changes(connection, step.after, step.until)), kind, key))
        if found or (kind is None and key is None):
            yield Entry(step, found)


def _field_changes(found: list[Change], kind: str | None, key: Id | None) -> Iterator[FieldChange]:
    sets: dict[tuple[str, Id], tuple[set[Any], set[Any]]] = defaultdict(lambda: (set(), set()))
    for change in found:
        of = kind_of_table(change.table)
        if kind not in (None, of.name) or key not in (None, change.row):
            continue
        if change.table == of.name:
            yield from _plain(of, change)
            continue
        removed, added = sets[change.table, change.row]
        if change.old:
            removed.add(change.old["value"])
        if change.new:
            added.add(change.new["value"])
    for (table, row), (removed, added) in sets.items():
        yield _set_change(table, row, removed, added)


def _plain(kind: Kind, change: Change) -> Iterator[FieldChange]:
    fields = {field.name: field for field in kind.fields}
    for name in change.fields():
        field = fields.get(name)
        if field is None:
            continue
        old = _loaded(field, (change.old or {}).get(name))
        new = _loaded(field, (change.new or {}).get(name))
        if (old or None) != (new or None) or (isinstance(old, bool | int) and old != new):
            yield FieldChange(kind, change.row, field, old, new)


def _set_change(table: str, row: Id, removed: set[Any], added: set[Any]) -> FieldChange:
    kind = kind_of_table(table)
    name = table.removeprefix(f"{kind.name}_")
    field = next(field for field in kind.fields if field.name == name)
    both = removed & added
    return FieldChange(
        kind,
        row,
        field,
        tuple(_loaded(field, value) for value in sorted(removed - both)),
        tuple(_loaded(field, value) for value in sorted(added - both)),
    )


def _loaded(field: Field, value: Any) -> Any:
    return value if value is None or field.type.load is None else field.type.load(value)
