"""The answer band under the header: what the reader asks first, in the largest type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docplanner.documents.house.item import Cell, Graphic, Rule
from docplanner.documents.house.marks import changed_mark
from docplanner.documents.house.slab import Slab, above, beside, moved, paragraph, space
from docplanner.documents.house.text import Text
from docplanner.documents.house.type import FIRM, HEAVY, MM, NUMBER, TEXT, Style

_AIR = 2.1 * MM
_SIDE = 3.4 * MM


@dataclass(frozen=True, slots=True)
class Word:
    """A text of a band, in a style; ``before`` is the space above it in points."""

    text: Text
    style: Style = TEXT
    before: float = 0


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and the figure that answers it, beside it at ``at`` mm."""

    label: str
    value: Text
    at: float = 20
    before: float = 1.2


@dataclass(frozen=True, slots=True)
class Panel:
    """One cell of a band: ``width`` in mm, 0 to share the rest."""

    lines: tuple[Word | Pair, ...]
    width: float = 0
    changed: bool = False


def band(panels: Sequence[Panel], width: float) -> Slab:
    """Panels side by side between two heavy rules, with black rules between them."""
    widths = _widths(panels, width)
    placed, x = [], 0.0
    for number, (panel, wide) in enumerate(zip(panels, widths, strict=True)):
        left = _SIDE if number else 0.0
        inner = wide - left - (_SIDE if number < len(panels) - 1 else 0)
        placed.append((x + left, stack(panel.lines, inner)))
        x += wide
    inside = moved(beside(*placed), 0, _AIR)
    height = inside.height + 2 * _AIR
    graphics = (*inside.graphics, *_rules(widths, width, height))
    stars = tuple(_stars(panels, widths))
    return Slab(height, graphics, (*inside.cells, *stars))


def stack(lines: Sequence[Word | Pair], width: float) -> Slab:
    """Words and pairs under one another."""
    parts: list[Slab] = []
    for line in lines:
        if line.before:
            parts.append(space(line.before))
        parts.append(_pair(line, width) if isinstance(line, Pair) else _word(line, width))
    return above(*parts)


def _word(word: Word, width: float) -> Slab:
    return paragraph(word.text, width, word.style)


def _pair(pair: Pair, width: float) -> Slab:
    at = pair.at * MM
    label = paragraph(pair.label, at - 2, TEXT)
    value = paragraph(pair.value, width - at, NUMBER)
    return beside((0, moved(label, 0, NUMBER.leading - TEXT.leading)), (at, value))


def _widths(panels: Sequence[Panel], width: float) -> list[float]:
    fixed = sum(panel.width for panel in panels) * MM
    sharing = sum(not panel.width for panel in panels)
    free = (width - fixed) / sharing if sharing else 0
    return [panel.width * MM or free for panel in panels]


def _rules(widths: Sequence[float], width: float, height: float) -> list[Graphic]:
    rules: list[Graphic] = [
        Rule(0, HEAVY / 2, width, HEAVY / 2, HEAVY),
        Rule(0, height - HEAVY / 2, width, height - HEAVY / 2, HEAVY),
    ]
    x = 0.0
    for wide in widths[:-1]:
        x += wide
        rules.append(Rule(x, 0, x, height, FIRM))
    return rules


def _stars(panels: Sequence[Panel], widths: Sequence[float]) -> list[Cell]:
    stars, x = [], 0.0
    for panel, wide in zip(panels, widths, strict=True):
        x += wide
        if panel.changed:
            stars.append(changed_mark(x - 4.8 * MM, 3))
    return stars
