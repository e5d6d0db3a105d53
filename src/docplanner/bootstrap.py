"""Putting the program together: which production is opened, and how it is shown.

Where there is no screen the papers of the present trip are written to a folder, which is named.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docplanner.domain.faults import Fault, Refused

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_or_print(path: Path | None) -> int:
    """Open a production, or what was open last, and give the exit status."""
    try:
        if has_screen(os.environ, sys.platform):
            from docplanner.ui.start import run

            return run(path)
        from docplanner.printing import print_papers

        return print_papers(path)
    except Fault as fault:
        from docplanner.cli import STATUS

        print(fault, file=sys.stderr)
        return STATUS[type(fault)]


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be shown: everywhere but on a Linux machine without any display."""
    return not platform.startswith("linux") or any(environment.get(name) for name in _SCREENS)


def tour(arguments: Any) -> int:
    """Save a picture of every page and state of the window; say how many."""
    from tempfile import TemporaryDirectory

    from docplanner.domain.clock import Clock
    from docplanner.edits import production
    from docplanner.project.project import Project
    from docplanner.ui.tour import Wishes, offscreen_if_needed
    from docplanner.ui.tour import tour as take_pictures

    wishes = Wishes(_theme(arguments.theme), _percent(arguments.text), _size(arguments.size))
    offscreen_if_needed(arguments.scale or 1)
    clock = Clock.from_environment(os.environ)

    def open_project(path: Path) -> Project:
        return Project.open(path, clock=clock, actor="Producer")

    def begin(edit: Any) -> None:
        production.begin(edit, "A new film", 2)

    with TemporaryDirectory() as folder:
        copy, empty = Path(folder) / "tour.docplan", Path(folder) / "empty.docplan"
        with open_project(Path(arguments.project)) as project:
            project.backup(copy)
        with Project.create(empty, clock=clock, actor="Producer", fill=begin):
            pass
        taken = take_pictures(copy, empty, Path(arguments.output), open_project, wishes)
    print(f"{len(taken)} pictures are in {arguments.output}")
    return 0


def _theme(text: str | None) -> str:
    if text not in (None, "light", "dark"):
        raise Refused(f"There is no theme {text[:40]!r}; there is light and dark.")
    return text or "light"


def _percent(number: int | None) -> int:
    if number is not None and not 80 <= number <= 200:
        raise Refused(f"Text is 80 to 200 percent, not {number}.")
    return number or 100


def _size(text: str | None) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text or "1440x900", re.ASCII)
    if not match:
        raise Refused(f"{text!r} is not a size; write it as 1440x900.")
    return int(match[1]), int(match[2])
