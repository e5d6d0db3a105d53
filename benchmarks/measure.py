"""Measuring one thing against its own baseline, in one run and in turn.

Figures on a shared machine mean nothing by themselves; a ratio of medians of interleaved repeats
does. A side is a function that does its work once and gives the seconds that count, so that it
may prepare and clear up outside them.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time
from typing import TypeAlias

Side: TypeAlias = Callable[[], float]

REPEATS = 9


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure and the bar it must not pass; ``of`` says what it is measured in."""

    name: str
    figure: float
    bar: float
    of: str = "x"

    @property
    def passed(self) -> bool:
        """Whether the figure is not over the bar."""
        return self.figure <= self.bar

    def __str__(self) -> str:
        verdict = "pass" if self.passed else "FAIL"
        figure, bar = f"{self.figure:.2f} {self.of}", f"bar {self.bar:.2f} {self.of}"
        return f"{self.name:<58} {figure:>10}   {bar:>14}   {verdict}"


def timed(work: Callable[[], object]) -> Side:
    """A side all of whose work counts, waiting included."""

    def side() -> float:
        start = perf_counter()
        work()
        return perf_counter() - start

    return side


def worked(work: Callable[[], object]) -> Side:
    """The same in time of the processor, for what only computes: others' work does not count."""

    def side() -> float:
        start = process_time()
        work()
        return process_time() - start

    return side


def ratio(name: str, bar: float, side: Side, baseline: Side, repeats: int = REPEATS) -> Measured:
    """How many times as long a side takes as its baseline."""
    pairs = [(_once(side), _once(baseline)) for _ in range(repeats)]
    figure = median(one for one, _ in pairs) / median(other for _, other in pairs)
    return Measured(name, figure, bar)


def _once(side: Side) -> float:
    gc.collect()
    return side()
