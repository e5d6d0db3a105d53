"""Places one person's call sheet on its page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from docplanner.documents.callsheet.own_sheet import OwnSheet, Refuge
from docplanner.documents.house.band import Panel, Word, band
from docplanner.documents.house.blocks import GAP, Note, columns, flowing, halves, labelled, notes
from docplanner.documents.house.danger import framed, inner_width
from docplanner.documents.house.gate import gate
from docplanner.documents.house.item import Rect
from docplanner.documents.house.marks import code, gap, not_set, tick, write_in
from docplanner.documents.house.page import Sheet
from docplanner.documents.house.paper import Look, Paper, Section, density, lay_out
from docplanner.documents.house.slab import Slab, above, beside, padded, paragraph
from docplanner.documents.house.table import (
    Column,
    Group,
    Row,
    Table,
    heading,
    natural_width,
    table,
)
from docplanner.documents.house.text import Inline, Run, Text, bold, runs_of
from docplanner.documents.house.type import (
    FIRM,
    LEAD,
    MM,
    OWN_CALL,
    TABLE,
    TEXT,
    Density,
    Style,
    Weight,
)

_ROOMY = Style(TEXT.size, 13)
_TALLEST = 200 * MM
_SIGNED = 34
"""A line to sign on, in mm."""
_HOUR = 16
"""A line for a time or a word, in mm."""
_TIME = Style(LEAD.size, TABLE.leading)


def lay_own(sheet: OwnSheet, look: Look) -> Paper:
    """The sheet of one person, on one page where it fits."""
    width = Sheet().text_width
    return lay_out(sheet.furniture, sheet.header, (Section(_page(sheet, width)),), look)


def _page(sheet: OwnSheet, width: float) -> Callable[[bool], list[Slab]]:
    def build(less: bool) -> list[Slab]:
        return [
            _answers(sheet, width),
            replace(gate(sheet.gate, width), gap=3 * MM),
            replace(_emergency(sheet, width), gap=3 * MM),
            *table(_day(sheet, less), width),
            *_lists(sheet, width),
            *notes(Note("Who you film, and how", sheet.filmed), width),
            _signature(sheet, width),
        ]

    return build


def _answers(sheet: OwnSheet, width: float) -> Slab:
    own = sheet.own
    call = (Word("Your call"), _time(own.call), Word(own.meet_at))
    pickup = (Word("Your pick-up"), _time(own.pickup), *map(Word, own.pickup_lines))
    ride = (
        Word(own.ride, Style(LEAD.size, LEAD.leading)),
        *(Word(line, _ROOMY, 0.8) for line in own.ride_lines),
    )
    panels = sheet.changes.panels
    return band(
        (
            Panel(call, 61.4, "call" in panels),
            Panel(pickup, 61.4, "pickup" in panels),
            Panel(ride, 0, "ride" in panels),
        ),
        width,
    )


def _time(text: Text) -> Word:
    large = isinstance(text, Run) and text.tabular
    return Word(text, OWN_CALL if large else TEXT)


def _emergency(sheet: OwnSheet, width: float) -> Slab:
    inner = inner_width(width)
    lead: tuple[Inline, ...] = (Run("Emergency", Weight.BOLD),)
    for number, what in sheet.services[:2]:
        lead += (gap(4.2), Run(number, Weight.BOLD, link=f"tel:{number}"), Run(f" {what}"))
    if not sheet.services:
        lead += (gap(4.2), not_set(sheet.ask))
    first = (Run("First call, 24 h: "), *runs_of(sheet.first_call))
    room = min(natural_width(first, LEAD) + 1, inner * 0.6)
    top = beside(
        (0, paragraph(lead, inner - room - 3 * MM, LEAD)),
        (inner - room, paragraph(first, room, LEAD)),
    )
    left, right = halves(inner)
    places = beside(
        *(
            (x, _refuge(refuge, left))
            for x, refuge in zip((0, inner - right), sheet.refuges, strict=True)
        )
    )
    return framed(above(top, replace(places, gap=1.4 * MM)), width)


def _refuge(refuge: Refuge, width: float) -> Slab:
    return above(
        paragraph(labelled(refuge.label, refuge.english), width, TEXT),
        paragraph(refuge.ukrainian, width, TEXT),
    )


def _day(sheet: OwnSheet, less: bool) -> Table:
    rows = tuple(
        Row((step.time, code(step.kind), step.what, step.notes), step.changed, step.check)
        for step in sheet.day
    )
    return Table(
        (
            Column(sheet.clock, 16, style=_TIME),
            Column("Kind", 15.5),
            Column("What", 58),
            Column("Notes"),
        ),
        (Group(rows),),
        title="Your day",
        note=sheet.where,
        continued=sheet.continued,
        density=density(Density.ROOMY, less),
    )


def _lists(sheet: OwnSheet, width: float) -> list[Slab]:
    third = (width - 2 * 4.7 * MM) / 3
    parts = (
        _ticked("Your kit", sheet.kit, third),
        _ticked("Your PPE and passes", sheet.ppe, third),
        [heading("Whom you ring", third), *_lines(sheet.ring, third)],
    )
    return columns(parts, (third,) * 3, _TALLEST)


def _ticked(title: str, lines: Sequence[Text], width: float) -> list[Slab]:
    ticked = [(tick(size=3.2 * MM), *runs_of(line)) for line in lines]
    return [heading(title, width), *_lines(ticked, width)]


def _lines(lines: Sequence[Text], width: float) -> list[Slab]:
    return [slab for line in lines for slab in flowing(line, width, _ROOMY)]


def _signature(sheet: OwnSheet, width: float) -> Slab:
    side = 2.8 * MM
    inner = width - 2 * side
    text = paragraph(_signing(sheet, inner), inner, Style(TEXT.size, 17))
    inside = padded(text, side, 1.8 * MM, 2.2 * MM)
    frame = Rect(FIRM / 2, FIRM / 2, width - FIRM, inside.height - FIRM, line=FIRM)
    return replace(inside, gap=GAP, graphics=(frame, *inside.graphics))


def _signing(sheet: OwnSheet, inner: float) -> tuple[Inline, ...]:
    """The name and three lines to write on; the first gives way, so that all stay on one row."""
    head = (bold("Read and understood"), gap(5), Run(f"{sheet.name}, signed "))
    rest = (
        gap(5),
        Run(f"{sheet.clock} time "),
        write_in(_HOUR),
        gap(5),
        Run("I do not go "),
        write_in(_HOUR),
    )
    room = (inner - natural_width((*head, *rest), TEXT)) / MM - 0.5
    return (*head, write_in(min(_SIGNED, max(room, _HOUR))), *rest)
