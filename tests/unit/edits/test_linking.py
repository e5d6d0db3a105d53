"""Referring to a record that is made in the same step."""

from __future__ import annotations

import pytest

from docplanner.domain.people import Person
from docplanner.domain.places import Location
from docplanner.domain.titles import show_label
from docplanner.edits import linking, records
from docplanner.edits.linking import New
from docplanner.project.project import Project


def shot(project: Project) -> str:
    values = {"number": "1.1", "description": "The bridge"}
    key: str = project.edit(records.add, "shots", values).result
    return key


def test_a_new_place_is_made_and_linked_in_one_step(project: Project) -> None:
    key = shot(project)
    edited = project.edit(
        linking.change, "shots", key, {"location": New("locations", "The bridge"), "size": "WS"}
    )
    (place,) = project.snapshot.all(Location).values()
    found = project.row("shots", key)
    assert found is not None
    assert (found.location, found.size) == (place.id, "WS")
    label = show_label(edited.changes.label, lambda kind, one: project.row(kind, one or ""))
    assert label == "Add place The bridge to Shot 1.1"
    project.undo()
    assert not project.snapshot.all(Location)


def test_a_set_takes_new_records_beside_old_ones(project: Project) -> None:
    old = project.edit(records.add, "people", {"name": "Camera"}).result
    work = project.edit(records.add, "activities", {"title": "GVs", "kind": "gvs"}).result
    project.edit(linking.change, "activities", work, {"people": (old, New("people", "Sound"))})
    names = {person.name for person in project.snapshot.all(Person).values()}
    assert names == {"Camera", "Sound"}
    found = project.row("activities", work)
    assert found is not None
    assert len(found.people) == 2


def test_a_new_sequence_gets_the_next_number(project: Project) -> None:
    project.edit(records.add, "sequences", {"number": 4, "title": "Kyiv"})
    project.edit(linking.change, "shots", shot(project), {"sequence": New("sequences", "Dnipro")})
    numbers = [one.number for one in project.snapshot.tables["sequences"].values()]
    assert numbers == [4, 5]


@pytest.mark.parametrize(
    ("kind", "can"),
    [("people", True), ("locations", True), ("sequences", True), ("days", False), ("crew", False)],
)
def test_only_what_a_title_is_enough_for_can_be_made(kind: str, can: bool) -> None:
    assert linking.can_be_made(kind) is can
