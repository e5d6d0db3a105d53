"""Moving a place, and adding a list of them."""

from __future__ import annotations

import pytest

from docplanner.domain.faults import Refused
from docplanner.domain.places import Location
from docplanner.edits import places, records
from docplanner.planning.positions import Position
from docplanner.project.project import Project


def test_a_move_sets_both_coordinates_in_one_step(project: Project) -> None:
    key = project.edit(records.add, "locations", {"name": "Bridge"}).result
    edited = project.edit(places.move, key, Position(50_490_000, 30_260_000, True))
    bridge = project.snapshot.all(Location)[key]
    assert (bridge.latitude, bridge.longitude, bridge.approximate) == (50_490_000, 30_260_000, True)
    assert edited.changes.label == f"Move {{locations/{key}}}"
    project.undo()
    assert project.snapshot.all(Location)[key].latitude is None


def test_a_list_is_one_step(project: Project) -> None:
    at = Position(50_000_000, 30_000_000)
    edited = project.edit(places.add_all, [("One", at), ("Two", None)])
    assert edited.changes.label == "Add 2 places"
    assert [one.name for one in project.snapshot.all(Location).values()] == ["One", "Two"]
    project.undo()
    assert not project.snapshot.all(Location)


def test_an_empty_list_is_refused(project: Project) -> None:
    with pytest.raises(Refused, match="no place in that text"):
        project.edit(places.add_all, [])
