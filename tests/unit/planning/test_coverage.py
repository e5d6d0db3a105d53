"""How much is captured, by sequence and by part."""

from __future__ import annotations

from docplanner.domain.production import Part
from docplanner.domain.shots import Sequence, Shot, ShotStatus
from docplanner.planning.coverage import Coverage, by_part, by_sequence, coverage
from tests.unit.planning.film import plan_of

CAPTURED, PART, DROPPED = ShotStatus.CAPTURED, ShotStatus.PART, ShotStatus.DROPPED
PARTS = (Part(id="one", number=1, title="First"), Part(id="two", number=2, title="Second"))
SEQUENCES = (
    Sequence(id="village", number=7, title="Village", part="two"),
    Sequence(id="square", number=2, title="Square", part="one"),
    Sequence(id="titles", number=9, title="Titles"),
)


def shot(number: str, status: ShotStatus, sequence: str | None = "village") -> Shot:
    """A shot of the village unless told otherwise."""
    return Shot(id=f"s{number}", number=number, description="", status=status, sequence=sequence)


def test_dropped_shots_do_not_count() -> None:
    kinds = (CAPTURED, CAPTURED, PART, ShotStatus.PLANNED, DROPPED)
    found = coverage(shot(str(number), kind) for number, kind in enumerate(kinds))
    assert found == Coverage(captured=2, part=1, planned=1, dropped=1)
    assert (found.total, found.share, found.part_share) == (4, 0.5, 0.25)


def test_nothing_wanted_is_not_a_division_by_nothing() -> None:
    assert (coverage([]).share, coverage([]).part_share) == (0, 0)


def test_sequences_come_by_number_and_the_empty_ones_too() -> None:
    found = by_sequence(plan_of(*PARTS, *SEQUENCES, shot("7.10", PART), shot("7.2", CAPTURED)))
    assert [one.sequence.id for one in found if one.sequence] == ["square", "village", "titles"]
    assert {one.number for one in found[1].shots} == {"7.2", "7.10"}


def test_a_part_has_its_own_sequences_and_those_of_no_part() -> None:
    found = by_sequence(plan_of(*PARTS, *SEQUENCES), "one")
    assert [one.sequence.id for one in found if one.sequence] == ["square", "titles"]


def test_shots_of_no_sequence_are_not_lost() -> None:
    found = by_sequence(plan_of(*SEQUENCES, shot("99", CAPTURED, None)))
    assert (found[-1].sequence, found[-1].coverage.captured) == (None, 1)


def test_parts_add_up_their_sequences() -> None:
    shots = (shot("7.1", CAPTURED), shot("7.2", PART), shot("2.1", CAPTURED, "square"))
    first, second, loose = by_part(plan_of(*PARTS, *SEQUENCES, *shots))
    assert (first.coverage.captured, second.coverage.total) == (1, 2)
    assert loose.part is None
    assert [one.sequence.id for one in loose.sequences if one.sequence] == ["titles"]


def test_one_part_alone_comes_without_the_rest() -> None:
    (only,) = by_part(plan_of(*PARTS, *SEQUENCES), "two")
    assert only.part == PARTS[1]
