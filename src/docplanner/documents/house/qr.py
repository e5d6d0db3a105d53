"""QR codes of places: a map link, with the name and coordinates beside it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import segno

from docplanner.documents.house.item import Code
from docplanner.documents.house.slab import Slab, above, beside, paragraph
from docplanner.documents.house.text import Text
from docplanner.documents.house.type import MM, TABLE, TEXT, Style

SIZE = 18 * MM
"""Of the code alone; what stands round it keeps at least two modules away."""
_BESIDE = 2.2 * MM


def map_link(latitude: int, longitude: int) -> str:
    """The address of a place on the map, from microdegrees."""
    return f"https://www.google.com/maps?q={degrees(latitude)},{degrees(longitude)}"


def degrees(micro: int) -> str:
    """Microdegrees as decimal degrees, without needless zeros, at least two places."""
    sign = "-" if micro < 0 else ""
    whole, part = divmod(abs(micro), 1_000_000)
    decimals = f"{part:06d}".rstrip("0").ljust(2, "0")
    return f"{sign}{whole}.{decimals}"


def code_beside(link: str, lines: tuple[Text, ...], width: float) -> Slab:
    """A code of 18 mm and what it leads to, in lines beside it."""
    style = Style(TEXT.size, TABLE.leading)
    room = width - SIZE - _BESIDE
    words = above(*(paragraph(line, room, style) for line in lines))
    picture = Slab(SIZE, (Code(0, 0, SIZE, link),))
    return beside((0, picture), (SIZE + _BESIDE, words))


@lru_cache(maxsize=512)
def modules(link: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """The side of the code in modules, and its dark stretches as row, column, length."""
    code = segno.make(link, error="m", micro=False, boost_error=False)
    rows = [bytes(row) for row in code.matrix]
    return len(rows), tuple(_stretches(rows))


def _stretches(rows: list[bytes]) -> Iterator[tuple[int, int, int]]:
    for number, row in enumerate(rows):
        start = None
        for column, dark in enumerate((*row, 0)):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                yield number, start, column - start
                start = None
