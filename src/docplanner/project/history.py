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

    A whole record that came or went has a change for each field that is not empty. Of a set field
    ``old`` and ``new`` are all its values.
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
    sets = _Sets(connection)
    for step in steps(connection, newest_first=True):
        found = changes(connection, step.after, step.until, record=key)
        wanted = [item for item in found if kind in (None, kind_of_table(item.table).name)]
        listed = tuple(_field_changes(wanted, sets))
        if listed or (kind is None and key is None):
            yield Entry(step, listed)


class _Sets:
    """Set fields as they stood, unwound from what they are now, one step after the other."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._values: dict[tuple[str, Id], frozenset[Any]] = {}

    def unwind(
        self, table: str, owner: Id, found: list[Change]
    ) -> tuple[frozenset[Any], frozenset[Any]]:
        """The values before and after the changes of one step."""
        after = self._values.get((table, owner))
        if after is None:
            rows = self._connection.execute(
                f'SELECT value FROM "{table}" WHERE owner = ?', (owner,)
            )
            after = frozenset(value for (value,) in rows)
        before = set(after)
        for change in reversed(found):
            before -= {change.new["value"]} if change.new else set()
            before |= {change.old["value"]} if change.old else set()
        self._values[table, owner] = frozenset(before)
        return frozenset(before), after


def _field_changes(found: list[Change], sets: _Sets) -> Iterator[FieldChange]:
    of_sets: dict[tuple[str, Id], list[Change]] = defaultdict(list)
    for change in found:
        kind = kind_of_table(change.table)
        if change.table == kind.name:
            yield from _plain(kind, change)
        else:
            of_sets[change.table, change.row].append(change)
    for (table, owner), changed in of_sets.items():
        before, after = sets.unwind(table, owner, changed)
        if before != after:
            yield _set_change(table, owner, before, after)


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


def _set_change(
    table: str, owner: Id, before: frozenset[Any], after: frozenset[Any]
) -> FieldChange:
    kind = kind_of_table(table)
    name = table.removeprefix(f"{kind.name}_")
    field = next(field for field in kind.fields if field.name == name)
    old, new = (tuple(_loaded(field, value) for value in sorted(side)) for side in (before, after))
    return FieldChange(kind, owner, field, old, new)


def _loaded(field: Field, value: Any) -> Any:
    return value if value is None or field.type.load is None else field.type.load(value)
