"""Lays the shooting schedule out, portrait: one table, then what has no day and the codes."""

from __future__ import annotations

from dataclasses import replace

from docplanner.documents.house.blocks import Note, columns, halves, notes
from docplanner.documents.house.marks import code
from docplanner.documents.house.page import Sheet
from docplanner.documents.house.paper import Look, Paper, Section, density, lay_out
from docplanner.documents.house.slab import Slab
from docplanner.documents.house.table import Column, Group, Row, Table, table
from docplanner.documents.house.type import TABLE, TEXT, Align, Density, Style
from docplanner.documents.opening import GAP, opening
from docplanner.documents.shooting_schedule.sheet import DayRows, Item, Schedule

_FRAME = Sheet().frame
_COLUMNS = (
    Column("Start", 13.6),
    Column("Kind", 15.4),
    Column("What"),
    Column("Who", 36),
    Column("Length", 21.6, Align.RIGHT),
)
_TALLEST = _FRAME.height / 2


def lay(sheet: Schedule, look: Look) -> Paper:
    """The pages of the schedule."""

    def build(less: bool) -> list[Slab]:
        air = density(Density.ROOMY, less)
        groups = tuple(_group(day) for day in sheet.days)
        spec = Table(_COLUMNS, groups, density=air, gap=GAP)
        name = str(sheet.header.title)
        return [*opening(table(spec, _FRAME.width), _FRAME.width, name), *_ending(sheet)]

    return lay_out(sheet.furniture, sheet.header, [Section(build)], look)


def _group(day: DayRows) -> Group:
    return Group(tuple(map(_row, day.items)), day.title, day.right)


def _row(item: Item) -> Row:
    kind = code(item.code) if item.code else ""
    return Row((item.start, kind, item.what, item.who, item.length))


def _ending(sheet: Schedule) -> list[Slab]:
    """What must be filmed and has no day, beside the codes."""
    widths = halves(_FRAME.width)
    style = Style(TEXT.size, TABLE.leading)
    left = notes(Note("Not scheduled, must", sheet.unscheduled), widths[0], style)
    right = notes(Note("Kinds", (sheet.legend,)), widths[1], style) if sheet.legend else []
    made = columns((left, right), widths, _TALLEST)
    return [replace(made[0], gap=max(made[0].gap, GAP)), *made[1:]]
