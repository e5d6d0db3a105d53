"""Shots in the order of their numbers, and when they are planned."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeAlias

from docplanner.domain.ids import Id
from docplanner.domain.schedule import Activity, ActivityStatus, Day
from docplanner.domain.shots import Shot
from docplanner.domain.snapshot import Snapshot

_PIECES = re.compile(r"(\d+)|(\D+)")

NumberKey: TypeAlias = tuple[tuple[int, int, str], ...]


@lru_cache(maxsize=16_384)
def number_key(number: str) -> NumberKey:
    """Sorts numbers as people count: 7.2, 7.10, 9.4, 9.4A."""
    return tuple(
        (0, int(figures), "") if figures else (1, 0, letters.casefold())
        for figures, letters in _PIECES.findall(number.strip())
    )


def in_order(shots: Iterable[Shot]) -> list[Shot]:
    """Shots by number; of two with one number, the older first."""
    return sorted(shots, key=lambda shot: (number_key(shot.number), shot.id))


def planned_days(snapshot: Snapshot, shot: Id) -> list[Day]:
    """The adopted days on which work that is not cancelled has a shot, in order of date."""
    keys = {work.day for work in _works(snapshot, shot)}
    return [day for day in snapshot.days if day.id in keys]


def _works(snapshot: Snapshot, shot: Id) -> Iterator[Activity]:
    for work in snapshot.by(Activity, "shots").get(shot, ()):
        if work.status is not ActivityStatus.CANCELLED:
            yield work


def number_ranges(numbers: Iterable[str], joint: str = "–") -> str:
    """``9.1–9.4, 9.4A, 10.1``: three or more that follow one another as a range.

    The numbers come sorted; of two neighbours both are said.
    """
    runs: list[list[str]] = []
    for number in numbers:
        if runs and _follows(runs[-1][-1], number):
            runs[-1].append(number)
        else:
            runs.append([number])
    said = [part for run in runs for part in _said(run, joint)]
    return ", ".join(said)


def _said(run: list[str], joint: str) -> list[str]:
    return [f"{run[0]}{joint}{run[-1]}"] if len(run) > 2 else run


def _follows(before: str, after: str) -> bool:
    """Whether a number is the next after another: the same but for one more at the end."""
    first, second = number_key(before), number_key(after)
    if not first or first[:-1] != second[:-1] or first[-1][0] or second[-1][0]:
        return False
    return second[-1][1] == first[-1][1] + 1
