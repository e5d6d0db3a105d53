"""A whole paper: sections flowed into pages, with strip, header and footer on each."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TypeAlias

from docplanner.documents.house.flow import Frame, Placed, pour
from docplanner.documents.house.item import Code
from docplanner.documents.house.page import (
    Furniture,
    Header,
    Sheet,
    footer,
    header,
    later_bar,
    strip,
)
from docplanner.documents.house.slab import Slab
from docplanner.documents.house.type import MM, Density
from docplanner.domain.identity import Outgoing


@dataclass(frozen=True, slots=True)
class Look:
    """How a paper is printed: ``mono`` for a printer without colours."""

    mono: bool = False


Build: TypeAlias = Callable[[bool], Sequence[Slab]]
"""Makes the slabs of a section; True asks for one step less air in its tables."""


@dataclass(frozen=True, slots=True)
class Section:
    """Slabs that begin on a page of their own and should fit on ``pages`` pages."""

    build: Build
    pages: int = 1


@dataclass(frozen=True)
class Paper:
    """A paper laid out: all pages with all they hold, ready to be drawn or inspected."""

    furniture: Furniture
    sheet: Sheet
    pages: tuple[tuple[Placed, ...], ...]

    def pdf(self) -> bytes:
        """The file: the same bytes for the same paper."""
        from docplanner.documents.house.draw import draw  # ReportLab only when it is used

        with unswept():
            return draw(self.pages, self.sheet, self.furniture)

    def outgoing(self) -> Iterator[Outgoing]:
        """Every text, link, bookmark and property that would leave with the file."""
        yield Outgoing(self.furniture.title, "title")
        yield Outgoing(self.furniture.subject, "subject")
        for number, page in enumerate(self.pages, 1):
            for placed in page:
                yield from _texts(placed.slab, f"page {number}")


@contextmanager
def unswept() -> Iterator[None]:
    """Hold the garbage collector back while a paper is made.

    Nothing of a layout is cyclic, and each sweep would walk all pages that stand so far.
    """
    sweeping = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if sweeping:
            gc.enable()


@unswept()
def lay_out(
    furniture: Furniture,
    head: Header,
    sections: Sequence[Section],
    look: Look,
    landscape: bool = False,
) -> Paper:
    """Flow sections into pages and put the furniture on them."""
    sheet = Sheet(landscape)
    frame = sheet.frame
    first = header(head, frame.width)
    later = later_bar(head, frame.width)
    pages: list[list[Placed]] = []
    for section in sections:
        pages.extend(_flowed(section, frame, (first, later), len(pages) + 1))
    band = strip(furniture, sheet, look.mono)
    return Paper(
        furniture,
        sheet,
        tuple(
            (
                Placed(band, 0, 0),
                *page,
                Placed(footer(furniture, sheet, number, len(pages)), 0, sheet.footer_top),
            )
            for number, page in enumerate(pages, 1)
        ),
    )


def fits(section: Section, head: Header, landscape: bool = False, first_page: int = 1) -> bool:
    """Whether a section stays on its pages, with less air if need be."""
    frame = Sheet(landscape).frame
    heads = (header(head, frame.width), later_bar(head, frame.width))
    for less in (False, True):
        slabs = section.build(less)
        if sum(slab.height for slab in slabs) > section.pages * frame.height:
            continue  # too high for its pages however it flows
        if len(_pages(slabs, frame, heads, first_page)) <= section.pages:
            return True
    return False


def _flowed(
    section: Section, frame: Frame, heads: tuple[Slab, Slab], first_page: int
) -> list[list[Placed]]:
    """The pages of a section: with less air where that saves opening another."""
    pages = _pages(section.build(False), frame, heads, first_page)
    if len(pages) <= section.pages:
        return pages
    tight = _pages(section.build(True), frame, heads, first_page)
    return tight if len(tight) < len(pages) else pages


def _pages(
    slabs: Sequence[Slab], frame: Frame, heads: tuple[Slab, Slab], first_page: int
) -> list[list[Placed]]:
    """Pages whose first begins with the header (page 1) or the bar (any other)."""
    head = heads[0] if first_page == 1 else heads[1]
    if head.height > frame.height / 2:
        return _under_no_head([head, *slabs], frame, heads[1])
    below = replace(frame, top=frame.top + head.height)
    later = replace(frame, top=frame.top + heads[1].height)
    pages = pour(slabs, below, later, first_page)
    tops = [head] + [heads[1]] * (len(pages) - 1)
    return [
        [Placed(top, frame.left, frame.top), *page] for top, page in zip(tops, pages, strict=True)
    ]


def _under_no_head(slabs: Sequence[Slab], frame: Frame, bar: Slab) -> list[list[Placed]]:
    """Pages of a paper whose title alone fills half a page, and so goes with the flow."""
    first, *others = pour(slabs, frame, replace(frame, top=frame.top + bar.height))
    return [first, *([Placed(bar, frame.left, frame.top), *page] for page in others)]


def density(usual: Density, less: bool) -> Density:
    """The air of a table: the usual, or one step less."""
    return usual.tighter() if less else usual


def between(less: bool) -> float:
    """The space above a section: the usual, or one step less, in points."""
    return (3.2 if less else 4.2) * MM


def _texts(slab: Slab, where: str) -> Iterator[Outgoing]:
    for cell in slab.cells:
        yield Outgoing(cell.source, where)
        for glyphs in cell.glyphs:
            if glyphs.link:
                yield Outgoing(glyphs.link, f"{where}, link")
    for graphic in slab.graphics:
        if isinstance(graphic, Code):
            yield Outgoing(graphic.link, f"{where}, QR")
    for mark in slab.bookmarks:
        yield Outgoing(mark.title, f"{where}, bookmark")
