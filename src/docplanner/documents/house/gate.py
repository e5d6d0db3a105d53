"""The gate of a day: whether it goes, on whose word, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from docplanner.documents.house.item import Graphic, Rect, Rule
from docplanner.documents.house.slab import Slab, above, beside, moved, paragraph
from docplanner.documents.house.table import natural_width
from docplanner.documents.house.text import Box, Run, Text
from docplanner.documents.house.type import DAY, HEAVY, MM, TEXT, Align, Weight

_SIDE = 4.6 * MM
_AIR = 1.9 * MM


class Verdict(StrEnum):
    GO = "GO"
    NO_GO = "NO-GO"
    NOT_READY = "NOT READY"
    OVERRIDE = "OVERRIDE"

    @property
    def black(self) -> bool:
        """Whether its cell is white on black: the day may go."""
        return self in (Verdict.GO, Verdict.OVERRIDE)


@dataclass(frozen=True, slots=True)
class Gate:
    """A verdict and the lines that ground it."""

    verdict: Verdict
    lines: tuple[Text, ...]


def gate(spec: Gate, width: float) -> Slab:
    """The verdict in its cell, its grounds beside it, in a heavy frame."""
    style = replace(DAY, align=Align.CENTRE)
    word = Run(spec.verdict.value, Weight.BOLD)
    wide = natural_width(word, style) + 2 * _SIDE
    room = width - wide - 2 * MM - _SIDE / 2
    grounds = above(*(paragraph(line, room, TEXT) for line in spec.lines))
    height = max(grounds.height, DAY.leading) + 2 * _AIR
    cell = paragraph(word, wide, style, white=spec.verdict.black)
    inside = beside(
        (0, moved(cell, 0, (height - cell.height) / 2)),
        (wide + 2.4 * MM, moved(grounds, 0, (height - grounds.height) / 2)),
    )
    return replace(
        inside, height=height, graphics=(*_frame(spec, wide, width, height), *inside.graphics)
    )


def tag(verdict: Verdict) -> Run:
    """The verdict beside the day in the header."""
    return Run(verdict.value, Weight.BOLD, 9.75, box=Box.SOLID if verdict.black else Box.FRAME)


def _frame(spec: Gate, wide: float, width: float, height: float) -> tuple[Graphic, ...]:
    side = HEAVY / 2
    frame = Rect(side, side, width - HEAVY, height - HEAVY, line=HEAVY)
    if spec.verdict.black:
        return (Rect(0, 0, wide, height, fill=0.0), frame)
    return (frame, Rule(wide, 0, wide, height, HEAVY))
