"""A real window in a process of its own, used by a robot as its words say.

``full DISK``: type a note on a disk that is full, then make room and try again.
``kill PATH``: type into a shot, say so, and wait to be killed with another text half typed.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from docplanner import user_files
from docplanner.ui.settings.store import Settings
from docplanner.ui.shell.faults import unsaved_field
from docplanner.ui.start import make_window
from docplanner.ui.widgets.table import Table
from tests.faults.full_disk import fill
from tests.ui.robot import Robot

SAVED, HALF = "Saved before the kill", "Half typed"


def opened(path: Path) -> Robot:
    """The window on a production, with a shot selected."""
    window = make_window(Settings(user_files.settings_path()))
    window.show()
    robot = Robot(window)
    window.files.start(path)
    robot.settle()
    assert window.workspace is not None, "it did not open"
    robot.press("Ctrl+3")
    table = window.findChild(Table)
    assert table is not None
    robot.click_cell(table, table.rows.all_rows()[5].key)
    return robot


def write(robot: Robot, text: str) -> None:
    """Type a note over the one that is there."""
    robot.click("field.note")
    robot.press("Ctrl+A")
    robot.type(text)


def on_a_full_disk(disk: Path) -> dict[str, object]:
    """What was seen when the disk was full, and after room was made."""
    robot = opened(disk / "Film.docplan")
    fill(disk, 0)
    write(robot, SAVED)
    robot.press("Return")
    field = unsaved_field(robot.window)
    seen: dict[str, object] = {
        "said": robot.sees("Not saved: the disk is full", robot.window.statusbar_),
        "kept": field.property("plainText") if field is not None else "",
    }
    (disk / "filler").unlink()
    robot.click("Try again")
    seen["again"] = unsaved_field(robot.window) is None and not robot.sees("Not saved")
    seen["closed"] = robot.window.close()
    return seen


def until_killed(path: Path) -> None:
    """Save a text, begin another, and wait."""
    robot = opened(path)
    write(robot, SAVED)
    robot.press("Return")
    write(robot, HALF)
    robot.until(lambda: any(user_files.data_folder("kept").iterdir()))
    print("typing", flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    where = Path(sys.argv[2])
    if sys.argv[1] == "full":
        print(json.dumps(on_a_full_disk(where)))
    else:
        until_killed(where)
