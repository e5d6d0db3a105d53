"""Stretches of a day in minutes after midnight: joining, cutting, fitting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

Stretch: TypeAlias = tuple[int, int]
"""From a minute up to, not including, another."""
GRID = 5
"""Minutes between the starts that are offered."""


def joined(stretches: Iterable[Stretch], slack: int = 0) -> list[Stretch]:
    """In order, with those that overlap or touch (within ``slack`` minutes) made one."""
    found: list[Stretch] = []
    for start, end in sorted(stretches):
        if found and start <= found[-1][1] + slack:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def without(stretches: Iterable[Stretch], taken: Iterable[Stretch]) -> list[Stretch]:
    """What is left of stretches when others are cut out of them."""
    cuts = joined(taken)
    found: list[Stretch] = []
    for start, end in joined(stretches):
        for first, last in cuts:
            if last <= start or first >= end:
                continue
            if first > start:
                found.append((start, first))
            start = max(start, last)
        if start < end:
            found.append((start, end))
    return found


def within(stretches: Iterable[Stretch], bounds: Iterable[Stretch]) -> list[Stretch]:
    """What of stretches lies inside bounds."""
    limits = joined(bounds)
    return [
        (max(start, first), min(end, last))
        for start, end in joined(stretches)
        for first, last in limits
        if max(start, first) < min(end, last)
    ]


def nearest_start(free: Sequence[Stretch], length: int, wanted: int) -> int | None:
    """The start nearest to the wanted one at which so many minutes fit; the later of two.

    Where the wanted start will not do, it is one that people say: a multiple of five minutes.
    """
    if any(start <= wanted and wanted + length <= end for start, end in free):
        return wanted
    starts = (
        first if wanted < first else last
        for start, end in free
        if (first := -(-start // GRID) * GRID) <= (last := (end - length) // GRID * GRID)
    )
    return min(starts, key=lambda start: (abs(start - wanted), -start), default=None)
