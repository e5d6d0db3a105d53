"""Putting the program together: which production is opened, and how it is shown.

Without a window the papers of the production are written to a folder, which is named.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path

from platformdirs import user_data_path

from docplanner.cli import main as command
from docplanner.domain.clock import Clock
from docplanner.domain.faults import Declined, Fault, Refused, Unavailable

SAMPLE = "Pictures From Ukraine.docplan"
STATUS = {Declined: 1, Refused: 2, Unavailable: 3}


def open_or_print(path: Path | None) -> int:
    """Open a production, or the user's sample, and give the exit status."""
    try:
        project = path or sample()
        return print_papers(project)
    except Fault as fault:
        print(fault, file=sys.stderr)
        return STATUS[type(fault)]


def data_folder() -> Path:
    """The folder in which the program keeps the sample and its papers for this user."""
    folder = user_data_path("docplanner", appauthor=False)
    make(folder)
    return folder


def make(folder: Path) -> None:
    """Make a folder. Raises Unavailable where that is not allowed."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable(
            f"The folder {folder} cannot be made ({error.strerror}); "
            "check that you may write there and that the disk is not full."
        ) from error


def sample() -> Path:
    """The user's copy of the sample production, made at the first start."""
    path = data_folder() / SAMPLE
    if not path.exists():
        draft = path.with_name(f".{os.getpid()}-{SAMPLE}")
        draft.unlink(missing_ok=True)
        if quietly(["sample", str(draft)]):
            raise Unavailable(f"The sample production could not be made in {path.parent}.")
        if path.exists():
            draft.unlink()
        else:
            draft.rename(path)
    return path


def print_papers(project: Path) -> int:
    """Write the papers of a production to a folder, name it, and give the worst status."""
    days = shooting_days(project)
    folder = data_folder() / "papers" / project.stem
    make(folder)
    status = max((print_paper(project, day, folder) for day in days), default=0)
    print(f"There is no window here, so the papers of {project.stem} were written to {folder}")
    return status


def print_paper(project: Path, day: date, folder: Path) -> int:
    """Write the call sheet of one day; the command line words what stands in its way."""
    file = folder / f"call-sheet {day}.pdf"
    return quietly(["export", str(project), "call-sheet", "--day", str(day), "-o", str(file)])


def shooting_days(project: Path) -> Iterable[date]:
    """The dates of the plan as it is adopted."""
    from docplanner.project.project import Project

    with Project.open(project, clock=Clock.from_environment(os.environ), actor="") as opened:
        return [day.date for day in opened.snapshot.days]


def quietly(words: list[str]) -> int:
    """Run a command of the command line without its report."""
    with redirect_stdout(io.StringIO()):
        return command(words)
