"""Shot lists and schedules stay whole whatever is in them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from docplanner.documents import KINDS, shooting_schedule, shot_list
from docplanner.documents.export import make, prepare
from docplanner.documents.house.item import Rect
from docplanner.documents.house.paper import Look, Paper
from docplanner.documents.kind import DocumentKind, Params
from docplanner.documents.shot_list.lay_day import LEAST_UNPLANNED
from docplanner.domain.faults import Declined
from docplanner.domain.identity import Gate
from docplanner.domain.schedule import Activity
from docplanner.domain.shots import Shot
from docplanner.domain.snapshot import Snapshot
from tests.papers import NOW, SUNDAY, TRIP, changed, records, small, without
from tests.unit.documents.laid import body, lonely, not_whole, overlaps, read, strays
from tests.unit.documents.many import HOSTILE, LONG, PLAIN, film

PAPERS: dict[str, tuple[DocumentKind[Any], Params]] = {
    "by sequence": (shot_list.KIND, Params()),
    "for the day": (shot_list.KIND, Params(day=SUNDAY)),
    "schedule": (shooting_schedule.KIND, Params(trip=TRIP)),
}


def laid(name: str, snapshot: Snapshot, **choices: Any) -> Paper:
    """One of the papers of a production."""
    kind, params = PAPERS[name]
    return prepare(snapshot, kind, replace(params, **choices), NOW)


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("text", [PLAIN, HOSTILE, LONG], ids=["plain", "hostile", "long"])
@pytest.mark.parametrize("count", [0, 1, 40, 300])
def test_every_text_is_whole_and_in_its_place(name: str, text: str, count: int) -> None:
    paper = laid(name, film(count, text))
    assert strays(paper) == []
    assert overlaps(paper) == []
    assert lonely(paper) == []
    assert not_whole(paper) == []


@pytest.mark.parametrize("name", PAPERS)
def test_a_text_longer_than_a_page_goes_on_and_says_so(name: str) -> None:
    paper = laid(name, film(3, "word " * 1_500, PLAIN))
    assert strays(paper) == []
    assert read(paper.pdf()).count("continued") > 1


def test_a_page_by_sequence_has_twenty_to_twenty_five_rows_of_one_line() -> None:
    found = film(80).all(Shot).values()
    short = [replace(shot, location="base", note="", consent_limit="") for shot in found]
    others = without(records(), Shot, Activity)
    for page in list(body(laid("by sequence", Snapshot.of([*others, *short]))))[:-1]:
        rows = [placed for placed in page if placed.slab.again and not placed.slab.keep]
        assert 20 <= len(rows) <= 25


def test_the_table_says_on_which_page_it_goes_on_and_repeats_its_head() -> None:
    pages = list(body(laid("by sequence", film(80))))
    for number, page in enumerate(pages[:-1], 2):
        assert page[-1].slab.cells[0].source == f"Shot list goes on, page {number}"
    for page in pages[1:]:
        assert [cell.source for cell in page[0].slab.cells][:2] == ["No.", "Shot"]


@pytest.mark.parametrize("count", [0, 1, 3, 6, 9, 12, 15, 40])
def test_ruled_rows_fill_the_last_page_and_are_never_fewer_than_three(count: int) -> None:
    paper = laid("for the day", film(count))
    last = list(body(paper))[-1]
    ruled = 0
    for placed in reversed(last):
        if any(cell.source for cell in placed.slab.cells):
            break
        ruled += 1
    assert ruled >= LEAST_UNPLANNED
    left = paper.sheet.frame.bottom - last[-1].y - last[-1].slab.height
    assert left < 2 * last[-1].slab.height


@pytest.mark.parametrize("name", PAPERS)
def test_a_mono_printer_gets_the_same_words_and_no_colour(name: str) -> None:
    kind, params = PAPERS[name]
    sheet = kind.collect(film(40), params, NOW)
    coloured, mono = kind.lay(sheet, Look()), kind.lay(sheet, Look(mono=True))
    assert read(coloured.pdf()) == read(mono.pdf())
    boxes = [item for page in mono.pages for placed in page for item in placed.slab.graphics]
    assert not any(isinstance(item, Rect) and item.tint for item in boxes)


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_paper_gives_the_same_bytes(name: str) -> None:
    assert laid(name, small()).pdf() == laid(name, small()).pdf()


@pytest.mark.parametrize("name", PAPERS)
def test_no_audience_learns_who_or_where_the_protected_are(name: str) -> None:
    snapshot = Snapshot.of(changed(records(), "secret", never_name=True))
    kind, params = PAPERS[name]
    for audience in kind.audiences:
        made = make(snapshot, kind, replace(params, audience=audience), NOW)
        assert Gate.of(snapshot).check(made.texts) == ()
        assert "secretflat" not in read(made.pdf).casefold()
        assert "RealName" not in read(made.pdf)


@pytest.mark.parametrize("name", PAPERS)
def test_a_protected_name_in_a_text_stops_the_paper(name: str) -> None:
    title = {"title": "Talk with Real Name Of Heron"}
    found = changed(records(), "act-ptc", **title)
    found = changed(found, "shot-96", description=title["title"])
    kind, params = PAPERS[name]
    with pytest.raises(Declined, match="the name of HERON"):
        make(Snapshot.of(found), kind, params, NOW)


def test_the_papers_are_among_the_kinds() -> None:
    assert {"shot-list", "shooting-schedule"} <= {kind.id for kind in KINDS}


def test_file_names_say_what_they_are_of() -> None:
    names = [make(small(), kind, params, NOW).filename for kind, params in PAPERS.values()]
    assert names == [
        "PFU_shotlist_draft.pdf",
        "PFU_shotlist_2023-01-15_draft.pdf",
        "PFU_schedule_trip4_draft.pdf",
    ]
