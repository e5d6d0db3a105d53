"""Looks at papers that are laid out: what lies where, and what a reader can get out of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2

from docplanner.documents.house.flow import Frame, Placed
from docplanner.documents.house.item import Cell
from docplanner.documents.house.paper import Paper

_SLACK = 0.6
"""Points that rounding may take."""
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
"""What the reader makes of a hyphen at the end of a line."""


def squeezed(text: str) -> str:
    """A text without what does not print and without spaces."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", "", text.translate(_HYPHENS))


def read(pdf: bytes) -> str:
    """All text of a file in reading order, without spaces."""
    pages = pypdfium2.PdfDocument(pdf)
    return squeezed("".join(page.get_textpage().get_text_range() for page in pages))


def body(paper: Paper) -> Iterator[list[Placed]]:
    """The slabs of each page between the header and the footer."""
    for page in paper.pages:
        yield list(page[2:-1])


def not_whole(paper: Paper) -> list[str]:
    """Texts of the layout that cannot be found whole in the file."""
    found = read(paper.pdf())
    return [
        cell.source
        for page in body(paper)
        for placed in page
        for cell in placed.slab.cells
        if squeezed(cell.source) not in found
    ]


def strays(paper: Paper) -> list[str]:
    """Cells that leave the part of the page for text, and letters that leave their cell."""
    frame = paper.sheet.frame
    found = []
    for page in body(paper):
        for placed in page:
            if placed.y + placed.slab.height > frame.bottom + _SLACK:
                found.append(f"a slab ends at {placed.y + placed.slab.height:.1f}")
            found += [cell.source for cell in placed.slab.cells if _leaves(cell, placed, frame)]
    return found


def _leaves(cell: Cell, placed: Placed, frame: Frame) -> bool:
    if cell.source == "*":
        return False
    right = placed.x + cell.x + cell.width
    low = cell.y + cell.height
    return (
        right > frame.left + frame.width + _SLACK
        or low > placed.slab.height + _SLACK
        or any(
            glyphs.x < cell.x - _SLACK
            or glyphs.x + glyphs.width > cell.x + cell.width + _SLACK
            or glyphs.baseline > low + _SLACK
            for glyphs in cell.glyphs
        )
    )


def overlaps(paper: Paper) -> list[tuple[float, float]]:
    """Heights at which one slab begins before the slab above it ends."""
    return [
        (above.y + above.slab.height, below.y)
        for page in body(paper)
        for above, below in pairwise(page)
        if below.y < above.y + above.slab.height - _SLACK
    ]


def lonely(paper: Paper) -> list[str]:
    """Heads at the end of a page, without what they head."""
    found = []
    for page in body(paper):
        rows = [placed.slab for placed in page if not _is_note(placed)]
        if rows and rows[-1].keep:
            found.append(rows[-1].cells[0].source)
    return found


def _is_note(placed: Placed) -> bool:
    return any(" goes on, page " in cell.source for cell in placed.slab.cells)
