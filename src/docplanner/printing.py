"""What a machine without a screen gets: the papers of the present trip, in a folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from docplanner import user_files
from docplanner.documents import KINDS
from docplanner.documents.kind import DocumentKind, Params
from docplanner.documents.offered import present_trip
from docplanner.domain.clock import Clock
from docplanner.domain.faults import Declined, Refused
from docplanner.domain.production import Part
from docplanner.domain.snapshot import Snapshot
from docplanner.files import write_atomically
from docplanner.project.project import Project
from docplanner.project.sample import sample


def print_papers(path: Path | None) -> int:
    """Write the papers of a production, or of the user's copy of the sample; the exit status.

    Raises Fault.
    """
    clock = Clock.from_environment(os.environ)
    project = path or own_sample(clock)
    folder = user_files.data_folder("papers", project.stem)
    written = write_papers(project, folder, clock)
    print(f"There is no window here; {written} papers of {project.stem} are in {folder}")
    return 0


def own_sample(clock: Clock) -> Path:
    """The user's copy of the sample production, made at the first start."""
    from docplanner.edits.sample import load

    return sample(user_files.data_folder(), clock, user_files.actor(), load)


def write_papers(path: Path, folder: Path, clock: Clock) -> int:
    """Write the papers of the present trip and give their number.

    A paper that may not be made is told of and left out.
    """
    from docplanner.documents.export import make

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
