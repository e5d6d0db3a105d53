"""Places a call sheet on its pages: the day in front, the crew and the plan behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from docplanner.documents.callsheet.sheet import CallSheet, Coming, Spot
from docplanner.documents.callsheet.tables import (
    WIDTHS,
    actions_table,
    contributors_table,
    crew_table,
    ladder_table,
    places_table,
    routes_table,
    running_table,
)
from docplanner.documents.house.band import Pair, Panel, Word, band
from docplanner.documents.house.blocks import (
    GUTTER,
    Note,
    columns,
    flowing,
    halves,
    labelled,
    notes,
    quarters,
    sign_off,
)
from docplanner.documents.house.danger import danger
from docplanner.documents.house.gate import gate
from docplanner.documents.house.marks import gap, not_set
from docplanner.documents.house.page import Sheet
from docplanner.documents.house.paper import Look, Paper, Section, between, fits, lay_out
from docplanner.documents.house.qr import code_beside
from docplanner.documents.house.slab import Slab, above, paragraph
from docplanner.documents.house.table import Column, Group, Row, Table, heading, table
from docplanner.documents.house.text import Inline, Run, Text, bold, runs_of
from docplanner.documents.house.type import (
    MM,
    TABLE,
    TEXT,
    UNIT_CALL,
    Align,
    Density,
    Style,
    Weight,
)

ROWS = 16
"""Rows of the running order above which the contributors move to page 2."""
CREW = 9
"""People above which the routes lose their table and keep their codes."""
_BRIEF = (4, 2, 0)
"""Rows of a day in brief: the usual, then those of an over-full paper, then its call alone."""
_TALLEST = 200 * MM
_FEW = 2 * ROWS
"""Rows of a running order up to which other column widths are tried."""
_LADDER = 0.5
"""The share of the width that the comms plan takes beside the actions on events."""
_CLOSE = Style(TEXT.size, 11)


def lay(sheet: CallSheet, look: Look) -> Paper:
    """The day in front, the crew and the plan behind.

    A full day gives its contributors to page 2; one that is fuller still runs on, and what is
    behind follows it. The next days lose rows first where that saves a page.
    """
    return lay_out(sheet.furniture, sheet.header, _sections(sheet, Sheet().text_width), look)


def _sections(sheet: CallSheet, width: float) -> tuple[Section, ...]:
    front = cache(lambda less: _front(sheet, width, less))
    filmed = cache(lambda less: _filmed(sheet, width, less))
    behind = cache(lambda less: _behind(sheet, width, less))
    signing = sign_off("Read and understood", sheet.readers, width)

    def back(less: bool, most: int) -> Sequence[Slab]:
        return [*behind(less), *_coming(sheet, width, less, most), signing]

    whole, alone = Section(lambda less: [*front(less), *filmed(less)]), Section(front)
    if len(sheet.running) <= ROWS and fits(whole, sheet.header):
        return whole, _fitting(sheet, 2, back)
    if fits(alone, sheet.header):
        return alone, _fitting(sheet, 2, lambda less, most: [*filmed(less), *back(less, most)])

    def everything(less: bool, most: int) -> Sequence[Slab]:
        return [*front(less), *filmed(less), *back(less, most)]

    return (_fitting(sheet, 1, everything, pages=2),)


def _fitting(
    sheet: CallSheet, page: int, build: Callable[[bool, int], Sequence[Slab]], pages: int = 1
) -> Section:
    """A section from a page on, with as many rows of the next days as leave it on its pages."""

    def part(most: int) -> Section:
        return Section(lambda less: build(less, most), pages)

    tries = [part(most) for most in _BRIEF]
    return next((one for one in tries if fits(one, sheet.header, first_page=page)), tries[0])


def _front(sheet: CallSheet, width: float, less: bool) -> list[Slab]:
    why = paragraph((bold("Why we film today. "), *runs_of(sheet.why)), width, TEXT)
    return [
        answers(sheet, width),
        emergency(sheet, width),
        replace(gate(sheet.gate, width), gap=2.6 * MM),
        replace(why, gap=2.2 * MM),
        *table(places_table(sheet, less), width),
        *_running(sheet, width, less),
    ]


def _running(sheet: CallSheet, width: float, less: bool) -> list[Slab]:
    """The running order with the column widths that make it shortest, the design's first."""
    choices = WIDTHS if len(sheet.running) <= _FEW else WIDTHS[:1]
    tries = [table(running_table(sheet, less, widths), width) for widths in choices]
    return min(tries, key=lambda slabs: sum(slab.height for slab in slabs))


def _behind(sheet: CallSheet, width: float, less: bool) -> list[Slab]:
    """The crew and the plan; the next days come after them."""
    return [
        *table(crew_table(sheet, less), width),
        *_kit(sheet, width, less),
        *_comms(sheet, width, less),
        *_routes(sheet, width, less),
        *_practical(sheet, width, less),
    ]


def _filmed(sheet: CallSheet, width: float, less: bool) -> list[Slab]:
    """The contributors, and what holds for everybody today."""
    slabs = _contributors(sheet, width, less)
    if sheet.note:
        note = flowing((bold("Today. "), Run(sheet.note)), width)
        slabs += [replace(note[0], gap=2 * MM), *note[1:]]
    return slabs


def _contributors(sheet: CallSheet, width: float, less: bool) -> list[Slab]:
    if sheet.contributors:
        return table(contributors_table(sheet, less), width)
    return notes(Note("Contributors", ("Nobody is filmed by name today.",)), width)


def answers(sheet: CallSheet, width: float) -> Slab:
    """The answer band: the call, the times, the light, what changed."""
    told = sheet.band
    large = isinstance(told.call, Run) and told.call.tabular
    call = Panel(
        (
            Word(told.call_label),
            Word(told.call, UNIT_CALL if large else TEXT),
            *_filled((Word(told.meet_at, _CLOSE), Word(told.exceptions, _CLOSE))),
        ),
        49,
        "call" in sheet.changes.panels,
    )
    times = (
        Pair("On location", told.on_location, before=0),
        Pair("Wrap, est.", told.wrap),
        Pair("Indoors by", told.indoors),
        Word(told.curfew, _CLOSE, 2),
        Word(told.lengths, _CLOSE),
    )
    light = (
        Word(told.light.place, _CLOSE),
        Word(told.light.sun, _CLOSE),
        Word(told.light.golden, _CLOSE),
        Word("Weather and its source" if not told.weather_read else "Weather", _CLOSE, 3),
        Word(told.weather, Style(TEXT.size, 10.5)),
        Word(told.weather_read, _CLOSE),
    )
    return band(
        (
            call,
            Panel(_filled(times), 42, "times" in sheet.changes.panels),
            Panel(_filled(light), 42, "light" in sheet.changes.panels),
            Panel(_changed(sheet)),
        ),
        width,
    )


def _filled(lines: tuple[Word | Pair, ...]) -> tuple[Word | Pair, ...]:
    return tuple(line for line in lines if (line.value if isinstance(line, Pair) else line.text))


def _changed(sheet: CallSheet) -> tuple[Word, ...]:
    told = sheet.changes
    if not told.since:
        return (Word(bold("Changes"), _CLOSE), Word("First sheet of this day", _CLOSE))
    if told.lines is None:
        return (Word(bold(f"Replaces {told.since}"), _CLOSE), Word(told.issued, _CLOSE))
    lines = told.lines or ("Nothing",)
    return (
        Word(bold(f"Changed since {told.since}"), _CLOSE),
        *(Word(line, _CLOSE) for line in lines),
    )


def emergency(sheet: CallSheet, width: float) -> Slab:
    """The emergency box: public numbers, then whom and where."""
    lead: tuple[Inline, ...] = (Run("Emergency", Weight.BOLD),)
    for number, what in sheet.services:
        lead += (gap(4.2), Run(number, Weight.BOLD, link=f"tel:{number}"), Run(f" {what}"))
    if not sheet.services:
        lead += (gap(4.2), not_set(sheet.ask))
    changed = "emergency" in sheet.changes.panels
    return replace(danger(lead, sheet.facts, width, changed=changed), gap=2.6 * MM)


def _kit(sheet: CallSheet, width: float, less: bool) -> list[Slab]:
    left, right = halves(width)
    parts = (
        notes(Note("Kit and media", sheet.kit), left),
        notes(Note("PPE and medical", (sheet.safety.medical,)), right),
    )
    return columns(parts, (left, right), _TALLEST, between(less))


def _comms(sheet: CallSheet, width: float, less: bool) -> list[Slab]:
    if sheet.safety.ladder is None:
        return table(actions_table(sheet, less), width)
    left = (width - GUTTER) * _LADDER
    right = width - GUTTER - left
    parts = (
        table(ladder_table(sheet, less), left),
        table(actions_table(sheet, less), right),
    )
    return columns(parts, (left, right), _TALLEST, between(less))


def _routes(sheet: CallSheet, width: float, less: bool) -> list[Slab]:
    if sheet.routes is None:
        return []
    slabs: list[Slab] = []
    if sheet.routes and sheet.crew_count <= CREW:
        slabs += table(routes_table(sheet, less), width)
    elif sheet.spots:
        slabs.append(heading("Routes", width, "Scan for the map", gap=between(less)))
    return slabs + _spots(sheet, width)


def _spots(sheet: CallSheet, width: float) -> list[Slab]:
    if not sheet.spots:
        return []
    widths = quarters(width)
    laid = [_spot(spot, wide) for spot, wide in zip(sheet.spots, widths, strict=False)]
    return columns([[slab] for slab in laid], widths[: len(laid)], _TALLEST, 3.2 * MM)


def _spot(spot: Spot, width: float) -> Slab:
    if spot.link:
        return code_beside(spot.link, spot.lines, width)
    return above(*(paragraph(line, width, TEXT) for line in spot.lines))


def _practical(sheet: CallSheet, width: float, less: bool) -> list[Slab]:
    if not sheet.practical:
        return []
    widths = quarters(width)
    parts = [
        [paragraph(labelled(label, text), wide, TEXT)]
        for (label, text), wide in zip(sheet.practical, widths, strict=True)
    ]
    head = heading("Money, meals, hotel, passes", width, gap=between(less))
    return [head, *columns(parts, widths, _TALLEST, 0)]


def _coming(sheet: CallSheet, width: float, less: bool, most: int) -> list[Slab]:
    """The next days side by side, each in at most so many rows."""
    widths = halves(width)
    parts = [
        table(_day_table(coming, less, most), wide)
        for coming, wide in zip(sheet.coming, widths, strict=False)
    ]
    return columns(parts, widths[: len(parts)], _TALLEST, between(less)) if parts else []


def _day_table(coming: Coming, less: bool, most: int) -> Table:
    return Table(
        (Column("", 13, style=TABLE), Column("", align=Align.LEFT)),
        (Group(tuple(map(Row, _first(coming.rows, most)))),),
        title=coming.title,
        note=coming.note,
        density=Density.EXTRA_TIGHT if less else Density.TIGHT,
        headed=False,
    )


def _first(rows: tuple[tuple[Text, Text], ...], most: int) -> tuple[tuple[Text, Text], ...]:
    if len(rows) <= most or not most:
        return rows[:most]
    return (*rows[: most - 1], ("", f"and {len(rows) - most + 1} more"))
