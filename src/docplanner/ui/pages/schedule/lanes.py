"""Blocks that overlap in time stand in lanes, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from docplanner.planning.windows import Stretch


class Lane(NamedTuple):
    """The place of one block: its lane, and how many lanes there are while it lasts."""

    number: int
    of: int


def lanes(stretches: Sequence[Stretch]) -> list[Lane]:
    """A lane for each stretch; they come in order of start.

    Each takes the first lane that is free. Those that overlap, directly or by way of others, share
    the number of lanes; where nothing overlaps there is one.
    """
    found: list[Lane] = []
    ends: list[int] = []
    numbers: list[int] = []
    reach = -1
    for start, end in stretches:
        if numbers and start >= reach:
            found += [Lane(number, len(ends)) for number in numbers]
            ends, numbers = [], []
        lane = next((n for n, free in enumerate(ends) if free <= start), len(ends))
        ends[lane : lane + 1] = [end]
        numbers.append(lane)
        reach = max(reach, end) if len(numbers) > 1 else end
    return found + [Lane(number, len(ends)) for number in numbers]
