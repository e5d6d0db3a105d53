"""The text that was being typed when the program stopped is offered, unless it is private."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from docplanner import user_files
from docplanner.domain.people import Person
from docplanner.domain.shots import Shot
from docplanner.project.project import Project
from docplanner.ui.widgets.table import Table
from tests import film
from tests.ui.conftest import Open
from tests.ui.robot import Robot

TEXT = "Best last light from the em"


@pytest.fixture
def shot(on_sample: Robot) -> str:
    """A shot that is selected, with its fields beside the list."""
    on_sample.press("Ctrl+3")
    table = on_sample.window.findChild(Table)
    assert table is not None
    row = table.rows.all_rows()[5]
    on_sample.click_cell(table, row.key)
    return str(row.record.id)


def type_note(robot: Robot, text: str) -> None:
    robot.click("field.note")
    robot.press("Ctrl+A")
    robot.type(text)


def kept() -> list[Path]:
    """The files of kept texts."""
    return list(user_files.data_folder("kept").iterdir())


def stop(robot: Robot) -> Path:
    """Let the program stop without the field being saved or given up; gives the file."""
    window = robot.window
    assert window.workspace is not None
    window.files.keeper.keep()
    held = {path: path.read_bytes() for path in kept()}
    path = window.workspace.project.path
    window.files.keeper.show_workspace(None)
    robot.press("Esc")
    window.close_project()
    for file, content in held.items():
        file.write_bytes(content)
    return path


def test_the_text_is_offered_and_put_back_into_its_field(
    on_sample: Robot, shot: str, opened: Open
) -> None:
    type_note(on_sample, TEXT)
    robot = opened(stop(on_sample))
    assert robot.sees("docplanner stopped at")
    assert robot.sees(TEXT)
    robot.click("Put it back")
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPlainTextEdit)
    assert focus.toPlainText() == TEXT
    robot.press("Return")
    assert robot.window.workspace is not None
    found = robot.window.workspace.snapshot.get(Shot, shot)
    assert found is not None
    assert found.note == TEXT
    robot.window.files.keeper.keep()
    assert not robot.sees("docplanner stopped at")


def test_the_text_can_be_left_out(on_sample: Robot, shot: str, opened: Open) -> None:
    type_note(on_sample, TEXT)
    robot = opened(stop(on_sample))
    robot.click("Leave it out")
    assert not robot.sees("docplanner stopped at")
    assert kept() == []


def test_the_text_of_a_record_that_is_gone_is_copied(
    on_sample: Robot, shot: str, opened: Open
) -> None:
    from docplanner.edits import records

    type_note(on_sample, TEXT)
    path = stop(on_sample)
    with film.opened(path) as project:
        project.edit(records.remove, "shots", shot)
    robot = opened(path)
    robot.click("Put it back")
    assert QApplication.clipboard().text() == TEXT


@pytest.mark.parametrize("key", ["Return", "Esc"])
def test_what_is_saved_or_given_up_is_not_kept(key: str, on_sample: Robot, shot: str) -> None:
    type_note(on_sample, TEXT)
    on_sample.window.files.keeper.keep()
    assert len(kept()) == 1
    on_sample.press(key)
    on_sample.window.files.keeper.keep()
    assert kept() == []


def test_a_window_that_is_closed_in_time_keeps_nothing(on_sample: Robot, shot: str) -> None:
    type_note(on_sample, TEXT)
    on_sample.window.files.keeper.keep()
    on_sample.window.close()
    assert kept() == []


def test_what_is_typed_when_another_file_is_opened_is_saved(
    on_sample: Robot, shot: str, tmp_path: Path
) -> None:
    assert on_sample.window.workspace is not None
    path = on_sample.window.workspace.project.path
    type_note(on_sample, TEXT)
    on_sample.window.files.opening.open(film.made(tmp_path / "Film.docplan"))
    on_sample.settle()
    with film.opened(path) as project:
        found = project.snapshot.get(Shot, shot)
    assert found is not None
    assert found.note == TEXT


def test_nothing_that_names_a_protected_person_is_kept(on_sample: Robot, shot: str) -> None:
    workspace = on_sample.window.workspace
    assert workspace is not None
    people = workspace.snapshot.all(Person).values()
    names = [person.name for person in people if person.protected and person.name]
    assert names
    type_note(on_sample, f"Ask {names[0]} again")
    on_sample.window.files.keeper.keep()
    assert kept() == []


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"kind": 3}'])
def test_a_damaged_file_offers_nothing(content: str, on_sample: Robot, opened: Open) -> None:
    assert on_sample.window.workspace is not None
    path = on_sample.window.workspace.project.path
    keeper = on_sample.window.files.keeper
    type_file = keeper._path
    assert type_file is not None
    type_file.write_text(content)
    robot = opened(path)
    assert not robot.sees("docplanner stopped at")
    assert isinstance(robot.window.workspace and robot.window.workspace.project, Project)
