"""What cannot be saved stays in its field; what other programs do to the file is told."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QWidget

from docplanner.domain.shots import Shot
from docplanner.edits import records
from docplanner.project.project import Project
from docplanner.ui.shell.faults import UNSAVED, unsaved_field
from docplanner.ui.widgets.table import Table
from docplanner.ui.workspace import Workspace
from tests import film
from tests.ui.conftest import Open
from tests.ui.robot import Robot

TEXT = "Best last light from the embankment"
LONG = "x" * 40_000


@pytest.fixture
def shot(on_sample: Robot) -> str:
    """A shot that is selected, with its fields beside the list."""
    on_sample.press("Ctrl+3")
    table = on_sample.window.findChild(Table)
    assert table is not None
    row = table.rows.all_rows()[5]
    on_sample.click_cell(table, row.key)
    return str(row.record.id)


def workspace_of(robot: Robot) -> Workspace:
    assert robot.window.workspace is not None
    return robot.window.workspace


def type_note(robot: Robot, text: str) -> None:
    """Open the note of what is selected and type over it."""
    robot.click("field.note")
    robot.press("Ctrl+A")
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPlainTextEdit)
    if len(text) > 200:
        QApplication.clipboard().setText(text)
        robot.press("Ctrl+V")
    else:
        robot.type(text)


def note(robot: Robot, shot: str) -> str:
    """The note as it is stored."""
    found = workspace_of(robot).snapshot.get(Shot, shot)
    assert found is not None
    return found.note


def fill_disk(robot: Robot) -> None:
    """Let the file grow no more, which the engine tells as a full disk."""
    connection = workspace_of(robot).project.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")


def empty_disk(robot: Robot) -> None:
    """Make room again."""
    workspace_of(robot).project.connection.execute("PRAGMA max_page_count = 1000000")


def look(robot: Robot) -> None:
    """Let the window look at the file, as it does every two seconds."""
    robot.window.files.watch.look()
    robot.settle()


def field_text(robot: Robot) -> str:
    """What stands in the field that is not saved."""
    field = unsaved_field(robot.window)
    assert isinstance(field, QPlainTextEdit)
    return field.toPlainText()


def test_on_a_full_disk_the_text_stays_in_its_field_until_it_is_saved(
    on_sample: Robot, shot: str
) -> None:
    fill_disk(on_sample)
    type_note(on_sample, LONG)
    on_sample.press("Return")
    assert field_text(on_sample) == LONG
    assert note(on_sample, shot) != LONG
    assert on_sample.sees("Not saved: the disk is full", on_sample.window.statusbar_)
    assert on_sample.sees("What you typed is still in its field.")
    on_sample.press("Ctrl+5")
    assert on_sample.sees("What you typed is still in its field.")
    on_sample.press("Ctrl+3")
    empty_disk(on_sample)
    on_sample.click("Try again")
    assert note(on_sample, shot) == LONG
    assert unsaved_field(on_sample.window) is None
    assert not on_sample.sees("Not saved")
    assert on_sample.sees("All changes saved", on_sample.window.statusbar_)


def test_what_was_done_without_a_field_is_done_again(on_sample: Robot, shot: str) -> None:
    workspace = workspace_of(on_sample)
    fill_disk(on_sample)
    assert workspace.change("shots", shot, {"note": LONG}) is False
    on_sample.settle()
    assert on_sample.sees("Not saved: the disk is full")
    empty_disk(on_sample)
    on_sample.click("Try again")
    assert note(on_sample, shot) == LONG
    on_sample.press("Ctrl+Z")
    assert note(on_sample, shot) != LONG


def test_a_value_that_is_refused_is_no_fault_of_the_disk(on_sample: Robot) -> None:
    workspace = workspace_of(on_sample)
    assert workspace.add("shots", {}) is None
    assert not on_sample.sees("Not saved")
    assert "needs" in on_sample.window.toast.text()


def test_the_window_does_not_close_on_what_is_not_saved_until_asked_twice(
    on_sample: Robot, shot: str
) -> None:
    fill_disk(on_sample)
    type_note(on_sample, LONG)
    on_sample.press("Return")
    assert not on_sample.window.close()
    assert field_text(on_sample) == LONG
    assert on_sample.window.toast.text().startswith("One field is not saved.")
    assert on_sample.window.close()


def test_what_is_being_typed_when_the_window_closes_is_saved(on_sample: Robot, shot: str) -> None:
    path = workspace_of(on_sample).project.path
    type_note(on_sample, TEXT)
    on_sample.window.close()
    with film.opened(path) as project:
        found = project.snapshot.get(Shot, shot)
    assert found is not None
    assert found.note == TEXT


def test_another_program_is_noticed_and_the_open_field_keeps_its_text(
    on_sample: Robot, shot: str
) -> None:
    type_note(on_sample, TEXT)
    path = workspace_of(on_sample).project.path
    with film.opened(path) as other:
        other.edit(records.change, "shots", shot, {"description": "Changed elsewhere"})
    look(on_sample)
    found = workspace_of(on_sample).snapshot.get(Shot, shot)
    assert found is not None
    assert found.description == "Changed elsewhere"
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPlainTextEdit)
    assert focus.toPlainText() == TEXT
    on_sample.press("Return")
    assert note(on_sample, shot) == TEXT


def test_a_window_that_comes_to_the_front_looks_at_the_file(on_sample: Robot, shot: str) -> None:
    path = workspace_of(on_sample).project.path
    with film.opened(path) as other:
        other.edit(records.change, "shots", shot, {"description": "Changed elsewhere"})
    other_window = QWidget()
    other_window.show()
    other_window.activateWindow()
    on_sample.until(lambda: not on_sample.window.isActiveWindow())
    on_sample.window.activateWindow()
    on_sample.until(on_sample.window.isActiveWindow)
    other_window.close()
    on_sample.settle()
    assert on_sample.sees("Changed elsewhere")


def replace(path: Path) -> None:
    """Another production takes the place of the file."""
    other = film.made(path.with_name("Other.docplan"))
    other.replace(path)


def take_away(path: Path) -> None:
    """The file gets another name."""
    path.rename(path.with_name("Elsewhere.docplan"))


@pytest.fixture
def copy_to(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Answers the dialog for a copy."""

    def answer(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args, **values: (str(path), ""))

    return answer


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody replace an open file")
@pytest.mark.parametrize(
    ("how", "says"), [(replace, "in the place of"), (take_away, "moved or deleted")]
)
def test_nothing_is_written_into_a_ghost_and_a_copy_saves_it(
    how: Callable[[Path], None],
    says: str,
    on_sample: Robot,
    shot: str,
    tmp_path: Path,
    copy_to: Callable[[Path], None],
) -> None:
    path, copy = workspace_of(on_sample).project.path, tmp_path / "Rescued.docplan"
    type_note(on_sample, "Saved before")
    on_sample.press("Return")
    how(path)
    look(on_sample)
    assert on_sample.sees(says)
    type_note(on_sample, TEXT)
    on_sample.press("Return")
    assert on_sample.sees("Not saved: the file")
    assert field_text(on_sample) == TEXT
    copy_to(copy)
    on_sample.click("Save a copy to...")
    with film.opened(copy) as project:
        found = project.snapshot.get(Shot, shot)
    assert found is not None
    assert found.note == "Saved before"


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody replace an open file")
def test_the_new_file_is_opened_in_the_place_of_the_ghost(on_sample: Robot) -> None:
    path = workspace_of(on_sample).project.path
    replace(path)
    look(on_sample)
    on_sample.click("Open the new file")
    assert workspace_of(on_sample).project.path == path
    assert workspace_of(on_sample).snapshot.production.title == "Film"
    assert not on_sample.sees("in the place of")


def test_a_file_that_is_put_back_is_good_again(on_sample: Robot) -> None:
    path = workspace_of(on_sample).project.path
    away = path.with_name("Elsewhere.docplan")
    try:
        path.rename(away)
    except OSError:
        pytest.skip("this system does not move open files")
    look(on_sample)
    assert on_sample.sees("moved or deleted")
    away.rename(path)
    look(on_sample)
    assert not on_sample.sees("moved or deleted")


def test_a_read_only_file_is_shown_and_edits_are_refused_in_a_sentence(
    opened: Open, sample_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Read.docplan"
    shutil.copyfile(sample_file, path)
    for place in ("project.standing", "store.opening", "store.connection", "project.backups"):
        monkeypatch.setattr(f"docplanner.{place}.writable", lambda path, **values: False)
    robot = opened(path)
    assert robot.sees("You can read and print everything.")
    assert robot.sees("Read only", robot.window.statusbar_)
    workspace = workspace_of(robot)
    shot = next(iter(workspace.snapshot.all(Shot)))
    assert workspace.change("shots", shot, {"note": TEXT}) is False
    assert "cannot be written" in robot.window.toast.text()
    assert UNSAVED not in robot.window.files.faults.shown()


def test_a_project_that_fails_to_open_leaves_no_lock(on_sample: Robot, tmp_path: Path) -> None:
    bad = tmp_path / "Bad.docplan"
    bad.write_bytes(b"")
    on_sample.window.files.opening.open(bad)
    on_sample.settle()
    film.made(tmp_path / "Good.docplan").replace(bad)
    on_sample.window.files.opening.open(bad)
    on_sample.settle()
    assert workspace_of(on_sample).project.path == bad
    assert isinstance(workspace_of(on_sample).project, Project)
