"""Blocks that papers share beside tables: notes, columns side by side, sign-off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from docplanner.documents.house.item import Rect
from docplanner.documents.house.marks import gap
from docplanner.documents.house.slab import Slab, above, beside, padded, paragraph
from docplanner.documents.house.table import heading, natural_width
from docplanner.documents.house.text import Inline, Mark, Run, Shape, Text, bold
from docplanner.documents.house.type import FIRM, MM, TEXT, Style

GAP = 4.2 * MM
"""Between sections."""
_SIGNATURE = 11 * MM
GUTTER = 4.7 * MM
"""Between columns."""
_LONG = 12
"""Lines above which a note may go on on the next page."""


@dataclass(frozen=True, slots=True)
class Note:
    """A heading and paragraphs under it."""

    title: str
    lines: tuple[Text, ...]
    beside: Text = ""


def notes(note: Note, width: float, style: Style = TEXT, space: float = GAP) -> list[Slab]:
    """A note as slabs: its heading, and its text in pieces that a page can hold."""
    parts = [heading(note.title, width, note.beside, gap=space)]
    for line in note.lines:
        parts.extend(flowing(line, width, style))
    return parts


def flowing(text: Text, width: float, style: Style = TEXT) -> list[Slab]:
    """A text as a slab; a long one may go on on the next page."""
    slab = paragraph(text, width, style)
    return [replace(slab, breaks=slab.height > _LONG * style.leading)]


def columns(
    parts: Sequence[Sequence[Slab]], widths: Sequence[float], tallest: float, space: float = GAP
) -> list[Slab]:
    """Columns side by side as one slab; where one is too high for a page, one under another.

    ``parts`` are laid to ``widths`` already; the columns stand ``GUTTER`` apart.
    """
    stacks = [above(*slabs) for slabs in parts]
    if max((stack.height for stack in stacks), default=0) > tallest:
        return [slab for slabs in parts for slab in slabs]
    placed, x = [], 0.0
    for stack, width in zip(stacks, widths, strict=True):
        placed.append((x, stack))
        x += width + GUTTER
    return [replace(beside(*placed), gap=space)]


def halves(width: float) -> tuple[float, float]:
    """The widths of two equal columns."""
    half = (width - GUTTER) / 2
    return half, half


def quarters(width: float) -> tuple[float, ...]:
    """The widths of four equal columns."""
    return ((width - 3 * GUTTER) / 4,) * 4


def sign_off(title: str, names: Sequence[str], width: float) -> Slab:
    """Framed names, each with a line to sign on; the lines of a row share what it leaves."""
    side = 2.8 * MM
    inner = width - 2 * side
    rows = _signed_rows(title, names, inner)
    text = above(*(paragraph(row, inner, Style(TEXT.size, 17)) for row in rows))
    inside = padded(text, side, 1.3 * MM, 1.6 * MM)
    frame = Rect(FIRM / 2, FIRM / 2, width - FIRM, inside.height - FIRM, line=FIRM)
    return replace(inside, gap=GAP, sink=True, graphics=(frame, *inside.graphics))


def _signed_rows(title: str, names: Sequence[str], inner: float) -> list[tuple[Inline, ...]]:
    """Names in as few rows as leave every one a line long enough."""
    head = natural_width(bold(title), TEXT) + 3 * MM
    each = max(1, len(names))
    while each > 1 and _line_room(names[:each], inner - head) < _SIGNATURE:
        each -= 1
    rows: list[tuple[Inline, ...]] = []
    for at in range(0, len(names), each):
        part = names[at : at + each]
        line = min(_line_room(names[:each], inner - head), _line_room(part, inner - head))
        words: tuple[Inline, ...] = (Mark(Shape.SPACE, head),)
        if not at:
            words = (bold(title), gap(3))
        for name in part:
            words += (Run(f"{name} "), Mark(Shape.LINE, max(_SIGNATURE, line)), gap(2))
        rows.append(words[:-1])
    return rows or [(bold(title),)]


def _line_room(names: Sequence[str], room: float) -> float:
    """What names leave of a row for each one's line, in points."""
    taken = sum(natural_width(Run(f"{name} "), TEXT) + 2 * MM for name in names)
    return (room - taken + 2 * MM) / len(names) - 1 if names else room


def labelled(label: str, text: Text) -> tuple[Inline, ...]:
    """A bold word and what it is about, in one line."""
    if isinstance(text, tuple):
        return (bold(f"{label} "), *text)
    return (bold(f"{label} "), Run(text) if isinstance(text, str) else text)
