"""Referring to a record that does not exist yet: it is made and linked in one undo step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docplanner.domain.fields import TEXT
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.titles import reference
from docplanner.edits import records

if TYPE_CHECKING:
    from docplanner.store.edit import Edit

_COUNTED = {"sequences": "number"}
"""Kinds that need a number beside their title, and get the next one."""


@dataclass(frozen=True, slots=True)
class New:
    """A record to be made from its title alone, wherever this stands for an id."""

    kind: str
    title: str


def can_be_made(kind: str) -> bool:
    """Whether a title is enough to make a record of a kind."""
    found = BY_NAME[kind]
    needed = {field.name for field in found.fields if field.required}
    titled = next((field for field in found.fields if field.name == found.title), None)
    plain = titled is not None and titled.type is TEXT and not found.append_only
    return plain and needed <= {found.title, _COUNTED.get(kind, "")}


def change(edit: Edit, kind: str, key: Id, values: Mapping[str, Any]) -> None:
    """Set fields of one record, making what they refer to and is not there yet."""
    made: list[str] = []
    filled = {name: _made(edit, value, made) for name, value in values.items()}
    if made:
        edit.label = f"Add {' and '.join(made)} to {reference(kind, key)}"
    records.change(edit, kind, key, filled)


def _made(edit: Edit, value: Any, made: list[str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_made(edit, one, made) for one in value)
    if not isinstance(value, New):
        return value
    found = BY_NAME[value.kind]
    key = records.add(edit, value.kind, {found.title: value.title, **_number(edit, value.kind)})
    made.append(f"{found.noun} {reference(value.kind, key)}")
    return key


def _number(edit: Edit, kind: str) -> dict[str, int]:
    name = _COUNTED.get(kind)
    if name is None:
        return {}
    numbers = (getattr(one, name) for one in edit.snapshot.tables[kind].values())
    return {name: max(numbers, default=0) + 1}
