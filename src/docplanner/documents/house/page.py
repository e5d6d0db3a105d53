"""The page: its size, the strip at its top, its header, its footer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from docplanner.documents.house.flow import Frame
from docplanner.documents.house.item import Bookmark, Graphic, Pattern, Rect, Rule
from docplanner.documents.house.slab import Slab, above, beside, moved, paragraph
from docplanner.documents.house.table import natural_width
from docplanner.documents.house.text import Box, Inline, Mark, Run, Shape, Text, plain, runs_of
from docplanner.documents.house.type import (
    DAY,
    FIRM,
    HEAVY,
    LEAD,
    MM,
    SUBTITLE,
    TABLE,
    TEXT,
    TITLE,
    Align,
    Style,
    Weight,
)


class State(StrEnum):
    DRAFT = "DRAFT"
    ISSUED = "ISSUED"
    SUPERSEDED = "SUPERSEDED"


TINTS = {
    "White": "",
    "Blue": "#BFD9F2",
    "Pink": "#F6B3C6",
    "Yellow": "#F8E98E",
    "Green": "#BFE3C0",
    "Goldenrod": "#EBC65A",
}
"""The fills of the strip in the order in which revisions take them."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What every page of one paper says about it.

    ``times`` is the right side of the strip. ``footers`` are forms of the first line of the
    footer and ``rules`` of the second, the longest first: the first that fits is printed.
    """

    title: str
    state: State
    revision: str
    colour: str
    audience: str
    times: str
    footers: tuple[Text, ...]
    rules: tuple[Text, ...]
    superseded_by: int | None = None
    subject: str = ""
    language: str = "en-GB"


@dataclass(frozen=True, slots=True)
class Header:
    """The head of page 1, and the one bar of the pages after it."""

    title: Text
    line: Text
    answer: Text
    answer_line: Text
    later: Text = ""
    later_right: Text = ""
    large: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The size of a page in points and where its text may stand."""

    landscape: bool = False
    margin: float = field(default=12.7 * MM)

    @property
    def width(self) -> float:
        return (297 if self.landscape else 210) * MM

    @property
    def height(self) -> float:
        return (210 if self.landscape else 297) * MM

    @property
    def text_width(self) -> float:
        return self.width - 2 * self.margin

    @property
    def footer_top(self) -> float:
        """The rule over the footer."""
        return self.height - 14.3 * MM

    @property
    def frame(self) -> Frame:
        """From under the strip to at least 2 mm above the footer."""
        return Frame(self.margin, self.text_width, 10.2 * MM, self.footer_top - 2 * MM)


STRIP = 7 * MM
_STRIP_STYLE = Style(8.6, 11.25)


def strip(spec: Furniture, sheet: Sheet, mono: bool) -> Slab:
    """State, revision in words and audience on the left; the times on the right."""
    old = spec.state is State.SUPERSEDED
    ends = natural_width(spec.times, _STRIP_STYLE)
    words = _strip_words(spec)
    room = sheet.text_width - ends - 4 * MM
    left = paragraph(words, room, _STRIP_STYLE)
    right = paragraph(spec.times, ends, _STRIP_STYLE, Align.RIGHT)
    left = _one_line(left, room)
    x = sheet.width - sheet.margin - ends
    y = (STRIP - _STRIP_STYLE.leading) / 2
    text = beside((sheet.margin, moved(left, 0, y)), (x, moved(right, 0, y)))
    graphics = [*_strip_ground(spec, sheet, mono)]
    if old:
        graphics += _patches(text)
    return replace(text, height=STRIP, graphics=(*graphics, *text.graphics))


def _strip_words(spec: Furniture) -> tuple[Inline, ...]:
    tag = f"SUPERSEDED BY REV {spec.superseded_by}" if spec.superseded_by else spec.state.value
    box = {State.ISSUED: Box.SOLID, State.DRAFT: Box.DASHED}.get(spec.state, Box.FRAME)
    words: tuple[Inline, ...] = (
        Run(
            tag,
            Weight.BOLD,
            box=box,
            least=natural_width(Run(tag, Weight.BOLD), _STRIP_STYLE) + 4 * MM,
        ),
        Mark(Shape.SPACE, 2.7 * MM),
        Run(spec.revision, Weight.BOLD),
    )
    if spec.audience:
        words += (Mark(Shape.SPACE, 2.7 * MM), Run(spec.audience))
    return words


def _strip_ground(spec: Furniture, sheet: Sheet, mono: bool) -> list[Graphic]:
    ground: list[Graphic] = []
    tint = TINTS.get(spec.colour, "")
    if tint and not mono:
        ground.append(Rect(0, 0, sheet.width, STRIP, tint=tint))
    if spec.state is State.SUPERSEDED:
        ground.append(Rect(0, 0, sheet.width, STRIP, pattern=Pattern.WIDE_STRIPES))
    ground.append(Rule(0, STRIP, sheet.width, STRIP, FIRM))
    return ground


def _patches(text: Slab) -> list[Graphic]:
    """White ground behind each word on stripes."""
    glyphs = [item for cell in text.cells for item in cell.glyphs]
    return [
        Rect(item.x - 4, item.baseline - 9.6, item.width + 8, 12.9, fill=1.0) for item in glyphs
    ]


def _one_line(slab: Slab, room: float) -> Slab:
    """Only the first line of a paragraph that had to wrap."""
    if slab.height <= _STRIP_STYLE.leading:
        return slab
    cell = slab.cells[0]
    first = cell.glyphs[0].baseline
    kept = tuple(item for item in cell.glyphs if item.baseline == first)
    return replace(
        slab, height=_STRIP_STYLE.leading, cells=(replace(cell, width=room, glyphs=kept),)
    )


def header(spec: Header, width: float) -> Slab:
    """The title and the answer on one row, the lines under them on the next."""
    top = _row((spec.title, TITLE), (spec.answer, DAY), width)
    under = _row((spec.line, SUBTITLE), (spec.answer_line, SUBTITLE), width)
    both = above(replace(top, bookmarks=(Bookmark(plain(spec.title)),)), under)
    return replace(both, height=both.height + 2.2 * MM)


def _row(left: tuple[Text, Style], right: tuple[Text, Style], width: float) -> Slab:
    """Two texts on the ends of a row, aligned at its foot; the right one may take half."""
    room = min(natural_width(*right) + 1, width / 2)
    first = paragraph(left[0], width - room - 4 * MM, left[1])
    last = paragraph(right[0], room, right[1], Align.RIGHT)
    height = max(first.height, last.height)
    return beside(
        (0, moved(first, 0, height - first.height)),
        (width - room, moved(last, 0, height - last.height)),
    )


def later_bar(spec: Header, width: float) -> Slab:
    """The one bar at the head of page 2 and after, a line high."""
    style = replace(LEAD, weight=Weight.BOLD)
    right = runs_of(_on_one_line(spec.later_right, width * 0.65, TEXT))
    room = natural_width(right, TEXT) + 1
    left = width - room - 4 * MM
    bar = beside(
        (0, paragraph(_on_one_line(spec.later, left, style), left, style)),
        (width - room, moved(paragraph(right, room, TEXT, Align.RIGHT), 0, 1)),
    )
    height = bar.height + 1.6 * MM
    line = Rule(0, height - HEAVY / 2, width, height - HEAVY / 2, HEAVY)
    return replace(bar, height=height + 2.6 * MM, graphics=(*bar.graphics, line))


def footer(spec: Furniture, sheet: Sheet, page: int, pages: int) -> Slab:
    """Two lines under a rule: what this is, and for whom and instead of what."""
    width = sheet.text_width
    number = Run(f"Page {page} of {pages}", Weight.BOLD)
    ends = natural_width(number, TABLE)
    first = _fitting(spec.footers, width - ends - 4 * MM)
    lines = above(
        beside((0, first), (width - ends, paragraph(number, ends, TABLE, Align.RIGHT))),
        _fitting(spec.rules, width),
        gap=0.6,
    )
    placed = moved(lines, sheet.margin, 1.5 * MM)
    left, right = sheet.margin, sheet.margin + width
    return replace(placed, graphics=(Rule(left, 0, right, 0, FIRM), *placed.graphics))


def _fitting(forms: Sequence[Text], width: float) -> Slab:
    for form in forms:
        if natural_width(form, TABLE) <= width:
            return paragraph(form, width, TABLE)
    return paragraph(_on_one_line(forms[-1], width, TABLE), width, TABLE)


def _on_one_line(text: Text, width: float, style: Style) -> Text:
    return text if natural_width(text, style) <= width else shortened(plain(text), width, style)


def shortened(text: str, width: float, style: Style) -> str:
    """A text cut to a width, with an ellipsis."""
    while text and natural_width(f"{text}…", style) > width:
        text = text[: min(len(text) - 1, int(len(text) * 0.97))]
    return f"{text.rstrip()}…"
