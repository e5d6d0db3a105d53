"""Contributors counted by stage."""

from __future__ import annotations

from datetime import date

from docplanner.domain.people import Consent, Interviewee, Release, Stage, Step
from docplanner.planning.pipeline import (
    ENTRY,
    TILE_OF,
    Tile,
    latest_steps,
    next_stage,
    pipeline,
    stood_before,
    unreleased,
)
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


def test_every_tile_has_a_stage_to_enter_it_by() -> None:
    assert ENTRY.keys() == set(Tile)
    assert all(TILE_OF[stage] is tile for tile, stage in ENTRY.items())


def test_a_stage_goes_on_and_back_and_ends() -> None:
    assert next_stage(Stage.LEAD, 1) is Stage.RESEARCHED
    assert next_stage(Stage.FILMED, -1) is Stage.SCHEDULED
    assert next_stage(Stage.AFTERCARE, 1) is None
    assert next_stage(Stage.LEAD, -1) is None


def test_who_is_out_comes_back_to_where_they_stood() -> None:
    assert next_stage(Stage.PAUSED, 1, Stage.FILMED) is None
    assert next_stage(Stage.PAUSED, -1, Stage.FILMED) is Stage.FILMED
    assert next_stage(Stage.DECLINED, -1) is Stage.LEAD


def test_the_newest_step_is_the_one_by_date() -> None:
    early = Step(id="b", interviewee="x", stage=Stage.FILMED, on=date(2023, 1, 2))
    late = Step(id="a", interviewee="x", stage=Stage.PAUSED, on=date(2023, 1, 3))
    plan = plan_of(late, early)
    assert latest_steps(plan) == {"x": late}
    assert stood_before(plan, "x") is Stage.FILMED
    assert stood_before(plan, "y") is None
