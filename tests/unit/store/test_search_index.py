"""The index takes every kind, whatever its fields are called and whatever names it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from docplanner.edits import records
from docplanner.project.project import Project
from docplanner.store import search
from docplanner.store.edit import Edit


def day(project: Project) -> str:
    trip = {"title": "January", "start": date(2023, 1, 10), "end": date(2023, 1, 20)}
    key = project.edit(records.add, "trips", trip).result
    return project.edit(records.add, "days", {"trip": key, "date": date(2023, 1, 14)}).result


def person(project: Project, **values: Any) -> str:
    return project.edit(records.add, "people", {"name": "Camera", **values}).result


def hits(project: Project, text: str) -> list[str]:
    return [hit.partition("/")[0] for hit in search.find(project.connection, text)[1]]


def test_a_call_is_indexed_although_a_number_names_it(project: Project) -> None:
    values = {"day": day(project), "person": person(project), "call": 420, "duty": "Soundman"}
    project.edit(records.add, "calls", values)
    assert hits(project, "soundman") == ["calls"]


def test_a_credential_is_indexed_although_the_index_has_a_kind_too(project: Project) -> None:
    values = {"person": person(project), "kind": "visa", "held_by": "the office"}
    project.edit(records.add, "credentials", values)
    assert hits(project, "visa office") == ["credentials"]


def test_what_an_edit_takes_away_is_found_no_more_and_undo_brings_it_back(project: Project) -> None:
    key = person(project, note="rucksack")
    project.edit(records.change, "people", key, {"note": ""})
    assert hits(project, "rucksack") == []
    project.undo()
    assert hits(project, "rucksack") == ["people"]


def test_a_failed_edit_leaves_the_index_as_it_was(project: Project) -> None:
    def fail(edit: Edit) -> None:
        records.add(edit, "vehicles", {"name": "Sprinter"})
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        project.edit(fail)
    assert hits(project, "sprinter") == []


def test_a_protected_person_is_indexed_by_code_name_alone(project: Project) -> None:
    person(project, protected=True, code_name="HERON", phone="555 0100", note="teacher")
    assert hits(project, "heron") == ["people"]
    assert [hits(project, text) for text in ("camera", "0100", "teacher")] == [[], [], []]
