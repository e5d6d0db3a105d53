"""An unexpected exception: one dialog, no private word in its details, and the program goes on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtWidgets import QApplication

from docplanner import user_files
from docplanner.domain.faults import Unavailable
from docplanner.ui.shell.crash import Crashes
from docplanner.ui.shell.details import details, inside
from docplanner.ui.shell.logs import LARGEST, NAME, write_down
from docplanner.ui.shell.window import Window
from tests.ui.robot import Robot

SECRET = "HERON lives in Moschun"


def error() -> BaseException:
    """An exception that carries a secret, raised by another one."""

    def inner(place: str) -> NoReturn:
        raise KeyError(place)

    try:
        try:
            inner(SECRET)
        except KeyError as first:
            raise RuntimeError(f"no such place: {SECRET}") from first
    except RuntimeError as second:
        return second


@pytest.fixture
def crashes(window: Window, monkeypatch: pytest.MonkeyPatch) -> Iterator[Crashes]:
    """The handler, in force as in the real program."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = Crashes(window, window.look)
    made.install()
    yield made
    if made.dialog is not None:
        made.dialog.reject()


def happen(found: BaseException) -> None:
    """Let an exception reach the top."""
    sys.excepthook(type(found), found, found.__traceback__)


def test_the_dialog_says_that_the_work_is_safe_and_goes(crashes: Crashes, on_sample: Robot) -> None:
    happen(error())
    on_sample.settle()
    assert crashes.dialog is not None
    assert on_sample.sees("Your work is safe.", crashes.dialog)
    on_sample.click(on_sample.named("Go on", within=crashes.dialog))
    assert crashes.dialog is None
    on_sample.window.activateWindow()
    on_sample.until(on_sample.window.isActiveWindow)
    on_sample.press("Ctrl+3")
    assert on_sample.window.host is not None
    assert on_sample.window.host.current == "shots"


def test_more_exceptions_are_counted_in_the_one_dialog(crashes: Crashes, window: Window) -> None:
    robot = Robot(window)
    for _ in range(3):
        happen(error())
        robot.settle()
    dialog = crashes.dialog
    assert dialog is not None
    assert robot.sees("It went wrong 2 more times since.", dialog)


def test_the_details_are_copied_without_any_value(crashes: Crashes, window: Window) -> None:
    robot = Robot(window)
    happen(error())
    robot.settle()
    assert crashes.dialog is not None
    robot.click(robot.named("Copy details", within=crashes.dialog))
    text = QApplication.clipboard().text()
    assert "RuntimeError" in text
    assert "builtins.KeyError" in text
    assert "in inner" in text
    assert "Python 3." in text
    for secret in ("HERON", "Moschun", str(Path.home()), str(Path(__file__).parent)):
        assert secret not in text


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/films/of ann/x.py", "x.py"),
        (r"/of ann/lib/site-packages/PySide6/a.py", "site-packages/PySide6/a.py"),
        ("/of ann/src/docplanner/ui/jobs.py", "docplanner/ui/jobs.py"),
        ("<string>", "<string>"),
        ("", "?"),
    ],
)
def test_only_the_inside_of_a_program_is_named(path: str, shown: str) -> None:
    assert inside(path) == shown


def test_it_is_written_to_a_log_that_does_not_grow(crashes: Crashes, window: Window) -> None:
    happen(error())
    path = user_files.log_folder() / NAME
    assert "RuntimeError" in path.read_text("utf-8")
    assert "HERON" not in path.read_text("utf-8")
    path.write_text("x" * (LARGEST + 1))
    write_down("short")
    assert path.stat().st_size < 100
    assert path.with_name(f"{NAME}.1").stat().st_size == LARGEST + 1


def test_an_exception_in_a_thread_is_told_in_the_window(crashes: Crashes, window: Window) -> None:
    def work() -> None:
        raise error()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    robot = Robot(window)
    robot.settle()
    assert crashes.dialog is not None


def test_a_fault_that_nobody_told_of_is_no_crash(crashes: Crashes, on_sample: Robot) -> None:
    crashes.fault.connect(on_sample.window.files.fault)
    happen(Unavailable("The disk is full, so nothing was changed; free some space."))
    on_sample.settle()
    assert crashes.dialog is None
    assert on_sample.sees("The disk is full, so nothing was changed")


def test_an_exception_that_leads_in_a_circle_is_told_once() -> None:
    first, second = ValueError("a"), TypeError("b")
    first.__cause__, second.__cause__ = second, first
    assert details(first).count("ValueError") == 1
