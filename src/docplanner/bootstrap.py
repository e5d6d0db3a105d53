"""Putting the program together: which production is opened, and how it is shown.

Without a window the papers of the present trip are written to a folder, which is named.
"""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from docplanner.cli import STATUS
from docplanner.cli import main as command
from docplanner.documents import KINDS
from docplanner.documents.kind import DocumentKind, Params
from docplanner.domain.clock import Clock
from docplanner.domain.faults import Declined, Fault, Refused, Unavailable
from docplanner.domain.production import Part
from docplanner.domain.schedule import Trip
from docplanner.domain.snapshot import Snapshot
from docplanner.files import write_atomically
from docplanner.project.project import Project

SAMPLE = "Pictures From Ukraine.docplan"


def open_or_print(path: Path | None) -> int:
    """Open a production, or the user's copy of the sample, and give the exit status."""
    try:
        project = path or sample()
        folder = data_folder("papers", project.stem)
        written = print_papers(project, folder)
    except Fault as fault:
        print(fault, file=sys.stderr)
        return STATUS[type(fault)]
    print(f"There is no window here; {written} papers of {project.stem} are in {folder}")
    return 0


def data_folder(*below: str) -> Path:
    """A folder of this user's in which the program keeps things. Unavailable if it cannot be."""
    folder = user_data_path("docplanner", appauthor=False).joinpath(*below)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable(
            f"The folder {folder} cannot be made ({error.strerror}); "
            "check that you may write there and that the disk is not full."
        ) from error
    return folder


def sample() -> Path:
    """The user's copy of the sample production, made at the first start.

    It gets its name when it is whole, so that a start that was cut off leaves none behind.
    """
    path = data_folder() / SAMPLE
    if not path.exists():
        draft = path.with_name(f"{os.getpid()} {SAMPLE}")
        draft.unlink(missing_ok=True)
        with redirect_stdout(io.StringIO()):
            failed = command(["sample", str(draft)])
        if failed:
            raise Unavailable(f"The sample production could not be made in {path.parent}.")
        if path.exists():
            draft.unlink()
        else:
            draft.rename(path)
    return path


def print_papers(path: Path, folder: Path) -> int:
    """Write the papers of the present trip and give their number.

    A paper that may not be made is told of and left out.
    """
    from docplanner.documents.export import make

    clock = Clock.from_environment(os.environ)
    with Project.open(path, clock=clock, actor="") as project:
        snapshot, now = project.snapshot, project.now
    written = 0
    for kind, params in papers(snapshot, now.local().date()):
        try:
            made = make(snapshot, kind, params, now)
        except (Declined, Refused) as fault:
            print(fault, file=sys.stderr)
        else:
            write_atomically(folder / made.filename, made.pdf)
            written += 1
    return written


def papers(snapshot: Snapshot, today: date) -> Iterator[tuple[DocumentKind[Any], Params]]:
    """Every paper of the present trip that is not for one person alone."""
    trip = present_trip(snapshot, today)
    days = [day for day in snapshot.days if trip and day.trip == trip.id]
    of: dict[tuple[str, ...], list[Params]] = {
        (): [Params()],
        ("day",): [Params(day=day.id) for day in days],
        ("part",): [Params(part=key) for key in snapshot.all(Part)],
        ("trip",): [Params(trip=trip.id)] if trip else [],
    }
    for kind in KINDS:
        yield from ((kind, params) for params in of.get(kind.needs, []))


def present_trip(snapshot: Snapshot, today: date) -> Trip | None:
    """The trip that is under way, else the next, else the last."""
    trips = sorted(snapshot.all(Trip).values(), key=lambda trip: trip.start)
    return next((trip for trip in trips if trip.end >= today), trips[-1] if trips else None)


def tour(arguments: Any) -> int:
    """Save a picture of every page and state of the window; say how many."""
    from tempfile import TemporaryDirectory

    from docplanner.edits import production
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
