"""Slabs: strips that never split across pages, and how small ones make larger ones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from docplanner.documents.house.item import (
    Bookmark,
    Cell,
    Code,
    Figure,
    Glyphs,
    Graphic,
    Rect,
    Rule,
)
from docplanner.documents.house.set import set_lines
from docplanner.documents.house.text import Text, plain, wrap
from docplanner.documents.house.type import Align, Style

T = TypeVar("T", Cell, Graphic)


@dataclass(frozen=True, slots=True)
class Slab:
    """A strip of a page.

    ``gap`` is the space above it where it is not first on its page. ``keep`` is how many slabs
    after it must stay on its page; ``sink`` puts it at the foot. Where a page ends before it,
    ``goes_on`` names in the last line what goes on, and ``again`` is printed above it on the next
    page. A slab that ``breaks`` may be cut between its lines at the end of a page.
    """

    height: float
    graphics: tuple[Graphic, ...] = ()
    cells: tuple[Cell, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    gap: float = 0
    keep: int = 0
    sink: bool = False
    breaks: bool = False
    goes_on: str = ""
    again: tuple[Slab, ...] = ()


def paragraph(
    text: Text, width: float, style: Style, align: Align | None = None, white: bool = False
) -> Slab:
    """A text set in a width, as high as its lines."""
    lines = wrap(text, width, style)
    height = style.leading * max(1, len(lines))
    placed = set_lines(lines, 0, 0, width, style, align or style.align, white)
    cell = Cell(0, 0, width, height, plain(text), placed.glyphs)
    return Slab(height, placed.graphics, (cell,))


def space(height: float) -> Slab:
    """Nothing, so high."""
    return Slab(height)


def rule(width: float, line: float, grey: float = 0) -> Slab:
    """A line across, no higher than itself."""
    return Slab(line, (Rule(0, line / 2, width, line / 2, line, grey),))


def above(*slabs: Slab, gap: float = 0) -> Slab:
    """Slabs under one another as one; their own gaps count between them."""
    y = 0.0
    parts = []
    for index, slab in enumerate(slabs):
        y += max(gap, slab.gap) if index else 0
        parts.append(moved(slab, 0, y))
        y += slab.height
    return _merged(parts, y)


def beside(*placed: tuple[float, Slab]) -> Slab:
    """Slabs side by side, each at its ``x``, aligned at the top."""
    height = max((slab.height for _, slab in placed), default=0)
    return _merged([moved(slab, x, 0) for x, slab in placed], height)


def over(under: tuple[Graphic, ...], slab: Slab) -> Slab:
    """A slab with graphics behind it."""
    return replace(slab, graphics=under + slab.graphics)


def padded(slab: Slab, left: float, top: float, bottom: float) -> Slab:
    """A slab with space round it."""
    inside = moved(slab, left, top)
    return replace(inside, height=top + slab.height + bottom)


def moved(slab: Slab, dx: float, dy: float) -> Slab:
    """The same slab with its contents shifted; its height stays."""
    if not dx and not dy:
        return slab
    return replace(
        slab,
        graphics=tuple(moved_graphic(item, dx, dy) for item in slab.graphics),
        cells=tuple(moved_cell(cell, dx, dy) for cell in slab.cells),
        bookmarks=tuple(replace(mark, y=mark.y + dy) for mark in slab.bookmarks),
    )


def moved_cell(cell: Cell, dx: float, dy: float) -> Cell:
    """A cell and its text, shifted."""
    glyphs = tuple(_moved_glyphs(item, dx, dy) for item in cell.glyphs)
    return Cell(cell.x + dx, cell.y + dy, cell.width, cell.height, cell.source, glyphs)


def moved_graphic(item: Graphic, dx: float, dy: float) -> Graphic:
    """A graphic, shifted."""
    if isinstance(item, Rule):
        return replace(item, x0=item.x0 + dx, y0=item.y0 + dy, x1=item.x1 + dx, y1=item.y1 + dy)
    if isinstance(item, Rect):
        return replace(item, x=item.x + dx, y=item.y + dy)
    if isinstance(item, Figure):
        return replace(item, x=item.x + dx, y=item.y + dy)
    return Code(item.x + dx, item.y + dy, item.size, item.link)


def _moved_glyphs(item: Glyphs, dx: float, dy: float) -> Glyphs:
    return replace(item, x=item.x + dx, baseline=item.baseline + dy)


def _merged(parts: list[Slab], height: float) -> Slab:
    return Slab(
        height,
        tuple(item for part in parts for item in part.graphics),
        tuple(cell for part in parts for cell in part.cells),
        tuple(mark for part in parts for mark in part.bookmarks),
    )
