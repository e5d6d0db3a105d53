"""What lies on a page: cells of text, rules, boxes, marks. Points, from the top left corner."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from docplanner.documents.house.text import Shape
from docplanner.documents.house.type import Weight


class Pattern(StrEnum):
    """A surface that is known by its lines and not by its grey."""

    STRIPES = "stripes"
    WIDE_STRIPES = "wide stripes"


@dataclass(frozen=True, slots=True)
class Glyphs:
    """A stretch of text on one baseline; ``white`` text stands on black."""

    x: float
    baseline: float
    text: str
    weight: Weight
    tabular: bool
    size: float
    width: float
    white: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A box of the layout and the text laid inside it; ``source`` is that text whole."""

    x: float
    y: float
    width: float
    height: float
    source: str
    glyphs: tuple[Glyphs, ...]


@dataclass(frozen=True, slots=True)
class Rect:
    """A box: ``fill`` and ``stroke`` are greys from 0 (black) to 1, ``tint`` a colour #RRGGBB."""

    x: float
    y: float
    width: float
    height: float
    fill: float | None = None
    line: float = 0
    dashed: bool = False
    tint: str = ""
    pattern: Pattern | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line of ``line`` points in a grey."""

    x0: float
    y0: float
    x1: float
    y1: float
    line: float
    grey: float = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """A state mark in a square of ``size``; a line to write on is ``size`` long."""

    x: float
    y: float
    size: float
    shape: Shape
    white: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code of ``size`` points, its quiet zone outside it, that also is a link."""

    x: float
    y: float
    size: float
    link: str


Graphic: TypeAlias = Rect | Rule | Figure | Code
"""What is drawn under the text, in order."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline at a height of its slab."""

    title: str
    y: float = 0
