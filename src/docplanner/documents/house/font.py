"""Inter as the papers use it: real tabular figures, and no character lost.

A character that the typeface lacks is drawn as its empty box (or, where it only joins or directs
others, as nothing), and keeps its code in the file, so that searching and copying still find it.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from docplanner.documents.house.type import Weight
from docplanner.resources import resource

ASCENT = 0.96875
"""Of the type size, from the baseline up."""
DESCENT = 0.2412
CAPITALS = 0.7275
"""Height of capitals and figures, of the type size."""

_INVISIBLE = frozenset({"Mn", "Me", "Cf"})
_MAXIMUM_CODES = 100
"""Codes in one block of a character map (PDF 32000-1, 9.10.3)."""


class HouseFont(TTFont):  # type: ignore[misc]  # ReportLab ships no types
    """A weight of Inter, with figures of one width where ``tabular``."""

    def __init__(self, weight: Weight, tabular: bool) -> None:
        name = font_name(weight, tabular)
        super().__init__(name, str(resource(f"fonts/Inter-{weight}.ttf")), shapable=False)
        self.face.name = name.encode()
        if tabular:
            _set_tabular(self.face)
        self.widths = _Widths(self.face)

    def addObjects(self, doc: Any) -> None:  # noqa: N802  # ReportLab's name
        """Write the font; character maps are replaced, since ReportLab's stop at U+FFFF."""
        subsets = self.state[doc].subsets
        super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        internal = doc.fontMapping[self.fontName][1:]
        for number, subset in enumerate(subsets):
            base = fonts[f"{internal}+{number}"].BaseFont
            doc.idToObject[f"toUnicodeCMap:{base}"].content = _character_map(base, subset)


class _Widths(dict[str, float]):
    """Widths of characters at size 1; an unknown one is adopted by the face when first met."""

    def __init__(self, face: Any) -> None:
        super().__init__((chr(code), width / 1000) for code, width in face.charWidths.items())
        self._face = face

    def __missing__(self, letter: str) -> float:
        code = ord(letter)
        unseen = unicodedata.category(letter) in _INVISIBLE
        width = 0.0 if unseen else self._face.defaultWidth
        self._face.charToGlyph[code] = self._face.charToGlyph[32] if unseen else 0
        self._face.charWidths[code] = width
        self[letter] = width / 1000
        return self[letter]


def font(weight: Weight, tabular: bool = False) -> HouseFont:
    """The font of a weight, loaded and registered once, however it is asked for."""
    return _loaded(weight, tabular)


@cache
def _loaded(weight: Weight, tabular: bool) -> HouseFont:
    made = HouseFont(weight, tabular)
    pdfmetrics.registerFont(made)
    return made


def font_name(weight: Weight, tabular: bool = False) -> str:
    """The name under which the canvas knows it."""
    return f"Inter-{weight}-Tabular" if tabular else f"Inter-{weight}"


@lru_cache(maxsize=50_000)
def width_of(text: str, weight: Weight, tabular: bool = False) -> float:
    """The width of a text at size 1."""
    return sum(map(font(weight, tabular).widths.__getitem__, text))


def letter_widths(weight: Weight, tabular: bool = False) -> Mapping[str, float]:
    """The width of each character at size 1."""
    return font(weight, tabular).widths


def _set_tabular(face: Any) -> None:
    """Put the typeface's own tabular figures, and its raised colon, in place of the usual ones."""
    table = face.get_table("GSUB")
    swaps = dict(_substitutions(table, b"tnum"))
    raised = dict(_substitutions(table, b"case"))
    for code in (ord(letter) for letter in "0123456789+-.,"):
        _swap(face, code, swaps)
    _swap(face, ord(":"), raised)


def _swap(face: Any, code: int, swaps: Mapping[int, int]) -> None:
    glyph = swaps[face.charToGlyph[code]]
    face.charToGlyph[code] = glyph
    face.charWidths[code] = face.hmetrics[glyph][0] * 1000 / face.unitsPerEm


def _substitutions(table: bytes, feature: bytes) -> Iterator[tuple[int, int]]:
    """Glyph pairs of the single substitutions of a feature (OpenType 1.9, GSUB type 1)."""
    lookups = _u16(table, 8)
    for index in _lookups_of(table, feature):
        lookup = lookups + _u16(table, lookups + 2 + 2 * index)
        for sub in range(_u16(table, lookup + 4)):
            yield from _pairs(table, lookup + _u16(table, lookup + 6 + 2 * sub))


def _lookups_of(table: bytes, feature: bytes) -> list[int]:
    start = _u16(table, 6)
    found: set[int] = set()
    for index in range(_u16(table, start)):
        record = start + 2 + 6 * index
        if table[record : record + 4] == feature:
            place = start + _u16(table, record + 4)
            count = _u16(table, place + 2)
            found.update(_u16(table, place + 4 + 2 * item) for item in range(count))
    return sorted(found)


def _pairs(table: bytes, start: int) -> Iterator[tuple[int, int]]:
    glyphs = _covered(table, start + _u16(table, start + 2))
    if _u16(table, start) == 1:
        shift = _u16(table, start + 4)
        return ((glyph, (glyph + shift) & 0xFFFF) for glyph in glyphs)
    return ((glyph, _u16(table, start + 6 + 2 * place)) for place, glyph in enumerate(glyphs))


def _covered(table: bytes, start: int) -> list[int]:
    count = _u16(table, start + 2)
    if _u16(table, start) == 1:
        return [_u16(table, start + 4 + 2 * item) for item in range(count)]
    ranges = (start + 4 + 6 * item for item in range(count))
    return [
        glyph for place in ranges for glyph in range(_u16(table, place), _u16(table, place + 2) + 1)
    ]


def _u16(table: bytes, place: int) -> int:
    return int(struct.unpack_from(">H", table, place)[0])


def _character_map(name: str, subset: list[int]) -> str:
    """The map from codes in the file back to Unicode (PDF 32000-1, 9.10.3)."""
    lines = [f"<{code:02X}> <{_utf16(letter)}>" for code, letter in enumerate(subset)]
    blocks = [lines[at : at + _MAXIMUM_CODES] for at in range(0, len(lines), _MAXIMUM_CODES)]
    body = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        f"/CMapName /{name} def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <{len(subset) - 1:02X}>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


def _utf16(code: int) -> str:
    return chr(code).encode("utf-16-be").hex().upper()
