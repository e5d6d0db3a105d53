"""Frames of pictures: one that is withheld, and one to draw or tick in."""

from __future__ import annotations

from dataclasses import replace

from docplanner.documents.house.item import Pattern, Rect
from docplanner.documents.house.slab import Slab, moved, over, paragraph
from docplanner.documents.house.table import natural_width
from docplanner.documents.house.text import Run
from docplanner.documents.house.type import FIRM, SMALL, Align, Weight

WITHHELD = "Withheld"
_AIR = 2.4


def withheld(width: float, height: float) -> Slab:
    """Stripes with the word, as large as the picture that is not shown; points."""
    word = Run(WITHHELD, Weight.BOLD)
    room = min(width, natural_width(word, SMALL) + 2 * _AIR)
    label = paragraph(word, room, SMALL, Align.CENTRE)
    left, top = (width - room) / 2, (height - label.height) / 2
    stripes = Rect(0, 0, width, height, line=FIRM, pattern=Pattern.STRIPES)
    patch = Rect(left, top, room, label.height, fill=1.0, line=FIRM)
    return replace(over((stripes, patch), moved(label, left, top)), height=height)


def empty(width: float, height: float) -> Slab:
    """A dashed frame to draw in; points."""
    return Slab(height, (Rect(0, 0, width, height, line=FIRM, dashed=True),))
