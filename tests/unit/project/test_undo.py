"""Undo and redo: one's own steps, across others' work, and what is said where they may not be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from docplanner.domain.faults import Declined
from docplanner.domain.timecode import Rate
from docplanner.edits import records
from docplanner.project.project import Project
from docplanner.store.edit import Edit
from tests import film
from tests.property.state import dump

TRIP = {"title": "January", "start": date(2023, 1, 10), "end": date(2023, 1, 20)}


@pytest.fixture
def other(path: Path) -> Iterator[Project]:
    """The same file, opened by the fixer."""
    with Project.open(path, clock=film.clock(), actor="Fixer") as opened:
        yield opened


def add(project: Project, kind: str, /, **values: Any) -> str:
    return project.edit(records.add, kind, values).result


def change(project: Project, kind: str, key: str, /, **values: Any) -> None:
    project.edit(records.change, kind, key, values)


def labels(project: Project) -> tuple[list[str], list[str]]:
    stacks = project.stacks()
    return [step.label for step in stacks.undo], [step.label for step in stacks.redo]


def test_there_is_nothing_to_undo_in_a_new_production(project: Project) -> None:
    with pytest.raises(Declined, match="There is nothing to undo"):
        project.undo()


def test_undo_and_redo_carry_the_label_of_their_step(project: Project) -> None:
    def rename(edit: Edit) -> None:
        edit.label = "Rename the film"
        edit.sql.exec_driver_sql("UPDATE production SET title = 'Another'")

    project.edit(rename)
    assert project.undo().label == "Rename the film"
    assert project.redo().label == "Rename the film"
    assert labels(project) == (["Rename the film"], [])


def test_a_new_edit_clears_redo(project: Project) -> None:
    add(project, "vehicles", name="The van")
    project.undo()
    add(project, "vehicles", name="The car")
    with pytest.raises(Declined, match="There is nothing to redo"):
        project.redo()


def test_undo_survives_a_restart(path: Path) -> None:
    with film.opened(path) as project:
        before = dump(project.connection)
        add(project, "trips", **TRIP)
    with film.opened(path) as project:
        project.undo()
        assert dump(project.connection) == before
    with film.opened(path) as project:
        project.redo()
        assert len(project.snapshot.tables["trips"]) == 1


def test_a_deleted_trip_comes_back_with_everything_on_it(project: Project) -> None:
    trip = add(project, "trips", **TRIP)
    day = add(project, "days", trip=trip, date=date(2023, 1, 14))
    person = add(project, "people", name="Camera")
    add(project, "calls", day=day, person=person, call=420)
    add(project, "activities", title="GVs", kind="gvs", day=day, people=(person,))
    before = dump(project.connection)
    project.edit(records.remove, "trips", trip)
    assert not project.snapshot.tables["calls"]
    project.undo()
    assert dump(project.connection) == before


def test_everybody_undoes_their_own_steps(project: Project, other: Project) -> None:
    add(project, "vehicles", name="The van")
    add(other, "vehicles", name="The car")
    project.undo()
    assert [vehicle.name for vehicle in other.rows("vehicles")] == ["The car"]


def test_a_field_that_somebody_else_changed_is_not_taken_back(
    project: Project, other: Project
) -> None:
    key = add(project, "people", name="Camera")
    change(project, "people", key, phone="555 0100")
    change(other, "people", key, phone="555 0101")
    with pytest.raises(Declined) as declined:
        project.undo()
    assert str(declined.value) == (
        "The step was not undone: somebody else has since worked on the same person, or on "
        "something that stands on it; look at the history and set the value you want."
    )


def test_another_field_of_the_same_record_is_no_hindrance(project: Project, other: Project) -> None:
    key = add(project, "people", name="Camera")
    change(project, "people", key, phone="555 0100")
    change(other, "people", key, note="Has a car")
    project.undo()
    person = project.row("people", key)
    assert person is not None
    assert (person.phone, person.note) == ("", "Has a car")


def test_the_first_of_two_changes_in_one_step_counts_too(project: Project, other: Project) -> None:
    def twice(edit: Edit) -> None:
        records.change(edit, "people", key, {"phone": "555 0100"})
        records.change(edit, "people", key, {"email": "camera@example.org"})

    key = add(project, "people", name="Camera")
    project.edit(twice)
    change(other, "people", key, phone="555 0101")
    with pytest.raises(Declined, match="same person"):
        project.undo()


def test_a_new_record_that_somebody_else_filled_in_stays(project: Project, other: Project) -> None:
    key = add(project, "vehicles", name="The van")
    change(other, "vehicles", key, seats=8)
    with pytest.raises(Declined, match="same vehicle"):
        project.undo()
    assert project.row("vehicles", key)


def test_what_somebody_else_added_to_a_new_trip_is_not_deleted_with_it(
    project: Project, other: Project
) -> None:
    trip = add(project, "trips", **TRIP)
    day = add(other, "days", trip=trip, date=date(2023, 1, 14))
    with pytest.raises(Declined, match="same day, or on something that stands on it"):
        project.undo()
    assert other.row("days", day)


def test_a_reference_that_somebody_else_made_is_not_emptied(
    project: Project, other: Project
) -> None:
    place = add(project, "locations", name="Moschun")
    card = add(other, "clips", name="A001", rate=_rate(), frames=10, location=place)
    with pytest.raises(Declined, match="same clip"):
        project.undo()
    clip = project.row("clips", card)
    assert clip is not None
    assert clip.location == place


def test_a_member_that_somebody_else_put_into_a_set_is_not_lost(
    project: Project, other: Project
) -> None:
    person = add(project, "people", name="Camera")
    add(other, "pictures", reference="P1", people=(person,))
    with pytest.raises(Declined, match=r"same picture \(people\)"):
        project.undo()


def test_redo_is_forbidden_in_the_same_way(project: Project, other: Project) -> None:
    trip = add(project, "trips", **TRIP)
    project.edit(records.remove, "trips", trip)
    project.undo()
    add(other, "days", trip=trip, date=date(2023, 1, 14))
    with pytest.raises(Declined, match="The step was not redone"):
        project.redo()


def test_a_number_that_somebody_else_has_taken_since_forbids_undo(
    project: Project, other: Project
) -> None:
    part = next(iter(project.rows("parts")))
    project.edit(records.remove, "parts", part.id)
    add(other, "parts", number=part.number, title="Another")
    before = dump(project.connection)
    with pytest.raises(Declined, match="no longer fits what others have entered since"):
        project.undo()
    assert dump(project.connection) == before


def test_what_a_record_stood_on_may_be_gone_and_forbids_undo(
    project: Project, other: Project
) -> None:
    person = add(project, "people", name="Camera")
    crew = add(project, "crew", person=person)
    project.edit(records.remove, "crew", crew)
    other.edit(records.remove, "people", person)
    with pytest.raises(Declined, match="no longer fits"):
        project.undo()


def test_a_value_that_somebody_else_set_back_is_no_hindrance(
    project: Project, other: Project
) -> None:
    key = add(project, "people", name="Camera")
    change(project, "people", key, phone="555 0100")
    change(other, "people", key, phone="555 0101")
    other.undo()
    project.undo()
    person = project.row("people", key)
    assert person is not None
    assert person.phone == ""


def test_numbers_exchanged_in_one_step_are_exchanged_back(project: Project) -> None:
    def exchange(edit: Edit) -> None:
        edit.sql.exec_driver_sql("UPDATE parts SET number = number + 100")
        edit.sql.exec_driver_sql("UPDATE parts SET number = 303 - number")
        edit.sql.exec_driver_sql("UPDATE parts SET number = number - 200")

    before = dump(project.connection)
    project.edit(exchange)
    after = dump(project.connection)
    assert before != after
    project.undo()
    assert dump(project.connection) == before
    project.redo()
    assert dump(project.connection) == after


def test_a_bulk_shift_of_unique_numbers_is_taken_back(project: Project) -> None:
    def shift(edit: Edit) -> None:
        edit.sql.exec_driver_sql("UPDATE parts SET number = 3 WHERE number = 2")
        edit.sql.exec_driver_sql("UPDATE parts SET number = 2 WHERE number = 1")

    before = dump(project.connection)
    project.edit(shift)
    project.undo()
    assert dump(project.connection) == before


def _rate() -> Rate:
    return Rate(25)


def test_who_has_done_nothing_is_told_that_the_last_step_is_not_theirs(
    project: Project, other: Project
) -> None:
    add(project, "people", name="Camera")
    with pytest.raises(Declined, match="nothing of yours to undo"):
        other.undo()
