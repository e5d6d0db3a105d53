"""How slabs flow down pages.

A slab never splits, unless it is higher than a page or says that it may. A heading and a group
head stay with what they head. Where a page ends inside a table, its last line says where the table
goes on, and the next page repeats the heads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from docplanner.documents.house.cut import cut, line_end
from docplanner.documents.house.slab import Slab, paragraph
from docplanner.documents.house.type import TABLE, Align


@dataclass(frozen=True, slots=True)
class Placed:
    """A slab with its top left corner on a page."""

    slab: Slab
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a page that text may fill."""

    left: float
    width: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """Points from top to bottom."""
        return self.bottom - self.top


NOTE_HEIGHT = TABLE.leading + 3
"""The line that says where a table goes on."""
_BEGINNING = 60.0
"""Points of a slab in parts that are worth beginning at the end of a page."""
_LEAST = 12.0
"""Points that a part has at least, so that it always goes on."""


def pour(
    slabs: Sequence[Slab], first: Frame, later: Frame, first_page: int = 1
) -> list[list[Placed]]:
    """The pages that slabs fill, from page number ``first_page``; pages after it are ``later``."""
    pouring = _Pouring(first, later, first_page)
    chains = _chains(slabs)
    for index, slab in enumerate(slabs):
        pouring.add(slab, _needed(slabs, index, chains[index]))
    return pouring.pages


class _Pouring:
    def __init__(self, first: Frame, later: Frame, first_page: int) -> None:
        self.frame = first
        self.later = later
        self.number = first_page
        self.pages: list[list[Placed]] = [[]]
        self.y = first.top

    def add(self, slab: Slab, needed: float) -> None:
        """Place a slab; ``needed`` is its height with all that must stay with it."""
        if slab.height > self._fresh(slab) or self._may_begin(slab, needed):
            self._place_in_parts(slab)
        else:
            if self.pages[-1] and self._room(slab) < min(needed, self._fresh(slab)):
                self._turn(slab)
            self._place(slab)

    def _may_begin(self, slab: Slab, needed: float) -> bool:
        """Whether a slab that does not fit may begin here and go on on the next page."""
        return slab.breaks and _BEGINNING < self._room(slab) < needed

    def _place_in_parts(self, slab: Slab) -> None:
        """Place a slab that is cut at the end of each page it fills."""
        if self.pages[-1] and self._room(slab) < _BEGINNING:
            self._turn(slab)
        rest = replace(slab, sink=False)
        while rest.height > self._room(rest):
            room = self._room(rest) - NOTE_HEIGHT
            upper, rest = cut(rest, line_end(rest, max(room, _LEAST)))
            self._place(upper)
            self._turn(replace(rest, goes_on=slab.goes_on or "Text"))
        self._place(rest)

    def _room(self, slab: Slab) -> float:
        """What is left of the page for a slab."""
        return self.frame.bottom + 0.01 - self._after_gap(slab)

    def _fresh(self, slab: Slab) -> float:
        """The room that a slab would find on a new page, under what is printed again."""
        return self.later.height - sum(head.height for head in slab.again) - NOTE_HEIGHT

    def _turn(self, slab: Slab) -> None:
        if slab.goes_on:
            verb = "go" if slab.goes_on.endswith("s") else "goes"
            note = f"{slab.goes_on} {verb} on, page {self.number + 1}"
            self._place(paragraph(note, self.frame.width, TABLE, Align.RIGHT), 3)
        self.pages.append([])
        self.number += 1
        self.frame = self.later
        self.y = self.frame.top
        for head in slab.again:
            self._place(head)

    def _after_gap(self, slab: Slab) -> float:
        return self.y + (slab.gap if self.pages[-1] else 0)

    def _place(self, slab: Slab, gap: float = 0) -> None:
        self.y = self._after_gap(slab) + gap
        if slab.sink:
            self.y = max(self.y, self.frame.bottom - slab.height)
        self.pages[-1].append(Placed(slab, self.frame.left, self.y))
        self.y += slab.height


def _chains(slabs: Sequence[Slab]) -> list[int]:
    """For each slab the last one that must stay on its page, following keeps of keeps."""
    ends = [0] * len(slabs)
    for index in range(len(slabs) - 1, -1, -1):
        last = min(index + slabs[index].keep, len(slabs) - 1)
        ends[index] = max([last, *ends[index + 1 : last + 1]])
    return ends


def _needed(slabs: Sequence[Slab], index: int, last: int) -> float:
    kept = slabs[index + 1 : last + 1]
    height = slabs[index].height + sum(slab.gap + slab.height for slab in kept)
    following = slabs[last + 1] if last + 1 < len(slabs) else None
    return height + (NOTE_HEIGHT if following is not None and following.goes_on else 0)
