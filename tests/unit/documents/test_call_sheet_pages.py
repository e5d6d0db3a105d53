"""Where the call sheet's texts lie, and what is in its file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader

from docplanner.documents import callsheet
from docplanner.documents.callsheet.sheet import CallSheet
from docplanner.documents.export import Made, make, prepare
from docplanner.documents.house.item import Code, Figure, Rect, Rule
from docplanner.documents.house.paper import Look, Paper
from docplanner.documents.house.text import plain
from docplanner.documents.house.type import MM, SMALLEST, UNIT_CALL
from docplanner.documents.kind import Params
from docplanner.domain import schedule
from docplanner.domain.faults import Declined
from docplanner.domain.snapshot import Snapshot
from tests import sample
from tests.papers import NOW, SUNDAY, changed, records, signed, small
from tests.unit.documents.busy import ENDLESS, UNKIND, busy
from tests.unit.documents.laid import body, lonely, not_whole, overlaps, read, squeezed, strays


def laid(snapshot: Snapshot, **choices: Any) -> Paper:
    """The sheet of Sunday, laid out."""
    return prepare(snapshot, callsheet.KIND, Params(day=SUNDAY, **choices), NOW)


def made(snapshot: Snapshot, **choices: Any) -> Made:
    """The sheet of Sunday as it leaves."""
    return make(snapshot, callsheet.KIND, Params(day=SUNDAY, **choices), NOW)


def texts(paper: Paper, page: int) -> list[str]:
    """The texts of a page in reading order."""
    return [cell.source for placed in paper.pages[page] for cell in placed.slab.cells]


@pytest.mark.parametrize("text", ["A quiet street", UNKIND], ids=["plain", "unkind"])
@pytest.mark.parametrize("count", [1, 40, 300])
def test_every_text_is_whole_and_in_its_place(count: int, text: str) -> None:
    paper = laid(busy(count, text))
    assert strays(paper) == []
    assert overlaps(paper) == []
    assert lonely(paper) == []
    assert not_whole(paper) == []


@pytest.mark.parametrize("person", ["c-0", "c-1"])
def test_every_text_of_an_own_sheet_is_whole_and_in_its_place(person: str) -> None:
    paper = laid(busy(40, UNKIND), person=person)
    assert strays(paper) == []
    assert overlaps(paper) == []
    assert not_whole(paper) == []


@pytest.mark.parametrize("person", [None, "c-0"])
def test_a_word_without_end_is_broken_inside_its_cell(person: str | None) -> None:
    paper = laid(busy(2, ENDLESS), person=person)
    assert strays(paper) == []
    assert overlaps(paper) == []
    found = read(paper.pdf())
    assert found.count("Ї") >= 10 * len(ENDLESS)


def test_a_full_day_of_a_small_crew_takes_two_pages() -> None:
    assert len(laid(small()).pages) == 2
    assert len(laid(signed(), issuing=True).pages) == 2


def test_contributors_stand_in_front_until_the_running_order_is_long() -> None:
    assert "Contributors" in " ".join(texts(laid(small()), 0))
    checks = [
        schedule.Activity(id=f"more-{n}", title="More", kind=schedule.ActivityKind.GVS, day=SUNDAY,
                          start=n, end=n + 1) for n in range(5)
    ]  # fmt: skip
    paper = laid(Snapshot.of([*records(), *checks]))
    assert "Contributors" not in " ".join(texts(paper, 0))
    assert "Contributors" in " ".join(texts(paper, 1))


def test_routes_lose_their_table_above_nine_people_and_keep_their_codes() -> None:
    def shown(count: int) -> tuple[bool, int]:
        paper = laid(busy(count))
        placed = [item.slab for page in paper.pages for item in page]
        codes = [item for slab in placed for item in slab.graphics if isinstance(item, Code)]
        table = any(cell.source == "Main road" for slab in placed for cell in slab.cells)
        return table, len(codes)

    assert shown(9) == (True, 3)
    assert shown(10) == (False, 3)


def test_the_emergency_box_ends_inside_the_top_third() -> None:
    box = next(
        placed
        for placed in laid(small()).pages[0]
        if any(cell.source.startswith("Emergency") for cell in placed.slab.cells)
    )
    assert box.y + box.slab.height <= 99 * MM


def test_the_unit_call_is_the_largest_type_on_the_page_and_nothing_is_below_eight() -> None:
    for paper in (laid(small()), laid(small(), person="camera")):
        sizes = [
            glyphs.size
            for page in paper.pages
            for placed in page
            for cell in placed.slab.cells
            for glyphs in cell.glyphs
        ]
        assert max(sizes) >= UNIT_CALL.size
        assert min(sizes) >= SMALLEST


def test_a_page_ends_with_where_the_running_order_goes_on() -> None:
    paper = laid(busy(40))
    assert "Locations go on, page 2" in texts(paper, 0)
    before = next(
        number
        for number in range(len(paper.pages))
        if f"Running order goes on, page {number + 2}" in texts(paper, number)
    )
    after = texts(paper, before + 1)
    assert after.index("Running order, continued") < after.index("Start")


def test_every_page_says_what_it_is_and_which_of_how_many() -> None:
    paper = laid(busy(40))
    total = len(paper.pages)
    for number, page in enumerate(pypdfium2.PdfDocument(paper.pdf()), 1):
        text = squeezed(page.get_textpage().get_text_range())
        for said in (
            "DRAFT", "Rev0,White", "Crew", "Notissued.PrintedSat14Jan2023,18:12Kyiv,16:12UK",
            "PicturesFromUkraine", "Callsheet", "Day5of6,Sun15Jan2023", f"Page{number}of{total}",
        ):  # fmt: skip
            assert said in text


def test_the_file_reads_in_the_order_of_the_page() -> None:
    found = read(laid(small()).pdf())
    order = ["DRAFT", "Unitcall", "Emergency", "RA-07v2", "Whywefilmtoday", "Locations",
             "Runningorder", "Contributors", "Crewandvehicles", "Commsplan", "Actionson", "Routes",
             "Money,meals", "Next:Mon16Jan", "Readandunderstood", "Page2of2"]  # fmt: skip
    places = [found.index(words) for words in order]
    assert all(before < after for before, after in pairwise(places))


def test_the_file_has_title_language_and_bookmarks() -> None:
    file = opened()
    assert file.metadata is not None
    assert file.metadata.title == "Pictures From Ukraine. Call sheet. Day 5 of 6, Sun 15 Jan 2023"
    assert str(file.root_object["/Lang"]) == "en-GB"
    marks = [item.title for item in file.outline if not isinstance(item, list)]
    assert marks[:4] == ["Pictures From Ukraine", "Locations", "Running order", "Contributors"]


def test_telephones_and_maps_are_live() -> None:
    links = {note["/A"]["/URI"] for page in opened().pages for note in page.annotations or []}
    assert {"tel:112", "tel:+441414960107", "tel:+380670000005"} <= links
    assert "https://www.google.com/maps?q=48.42,35.07" in links


def opened() -> PdfReader:
    """The small sheet as a reader of files sees it."""
    return PdfReader(BytesIO(made(small()).pdf))


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert made(small()).pdf == made(small()).pdf


@pytest.mark.parametrize(
    ("snapshot", "choices", "name"),
    [
        (small(), {}, "PFU_callsheet_2023-01-15_draft.pdf"),
        (signed(), {"issuing": True}, "PFU_callsheet_2023-01-15_rev2.pdf"),
        (small(), {"person": "camera"}, "PFU_callsheet_2023-01-15_Camera_draft.pdf"),
        (small(), {"audience": "adviser"}, "PFU_callsheet_2023-01-15_adviser_draft.pdf"),
    ],
)
def test_the_file_is_named_by_film_paper_day_and_state(
    snapshot: Snapshot, choices: dict[str, Any], name: str
) -> None:
    assert made(snapshot, **choices).filename == name


def test_a_file_name_is_one_that_every_system_takes() -> None:
    hostile = changed(records(), "camera", name='A/B\\C:D*E?"<>|' + "Ї" * 200)
    name = made(Snapshot.of(hostile), person="camera").filename
    assert not set(name) & set('/\\:*?"<>|')
    assert len(name.encode()) <= 120


def test_a_text_that_gives_a_protected_person_away_stops_the_file() -> None:
    leak = changed(records(), "act-ptc", note="Ring Real Name Of Heron before")
    with pytest.raises(Declined, match="HERON") as stopped:
        made(Snapshot.of(leak))
    assert "Real Name" not in str(stopped.value)
    assert "activities" in str(stopped.value)


def test_all_that_leaves_passes_the_gate() -> None:
    gone = {item.text for item in made(small()).texts}
    assert {"Call sheet", "tel:112", "Running order", "PFU_callsheet_2023-01-15_draft.pdf",
            "Pictures From Ukraine. Call sheet. Day 5 of 6, Sun 15 Jan 2023"} <= gone  # fmt: skip


def test_without_colours_nothing_is_lost_but_the_fill_of_the_strip() -> None:
    colour, mono = laid(signed(), issuing=True), laid(signed(), issuing=True, mono=True)
    assert read(colour.pdf()) == read(mono.pdf())
    assert _tints(colour) == {"#F6B3C6"}
    assert _tints(mono) == set()


def _tints(paper: Paper) -> set[str]:
    graphics = (item for page in paper.pages for placed in page for item in placed.slab.graphics)
    return {item.tint for item in graphics if isinstance(item, Rect) and item.tint}


@pytest.mark.parametrize("choices", [{}, {"person": "camera"}], ids=["unit", "own"])
def test_in_black_and_white_every_letter_and_mark_is_still_there(choices: dict[str, Any]) -> None:
    """The 1-bit proof: where a letter or mark lies, black and white must both be found."""
    paper = laid(signed(), mono=True, issuing=True, **choices)
    scale = 3
    pages = pypdfium2.PdfDocument(paper.pdf())
    for page, placed_on in zip(pages, paper.pages, strict=True):
        proof = (
            page.render(scale=scale).to_pil().convert("L").point(lambda grey: 255 * (grey > 127))
        )
        for placed in placed_on:
            for box in _marks(placed):
                part = proof.crop(tuple(round(edge * scale) for edge in box))
                assert part.getextrema() == (0, 255)


def _marks(placed: Any) -> list[tuple[float, float, float, float]]:
    x, y = placed.x, placed.y
    letters = [
        (x + g.x, y + g.baseline - 0.8 * g.size, x + g.x + g.width, y + g.baseline + 0.1 * g.size)
        for cell in placed.slab.cells
        for g in cell.glyphs
        if g.text.strip()
    ]
    figures = [
        (x + f.x - 1, y + f.y - 1, x + f.x + f.size + 1, y + f.y + f.size + 1)
        for f in placed.slab.graphics
        if isinstance(f, Figure)
    ]
    return letters + figures


def test_pages_are_the_size_of_a_sheet_and_text_keeps_off_the_footer() -> None:
    paper = laid(busy(40))
    for page in paper.pages:
        for placed in list(page)[2:-1]:
            assert placed.y + placed.slab.height <= paper.sheet.footer_top - 2 * MM + 0.6
    assert len(list(body(paper))) == len(paper.pages)


@pytest.mark.parametrize("day", sample.snapshot().days, ids=lambda day: str(day.date))
def test_every_day_of_the_sample_keeps_to_two_pages(day: schedule.Day) -> None:
    sheet = of_sample(day.date)
    assert len(sheet.running) <= 16
    assert len(callsheet.KIND.lay(sheet, Look()).pages) == 2


def of_sample(day: date) -> CallSheet:
    """The sheet of a day of the sample, not laid out."""
    snapshot = sample.snapshot()
    key = next(each.id for each in snapshot.days if each.date == day)
    sheet = callsheet.KIND.collect(snapshot, Params(day=key), NOW)
    assert isinstance(sheet, CallSheet)
    return sheet


@pytest.mark.parametrize(("lines", "told"), [(0, "and 6 more"), (5, "and 8 more")])
def test_the_next_days_lose_rows_before_a_third_page_is_opened(lines: int, told: str) -> None:
    note = "Nothing leaves the car before the adviser has said so. " * lines
    paper = callsheet.KIND.lay(replace(of_sample(date(2023, 1, 14)), note=note), Look())
    assert len(paper.pages) == 2
    assert told in texts(paper, 1)
    assert "Next: Sun 15 Jan, day 5 of 6" in " ".join(texts(paper, 1))


def test_the_next_days_keep_their_calls_when_they_lose_all_rows() -> None:
    sheet = of_sample(date(2023, 1, 15))
    fuller = replace(sheet, note="Nothing leaves the car before the adviser has said so. " * 5)
    paper = callsheet.KIND.lay(fuller, Look())
    assert len(paper.pages) == 2
    assert "Unit call 05:15" in " ".join(texts(paper, 1))
    assert not any(words.endswith("more") for words in texts(paper, 1))


@pytest.mark.parametrize(
    ("who", "width"), [("All", 18.5), ("Camera, PD", 26.5), ("Camera, PD, Presenter", 35)]
)
def test_names_take_more_width_where_that_makes_the_running_order_shorter(
    who: str, width: float
) -> None:
    sheet = of_sample(date(2023, 1, 15))
    item = replace(sheet.running[0], who=who)
    paper = callsheet.KIND.lay(replace(sheet, running=(item,)), Look())
    cells = [cell for placed in paper.pages[0] for cell in placed.slab.cells]
    assert next(cell.width for cell in cells if cell.source == who) == pytest.approx(width * MM)


def test_days_of_a_later_trip_are_not_told_as_the_next() -> None:
    assert of_sample(date(2023, 1, 17)).coming == ()


@pytest.mark.parametrize("name", ["Camera", "Producer/Director", "Second camera and stills"])
def test_whoever_signs_has_all_lines_on_one_row(name: str) -> None:
    paper = laid(Snapshot.of(changed(records(), "camera", name=name)), person="camera")
    signing = next(
        cell
        for placed in paper.pages[0]
        for cell in placed.slab.cells
        if cell.source.startswith("Read and understood")
    )
    assert len({glyphs.baseline for glyphs in signing.glyphs}) == 1
    assert not any(
        isinstance(item, Rule) and item.y0 > signing.y + 17
        for placed in paper.pages[0]
        if signing in placed.slab.cells
        for item in placed.slab.graphics
    )


def test_the_name_of_a_road_keeps_its_capital() -> None:
    roads = [plain(route.road) for route in of_sample(date(2023, 1, 13)).routes or ()]
    assert roads == ["Kyiv base to A. Horenka road, one checkpoint", "A to Kyiv base. Horenka road"]
