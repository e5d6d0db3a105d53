"""The history says who changed which field from what to what."""

from __future__ import annotations

from datetime import date
from typing import Any

from docplanner.domain.footage import LogType
from docplanner.domain.ids import new_id
from docplanner.domain.people import Stage
from docplanner.domain.schedule import ActivityKind
from docplanner.domain.timecode import Rate
from docplanner.edits import records
from docplanner.project.history import FieldChange, history, last_known, page
from docplanner.project.project import Project
from docplanner.store.edit import Edit


def add(project: Project, kind: str, /, **values: Any) -> str:
    return project.edit(records.add, kind, values).result


def change(project: Project, kind: str, key: str, /, **values: Any) -> None:
    project.edit(records.change, kind, key, values)


def said(changes: tuple[FieldChange, ...]) -> list[tuple[str, str, Any, Any]]:
    return [(item.kind.name, item.field.label, item.old, item.new) for item in changes]


def newest(project: Project) -> list[tuple[str, str, Any, Any]]:
    return said(next(history(project.connection)).changes)


def test_a_changed_field_has_its_value_before_and_after(project: Project) -> None:
    key = add(project, "people", name="Camera")
    change(project, "people", key, phone="555 0100")
    assert newest(project) == [("people", "phone", "", "555 0100")]


def test_values_are_those_of_the_domain(project: Project) -> None:
    person = add(project, "people", name="Resident")
    key = add(project, "interviewees", person=person)
    change(project, "interviewees", key, stage=Stage.AGREED, minor=True)
    assert newest(project) == [
        ("interviewees", "stage", Stage.LEAD, Stage.AGREED),
        ("interviewees", "minor", False, True),
    ]
    change(project, "interviewees", key, minor=False)
    assert newest(project) == [("interviewees", "minor", True, False)]


def test_a_field_named_like_a_word_of_python_has_its_outside_name(project: Project) -> None:
    place = add(project, "locations", name="Moschun")
    key = add(project, "curfews", location=place, starts=1380, ends=300)
    change(project, "curfews", key, from_=date(2023, 1, 1))
    assert newest(project) == [("curfews", "from", None, date(2023, 1, 1))]


def test_a_set_field_is_shown_whole_before_and_after(project: Project) -> None:
    key = add(project, "people", name="Fixer", languages=("uk", "en"))
    change(project, "people", key, languages=("uk", "pl"))
    change(project, "people", key, languages=("pl",))
    listed = [said(entry.changes) for entry in history(project.connection, "people", key)]
    assert listed[:2] == [
        [("people", "languages", ("pl", "uk"), ("pl",))],
        [("people", "languages", ("en", "uk"), ("pl", "uk"))],
    ]
    assert ("people", "languages", (), ("en", "uk")) in listed[2]


def test_a_value_taken_out_of_a_set_and_put_back_is_no_change(project: Project) -> None:
    def twice(edit: Edit) -> None:
        records.change(edit, "people", key, {"languages": ()})
        records.change(edit, "people", key, {"languages": ("uk",), "note": "x"})

    key = add(project, "people", name="Fixer", languages=("uk",))
    project.edit(twice)
    assert newest(project) == [("people", "note", "", "x")]


def test_a_new_record_lists_what_is_not_empty(project: Project) -> None:
    add(project, "vehicles", name="The van", seats=8)
    assert newest(project) == [
        ("vehicles", "name", None, "The van"),
        ("vehicles", "seats", None, 8),
    ]


def test_a_deleted_record_lists_what_it_had(project: Project) -> None:
    key = add(project, "vehicles", name="The van", seats=8)
    project.edit(records.remove, "vehicles", key)
    assert newest(project) == [
        ("vehicles", "name", "The van", None),
        ("vehicles", "seats", 8, None),
    ]


def test_the_history_of_a_record_outlives_it(project: Project) -> None:
    key = add(project, "vehicles", name="The van")
    project.edit(records.remove, "vehicles", key)
    project.undo()
    kinds = [entry.step.kind for entry in history(project.connection, "vehicles", key)]
    assert kinds == ["undo", "do", "do"]


def test_the_history_of_a_kind_leaves_the_others_out(project: Project) -> None:
    add(project, "vehicles", name="The van")
    add(project, "people", name="Camera")
    found = list(history(project.connection, "vehicles"))
    assert [{item.kind.name for item in entry.changes} for entry in found] == [{"vehicles"}]


def test_what_follows_from_an_edit_stands_in_its_step(project: Project) -> None:
    shot = add(project, "shots", number="7.3", description="The bridge")
    clip = add(project, "clips", name="A001", rate=_rate(), frames=100)
    add(project, "log", clip=clip, in_frames=0, out_frames=50, shot=shot, type=LogType.GV)
    assert ("shots", "status", "wanted", "captured") in newest(project)


def _rate() -> Rate:
    return Rate(25)


def test_every_step_names_its_actor_and_time(project: Project) -> None:
    add(project, "vehicles", name="The van")
    step = next(history(project.connection)).step
    assert (step.actor, step.at) == ("Producer", "2023-01-14T10:00:00.000Z")


def test_a_label_refers_to_the_record_and_holds_no_name_of_it(project: Project) -> None:
    key = add(project, "people", name="Camera")
    step = next(history(project.connection)).step
    assert step.label == f"Add person {{people/{key}}}"


def test_a_day_is_told_with_all_that_ever_was_on_it(project: Project) -> None:
    trip = add(project, "trips", title="January", start=date(2023, 1, 11), end=date(2023, 1, 16))
    day = add(project, "days", trip=trip, date=date(2023, 1, 12))
    work = add(project, "activities", title="River", kind=ActivityKind.GVS, day=day)
    add(project, "people", name="Camera")
    change(project, "activities", work, day=None)
    project.edit(records.remove, "activities", work)
    told = [entry.step.label for entry in history(project.connection, about=day)]
    assert told == [
        f"Delete activity {{activities/{work}}}",
        f"Change {{activities/{work}}}: day",
        f"Add activity {{activities/{work}}}",
        f"Add day {{days/{day}}}",
    ]


def test_a_step_says_which_records_came_and_which_went(project: Project) -> None:
    key = add(project, "people", name="Camera")
    project.edit(records.remove, "people", key)
    gone, came = list(history(project.connection, "people", key))
    assert (gone.came, gone.went) == (frozenset[str](), frozenset({key}))
    assert (came.came, came.went) == (frozenset({key}), frozenset[str]())


def test_of_a_large_step_only_some_changes_are_read(project: Project) -> None:
    entry = list(history(project.connection, most=2))[-1]
    assert entry.more
    assert not list(history(project.connection))[-1].more


def test_a_page_says_whether_there_is_another(project: Project) -> None:
    for name in ("Camera", "Sound", "Driver"):
        add(project, "people", name=name)
    some, more = page(history(project.connection, "people"), 2)
    assert (len(some), more) == (2, True)
    every, more = page(history(project.connection, "people"), 3)
    assert (len(every), more) == (3, False)


def test_a_record_that_is_gone_is_known_as_it_was(project: Project) -> None:
    key = add(project, "people", name="Camera", role="Sound")
    change(project, "people", key, role="Camera")
    project.edit(records.remove, "people", key)
    known = last_known(project.connection, "people", key)
    assert known is not None
    assert (known.id, known.name, known.role) == (key, "Camera", "Camera")
    assert last_known(project.connection, "people", new_id()) is None
