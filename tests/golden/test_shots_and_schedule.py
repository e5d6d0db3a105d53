"""Shot lists and the schedule look as they did."""

from __future__ import annotations

from typing import Any

import pytest

from docplanner.documents import shooting_schedule, shot_list
from docplanner.documents.export import make
from docplanner.documents.kind import DocumentKind, Params
from docplanner.domain.snapshot import Snapshot
from tests.golden.keeping import differences, differs, rasters
from tests.papers import NOW, SUNDAY, TRIP, small
from tests.unit.documents.many import film

PAPERS: dict[str, tuple[DocumentKind[Any], Snapshot, Params]] = {
    "shot-list-by-sequence": (shot_list.KIND, film(30), Params(part="part-2", issuing=True)),
    "shot-list-for-the-day": (shot_list.KIND, film(16), Params(day=SUNDAY)),
    "shooting-schedule": (shooting_schedule.KIND, small(), Params(trip=TRIP, mono=True)),
}


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_as_it_was_kept(name: str) -> None:
    kind, snapshot, params = PAPERS[name]
    assert differences(name, make(snapshot, kind, params, NOW).pdf) == []


def test_other_words_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GOLDEN", raising=False)
    kind, _, params = PAPERS["shot-list-for-the-day"]
    other = make(film(16, "Another street"), kind, params, NOW).pdf
    assert "other words" in differences("shot-list-for-the-day", other)[0]


def test_a_box_that_is_gone_would_be_noticed() -> None:
    kind, snapshot, params = PAPERS["shot-list-for-the-day"]
    page = rasters(make(snapshot, kind, params, NOW).pdf)[0]
    without_a_box = page.copy()
    without_a_box.paste(255, (30, 84, 46, 96))
    assert not differs(page, page.copy())
    assert differs(page, without_a_box)
