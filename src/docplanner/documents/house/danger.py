"""The danger box: emergency, key contact, decisions needed. At most two on a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from docplanner.documents.house.item import Rect
from docplanner.documents.house.marks import changed_mark
from docplanner.documents.house.slab import Slab, above, beside, padded, paragraph, rule
from docplanner.documents.house.text import Text, bold
from docplanner.documents.house.type import FIRM, HEAVY, LEAD, MM, TABLE, TEXT, Style

_SIDE = 3.2 * MM
_BETWEEN = 3.6 * MM


@dataclass(frozen=True, slots=True)
class Fact:
    """One cell of the box: what it is, the answer in bold, and how to reach it."""

    label: str
    answer: Text
    more: tuple[Text, ...] = ()


def danger(
    lead: Text, facts: Sequence[Fact], width: float, across: int = 4, changed: bool = False
) -> Slab:
    """A lead line over a rule, then facts in rows of ``across``, in a heavy frame."""
    inner = width - 2 * _SIDE
    rows = [facts[at : at + across] for at in range(0, len(facts), across)]
    parts = [paragraph(lead, inner, LEAD), replace(rule(inner, FIRM), gap=1.1 * MM)]
    for number, row in enumerate(rows):
        cells = _row(row, inner, across)
        parts.append(replace(cells, gap=1.3 * MM if number else 1.6 * MM))
    inside = padded(above(*parts), _SIDE, 2.2 * MM, 2.2 * MM)
    stars = (changed_mark(width - 4.4 * MM, 2),) if changed else ()
    return replace(
        inside,
        graphics=(_frame(width, inside.height), *inside.graphics),
        cells=(*inside.cells, *stars),
    )


def framed(slab: Slab, width: float) -> Slab:
    """Any contents, laid ``inner_width`` wide, in the same heavy frame."""
    inside = padded(slab, _SIDE, 2.2 * MM, 2.2 * MM)
    return replace(inside, graphics=(_frame(width, inside.height), *inside.graphics))


def inner_width(width: float) -> float:
    """The width inside a frame that is ``width`` wide."""
    return width - 2 * _SIDE


def _row(facts: Sequence[Fact], inner: float, across: int) -> Slab:
    step = (inner + _BETWEEN) / across
    return beside(
        *((number * step, _cell(fact, step - _BETWEEN)) for number, fact in enumerate(facts))
    )


def _cell(fact: Fact, width: float) -> Slab:
    answer = bold(fact.answer) if isinstance(fact.answer, str) else fact.answer
    style = Style(TEXT.size, TABLE.leading)
    parts = [paragraph(text, width, style) for text in (fact.label, answer, *fact.more)]
    return above(*parts)


def _frame(width: float, height: float) -> Rect:
    side = HEAVY / 2
    return Rect(side, side, width - HEAVY, height - HEAVY, line=HEAVY)
