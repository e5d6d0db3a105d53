"""Places: a position is one thing of two numbers, and a pasted list is one step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docplanner.domain.faults import Refused
from docplanner.domain.ids import Id
from docplanner.domain.titles import reference
from docplanner.edits import records
from docplanner.planning.positions import Position

if TYPE_CHECKING:
    from docplanner.store.edit import Edit


def move(edit: Edit, key: Id, position: Position) -> None:
    """Set where a place is: both coordinates, and whether they are exact."""
    edit.label = f"Move {reference('locations', key)}"
    records.change(edit, "locations", key, _values(position))


def add_all(edit: Edit, places: Sequence[tuple[str, Position | None]]) -> list[Id]:
    """Add places with their positions, where they have one; gives their ids."""
    if not places:
        raise Refused("There is no place in that text; write one to a line: name, 48.42, 35.07.")
    noun = "place" if len(places) == 1 else "places"
    edit.label = f"Add {len(places)} {noun}"
    return [
        records.add(edit, "locations", {"name": name, **(_values(at) if at else {})})
        for name, at in places
    ]


def _values(position: Position) -> dict[str, object]:
    return {
        "latitude": position.latitude,
        "longitude": position.longitude,
        "approximate": position.approximate,
    }
