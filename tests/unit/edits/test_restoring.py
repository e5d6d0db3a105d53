"""Going back in the history of one record."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from docplanner.domain.faults import Refused
from docplanner.domain.ids import new_id
from docplanner.domain.schedule import ActivityKind
from docplanner.edits import records, restoring
from docplanner.project.history import history
from docplanner.project.project import Project
from docplanner.project.restoring import way_back
from docplanner.store.steps import Step


def add(project: Project, kind: str, /, **values: Any) -> str:
    return project.edit(records.add, kind, values).result


def change(project: Project, kind: str, key: str, /, **values: Any) -> None:
    project.edit(records.change, kind, key, values)


def last(project: Project) -> Step:
    """The newest step."""
    return next(history(project.connection)).step


def go_back(project: Project, kind: str, key: str, step: Step) -> None:
    way = way_back(project, kind, key, step)
    assert way is not None
    project.edit(restoring.back_to, kind, key, way.values, "Sat 14 Jan, 17:58")


def test_going_back_gives_a_record_the_values_it_had(project: Project) -> None:
    place = add(project, "locations", name="Moschun")
    first = last(project)
    change(project, "locations", place, name="Moschun village", parking="By the school")
    change(project, "locations", place, name="Moschun school")
    before = project.row("locations", place)
    go_back(project, "locations", place, first)
    after = project.row("locations", place)
    assert after is not None
    assert (after.name, after.parking) == ("Moschun", "")
    assert last(project).label == f"Take {{locations/{place}}} back to Sat 14 Jan, 17:58"
    project.undo()
    assert project.row("locations", place) == before


def test_it_says_first_what_it_would_undo(project: Project) -> None:
    place = add(project, "locations", name="Moschun")
    change(project, "locations", place, name="Moschun village")
    step = last(project)
    change(project, "locations", place, parking="By the school", name="School")
    change(project, "locations", place, name="Moschun village")
    way = way_back(project, "locations", place, step)
    assert way is not None
    assert way.steps == 2
    assert [(one.field.name, one.old, one.new) for one in way.changes] == [
        ("parking", "By the school", "")
    ]


def test_sets_go_back_too(project: Project) -> None:
    key = add(project, "people", name="Fixer", languages=("uk", "en"))
    first = last(project)
    change(project, "people", key, languages=("pl",))
    go_back(project, "people", key, first)
    fixer = project.row("people", key)
    assert fixer is not None
    assert set(fixer.languages) == {"uk", "en"}


def test_what_a_field_named_and_is_gone_is_not_brought_back(project: Project) -> None:
    place = add(project, "locations", name="Moschun")
    work = add(project, "activities", title="GVs", kind=ActivityKind.GVS, location=place)
    first = last(project)
    change(project, "activities", work, title="Views")
    project.edit(records.remove, "locations", place)
    way = way_back(project, "activities", work, first)
    assert way is not None
    assert way.values == {"title": "GVs"}
    assert [field.name for field in way.lost] == ["location"]


def test_a_record_that_is_gone_has_no_way_back(project: Project) -> None:
    place = add(project, "locations", name="Moschun")
    first = last(project)
    project.edit(records.remove, "locations", place)
    assert way_back(project, "locations", place, first) is None


def test_a_deleted_record_comes_back_with_what_fell_with_it(project: Project) -> None:
    trip = add(project, "trips", title="January", start=date(2023, 1, 11), end=date(2023, 1, 16))
    day = add(project, "days", trip=trip, date=date(2023, 1, 12))
    camera = add(project, "people", name="Camera")
    call = add(project, "calls", day=day, person=camera, call=540)
    work = add(project, "activities", title="River", kind=ActivityKind.GVS, people=(camera,))
    before = project.snapshot
    project.edit(records.remove, "people", camera)
    project.edit(restoring.bring_back, "people", camera)
    assert project.row("calls", call) == before.tables["calls"][call]
    assert project.snapshot.tables["activities"][work].people == (camera,)
    assert project.snapshot.tables["people"] == before.tables["people"]
    assert last(project).label == f"Bring back person {{people/{camera}}}"
    project.undo()
    assert project.row("people", camera) is None


def test_a_reference_that_has_a_new_value_keeps_it(project: Project) -> None:
    old, new = add(project, "locations", name="Old"), add(project, "locations", name="New")
    first = add(project, "activities", title="One", kind=ActivityKind.GVS, location=old)
    second = add(project, "activities", title="Two", kind=ActivityKind.GVS, location=old)
    project.edit(records.remove, "locations", old)
    change(project, "activities", second, location=new)
    project.edit(restoring.bring_back, "locations", old)
    works = project.snapshot.tables["activities"]
    assert (works[first].location, works[second].location) == (old, new)


def test_what_cannot_stand_any_more_does_not_come_back(project: Project) -> None:
    person = add(project, "people", name="Camera")
    crew = add(project, "crew", person=person)
    project.edit(records.remove, "crew", crew)
    project.edit(records.remove, "people", person)
    with pytest.raises(Refused, match="refers to something that does not exist"):
        project.edit(restoring.bring_back, "crew", crew)


def test_only_what_was_deleted_is_brought_back(project: Project) -> None:
    place = add(project, "locations", name="Moschun")
    with pytest.raises(Refused, match="is there already"):
        project.edit(restoring.bring_back, "locations", place)
    with pytest.raises(Refused, match="knows no such place"):
        project.edit(restoring.bring_back, "locations", new_id())
