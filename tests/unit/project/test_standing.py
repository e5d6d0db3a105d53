"""F15: the file was replaced or taken away while it was open."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from docplanner.domain.faults import Unavailable
from docplanner.edits import records
from docplanner.project.project import Project
from docplanner.project.standing import Place
from tests import film

PART = {"number": 3, "title": "Part 3"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return film.made(tmp_path / "Film.docplan")


def replace(path: Path) -> None:
    """Put another production in the place of the file."""
    other = film.made(path.with_name("Other.docplan"), parts=4)
    other.replace(path)


def test_a_file_that_stays_is_written(path: Path) -> None:
    with film.opened(path) as project:
        project.edit(records.add, "parts", PART)
        assert project.standing.place is Place.SAME
        assert not project.standing.reads_only


def test_nothing_is_written_into_a_file_that_was_replaced(path: Path) -> None:
    with film.opened(path) as project:
        replace(path)
        assert project.standing.place is Place.REPLACED
        with pytest.raises(Unavailable, match="another file in the place of") as fault:
            project.edit(records.add, "parts", PART)
        assert fault.value.cause == "the file was replaced"
        assert sorted(part.number for part in project.rows("parts")) == [1, 2]
    assert film.parts(path) == [1, 2, 3, 4]


def test_nothing_is_undone_in_a_file_that_is_gone(path: Path) -> None:
    film.add_part(path, 3)
    with film.opened(path) as project:
        path.rename(path.with_name("Moved.docplan"))
        assert project.standing.place is Place.GONE
        with pytest.raises(Unavailable, match="moved or deleted"):
            project.undo()


@pytest.mark.parametrize("how", ["replaced", "gone"])
def test_a_copy_is_saved_of_what_was_open(how: str, path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "Copy.docplan"
    with film.opened(path) as project:
        project.edit(records.add, "parts", PART)
        if how == "gone":
            path.unlink()
        else:
            replace(path)
        assert project.copy_to(copy) == copy
    assert film.parts(copy) == [1, 2, 3]
    assert not list(tmp_path.glob("Copy*.sha256"))


def test_a_file_that_may_not_be_written_says_so_when_it_is_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("docplanner.project.standing.writable", lambda path: False)
    with film.opened(path) as project:
        assert project.standing.reads_only


def test_a_copy_beside_which_the_file_lies_is_another_file(path: Path) -> None:
    shutil.copyfile(path, path.with_name("Twin.docplan"))
    with film.opened(path) as one, film.opened(path.with_name("Twin.docplan")) as other:
        assert one.standing.number != other.standing.number


def heard(project: Project) -> list[dict[str, int]]:
    """How many records of each kind every report named, as they come."""
    found: list[dict[str, int]] = []
    project.subscribe(lambda changes: found.append({k: len(v) for k, v in changes.tables.items()}))
    return found


def test_what_another_program_changed_is_told_once(path: Path) -> None:
    with film.opened(path) as project:
        told = heard(project)
        assert len(project.snapshot.tables["parts"]) == 2
        assert not project.notice()
        film.add_part(path, 3)
        assert project.notice()
        assert not project.notice()
        assert told == [{"parts": 1}]
        assert len(project.snapshot.tables["parts"]) == 3


def test_what_another_program_changed_before_an_edit_is_told_with_it(path: Path) -> None:
    with film.opened(path) as project:
        told = heard(project)
        assert len(project.snapshot.tables["parts"]) == 2
        film.add_part(path, 3)
        project.edit(records.add, "locations", {"name": "Moschun"})
        assert told == [{"parts": 1, "locations": 1}]
        assert len(project.snapshot.tables["parts"]) == 3
        assert not project.notice()


def test_the_own_changes_are_not_noticed_as_those_of_another(path: Path) -> None:
    with film.opened(path) as project:
        told = heard(project)
        project.edit(records.add, "parts", PART)
        project.undo()
        assert not project.notice()
        assert len(told) == 2
