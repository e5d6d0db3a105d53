"""What a production holds, at a glance: counted by the database, without reading it all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docplanner.domain.production import Part, Production
from docplanner.domain.times import Instant
from docplanner.project.project import Project


@dataclass(frozen=True, slots=True)
class Info:
    """``last_change`` is when the newest step was made, ``now`` what the production's clock says.

    ``story`` tells whether that clock is the story's, which stands still.
    """

    title: str
    parts: tuple[str, ...]
    counts: Mapping[str, int]
    schema: int
    last_change: Instant
    now: Instant
    story: bool


def info(project: Project) -> Info:
    """Describe an open production."""
    production: Production = next(project.rows("production"))
    parts: list[Part] = sorted(project.rows("parts"), key=lambda part: part.number)
    now = project.clock.now(production.story_clock, production.zone)
    return Info(
        production.title,
        tuple(part.title for part in parts),
        project.counts(),
        project.schema,
        Instant(project.last_change(), production.zone),
        now,
        production.story_clock is not None and project.clock.fixed is None,
    )
