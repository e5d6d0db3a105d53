"""Lays the shot list for the day out: boxes to tick, frames to draw in, lines for the unplanned."""

from __future__ import annotations

from dataclasses import replace

from docplanner.documents.house.frames import empty, withheld
from docplanner.documents.house.item import Figure
from docplanner.documents.house.marks import gap, priority
from docplanner.documents.house.page import Sheet
from docplanner.documents.house.paper import Look, Paper, Section, density, lay_out
from docplanner.documents.house.slab import Slab, above, beside, paragraph
from docplanner.documents.house.table import Column, Group, Row, Table, table
from docplanner.documents.house.text import Inline, Run, Shape, Text, bold
from docplanner.documents.house.type import MM, TABLE, Align, Density, Weight
from docplanner.documents.opening import GAP, opening
from docplanner.documents.shot_list.sheet import DayList, Then, Wanted
from docplanner.documents.shot_list.words import TALLEST

LEAST_UNPLANNED = 3
_SHEET = Sheet(landscape=True)
_WIDTH = _SHEET.text_width
_TICK, _THEN = 0, 8
_BOX = 5.2 * MM
_ROW = 9.1
"""The smallest row, in mm: room for the box."""
_LINE = 6.9
"""The height of a ruled row, in mm."""
_FRAME = (18.4 * MM, 10.4 * MM)
_BESIDE = 1 * MM
_WORDS = 20.8 * MM


def lay_day(sheet: DayList, look: Look) -> Paper:
    """The pages of the list, the last filled with ruled rows for what was not planned."""
    paper = _laid(sheet, look, LEAST_UNPLANNED)
    more = int(_room_left(paper) / (_LINE * MM))
    return _laid(sheet, look, LEAST_UNPLANNED + more) if more else paper


def _laid(sheet: DayList, look: Look, unplanned: int) -> Paper:
    def build(less: bool) -> list[Slab]:
        air = density(Density.NORMAL, less)
        return opening(_slabs(sheet, air, unplanned), _WIDTH, str(sheet.header.title))

    return lay_out(sheet.furniture, sheet.header, [Section(build)], look, landscape=True)


def _room_left(paper: Paper) -> float:
    """Points between the last row and the end of its page."""
    *_, last, _ = paper.pages[-1]
    return _SHEET.frame.bottom - last.y - last.slab.height


def _slabs(sheet: DayList, air: Density, unplanned: int) -> list[Slab]:
    columns = _columns(sheet)
    groups = [
        Group(tuple(_row(wanted) for wanted in visit.rows), visit.title, visit.right)
        for visit in sheet.visits
    ]
    if sheet.nothing:
        groups = [Group((), bold(sheet.nothing))]
    said = (bold("Unplanned"), gap(2.7), Run(_UNPLANNED, Weight.REGULAR, TABLE.size))
    rows = Group((_ruled(len(columns)),) * unplanned, said)
    slabs = table(Table(columns, (*groups, rows), density=air, gap=GAP), _WIDTH, TALLEST)
    head = len(slabs) - unplanned - 1
    slabs[head] = replace(slabs[head], keep=LEAST_UNPLANNED)
    return slabs


_UNPLANNED = "Write the place, the time and who is in it. Enter it the same evening"


def _columns(sheet: DayList) -> tuple[Column, ...]:
    return (
        Column("Done", 11.2),
        Column("No.", 11),
        Column("Priority", 17.5),
        Column("Shot, why we need it"),
        Column("Size, movement", 29.5),
        Column("Light, time", 24.5),
        Column("Min", 12.5 if sheet.has_untimed else 9.5, Align.RIGHT),
        Column("Consent limit", 33),
        Column("Then, now", 43.5),
        Column("Clip, note", 21.5),
    )


def _row(wanted: Wanted) -> Row:
    insets = [(_TICK, _box(wanted.done))]
    if wanted.then is not None:
        insets.append((_THEN, _then_now(wanted.then)))
    return Row(
        (
            "",
            bold(wanted.number),
            priority(wanted.priority),
            _shot(wanted),
            wanted.size,
            wanted.light,
            wanted.minutes,
            wanted.consent,
            "",
            wanted.clip,
        ),
        least=_ROW,
        insets=tuple(insets),
    )


def _shot(wanted: Wanted) -> Text:
    words: tuple[Inline, ...] = (bold(wanted.shot),)
    return (*words, Run(f"\n{wanted.why}")) if wanted.why else words


def _ruled(columns: int) -> Row:
    return Row(("",) * columns, least=_LINE, insets=((_TICK, _box(False, 0)),))


def _box(done: bool, drop: float = 1.2) -> Slab:
    """The box to tick; it takes part of the air under it."""
    shape = Shape.TICKED if done else Shape.TICK
    return Slab(_BOX - 6, (Figure(1.4 * MM, drop - 1.4, _BOX, shape),))


def _then_now(then: Then) -> Slab:
    """Which picture stood here, and a frame to draw in or tick when the spot is filmed now."""
    width, height = _FRAME
    now = empty(width, height)
    if then.withheld:
        frames = beside((0, withheld(width, height)), (_WORDS + _BESIDE, now))
        return above(frames, paragraph(then.text, _WORDS + _BESIDE + width, TABLE), gap=0.6)
    return beside((0, paragraph(then.text, _WORDS, TABLE)), (_WORDS + _BESIDE, now))
