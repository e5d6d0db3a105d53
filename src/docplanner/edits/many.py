"""Changing or deleting several records as one undo step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.titles import reference
from docplanner.edits import records

if TYPE_CHECKING:
    from docplanner.store.edit import Edit

NAMED = 3
"""Records that the label of a step names one by one; of more it gives the number."""


def change(edit: Edit, kind: str, keys: Sequence[Id], values: Mapping[str, Any]) -> None:
    """Set the same fields of several records of a kind."""
    label = edit.label
    for key in keys:
        records.change(edit, kind, key, values)
    fields = ", ".join(name.strip("_").replace("_", " ") for name in values)
    edit.label = label or f"Change {listed([(kind, key) for key in keys])}: {fields}"


def remove(edit: Edit, subjects: Sequence[tuple[str, Id]]) -> None:
    """Delete several records; one that went with another is passed over."""
    label = edit.label
    named = listed(subjects)
    for kind, key in subjects:
        if edit.find(BY_NAME[kind].record, key) is not None:
            records.remove(edit, kind, key)
    edit.label = label or f"Delete {named}"


def listed(subjects: Sequence[tuple[str, Id]]) -> str:
    """Records in a label: their titles where they are few, else how many they are."""
    if len(subjects) <= NAMED:
        return ", ".join(reference(kind, key) for kind, key in subjects)
    kinds = {kind for kind, _ in subjects}
    noun = BY_NAME[kinds.pop()].name if len(kinds) == 1 else "records"
    return f"{len(subjects)} {noun}"
