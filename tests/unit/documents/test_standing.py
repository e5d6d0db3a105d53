"""Which revision a paper is, and how its strip and footer say so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docplanner.documents.house.item import Rect
from docplanner.documents.house.page import Sheet, State, footer, strip
from docplanner.documents.house.text import plain
from docplanner.documents.kind import Params
from docplanner.documents.standing import Subject, colour_of, furniture, standing
from docplanner.domain.papers import Issue
from docplanner.domain.snapshot import Snapshot
from tests.papers import ISSUES, NOW, SUNDAY, at, records, signed, small

SUBJECT = Subject("Call sheet", "Day 5 of 6, Sun 15 Jan 2023", NOW.local().date())
DAY = Params(day=SUNDAY)


def said(snapshot: Snapshot, params: Params = DAY) -> tuple[str, str, str, str]:
    """State, revision, times and second line of the footer."""
    stands = standing(snapshot, "call-sheet", params, NOW)
    made = furniture(snapshot.production, SUBJECT, stands, "crew")
    return made.state.value, made.revision, made.times, plain(made.rules[0])


def test_nothing_issued_is_a_draft_of_rev_0() -> None:
    assert said(small()) == (
        "DRAFT",
        "Rev 0, White",
        "Not issued. Printed Sat 14 Jan 2023, 18:12 Kyiv, 16:12 UK",
        "Crew copy. Kyiv time (UTC+2) unless marked UK. UK is 2 hours behind.",
    )


def test_a_draft_after_rev_1_is_rev_2_and_says_what_is_in_force() -> None:
    state, revision, _, rule = said(signed())
    assert (state, revision) == ("DRAFT", "Rev 2, Pink")
    assert "In force: Rev 1, Blue, Sat 14 Jan 13:05 Kyiv, 11:05 UK." in rule


def test_an_issue_replaces_the_one_before_it_which_is_to_be_destroyed() -> None:
    state, revision, times, rule = said(signed(), replace(DAY, issuing=True))
    assert (state, revision) == ("ISSUED", "Rev 2, Pink")
    assert times == "Issued Sat 14 Jan 2023, 18:12 Kyiv, 16:12 UK"
    assert "Replaces Rev 1, Blue, Sat 14 Jan 13:05 Kyiv, 11:05 UK: destroy it." in rule


def test_colours_begin_again_after_goldenrod() -> None:
    assert [colour_of(number) for number in range(8)] == [
        "White", "Blue", "Pink", "Yellow", "Green", "Goldenrod", "White", "Blue",
    ]  # fmt: skip


def test_revisions_of_another_day_or_person_count_on_their_own() -> None:
    for params in (Params(day="day-4"), Params(day=SUNDAY, person="camera")):
        assert said(signed(), params)[1] == "Rev 0, White"


def test_the_trip_beside_a_day_makes_no_other_paper() -> None:
    assert said(signed(), Params(day=SUNDAY, trip="trip"))[1] == "Rev 2, Pink"


def test_another_paper_of_the_same_day_has_its_own_revisions() -> None:
    stands = standing(signed(), "movement-order", DAY, NOW)
    assert stands.label == "Rev 0, White"


def test_the_newest_revision_counts_and_not_the_last_written() -> None:
    late = Issue(id="i9", paper="call-sheet", scope=DAY.scope, revision=0, colour="White",
                 issued_at=at("2023-01-14T17:00"))  # fmt: skip
    assert said(Snapshot.of([*records(), *ISSUES, late]))[1] == "Rev 2, Pink"


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("mono", [False, True])
def test_a_strip_says_its_state_and_colour_in_words(state: State, mono: bool) -> None:
    stands = standing(signed(), "call-sheet", DAY, NOW)
    made = furniture(signed().production, SUBJECT, stands, "crew")
    gone = 4 if state is State.SUPERSEDED else None
    slab = strip(replace(made, state=state, superseded_by=gone), Sheet(), mono)
    words = " ".join(cell.source for cell in slab.cells)
    assert ("SUPERSEDED BY REV 4" if gone else state.value) in words
    assert "Rev 2, Pink" in words
    boxes = [item for item in slab.graphics if isinstance(item, Rect)]
    assert any(item.tint for item in boxes) is not mono
    assert any(item.pattern for item in boxes) is (state is State.SUPERSEDED)


def test_the_clock_rule_is_dropped_before_the_issue_it_replaces() -> None:
    stands = standing(signed(), "call-sheet", replace(DAY, issuing=True), NOW)
    subject = replace(SUBJECT, whom="Somebody with a name that is rather long to print here")
    made = furniture(signed().production, subject, stands, "crew")
    line = footer(made, Sheet(), 1, 2).cells[2].source
    assert "Replaces Rev 1, Blue" in line
    assert "behind" not in line


def test_the_footer_names_the_page_and_how_many_there_are() -> None:
    stands = standing(small(), "call-sheet", DAY, NOW)
    made = furniture(small().production, SUBJECT, stands, "crew")
    assert footer(made, Sheet(), 2, 3).cells[1].source == "Page 2 of 3"
