"""Contributors counted by stage."""

from __future__ import annotations

from docplanner.domain.people import Consent, Interviewee, Release, Stage
from docplanner.planning.pipeline import TILE_OF, Tile, pipeline, unreleased
from tests.unit.planning.film import plan_of


def one(stage: Stage, **fields: object) -> Interviewee:
    """A contributor at a stage."""
    return Interviewee(id=str(stage), person="heron", stage=stage, **fields)  # type: ignore[arg-type]


def test_every_stage_is_counted_somewhere() -> None:
    assert TILE_OF.keys() == set(Stage)
    everybody = pipeline(plan_of(*map(one, Stage)))
    assert sum(map(len, everybody.values())) == len(Stage)


def test_an_empty_tile_is_there_too() -> None:
    assert list(pipeline(plan_of())) == list(Tile)


def test_of_a_part_only_its_own_are_counted_and_those_of_none() -> None:
    plan = plan_of(
        one(Stage.LEAD, parts=("one",)), one(Stage.FILMED, parts=("two",)), one(Stage.APPROACHED)
    )
    found = pipeline(plan, "two")
    assert [len(found[tile]) for tile in Tile] == [0, 1, 0, 0, 1, 0, 0]


def test_who_was_filmed_and_has_not_signed_is_told() -> None:
    plan = plan_of(
        one(Stage.FILMED, release=Release.SENT),
        one(Stage.TOLD_CUT, release=Release.NONE),
        one(Stage.RELEASED, release=Release.SIGNED),
        one(Stage.SCHEDULED),
        one(Stage.AFTERCARE, consent=Consent.WITHDRAWN),
        one(Stage.WITHDRAWN),
    )
    assert [found.stage for found in unreleased(plan)] == [Stage.FILMED, Stage.TOLD_CUT]
