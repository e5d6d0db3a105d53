"""What listeners and screens are told of a change, and what they see of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from docplanner.domain.faults import Declined, Refused
from docplanner.edits import records
from docplanner.project import loading
from docplanner.project.project import Changes, Project
from docplanner.store.edit import Edit
from tests import film
from tests.property.state import dump


def add(project: Project, kind: str, /, **values: Any) -> str:
    return project.edit(records.add, kind, values).result


@pytest.fixture
def told(project: Project) -> list[Changes]:
    """Everything that a listener is told."""
    found: list[Changes] = []
    project.subscribe(found.append)
    return found


def test_an_edit_gives_its_result_and_its_report(project: Project) -> None:
    edited = project.edit(records.add, "vehicles", {"name": "The van"})
    assert edited.changes.tables == {"vehicles": frozenset({edited.result})}
    assert edited.changes.count == 1
    assert edited.changes.label == f"Add vehicle {{vehicles/{edited.result}}}"


def test_a_report_names_the_owner_of_a_set_not_its_rows(project: Project) -> None:
    edited = project.edit(records.add, "people", {"name": "Fixer", "languages": ("uk", "en")})
    assert edited.changes.tables == {"people": frozenset({edited.result})}
    assert edited.changes.count == 3


def test_a_report_names_what_was_emptied_by_a_cascade(project: Project) -> None:
    place = add(project, "locations", name="Moschun")
    shot = add(project, "shots", number="1", description="Bridge", location=place)
    changes = project.edit(records.remove, "locations", place).changes
    assert changes.tables == {"locations": frozenset({place}), "shots": frozenset({shot})}


def test_listeners_are_told_once_for_each_change(project: Project, told: list[Changes]) -> None:
    add(project, "vehicles", name="The van")
    project.undo()
    project.redo()
    assert [changes.count for changes in told] == [1, 1, 1]


def test_a_listener_knows_who_asked(project: Project, told: list[Changes]) -> None:
    page = object()
    edit: Any = project.edit  # a keyword beside those of the function has no type in Python
    edit(records.add, "vehicles", {"name": "The van"}, origin=page)
    assert told[0].origin is page


def test_listeners_see_the_new_snapshot(project: Project) -> None:
    assert not project.snapshot.tables["vehicles"]
    seen = []
    project.subscribe(lambda _: seen.append(len(project.snapshot.tables["vehicles"])))
    add(project, "vehicles", name="The van")
    assert seen == [1]


def test_nobody_is_told_of_what_did_not_happen(project: Project, told: list[Changes]) -> None:
    def nothing(edit: Edit) -> None:
        edit.sql.exec_driver_sql("UPDATE parts SET title = title")

    project.edit(nothing)
    with pytest.raises(Refused):
        add(project, "parts", number=1, title="Again")
    with pytest.raises(Declined):
        project.undo()
    assert told == []


def test_a_failing_edit_leaves_nothing_and_its_error_arrives(project: Project) -> None:
    def fail(edit: Edit) -> None:
        records.add(edit, "vehicles", {"name": "The van"})
        raise LookupError("a bug")

    before, snapshot = dump(project.connection), project.snapshot
    with pytest.raises(LookupError, match="a bug"):
        project.edit(fail)
    assert dump(project.connection) == before
    assert project.snapshot is snapshot


def test_a_constraint_broken_half_way_takes_the_first_half_back(project: Project) -> None:
    def fail(edit: Edit) -> None:
        records.add(edit, "vehicles", {"name": "The van"})
        records.add(edit, "parts", {"number": 1, "title": "Again"})

    with pytest.raises(Refused, match="There is already a part with this number"):
        project.edit(fail)
    assert list(project.rows("vehicles")) == []


def test_what_another_program_wrote_is_in_the_next_snapshot(path: Path, project: Project) -> None:
    assert not project.snapshot.tables["vehicles"]
    with film.opened(path) as another:
        add(another, "vehicles", name="The van")
    assert [item.name for item in project.snapshot.tables["vehicles"].values()] == ["The van"]


def test_an_edit_begins_with_what_another_program_wrote(path: Path, project: Project) -> None:
    def count(edit: Edit) -> int:
        return len(edit.snapshot.tables["vehicles"])

    assert project.edit(count).result == 0
    with film.opened(path) as another:
        add(another, "vehicles", name="The van")
    assert project.edit(count).result == 1


def test_an_untouched_table_is_shared_by_the_next_snapshot(project: Project) -> None:
    before = project.snapshot
    add(project, "vehicles", name="The van")
    assert project.snapshot.tables["parts"] is before.tables["parts"]
    assert not before.tables["vehicles"]


def test_an_untouched_record_is_shared_by_the_next_snapshot(project: Project) -> None:
    first = add(project, "people", name="Camera")
    for number in range(4):
        add(project, "people", name=f"Driver {number}")
    before = project.snapshot.tables["people"][first]
    add(project, "people", name="Sound")
    assert project.snapshot.tables["people"][first] is before


def test_a_kept_snapshot_is_what_a_fresh_one_would_be(project: Project) -> None:
    key = add(project, "pictures", reference="P1", revisit=True)
    assert [picture.reference for picture in project.snapshot.revisits] == ["P1"]
    project.edit(records.change, "pictures", key, {"caption": "The bridge"})
    assert project.snapshot == loading.load(project.connection)
    project.edit(records.change, "pictures", key, {"revisit": False})
    assert project.snapshot.revisits == ()


def test_a_clock_that_goes_back_leaves_steps_in_order(path: Path) -> None:
    for minutes in (0, 60, -600, 5):
        with film.opened(path, film.clock(minutes)) as project:
            add(project, "vehicles", name=f"Van {minutes}")
    with film.opened(path) as project:
        query = "SELECT hlc FROM txn ORDER BY rowid"
        ticks = [tick for (tick,) in project.connection.execute(query)]
        names = [item.name for item in project.rows("vehicles")]
    assert ticks == sorted(set(ticks))
    assert names == ["Van 0", "Van 60", "Van -600", "Van 5"]
