"""Putting the program together: which production is opened, and how it is shown.

Without a window the papers of the present trip are written to a folder, which is named.
"""

from __future__ import annotations

import io
import os
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
