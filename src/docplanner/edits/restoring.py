"""Going back in the history of one record, as a new change: nothing is erased."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from docplanner.domain.faults import Refused
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.titles import reference
from docplanner.edits import records

if TYPE_CHECKING:
    from docplanner.store.edit import Edit


def back_to(edit: Edit, kind: str, key: Id, values: Mapping[str, Any], when: str) -> None:
    """Give fields of a record the values they had; ``when`` says from which moment they are."""
    edit.label = f"Take {reference(kind, key)} back to {when}"
    records.change(edit, kind, key, values)


def bring_back(edit: Edit, kind: str, key: Id) -> None:
    """Write a deleted record back under its id, with what fell with it and what named it."""
    found = BY_NAME[kind]
    if edit.find(found.record, key) is not None:
        raise Refused(f"The {found.noun} is there already.")
    if not edit.revive(found, key):
        raise Refused(f"The history knows no such {found.noun}.")
    edit.label = f"Bring back {found.noun} {reference(kind, key)}"
