"""Cuts a slab in two between its lines, for the few that are higher than a page."""

from __future__ import annotations

from dataclasses import replace

from docplanner.documents.house.item import Cell, Code, Figure, Glyphs, Graphic, Rect, Rule
from docplanner.documents.house.slab import Slab, moved

_DESCENT = 0.3
"""Below the baseline, of the type size."""
_LEAST = 1.0


def cut(slab: Slab, at: float) -> tuple[Slab, Slab]:
    """The part of a slab above a height, and the rest; no line of text is cut through."""
    upper = Slab(
        at,
        tuple(part for item in slab.graphics for part in _upper(item, at)),
        tuple(part for cell in slab.cells for part in _upper_cell(cell, at)),
        tuple(mark for mark in slab.bookmarks if mark.y <= at),
        gap=slab.gap,
    )
    lower = replace(
        slab,
        height=slab.height - at,
        graphics=tuple(part for item in slab.graphics for part in _lower(item, at)),
        cells=tuple(part for cell in slab.cells for part in _lower_cell(cell, at)),
        bookmarks=tuple(mark for mark in slab.bookmarks if mark.y > at),
        gap=0,
    )
    return upper, moved_up(lower, at)


def moved_up(slab: Slab, by: float) -> Slab:
    """The contents of a slab, higher; its height stays."""
    return moved(slab, 0, -by)


def line_end(slab: Slab, at: float) -> float:
    """The lowest height up to ``at`` that cuts no line: where a line ends, or begins."""
    lines = [(item.baseline - item.size, _foot(item)) for c in slab.cells for item in c.glyphs]
    heights = sorted({foot for _, foot in lines if foot <= at} | {at}, reverse=True)
    for height in heights:
        if not any(top < height - _LEAST < foot - _LEAST for top, foot in lines):
            return height
    return at


def _foot(item: Glyphs) -> float:
    return item.baseline + _DESCENT * item.size


def _upper_cell(cell: Cell, at: float) -> tuple[Cell, ...]:
    if cell.y >= at:
        return ()
    kept = tuple(item for item in cell.glyphs if _foot(item) <= at + _LEAST)
    return (replace(cell, height=min(cell.height, at - cell.y), glyphs=kept),)


def _lower_cell(cell: Cell, at: float) -> tuple[Cell, ...]:
    low = cell.y + cell.height
    if low <= at:
        return ()
    if cell.y >= at:
        return (cell,)
    kept = tuple(item for item in cell.glyphs if _foot(item) > at + _LEAST)
    words = " ".join(item.text for item in kept)
    return (replace(cell, y=at, height=low - at, source=words, glyphs=kept),)


def _upper(item: Graphic, at: float) -> tuple[Graphic, ...]:
    if isinstance(item, Rect) and item.y < at:
        return (replace(item, height=min(item.height, at - item.y)),)
    if isinstance(item, Rule) and min(item.y0, item.y1) < at:
        return (replace(item, y0=min(item.y0, at), y1=min(item.y1, at)),)
    if isinstance(item, Figure | Code) and item.y + item.size <= at:
        return (item,)
    return ()


def _lower(item: Graphic, at: float) -> tuple[Graphic, ...]:
    if isinstance(item, Rect) and item.y + item.height > at:
        top = max(item.y, at)
        return (replace(item, y=top, height=item.y + item.height - top),)
    if isinstance(item, Rule) and max(item.y0, item.y1) >= at:
        return (replace(item, y0=max(item.y0, at), y1=max(item.y1, at)),)
    if isinstance(item, Figure | Code) and item.y + item.size > at:
        return (replace(item, y=max(item.y, at)),)
    return ()
