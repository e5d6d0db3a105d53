"""Who changed what, when: the journal, field by field."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from docplanner.domain.fields import Field
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME, Kind
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
    """One step of the history. ``label`` may hold references; see `domain/titles.py`.

    ``came`` and ``went`` are the records that are new with the step, and that are gone. ``more``
    says that the step changed more than is listed.
    """

    step: Step
    changes: tuple[FieldChange, ...]
    came: frozenset[Id] = frozenset()
    went: frozenset[Id] = frozenset()
    more: bool = False


def history(
    connection: Connection,
    kind: str | None = None,
    key: Id | None = None,
    *,
    about: Id | None = None,
    most: int = -1,
) -> Iterator[Entry]:
    """Steps newest first; of one kind or one record only, those that touched it.

    ``about`` asks for one record and all that ever referred to it, as the work of a day does. Of
    each step at ``most`` so many changed rows are read. Do not hold it open between two writes.
    """
    sets = _Sets(connection)
    records = None if key is None else [key]
    if about is not None:
        records = _around(connection, about)
    for step in steps(connection, newest_first=True, records=records):
        found = list(_read(connection, step, records, most))
        wanted = [item for item in found if kind in (None, kind_of_table(item.table).name)]
        listed = tuple(_field_changes(wanted, sets))
        if listed or (kind is None and records is None):
            more = 0 <= most < len(found)
            yield Entry(step, listed, *_came_and_went(wanted), more)


def page(entries: Iterator[Entry], many: int) -> tuple[list[Entry], bool]:
    """The first so many entries, and whether there are more."""
    found = list(islice(entries, many + 1))
    return found[:many], len(found) > many


def last_known(connection: Connection, kind: str, key: Id) -> Any | None:
    """A record that is gone, as it was at its end, without its set fields; None if it never was."""
    row = connection.execute(
        "SELECT old FROM chg WHERE \"row\" = ? AND tbl = ? AND op = 'D' ORDER BY seq DESC LIMIT 1",
        (key, kind),
    ).fetchone()
    if row is None:
        return None
    image = json.loads(row[0])
    found = BY_NAME[kind]
    values = {
        field.name: () if field.many else _loaded(field, image.get(field.name))
        for field in found.fields
    }
    return found.record(id=key, **values)


def _around(connection: Connection, about: Id) -> list[Id]:
    """The records that are, or in any of their states named, this one."""
    rows = connection.execute(
        'SELECT DISTINCT "row" FROM chg '
        'WHERE "row" = ?1 OR instr(new, ?1) > 0 OR instr(old, ?1) > 0',
        (about,),
    )
    return [key for (key,) in rows]


def _read(
    connection: Connection, step: Step, records: list[Id] | None, most: int
) -> Iterator[Change]:
    """One more than ``most``, so that it shows when there are more."""
    limit = most + 1 if most >= 0 else -1
    return changes(connection, step.after, step.until, records=records, most=limit)


def _came_and_went(found: list[Change]) -> tuple[frozenset[Id], frozenset[Id]]:
    rows = [change for change in found if change.table == kind_of_table(change.table).name]
    came = frozenset(change.row for change in rows if change.old is None)
    went = frozenset(change.row for change in rows if change.new is None)
    return came - went, went - came


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
        after = _settled(after, found)
        before = set(after)
        for change in reversed(found):
            before -= {change.new["value"]} if change.new else set()
            before |= {change.old["value"]} if change.old else set()
        self._values[table, owner] = frozenset(before)
        return frozenset(before), after


def _settled(after: frozenset[Any], found: list[Change]) -> frozenset[Any]:
    """The values after a step, right also where not all rows of a later step were read."""
    settled = set(after)
    for change in found:
        settled -= {change.old["value"]} if change.old else set()
        settled |= {change.new["value"]} if change.new else set()
    return frozenset(settled)


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
