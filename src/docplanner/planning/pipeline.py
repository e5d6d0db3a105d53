"""Contributors along their pipeline, in the few stages by which a page counts them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from docplanner.domain.ids import Id
from docplanner.domain.people import Consent, Interviewee, Release, Stage, Step
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

ALONG = tuple(stage for stage in Stage if TILE_OF[stage] is not Tile.OUT)
"""The stages in order, without the ways out."""

ENTRY: Mapping[Tile, Stage] = {
    Tile.RESEARCHING: Stage.RESEARCHED,
    Tile.APPROACHED: Stage.APPROACHED,
    Tile.PRE_INTERVIEWED: Stage.PRE_INTERVIEWED,
    Tile.CONFIRMED: Stage.AGREED,
    Tile.FILMED: Stage.FILMED,
    Tile.RELEASED: Stage.RELEASED,
    Tile.OUT: Stage.PAUSED,
}
"""The stage of somebody who is put on a tile; out of the film, the one that is easiest to leave."""


def next_stage(stage: Stage, by: int, before: Stage | None = None) -> Stage | None:
    """The stage after one (``by`` 1) or before it (-1); None at the end.

    Whoever is out comes back to where they stood ``before``, or to the first stage.
    """
    if stage not in ALONG:
        back = before if before in ALONG else ALONG[0]
        return back if by < 0 else None
    place = ALONG.index(stage) + by
    return ALONG[place] if 0 <= place < len(ALONG) else None


def latest_steps(snapshot: Snapshot) -> Mapping[Id, Step]:
    """Of each contributor the newest step, by date and then as they were written."""
    found: dict[Id, Step] = {}
    for step in snapshot.all(Step).values():
        held = found.get(step.interviewee)
        if held is None or (held.on, held.id) < (step.on, step.id):
            found[step.interviewee] = step
    return found


def stood_before(snapshot: Snapshot, contributor: Id) -> Stage | None:
    """The stage along the pipeline that a contributor last reached by a step."""
    steps = snapshot.by(Step, "interviewee").get(contributor, ())
    along = [step for step in steps if step.stage in ALONG]
    return max(along, key=lambda step: (step.on, step.id)).stage if along else None


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
