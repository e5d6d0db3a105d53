"""The welcome page: every way in, by mouse and by keys, and what was open before."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QSpinBox

from docplanner import user_files
from docplanner.domain.production import Part
from docplanner.project.sample import NAME
from docplanner.ui.shell import recent
from docplanner.ui.shell.window import Window
from tests import film
from tests.ui.robot import Robot

AT = datetime(2023, 1, 14, 16, 12, tzinfo=UTC)


@pytest.fixture
def robot(window: Window) -> Robot:
    """A person in front of the welcome page."""
    recent.keep_open(window.settings, None)
    robot = Robot(window)
    window.files.start(None)
    robot.settle()
    return robot


@pytest.fixture
def folder(window: Window, tmp_path: Path) -> Path:
    """Where new productions are made."""
    folder = tmp_path / "productions"
    folder.mkdir()
    window.settings.set("productions_folder", str(folder))
    return folder


def again(robot: Robot) -> None:
    """Show the page anew."""
    robot.window.files.show_welcome().build()
    robot.settle()


def test_without_a_production_the_pages_cannot_be_asked_for(robot: Robot) -> None:
    assert not robot.named("Overview").isEnabled()
    assert robot.named("Settings").isEnabled()
    robot.press("Ctrl+3", "Ctrl+Z", "Ctrl+P", "Ctrl+F", "Ctrl+Shift+E")
    assert robot.window.workspace is None


def test_at_first_the_sample_is_the_main_thing(robot: Robot) -> None:
    robot.press("Ctrl+1")
    assert robot.window.workspace is not None
    assert robot.window.workspace.project.path.name == NAME


def test_a_click_opens_the_sample(robot: Robot) -> None:
    robot.click("Open the sample")
    assert robot.window.workspace is not None


def test_what_the_sample_holds_is_counted(robot: Robot) -> None:
    assert robot.sees("68 shots")


def test_ctrl_n_makes_a_new_production_from_nothing_but_its_title(
    robot: Robot, folder: Path
) -> None:
    robot.press("Ctrl+N")
    robot.type("Winter: the film")
    robot.press("Return")
    workspace = robot.window.workspace
    assert workspace is not None
    assert workspace.project.path == folder / "Winter the film.docplan"
    assert workspace.snapshot.production.title == "Winter: the film"
    assert len(workspace.snapshot.all(Part)) == 1


def test_the_parts_and_the_place_can_be_chosen(robot: Robot, tmp_path: Path, folder: Path) -> None:
    robot.press("Ctrl+N")
    robot.type("A film")
    robot.click(robot.named("Parts", QSpinBox))
    robot.press("Ctrl+A")
    robot.type("3")
    robot.click(robot.named("File", QLineEdit))
    robot.press("Ctrl+A")
    robot.type(str(tmp_path / "here"))
    robot.click("Create")
    workspace = robot.window.workspace
    assert workspace is not None
    assert workspace.project.path == tmp_path / "here.docplan"
    assert len(workspace.snapshot.all(Part)) == 3


def test_a_new_production_never_takes_the_place_of_a_file(robot: Robot, folder: Path) -> None:
    (folder / "A film.docplan").write_text("mine")
    robot.press("Ctrl+N")
    robot.type("A film")
    assert robot.named("File", QLineEdit).property("text").endswith("A film 2.docplan")
    robot.click(robot.named("File", QLineEdit))
    robot.press("Ctrl+A")
    robot.type("A film")
    robot.press("Return")
    assert robot.sees("A film.docplan exists already; choose another name.")
    assert (folder / "A film.docplan").read_text() == "mine"


@pytest.mark.parametrize("title", ["", "   "])
def test_a_production_needs_a_title(title: str, robot: Robot, folder: Path) -> None:
    robot.press("Ctrl+N")
    robot.type(title)
    robot.press("Return")
    assert robot.sees("Give the production a title")
    assert list(folder.iterdir()) == []


def test_escape_gives_the_new_production_up(robot: Robot, folder: Path) -> None:
    robot.press("Ctrl+N")
    robot.type("A film")
    robot.press("Esc")
    assert not robot.sees("Create")
    assert robot.sees("Start a new production")


def test_over_an_open_production_the_form_goes_back_to_it(on_empty: Robot) -> None:
    window = on_empty.window
    window.run("window.new")
    on_empty.settle()
    assert on_empty.sees("Create")
    on_empty.press("Esc")
    assert window.middle.currentWidget() is window.host


def test_a_text_size_or_theme_that_changes_keeps_what_was_typed(robot: Robot, folder: Path) -> None:
    robot.press("Ctrl+N")
    robot.type("A film")
    robot.window.look.set(scale=1.5)
    robot.window.look.set(theme="dark")
    robot.settle()
    assert robot.named("Title", QLineEdit).property("text") == "A film"
    robot.window.look.set(theme="light", scale=1.0)


def test_recent_files_say_how_they_stand(robot: Robot, tmp_path: Path) -> None:
    settings = robot.window.settings
    here = film.made(tmp_path / "Here.docplan")
    recent.remember(settings, robot.window.files.doors.sample(), "Pictures", AT)
    recent.remember(settings, tmp_path / "gone" / "Lost.docplan", "Lost", AT)
    recent.remember(settings, here, "<b>Here</b>", AT)
    again(robot)
    assert robot.sees("Go on with <b>Here</b>")
    for words in ("Up to date", "Sample, safe to change", "Not found"):
        assert robot.sees(words), words
    robot.click("Open Here.docplan")
    assert robot.window.workspace is not None
    assert robot.window.workspace.project.path == here


def test_a_lost_file_is_found_and_the_list_remembers_where(
    robot: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost, found = tmp_path / "old" / "Film.docplan", film.made(tmp_path / "Film.docplan")
    recent.remember(robot.window.settings, lost, "Film", AT)
    again(robot)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args, **values: (str(found), ""))
    robot.click("Find Film.docplan")
    assert robot.window.workspace is not None
    assert [one.path for one in recent.listed(robot.window.settings)] == [found]


def test_the_list_can_be_cleared_and_no_file_goes(robot: Robot, tmp_path: Path) -> None:
    path = film.made(tmp_path / "Film.docplan")
    recent.remember(robot.window.settings, path, "Film", AT)
    again(robot)
    robot.click("Clear list")
    assert robot.sees("Nothing yet.")
    assert path.exists()


@pytest.mark.parametrize("held", [None, 3, "x", [3], [{}], [{"path": 3}], [{"path": "a", "at": 7}]])
def test_a_damaged_list_is_passed_over(held: object, window: Window) -> None:
    window.settings.keep_section(recent.SECTION, held)
    assert [one.path for one in recent.listed(window.settings)] in ([], [Path("a")])


def test_the_sample_lies_in_the_users_own_folder(robot: Robot) -> None:
    assert robot.window.files.doors.sample().parent == user_files.data_folder()
