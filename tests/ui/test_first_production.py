"""From nothing to a printed call sheet, as somebody does who has never seen the program.

Everything is done by clicks and keys. What came of it is read from the file by the command line.
"""

from __future__ import annotations

import io
import json
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog

from docplanner.cli import main as command
from docplanner.ui.fields.row import FieldRow
from docplanner.ui.shell import recent
from docplanner.ui.shell.window import Window
from tests.ui.robot import Robot

MOST_CLICKS = 25


def from_file(path: Path, *words: str) -> Any:
    """What the command line reads in the file."""
    out = io.StringIO()
    with redirect_stdout(out):
        assert command([words[0], str(path), *words[1:], "--json"]) == 0
    return json.loads(out.getvalue())


def everything(path: Path) -> dict[str, Any]:
    """All records of the kinds that this production has."""
    kinds = ("production", "trips", "days", "activities", "people", "interviewees", "locations")
    return {kind: from_file(path, "list", kind) for kind in (*kinds, "shots", "sequences")}


class Counting(Robot):
    """Counts what its hands do: each click, and each key that stands for one. Typing is free."""

    acts = 0

    def click(self, *args: Any, **kwargs: Any) -> None:
        self.acts += 1
        super().click(*args, **kwargs)

    def press(self, *keys: str) -> None:
        self.acts += len(keys)
        super().press(*keys)


@pytest.fixture
def robot(window: Window, tmp_path: Path) -> Counting:
    """A person in front of the welcome page, whose productions go to a folder of their own."""
    window.settings.set("productions_folder", str(tmp_path))
    window.settings.set("papers_folder", str(tmp_path))
    recent.keep_open(window.settings, None)
    window.files.start(None)
    robot = Counting(window)
    robot.settle()
    return robot


def begin(robot: Counting) -> None:
    """A production, a trip of one day, and three activities on it."""
    robot.click("Start a new production")
    robot.type("Winter light")
    robot.click("Create")
    robot.press("Ctrl+2")
    robot.click("Add a trip")
    robot.type("January")
    robot.press("Tab")
    robot.type("2023-01-15")
    robot.click("Make the trip")
    for title in ("Market at dawn", "Interview at base", "River at dusk"):
        robot.press("Ctrl+N")
        robot.type(title)
        robot.press("Return")


def test_a_call_sheet_takes_at_most_25_clicks(
    robot: Counting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = tmp_path / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(sheet), ""))
    begin(robot)
    robot.press("Ctrl+P")
    robot.click("Export PDF")
    text = "".join(page.extract_text() for page in PdfReader(sheet).pages)
    for title in ("Market at dawn", "Interview at base", "River at dusk"):
        assert title in text
    assert robot.acts <= MOST_CLICKS, f"it took {robot.acts}"


def rows(robot: Robot) -> dict[str, FieldRow]:
    """The fields that the inspector shows, by name."""
    found = robot.window.findChildren(FieldRow)
    return {row.objectName().removeprefix("field."): row for row in found if row.isVisible()}


def fill(robot: Robot, name: str, text: str) -> None:
    """Type a value into a field of the inspector, by keys."""
    rows(robot)[name].setFocus()
    robot.press("F2", "Ctrl+A")
    robot.type(text)
    robot.press("Return")


def steps(robot: Robot) -> int:
    """How often undo can be pressed."""
    assert robot.window.workspace is not None
    return len(robot.window.workspace.project.stacks().undo)


def test_a_production_is_made_undone_redone_closed_and_found_again(
    robot: Counting, tmp_path: Path
) -> None:
    begin(robot)
    path = tmp_path / "Winter light.docplan"
    robot.press("Ctrl+4", "Ctrl+N")
    robot.type("Baker")
    robot.press("Return")
    robot.press("Ctrl+5", "Ctrl+N")
    robot.type("Market hall")
    robot.press("Return")
    fill(robot, "name_uk", "Критий ринок")
    fill(robot, "shelter_minutes", "4")
    fill(robot, "note", "Opens <b>early</b>")
    robot.press("Ctrl+3", "Ctrl+Shift+N")
    robot.type("The market")
    robot.press("Return")
    done = everything(path)
    assert {one["title"] for one in done["activities"]} == {
        "Market at dawn",
        "Interview at base",
        "River at dusk",
    }
    assert "Baker" in {one["name"] for one in done["people"]}
    place = next(one for one in done["locations"] if one["name"] == "Market hall")
    assert (place["name_uk"], place["shelter_minutes"]) == ("Критий ринок", 4)
    assert place["note"] == "Opens <b>early</b>"

    count = steps(robot)
    robot.press(*["Ctrl+Z"] * count)
    assert steps(robot) == 0
    empty = everything(path)
    assert [kind for kind, found in empty.items() if found] == ["production"]
    robot.press(*["Ctrl+Shift+Z"] * count)
    assert everything(path) == done

    robot.press("Ctrl+W")
    assert robot.window.workspace is None
    robot.click("Winter light.docplan")
    assert robot.window.workspace is not None
    assert everything(path) == done


def test_every_type_of_field_is_edited_by_keys(on_sample: Robot) -> None:
    workspace = on_sample.window.workspace
    assert workspace is not None
    path = workspace.project.path
    day = next(one for one in workspace.snapshot.days if str(one.date) == "2023-01-15")
    workspace.show("days", day.id)
    on_sample.settle()
    fill(on_sample, "unit_call", "610")
    fill(on_sample, "purpose", "Why we go")
    on_sample.settle()
    shown = from_file(path, "show", "days", "2023-01-15")
    assert (shown["unit_call"], shown["purpose"]) == ("06:10", "Why we go")


def test_every_page_opens_and_closes_again_on_a_large_production(
    large: Robot,
) -> None:
    for number in range(1, 10):
        large.press(f"Ctrl+{number}")
        assert large.window.host is not None
        assert large.window.host.page().isVisible()
