"""A table as it leaves: the records of one kind, through the identity gate.

Protected people are code names. A place that is never named keeps its row without name, address
and coordinates. A text that gives either away stops the whole table, and the row is named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from docplanner.domain.fields import DATE, TEXT, Field, Json
from docplanner.domain.identity import IDENTIFYING, WITHHELD, Gate, Outgoing, Source
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME, Kind
from docplanner.domain.outward import Form, Outward
from docplanner.domain.people import Person
from docplanner.domain.places import Location

Cell: TypeAlias = "bool | int | float | str | date | None"
Rows: TypeAlias = Callable[[str], Iterable[Any]]

LIST_MARK = "; "
COORDINATES = frozenset({"latitude", "longitude"})


@dataclass(frozen=True, slots=True)
class Table:
    """``forms`` are the records with references by id; ``cells`` the same by name, for a sheet."""

    kind: Kind
    columns: tuple[str, ...]
    forms: tuple[Form, ...]
    cells: tuple[tuple[Cell, ...], ...]


def collect(kind: Kind, rows: Rows, outward: Outward, gate: Gate) -> Table:
    """The table of a kind. ``outward`` must not redact: what leaks is refused, not mended.

    Raises Declined where a text gives a protected person or place away.
    """
    records = list(rows(kind.name))
    forms = tuple(_form(outward, record) for record in records)
    gate.require_clean(_outgoing(kind, forms))
    columns = tuple(forms[0]) if forms else ("id", *kind.by_label)
    names = Names(rows, gate)
    cells = tuple(
        tuple(names.cell(kind, label, form[label]) for label in columns) for form in forms
    )
    return Table(kind, columns, forms, cells)


class Names:
    """What references are called in a sheet: the key of a record where that is unique."""

    def __init__(self, rows: Rows, gate: Gate) -> None:
        self._rows = rows
        self._gate = gate
        self._known: dict[str, Mapping[Id, str]] = {}

    def cell(self, kind: Kind, label: str, value: Json) -> Cell:
        """One value as a cell."""
        field = kind.by_label.get(label)
        if isinstance(value, list):
            return LIST_MARK.join(str(self._one(field, item)) for item in value) or None
        return self._one(field, value)

    def _one(self, field: Field | None, value: Json) -> Cell:
        assert not isinstance(value, list | dict)
        if field is None or value is None:
            return value
        if field.refers_to:
            return self._names(field.refers_to).get(str(value), str(value))
        return date.fromisoformat(str(value)) if field.type is DATE else value

    def _names(self, kind: str) -> Mapping[Id, str]:
        if kind not in self._known:
            named = {record.id: self._key(BY_NAME[kind], record) for record in self._rows(kind)}
            often = Counter(named.values())
            self._known[kind] = {
                key: name for key, name in named.items() if name and often[name] == 1
            }
        return self._known[kind]

    def _key(self, kind: Kind, record: Any) -> str:
        if isinstance(record, Person) and record.protected:
            return record.code_name or ""
        fields = (field for field in kind.fields if field.name in kind.keys[:1])
        name = next((f.type.show(getattr(record, f.name)) for f in fields if not f.refers_to), "")
        return "" if self._gate.matches(str(name)) else str(name)


def _form(outward: Outward, record: Any) -> Form:
    form = outward.form(record)
    if isinstance(record, Location) and record.never_name:
        hidden = dict.fromkeys((IDENTIFYING | COORDINATES) & form.keys())
        return form | hidden | {"name": WITHHELD}
    return form


def _outgoing(kind: Kind, forms: Iterable[Form]) -> Iterator[Outgoing]:
    texts = [field for field in kind.fields if field.type is TEXT]
    for number, form in enumerate(forms, 1):
        for field in texts:
            value = form[field.label]
            text = LIST_MARK.join(map(str, value)) if isinstance(value, list) else value
            if text:
                source = Source(kind.name, str(form["id"]), field.label)
                yield Outgoing(str(text), f"row {number}, column {field.label}", source)
