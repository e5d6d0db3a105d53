"""Facets: which records pass a choice of values, and how many each value would show.

Values of one facet add to each other, facets narrow each other. The count beside a value is what
would be shown of it under the choices of all other facets.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Generic, TypeVar

from docplanner.ui.theme.shapes import Shape

T = TypeVar("T")

Choice = Mapping[str, frozenset[str]]
"""The chosen values of each facet; a facet without any lets everything pass."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet, as it is shown."""

    key: str
    title: str
    icon: str = ""
    shape: Shape = Shape.NONE
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """``of`` gives the keys that a record has in it. ``values`` come in the order shown.

    ``always`` values are listed even where nothing has them.
    """

    key: str
    title: str
    of: Callable[[Any], Iterable[str]]
    values: tuple[Value, ...]
    always: bool = False
    bars: bool = False


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """The records that pass, and by facet how many have each value."""

    passed: list[T]
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


def sift(records: Sequence[T], facets: Sequence[Facet], chosen: Choice) -> Found[T]:
    """The records that pass all facets, in their order, with the counts."""
    asked = [(one, chosen[one.key]) for one in facets if chosen.get(one.key)]
    passed: list[T] = []
    all_but: dict[str, list[T]] = {one.key: [] for one, _ in asked}
    for record in records:
        missed = ""
        for one, wanted in asked:
            if wanted.isdisjoint(one.of(record)):
                if missed:
                    break
                missed = one.key
        else:
            if missed:
                all_but[missed].append(record)
            else:
                passed.append(record)
    counts = {one.key: _count(one, passed, all_but.get(one.key, ())) for one in facets}
    return Found(passed, counts)


def _count(facet: Facet, passed: Iterable[Any], others: Iterable[Any]) -> Counter[str]:
    return Counter(chain.from_iterable(map(facet.of, chain(passed, others))))


def toggled(chosen: Choice, facet: str, value: str) -> dict[str, frozenset[str]]:
    """The choice with one value more, or without it if it was there."""
    return set_to(chosen, facet, chosen.get(facet, frozenset()) ^ {value})


def set_to(chosen: Choice, facet: str, values: frozenset[str]) -> dict[str, frozenset[str]]:
    """The choice with these values of one facet."""
    made = {key: held for key, held in chosen.items() if key != facet and held}
    return {**made, facet: values} if values else made
