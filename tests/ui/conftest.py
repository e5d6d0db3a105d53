"""A real window, offscreen, on a file of its own for every test."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from docplanner.domain.clock import Clock
from docplanner.edits import production, sample
from docplanner.project.project import Project
from docplanner.ui.settings.store import Settings
from docplanner.ui.shell.window import Window
from docplanner.ui.start import make_window
from tests.large import fill
from tests.ui.robot import Robot

ACTOR = "Producer"
Open = Callable[[Path], Robot]


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample production, made once."""
    path = tmp_path_factory.mktemp("sample") / "sample.docplan"
    with Project.create(path, clock=Clock(), actor=ACTOR, fill=sample.load):
        pass
    return path


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    """Where the settings of this test are kept."""
    return tmp_path / "settings.json"


@pytest.fixture
def window(qtbot: QtBot, settings_file: Path) -> Iterator[Window]:
    """The window with nothing open."""
    settings = Settings(settings_file)
    settings.set("theme", "light")
    made = make_window(settings)
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    with qtbot.waitActive(made):
        pass
    yield made
    made.close()
    delete(made)
    gc.collect()  # a window that stayed would be dressed again with every later one


@pytest.fixture
def opened(window: Window) -> Open:
    """Opens a file in the window and gives the robot that uses it."""

    def open_file(path: Path) -> Robot:
        window.show_project(Project.open(path, clock=Clock(), actor=ACTOR))
        robot = Robot(window)
        robot.settle()
        return robot

    return open_file


@pytest.fixture
def on_sample(opened: Open, sample_file: Path, tmp_path: Path) -> Robot:
    """The window on a copy of the sample."""
    path = tmp_path / "Pictures From Ukraine.docplan"
    shutil.copyfile(sample_file, path)
    return opened(path)


@pytest.fixture
def on_empty(opened: Open, tmp_path: Path) -> Robot:
    """The window on a production with one part and nothing in it."""
    path = tmp_path / "Empty.docplan"

    def fill(edit: object) -> None:
        production.begin(edit, "A film", 1)  # type: ignore[arg-type]  # an open edit, as it comes

    with Project.create(path, clock=Clock(), actor=ACTOR, fill=fill):
        pass
    return opened(path)


@pytest.fixture
def large(opened: Open, tmp_path: Path) -> Robot:
    """The window on a production of thousands of records."""
    path = tmp_path / "Large.docplan"
    with Project.create(path, clock=Clock(), actor=ACTOR, fill=fill):
        pass
    return opened(path)
