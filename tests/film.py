"""A small production in a file, and edits of it at chosen moments."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from docplanner.domain.clock import Clock
from docplanner.edits import production, records
from docplanner.project.project import Project

START = datetime(2023, 1, 14, 10, tzinfo=UTC)
"""When the production is made."""


def clock(minutes: float = 0, days: float = 0) -> Clock:
    """The clock so long after the production was made."""
    return Clock(START + timedelta(days=days, minutes=minutes))


def make(path: Path) -> Path:
    """Make a production with two parts."""
    fill = partial(production.begin, title="Film", parts=2)
    with Project.create(path, clock=clock(), actor="Producer", fill=fill):
        return path


def made(path: Path, parts: int = 2) -> Path:
    """A production as :func:`make` makes it, with more parts added one by one; quick.

    All of them are copies of one, with one node.
    """
    path.write_bytes(_bytes(parts))
    return path


@cache
def _bytes(parts: int) -> bytes:
    with TemporaryDirectory() as folder:
        path = make(Path(folder) / "Film.docplan")
        for number in range(3, parts + 1):
            add_part(path, number)
        return path.read_bytes()


def opened(path: Path, at: Clock | None = None) -> Project:
    """Open a production."""
    return Project.open(path, clock=at or clock(), actor="Producer")


def add_part(path: Path, number: int, at: Clock | None = None) -> str:
    """Add a part in one step; gives its id."""
    with opened(path, at) as project:
        values = {"number": number, "title": f"Part {number}"}
        return project.edit(records.add, "parts", values).result


def parts(path: Path) -> list[int]:
    """The numbers of the parts in a file."""
    with opened(path) as project:
        return sorted(part.number for part in project.rows("parts"))
