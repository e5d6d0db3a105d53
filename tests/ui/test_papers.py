"""The documents page: papers are seen as they print, saved, and never give a name away."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog, QListWidget

from docplanner.ui.pages.papers.list import OFFER, PaperList
from docplanner.ui.pages.papers.page import PapersPage
from tests.ui.robot import Robot


def papers(robot: Robot) -> PapersPage:
    """The documents page, shown by its key, with its paper made."""
    robot.press("Ctrl+9")
    page = robot.window.findChild(PapersPage)
    assert page is not None
    robot.settle()
    return page


def choose(robot: Robot, paper: str) -> None:
    """Click a paper in the list by its words."""
    found = robot.window.findChild(PaperList)
    assert isinstance(found, QListWidget)
    for place in range(found.count()):
        item = found.item(place)
        offer = item.data(OFFER)
        if offer is not None and f"{offer.kind.title} {offer.of}".strip() == paper:
            found.scrollToItem(item)
            robot.click(found.viewport(), found.visualItemRect(item).center())
            return
    raise AssertionError(f"no paper {paper}")


def save_to(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Answer the file dialog."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_the_call_sheet_of_tomorrow_is_shown_first(on_sample: Robot) -> None:
    page = papers(on_sample)
    assert page.offer is not None
    assert (page.offer.kind.id, page.offer.of) == ("call-sheet", "Day 5, Sun 15 Jan")
    assert page.view.document.pageCount() == 2
    assert "05:30" in page.view.document.getAllText(0).text()


def test_another_paper_is_shown_when_it_is_clicked(on_sample: Robot) -> None:
    page = papers(on_sample)
    choose(on_sample, "Shot list Part 1")
    text = page.view.document.getAllText(0).text()
    assert "Shot list" in text
    assert "Part 1" in text


def test_a_paper_is_saved_as_it_is_shown(
    on_sample: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = papers(on_sample)
    path = tmp_path / "sheet.pdf"
    save_to(monkeypatch, path)
    on_sample.press("Ctrl+E")
    assert page.made is not None
    assert path.read_bytes() == page.made.pdf
    assert "05:30" in PdfReader(path).pages[0].extract_text()
    assert on_sample.window.toast.text() == "Saved sheet.pdf"


def test_a_folder_that_is_gone_is_said_and_nothing_is_lost(
    on_sample: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers(on_sample)
    save_to(monkeypatch, tmp_path / "no such folder" / "sheet.pdf")
    on_sample.click("Export PDF")
    assert "there is no such folder" in on_sample.window.toast.text()


def test_a_change_of_the_plan_is_seen_on_the_paper(on_sample: Robot) -> None:
    page = papers(on_sample)
    assert page.offer is not None
    day = page.offer.params.day
    assert day is not None
    assert on_sample.window.workspace is not None
    on_sample.window.workspace.change("days", day, {"unit_call": 6 * 60 + 10})
    on_sample.until(lambda: "06:10" in page.view.document.getAllText(0).text())
    on_sample.press("Ctrl+Z")
    on_sample.until(lambda: "05:30" in page.view.document.getAllText(0).text())


def test_a_protected_name_in_a_note_stops_the_paper_and_names_the_row(on_sample: Robot) -> None:
    page = papers(on_sample)
    workspace = on_sample.window.workspace
    assert page.offer is not None
    assert workspace is not None
    protected = next(p for p in workspace.snapshot.tables["people"].values() if p.protected)
    day = page.offer.params.day
    assert day is not None
    workspace.change("days", day, {"purpose": f"We meet {protected.name}."})
    on_sample.until(lambda: page.made is None)
    on_sample.settle()
    assert on_sample.sees("This paper cannot be made")
    assert not on_sample.sees(protected.name)


def test_letters_choose_black_and_white_and_keys_turn_pages(on_sample: Robot) -> None:
    page = papers(on_sample)
    page.view.setFocus()
    on_sample.press("B")
    assert page.params.mono
    on_sample.press("PgDown")
    assert page.page_text.text() == "Page 2 of 2"


def test_an_empty_production_says_what_comes_first(on_empty: Robot) -> None:
    papers(on_empty)
    assert on_empty.sees("Nothing to print yet")
    on_empty.click("Open the schedule")
    assert on_empty.window.host is not None
    assert on_empty.window.host.current == "schedule"
