"""Contributors along their pipeline, in the few stages by which a page counts them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from docplanner.domain.ids import Id
from docplanner.domain.people import Consent, Interviewee, Release, Stage
from docplanner.domain.snapshot import Snapshot


class Tile(StrEnum):
    """Stages that are counted together, in order; OUT are those who will not be in the film."""

    RESEARCHING = "researching"
    APPROACHED = "approached"
    PRE_INTERVIEWED = "pre_interviewed"
    CONFIRMED = "confirmed"
    FILMED = "filmed"
    RELEASED = "released"
    OUT = "out"


TILE_OF: Mapping[Stage, Tile] = {
    Stage.LEAD: Tile.RESEARCHING,
    Stage.RESEARCHED: Tile.RESEARCHING,
    Stage.APPROACHED: Tile.APPROACHED,
    Stage.PRE_INTERVIEWED: Tile.PRE_INTERVIEWED,
    Stage.AGREED: Tile.CONFIRMED,
    Stage.SCHEDULED: Tile.CONFIRMED,
    Stage.FILMED: Tile.FILMED,
    Stage.RELEASED: Tile.RELEASED,
    Stage.TOLD_CUT: Tile.RELEASED,
    Stage.TOLD_TX: Tile.RELEASED,
    Stage.AFTERCARE: Tile.RELEASED,
    Stage.DECLINED: Tile.OUT,
    Stage.WITHDRAWN: Tile.OUT,
    Stage.PAUSED: Tile.OUT,
    Stage.CUT: Tile.OUT,
}


def pipeline(snapshot: Snapshot, part: Id | None = None) -> Mapping[Tile, tuple[Interviewee, ...]]:
    """The contributors on each tile, every tile there; of one part those of it and of none."""
    found: dict[Tile, list[Interviewee]] = {tile: [] for tile in Tile}
    for one in of_part(snapshot.all(Interviewee).values(), part):
        found[TILE_OF[one.stage]].append(one)
    return {tile: tuple(people) for tile, people in found.items()}


def of_part(found: Iterable[Interviewee], part: Id | None) -> Iterable[Interviewee]:
    """Contributors of a part and of none; all where no part is asked for."""
    return (one for one in found if part is None or not one.parts or part in one.parts)


def unreleased(snapshot: Snapshot, part: Id | None = None) -> tuple[Interviewee, ...]:
    """Those who have been filmed, may be used, and have not signed a release."""
    filmed = (Tile.FILMED, Tile.RELEASED)
    return tuple(
        one
        for one in of_part(snapshot.all(Interviewee).values(), part)
        if TILE_OF[one.stage] in filmed
        and one.release is not Release.SIGNED
        and one.consent is not Consent.WITHDRAWN
    )
