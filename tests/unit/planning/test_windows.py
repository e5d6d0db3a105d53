"""Stretches of a day are joined, cut and fitted minute by minute."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from docplanner.planning.windows import GRID, joined, nearest_start, within, without

STRETCHES = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: (pair[0], sum(pair))),
    max_size=6,
)


def minutes(stretches: list[tuple[int, int]]) -> set[int]:
    return {minute for start, end in stretches for minute in range(start, end)}


@given(STRETCHES)
def test_joining_keeps_every_minute_and_leaves_gaps_between(found: list[tuple[int, int]]) -> None:
    together = joined(found)
    assert minutes(together) == minutes(found)
    assert all(one[1] < other[0] for one, other in pairwise(together))


@given(STRETCHES, STRETCHES)
def test_cutting_out_leaves_the_other_minutes(
    found: list[tuple[int, int]], taken: list[tuple[int, int]]
) -> None:
    assert minutes(without(found, taken)) == minutes(found) - minutes(taken)


@given(STRETCHES, STRETCHES)
def test_bounding_keeps_the_shared_minutes(
    found: list[tuple[int, int]], bounds: list[tuple[int, int]]
) -> None:
    assert minutes(within(found, bounds)) == minutes(found) & minutes(bounds)


@given(STRETCHES, st.integers(1, 15), st.integers(0, 80))
def test_the_nearest_start_is_the_best_of_all_that_fit(
    found: list[tuple[int, int]], length: int, wanted: int
) -> None:
    free = joined(found)
    fitting = [
        start
        for start in range(100)
        if (start % GRID == 0 or start == wanted)
        and any(first <= start and start + length <= last for first, last in free)
    ]
    offered = nearest_start(free, length, wanted)
    assert (offered is None) == (not fitting)
    if offered is not None:
        assert offered in fitting
        assert abs(offered - wanted) == min(abs(start - wanted) for start in fitting)
