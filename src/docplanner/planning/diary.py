"""Who and what is busy when: one sorted diary for each person, vehicle and piece of kit."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate
from math import inf
from operator import itemgetter
from typing import TypeAlias

from docplanner.domain.ids import Id
from docplanner.domain.schedule import Activity
from docplanner.planning.blocks import Block, Work

Holders: TypeAlias = Callable[[Work], tuple[Id, ...]]


def people_of(work: Work) -> tuple[Id, ...]:
    """Who takes part."""
    return work.people


def vehicles_of(work: Work) -> tuple[Id, ...]:
    """What is driven."""
    if isinstance(work, Activity):
        return work.vehicles
    return () if work.vehicle is None else (work.vehicle,)


def kit_of(work: Work) -> tuple[Id, ...]:
    """What is used; legs do not say what they carry."""
    return work.kit if isinstance(work, Activity) else ()


class Diary:
    """The blocks of one holder in order of their start."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self.blocks = sorted(blocks, key=itemgetter(0))

    def during(self, start: int, end: int) -> Iterator[Block]:
        """The blocks that share a second with a span, the latest first."""
        place = bisect_left(self._starts, end)
        while place and self._ends[place - 1] > start:
            place -= 1
            if self.blocks[place].end > start:
                yield self.blocks[place]

    def overlaps(self) -> Iterator[tuple[Block, Block]]:
        """Every pair of blocks that share a second, the earlier start first."""
        return overlaps(self.blocks)

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _ends(self) -> list[int]:
        """For each block, the latest end up to and with it."""
        return list(accumulate((block.end for block in self.blocks), max))


NOTHING = Diary(())
"""The diary of somebody who is never busy."""


def overlaps(blocks: Iterable[Block]) -> Iterator[tuple[Block, Block]]:
    """Every overlapping pair of blocks sorted by their start; touching ends do not overlap.

    A sweep: only blocks that have not ended are compared, so the work grows with the answer.
    """
    running: list[Block] = []
    latest = -inf
    for block in blocks:
        start = block.start
        if start >= latest:
            running = [block]
            latest = block.end
            continue
        running = [other for other in running if other.end > start]
        for other in running:
            yield other, block
        running.append(block)
        latest = max(latest, block.end)


def diaries(blocks: Iterable[Block], holders: Holders) -> Mapping[Id, Diary]:
    """A diary for everybody or everything that the blocks need."""
    found: dict[Id, list[Block]] = defaultdict(list)
    for block in blocks:
        for holder in holders(block.work):
            found[holder].append(block)
    return {holder: Diary(held) for holder, held in found.items()}
