"""How slabs flow down pages."""

from __future__ import annotations

from dataclasses import replace

from docplanner.documents.house.cut import cut, line_end
from docplanner.documents.house.flow import Frame, pour
from docplanner.documents.house.slab import Slab, paragraph
from docplanner.documents.house.table import Column, Group, Row, Table, table
from docplanner.documents.house.type import TEXT

FRAME = Frame(0, 200, 0, 300)


def pages(*slabs: Slab) -> list[list[str]]:
    """The texts of each page."""
    return [
        [cell.source for placed in page for cell in placed.slab.cells]
        for page in pour(slabs, FRAME, FRAME)
    ]


def line(text: str, height: float = 100) -> Slab:
    """A slab with a text."""
    return replace(paragraph(text, 200, TEXT), height=height)


def test_a_slab_that_does_not_fit_goes_to_the_next_page_whole() -> None:
    assert pages(line("a"), line("b"), line("c", 101)) == [["a", "b"], ["c"]]


def test_a_heading_goes_with_what_it_heads() -> None:
    heading = replace(line("heading", 60), keep=1)
    assert pages(line("a", 200), heading, line("b")) == [["a"], ["heading", "b"]]


def test_a_group_head_keeps_its_first_two_rows() -> None:
    rows = tuple(Row((f"row {n}",)) for n in range(3))
    spec = Table((Column("What"),), (Group(rows, title="group"),), name="Rows")
    slabs = table(spec, 200)
    above = 300 - sum(slab.height for slab in slabs[:3]) - slabs[1].gap - 20
    found = pages(line("a", above), *slabs)
    assert found[0] == ["a"]
    assert found[1] == ["What", "group", "row 0", "row 1", "row 2"]


def test_the_first_on_a_page_has_no_gap_above_it() -> None:
    second = pour([line("a", 290), replace(line("b"), gap=20)], FRAME, FRAME)[1]
    assert second[0].y == 0


def test_what_is_to_stand_at_the_foot_stands_there() -> None:
    placed = pour([line("a"), replace(line("sign here", 40), sink=True)], FRAME, FRAME)[0]
    assert placed[1].y == 260


def test_where_a_page_ends_inside_a_table_it_says_so() -> None:
    rows = tuple(Row((f"row {n}",)) for n in range(40))
    slabs = table(Table((Column("What"),), (Group(rows, title="group"),), title="Places"), 200)
    found = pages(*slabs)
    assert len(found) > 2
    assert found[0][-1] == "Places go on, page 2"
    assert found[1][:3] == ["Places, continued", "What", "group, continued"]


def test_a_slab_higher_than_a_page_is_cut_between_its_lines() -> None:
    tall = paragraph(" ".join(f"word{n}" for n in range(400)), 200, TEXT)
    found = pour([tall], FRAME, FRAME)
    assert len(found) > 2
    assert all(placed.y + placed.slab.height <= 300.1 for page in found for placed in page)
    words = [
        glyphs.text
        for page in found
        for placed in page
        for cell in placed.slab.cells
        for glyphs in cell.glyphs
    ]
    assert " ".join(text for text in words if "goes on" not in text).split() == [
        f"word{n}" for n in range(400)
    ]


def test_a_cut_goes_through_no_line() -> None:
    slab = paragraph("one two three four five six", 30, TEXT)
    upper, lower = cut(slab, line_end(slab, slab.height / 2 + 3))
    kept = sum(len(cell.glyphs) for part in (upper, lower) for cell in part.cells)
    assert kept == len(slab.cells[0].glyphs)
    assert upper.height + lower.height == slab.height
