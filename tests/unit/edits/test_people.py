"""Contributors: added, moved along, and shown as much as was agreed."""

from __future__ import annotations

from datetime import date

import pytest

from docplanner.domain.faults import Refused
from docplanner.domain.people import Identity, Interviewee, Person, Stage, Step
from docplanner.domain.production import Part
from docplanner.edits import people, records
from docplanner.project.project import Project

TODAY = date(2023, 1, 14)


def contributor(project: Project, name: str = "Baker") -> str:
    key: str = project.edit(people.add_contributor, name).result
    return key


def one(project: Project, key: str) -> Interviewee:
    found = project.snapshot.get(Interviewee, key)
    assert found is not None
    return found


def person(project: Project, key: str) -> Person:
    found = project.snapshot.get(Person, one(project, key).person)
    assert found is not None
    return found


def test_a_contributor_comes_with_the_person_in_one_step(project: Project) -> None:
    part = next(iter(project.snapshot.all(Part)))
    key = project.edit(people.add_contributor, "Baker", (part,)).result
    assert (one(project, key).stage, one(project, key).parts) == (Stage.LEAD, (part,))
    assert person(project, key).name == "Baker"
    project.undo()
    assert not project.snapshot.all(Interviewee)
    assert not project.snapshot.all(Person)


def test_a_crew_member_comes_with_the_person_in_one_step(project: Project) -> None:
    project.edit(people.add_crew, "Camera")
    assert [found.name for found in project.snapshot.all(Person).values()] == ["Camera"]
    project.undo()
    assert not project.snapshot.tables["crew"]


def test_moving_writes_a_dated_step_and_undo_takes_both_back(project: Project) -> None:
    key = contributor(project)
    project.edit(people.move_stage, (key,), Stage.APPROACHED, TODAY)
    steps = list(project.snapshot.all(Step).values())
    assert one(project, key).stage is Stage.APPROACHED
    assert [(step.stage, step.on, step.by) for step in steps] == [
        (Stage.APPROACHED, TODAY, project.actor)
    ]
    project.undo()
    assert one(project, key).stage is Stage.LEAD
    assert not project.snapshot.all(Step)


def test_who_stands_there_already_gets_no_step(project: Project) -> None:
    keys = (contributor(project), contributor(project, "Miller"))
    project.edit(people.move_stage, keys[:1], Stage.FILMED, TODAY)
    project.edit(people.move_stage, keys, Stage.FILMED, TODAY)
    assert len(project.snapshot.all(Step)) == 2


def test_a_contributor_that_is_gone_cannot_be_moved(project: Project) -> None:
    key = contributor(project)
    project.edit(records.remove, "interviewees", key)
    with pytest.raises(Refused, match="no contributor with the id"):
        project.edit(people.move_stage, (key,), Stage.FILMED, TODAY)


@pytest.mark.parametrize("level", [Identity.ANONYMOUS, Identity.PSEUDONYM])
def test_a_hidden_level_hides_the_name_behind_a_free_code_name(
    project: Project, level: Identity
) -> None:
    first, second = contributor(project), contributor(project, "Miller")
    for key in (first, second):
        project.edit(people.set_identity, key, level)
    names = [person(project, key).code_name for key in (first, second)]
    assert all(person(project, key).protected for key in (first, second))
    assert len(set(names)) == 2
    project.undo()
    assert not person(project, second).protected
    assert one(project, second).identity is None


def test_a_code_name_that_is_given_is_taken(project: Project) -> None:
    key = contributor(project)
    project.edit(people.set_identity, key, Identity.ANONYMOUS, " OWLET ")
    assert person(project, key).code_name == "OWLET"


@pytest.mark.parametrize("level", [Identity.OPEN, Identity.FIRST_NAME])
def test_an_open_level_shows_the_person_again_and_keeps_the_code_name(
    project: Project, level: Identity
) -> None:
    key = contributor(project)
    project.edit(people.set_identity, key, Identity.ANONYMOUS, "OWLET")
    project.edit(people.set_identity, key, level)
    assert (person(project, key).protected, person(project, key).code_name) == (False, "OWLET")


def test_where_nothing_is_agreed_any_more_the_name_stays_hidden(project: Project) -> None:
    key = contributor(project)
    project.edit(people.set_identity, key, Identity.ANONYMOUS)
    project.edit(people.set_identity, key, None)
    assert one(project, key).identity is None
    assert person(project, key).protected


def test_protecting_somebody_without_a_code_name_gives_one(project: Project) -> None:
    key = project.edit(records.add, "people", {"name": "Baker"}).result
    project.edit(records.change, "people", key, {"protected": True})
    found = project.snapshot.get(Person, key)
    assert found is not None
    assert found.protected
    assert found.code_name


def test_code_names_never_run_out(project: Project) -> None:
    from docplanner.edits.code_names import _BIRDS

    for bird in _BIRDS:
        project.edit(records.add, "people", {"name": "x", "code_name": bird})
    key = project.edit(records.add, "people", {"name": "Baker", "protected": True}).result
    found = project.snapshot.get(Person, key)
    assert found is not None
    assert found.code_name == f"{_BIRDS[0]} 2"
