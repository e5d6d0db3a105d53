"""Stepping from pin to pin by arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from docplanner.ui.pages.places.map.pins import Mark

ASIDE = 2.5
"""How much a pixel to the side counts against one ahead."""


def beside(marks: Sequence[Mark], here: Mark | None, right: int, down: int) -> Mark | None:
    """The nearest mark in a direction; from nowhere the one farthest to the left and up."""
    if here is None:
        return min(marks, key=lambda mark: (mark.x + mark.y, mark.keys), default=None)

    def cost(mark: Mark) -> float | None:
        x, y = mark.x - here.x, mark.y - here.y
        ahead = x * right + y * down
        return ahead + ASIDE * abs(x * down + y * right) if ahead > 1 else None

    found = [(cost(mark), mark) for mark in marks if mark is not here]
    ahead = [(distance, mark) for distance, mark in found if distance is not None]
    return min(ahead, key=lambda pair: (pair[0], pair[1].keys))[1] if ahead else None
