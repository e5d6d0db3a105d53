"""Counts over the long tables that pages show and no snapshot carries."""

from __future__ import annotations

from dataclasses import dataclass

from docplanner.domain.ids import Id
from docplanner.domain.shots import Picture, Rights
from docplanner.project.project import Project


@dataclass(frozen=True, slots=True)
class Footage:
    """Clips, how many of them have at least one line in the log, those lines, and cards."""

    clips: int
    logged: int
    entries: int
    cards: int


def footage(project: Project) -> Footage:
    """What has been recorded and logged."""
    counts = project.counts()
    (logged,) = project.connection.execute("SELECT count(DISTINCT clip) FROM log").fetchone()
    return Footage(counts["clips"], int(logged), counts["log"], counts["cards"])


def rights(project: Project, part: Id | None = None) -> tuple[tuple[Picture, ...], int]:
    """The pictures chosen for the film, or for one part, whose rights are not cleared, out of how
    many.
    """
    chosen = "SELECT owner FROM pictures_parts" + ("" if part is None else " WHERE value = ?")
    given = () if part is None else (part,)
    rows = project.connection.execute(
        f"SELECT id, rights FROM pictures WHERE id IN ({chosen})", given
    ).fetchall()
    wanted = [key for key, state in rows if state != Rights.CLEARED]
    return tuple(project.some("pictures", wanted)), len(rows)
