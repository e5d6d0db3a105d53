"""Lays the shot list by sequence out: 20 to 25 rows a page, landscape."""

from __future__ import annotations

from docplanner.documents.house.marks import gap, state
from docplanner.documents.house.page import Sheet
from docplanner.documents.house.paper import Look, Paper, Section, density, lay_out
from docplanner.documents.house.slab import Slab
from docplanner.documents.house.table import Column, Group, Row, Table, table
from docplanner.documents.house.text import Inline, Run, bold, struck
from docplanner.documents.house.type import TABLE, Align, Density, Weight
from docplanner.documents.opening import GAP, opening
from docplanner.documents.shot_list.sheet import Chapter, Line, SequenceList
from docplanner.documents.shot_list.words import TALLEST

_WIDTH = Sheet(landscape=True).text_width
_COLUMNS = (
    Column("No.", 11.5),
    Column("Shot", share=5),
    Column("Size, movement", 28.6),
    Column("Location", share=4),
    Column("Setting", 20.5),
    Column("Priority", 14.3),
    Column("Status", 20.6),
    Column("Clips", 11.6, Align.CENTRE),
    Column("Notes", share=4),
    Column("Take", 11.5),
)
_TAKE = 9


def lay_sequences(sheet: SequenceList, look: Look) -> Paper:
    """The pages of the list."""

    def build(less: bool) -> list[Slab]:
        empty = (Group((), bold(sheet.nothing)),) if sheet.nothing else ()
        groups = (*map(_group, sheet.chapters), *empty)
        spec = Table(
            _COLUMNS,
            groups,
            density=density(Density.NORMAL, less),
            gap=GAP,
            verticals=(_TAKE,),
        )
        return opening(table(spec, _WIDTH, TALLEST), _WIDTH, str(sheet.header.title))

    return lay_out(sheet.furniture, sheet.header, [Section(build)], look, landscape=True)


def _group(chapter: Chapter) -> Group:
    title: tuple[Inline, ...] = (bold(chapter.title),)
    if chapter.part:
        title = (*title, gap(2.7), Run(chapter.part, Weight.REGULAR, TABLE.size))
    rows = tuple(_row(line) for line in chapter.lines)
    return Group(rows, title, chapter.captured, chapter.share)


def _row(line: Line) -> Row:
    return Row(
        (
            bold(line.number),
            struck(line.shot) if line.dropped else line.shot,
            line.size,
            line.place,
            line.setting,
            bold(line.priority) if line.must else line.priority,
            state(line.mark, line.status),
            line.clips,
            line.notes,
            "",
        )
    )
