"""What the shot list by sequence says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from docplanner.documents.house.text import Shape, plain
from docplanner.documents.kind import Params
from docplanner.documents.shot_list import KIND
from docplanner.documents.shot_list.sheet import Line, SequenceList
from docplanner.domain.faults import Refused
from docplanner.domain.places import Location
from docplanner.domain.shots import Sequence, Shot, ShotStatus
from docplanner.domain.snapshot import Snapshot
from tests.papers import NOW, changed, records, without


def collected(found: list[Any], params: Params | None = None, **captured: tuple[str, ...]) -> Any:
    """The list of a production."""
    return KIND.collect(Snapshot.of(found, captured), params or Params(), NOW)


def lines(sheet: SequenceList) -> dict[str, Line]:
    """Its lines by number."""
    return {line.number: line for chapter in sheet.chapters for line in chapter.lines}


def shot(**values: Any) -> Shot:
    """One more shot of sequence 9."""
    usual = Shot(id="more", number="9.10", description="More", sequence="seq-9", location="block")
    return replace(usual, **values)


def test_shots_stand_by_sequence_in_the_order_people_count() -> None:
    other = Sequence(id="seq-2", number=2, title="Maidan", part="part-1")
    found = collected([*records(), shot(), other, shot(id="m", number="2.1", sequence="seq-2")])
    assert [chapter.title for chapter in found.chapters] == [
        "2. Maidan",
        "9. Dnipro",
        "Without a sequence",
    ]
    numbers = [line.number for line in found.chapters[1].lines]
    assert numbers == ["9.1", "9.2", "9.3", "9.4", "9.6", "9.10"]


def test_what_is_captured_is_counted_for_each_sequence() -> None:
    sheet = collected(changed(records(), "shot-91", status=ShotStatus.CAPTURED))
    assert (sheet.chapters[0].captured, sheet.chapters[0].share) == ("1 of 5 captured", 0.2)


def test_a_dropped_shot_is_struck_and_not_counted() -> None:
    sheet = collected([*records(), shot(status=ShotStatus.DROPPED)])
    line = lines(sheet)["9.10"]
    assert line.dropped
    assert (line.mark, line.status) == (Shape.DASH, "Dropped")
    assert sheet.chapters[0].captured == "0 of 5 captured"
    assert "1 dropped" in plain(sheet.header.answer)


def test_the_header_counts_every_status_once() -> None:
    found = changed(records(), "shot-91", status=ShotStatus.CAPTURED)
    found = changed(found, "shot-92", status=ShotStatus.PART)
    found = changed(found, "shot-93", status=ShotStatus.PLANNED)
    assert plain(collected(found).header.answer) == (
        "6 live shots, 1 captured, 1 part captured, 1 planned, 3 wanted"
    )


def test_clips_are_counted_from_what_is_logged() -> None:
    sheet = collected([*records(), shot()], more=("A001C001", "A001C002"))
    assert lines(sheet)["9.10"].clips == "2"
    assert lines(sheet)["9.1"].clips == ""


def test_a_part_leaves_out_the_shots_of_other_parts_and_of_none() -> None:
    sheet = collected(records(), Params(part="part-2"))
    assert [chapter.title for chapter in sheet.chapters] == ["9. Dnipro"]
    assert "part 2" in sheet.furniture.audience
    nothing = collected(records(), Params(part="part-1"))
    assert (nothing.chapters, nothing.nothing) == ((), "No shots are listed yet.")


def test_a_place_prints_both_scripts_where_it_is_first_met_in_a_sequence() -> None:
    found = lines(collected(records()))
    assert found["9.1"].place == "118 Naberezhna Peremohy, Dnipro, набережна Перемоги, 118, Дніпро"
    assert found["9.2"].place == "118 Naberezhna Peremohy, Dnipro"


def test_a_secret_place_is_withheld() -> None:
    refuge = Location(id="refuge", name="Refuge", never_name=True)
    found = lines(collected([*records(), refuge, shot(location="refuge")]))
    assert found["9.10"].place == "Withheld"
    spoken = lines(collected([*records(), shot(description="HERON, hands only")]))
    assert spoken["9.10"].place == "Withheld"


def test_what_is_missing_is_said_to_be_missing() -> None:
    line = lines(collected([*records(), shot(location=None)]))["9.10"]
    assert [plain(text) for text in (line.size, line.place, line.setting)] == ["NOT SET"] * 3
    assert (line.clips, line.notes) == ("", "")


def test_size_and_movement_are_one_phrase() -> None:
    def size(**values: str) -> str:
        return plain(lines(collected([*records(), shot(**values)]))["9.10"].size)

    assert size(size="WS", movement="Tripod") == "WS, tripod"
    assert size(size="WS", movement="PTC") == "WS, PTC"
    assert size(movement="Tripod") == "Tripod"


def test_notes_say_when_an_open_shot_is_planned_and_what_may_not_be_shown() -> None:
    found = changed(records(), "shot-91", consent_limit="No flat numbers", note="One take.")
    assert lines(collected(found))["9.1"].notes == "Sun 15 Jan. No flat numbers. One take"
    done = changed(found, "shot-91", status=ShotStatus.CAPTURED, consent_limit="None")
    assert lines(collected(done))["9.1"].notes == "One take"


def test_a_film_without_shots_says_so() -> None:
    assert collected(without(records(), Shot)).nothing == "No shots are listed yet."


def test_an_audience_that_is_not_served_is_told_who_is() -> None:
    with pytest.raises(Refused, match="made for: crew, edit, production"):
        collected(records(), Params(audience="customs"))


def test_an_unknown_part_is_refused() -> None:
    with pytest.raises(Refused, match="no such part"):
        collected(records(), Params(part="part-9"))
