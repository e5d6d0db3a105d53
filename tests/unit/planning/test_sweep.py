"""The sweep and the diary find what comparing every pair finds."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from docplanner.planning.blocks import Block
from docplanner.planning.diary import Diary
from tests.unit.planning.film import activity

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=12)


def blocks(spans: list[tuple[int, int]]) -> list[Block]:
    return [
        Block(start, start + length, activity(str(number), "10:00-11:00"), None)
        for number, (start, length) in enumerate(spans)
    ]


def overlap(first: Block, second: Block) -> bool:
    return first.start < second.end and second.start < first.end


def ids(first: Block, second: Block) -> frozenset[str]:
    return frozenset((first.work.id, second.work.id))


@given(SPANS)
def test_the_sweep_finds_every_overlapping_pair_once(spans: list[tuple[int, int]]) -> None:
    booked = blocks(spans)
    naive = {ids(*pair) for pair in combinations(booked, 2) if overlap(*pair)}
    swept = [ids(*pair) for pair in Diary(booked).overlaps()]
    assert len(swept) == len(set(swept))
    assert set(swept) == naive


@given(SPANS)
def test_the_sweep_gives_the_earlier_start_first(spans: list[tuple[int, int]]) -> None:
    assert all(first.start <= second.start for first, second in Diary(blocks(spans)).overlaps())


@given(SPANS, st.integers(0, 40), st.integers(1, 12))
def test_a_diary_finds_all_blocks_of_a_span(
    spans: list[tuple[int, int]], start: int, length: int
) -> None:
    booked = blocks(spans)
    asked = Block(start, start + length, activity("asked", "10:00-11:00"), None)
    found = [block.work.id for block in Diary(booked).during(asked.start, asked.end)]
    assert sorted(found) == sorted(block.work.id for block in booked if overlap(block, asked))
