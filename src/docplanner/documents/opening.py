"""How a paper without an answer band begins: a heavy rule, then its one table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docplanner.documents.house.slab import Slab, rule
from docplanner.documents.house.type import HEAVY, MM

GAP = 2.6 * MM
"""Between the rule and the table."""


def opening(slabs: Sequence[Slab], width: float, name: str) -> list[Slab]:
    """The slabs of a table without a heading, under the rule.

    Where a page ends inside it the last line says by name what goes on; the bar of the next page
    already says that it is continued.
    """
    named = [replace(slab, goes_on=name) if slab.again else slab for slab in slabs]
    return [replace(rule(width, HEAVY), keep=1), *named]
