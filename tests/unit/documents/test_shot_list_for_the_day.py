"""What the shot list for the day says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from docplanner.documents.house.text import plain
from docplanner.documents.kind import Params
from docplanner.documents.shot_list import KIND
from docplanner.documents.shot_list.sheet import DayList, Wanted
from docplanner.domain.faults import Refused
from docplanner.domain.people import CrewMember, Identity, Stage
from docplanner.domain.schedule import Activity
from docplanner.domain.shots import Picture, Rights, ShotStatus
from docplanner.domain.snapshot import Snapshot
from tests.papers import NOW, SUNDAY, changed, records, without

PICTURE = Picture(
    id="p", reference="F-0588", taken=date(2014, 2, 20), rights=Rights.CLEARED, revisit=True
)


def collected(
    found: list[Any], day: str = SUNDAY, captured: Mapping[str, tuple[str, ...]] | None = None
) -> DayList:
    """The list of a day."""
    sheet = KIND.collect(Snapshot.of(found, captured), Params(day=day), NOW)
    assert isinstance(sheet, DayList)
    return sheet


def rows(sheet: DayList) -> dict[str, Wanted]:
    """Its rows by number, those without by what they are."""
    return {row.number or row.shot: row for visit in sheet.visits for row in visit.rows}


def row(key: str = "shot-91", number: str = "9.1", **values: Any) -> Wanted:
    """The row of a shot that is changed first."""
    return rows(collected(changed(records(), key, **values)))[number]


def test_shots_stand_by_lettered_place_in_running_order() -> None:
    visits = collected(records()).visits
    assert [plain(visit.title) for visit in visits] == [
        "A. 118 Naberezhna Peremohy, Dniproнабережна Перемоги, 118, Дніпро",
        "B. Embankment, Dniproнабережна, Дніпро",
        "C. Hotel with shelter, Dniproготель з укриттям, центр, Дніпро",
        "Withheld",
    ]
    assert [[found.number for found in visit.rows] for visit in visits] == [
        ["9.1", "9.2", "9.3", "9.4"],
        ["9.6"],
        ["10.1"],
        [""],
    ]


def test_a_place_says_when_the_unit_is_there_and_where_its_shelter_is() -> None:
    block, embankment, hotel, _ = collected(records()).visits
    assert plain(block.right) == (
        "13:30 to 15:15. Shelter: Underground car park, 250 m north, 4 min"
    )
    assert plain(embankment.right) == "15:20 to 16:30. Shelter: Underpass, 600 m, 8 min"
    assert plain(hotel.right) == "16:45 to 18:15. Shelter: In house, level -1"
    bare = collected(changed(records(), "embankment", shelter="")).visits[1]
    assert plain(bare.right) == "15:20 to 16:30. Shelter NOT SET"


def test_coming_back_to_a_place_is_another_visit() -> None:
    found = changed(records(), "act-resident", location="block")
    titles = [plain(visit.title)[:2] for visit in collected(found).visits]
    assert titles == ["A.", "B.", "A.", "Wi"]


def test_work_with_a_protected_person_keeps_its_place_and_shelter_back() -> None:
    visit = collected(changed(records(), "act-meet", shots=("shot-91",))).visits[-1]
    assert (plain(visit.title), plain(visit.right)) == ("Withheld", "20:15 to 20:45")
    assert visit.rows[0].number == "9.1"


def test_a_shot_whose_own_place_is_secret_is_not_listed_under_an_open_one() -> None:
    found = changed(records(), "shot-92", location="secret")
    visits = collected(changed(found, "secret", never_name=True)).visits
    assert [plain(visit.title)[:8] for visit in visits[:3]] == ["A. 118 N", "Withheld", "A. 118 N"]


def test_a_place_that_is_not_set_says_so() -> None:
    found = changed(records(), "act-ptc", location=None)
    visit = collected(changed(found, "shot-96", location=None)).visits[1]
    assert plain(visit.title) == "Place NOT SET: ask the producer"


def test_the_limit_of_the_shot_comes_first() -> None:
    assert row("shot-101", "10.1", consent_limit="No family").consent == "No family"


def test_without_a_limit_of_its_own_a_shot_has_those_of_its_contributors() -> None:
    said = plain(rows(collected(records()))["10.1"].consent)
    assert said == "Dnipro resident 1: first name only. No flat, street sign or family"
    protected = plain(rows(collected(records()))["HERON"].consent)
    assert protected == "HERON: code name only. No place, number or voice"
    assert row().consent == ""


def test_an_identity_that_is_not_agreed_is_missing() -> None:
    found = rows(collected(changed(records(), "int-resident", identity=None, limits="None")))
    assert plain(found["10.1"].consent) == "Dnipro resident 1: identity NOT SET"


@pytest.mark.parametrize("identity", [Identity.PSEUDONYM, Identity.ANONYMOUS])
def test_an_anonymous_contributor_with_a_code_name_goes_by_it(identity: Identity) -> None:
    found = changed(records(), "resident", code_name="WREN")
    found = changed(found, "int-resident", identity=identity)
    assert plain(rows(collected(found))["10.1"].consent).startswith("WREN: ")


def test_that_somebody_may_not_be_filmed_is_said_before_any_limit() -> None:
    found = changed(records(), "int-resident", stage=Stage.WITHDRAWN)
    found = changed(found, "shot-101", consent_limit="No family")
    said = plain(rows(collected(found))["10.1"].consent)
    assert said == "Dnipro resident 1: WITHDRAWN, do not film. No family"


def test_the_presenter_under_contract_is_no_contributor_of_a_shot() -> None:
    found = [*records(), CrewMember(id="crew-resident", person="resident")]
    assert rows(collected(found))["10.1"].consent == ""


def test_golden_light_says_from_when_or_until_when() -> None:
    assert row("shot-96", "9.6", setting="EXT golden").light == "EXT golden from 15:21"
    morning = changed(records(), "act-ptc", start=450, end=500)
    morning = changed(morning, "shot-96", setting="EXT golden")
    assert rows(collected(morning))["9.6"].light == "EXT golden until 08:17"
    assert row(setting="INT night").light == "INT night"
    assert plain(row(setting="").light) == "NOT SET"


def test_minutes_that_nobody_gave_are_missing_and_the_total_says_at_least() -> None:
    sheet = collected(changed(records(), "shot-91", minutes=75))
    assert rows(sheet)["9.1"].minutes == "75"
    assert plain(rows(sheet)["9.2"].minutes) == "NOT SET"
    assert sheet.header.answer_line == "6 shots, 4 must, at least 1 h 15 of shooting"


def test_a_picture_that_is_wanted_again_is_named_with_its_date() -> None:
    found = [*changed(records(), "shot-91", picture="p"), PICTURE]
    then = rows(collected(found))["9.1"].then
    assert then is not None
    assert (then.text, then.withheld) == ("Then: F-0588,\nFeb 2014", False)
    assert rows(collected(found))["9.2"].then is None


@pytest.mark.parametrize("hidden", [{"rights": Rights.HOLD}, {"people": ("heron",)}])
def test_a_picture_on_hold_or_of_the_protected_prints_its_reference_alone(hidden: Any) -> None:
    found = [*changed(records(), "shot-91", picture="p"), replace(PICTURE, **hidden)]
    then = rows(collected(found))["9.1"].then
    assert then is not None
    assert (then.text, then.withheld) == ("Then: F-0588", True)


def test_a_captured_shot_is_ticked_and_names_its_clips() -> None:
    found = changed(records(), "shot-91", status=ShotStatus.CAPTURED)
    made = rows(collected(found, captured={"shot-91": ("A001C001", "A001C004")}))
    assert (made["9.1"].done, made["9.1"].clip) == (True, "A001C001, A001C004")
    assert not made["9.2"].done


def test_a_dropped_shot_leaves_the_list_and_is_told_at_the_foot() -> None:
    sheet = collected(changed(records(), "shot-91", status=ShotStatus.DROPPED))
    assert "9.1" not in rows(sheet)
    assert "Dropped: 9.1 Shot 1 of the block." in plain(sheet.furniture.rules[0])


def test_filming_without_listed_shots_is_there_all_the_same() -> None:
    found = rows(collected(changed(records(), "act-ptc", shots=())))
    assert found["Last light"].why == "No shots are listed for it"
    assert found["Last light"].minutes == "70"


def test_a_day_without_filming_says_so() -> None:
    sheet = collected(without(records(), Activity))
    assert (sheet.visits, sheet.nothing) == ((), "No filming is planned on this day")
    assert sheet.header.answer_line == "No shots are listed"


def test_the_header_says_day_sunset_and_when_to_be_indoors() -> None:
    header = collected(records()).header
    assert header.answer == "Day 5 of 6, Sun 15 Jan 2023"
    assert plain(header.line) == (
        "Pictures From Ukraine, BBC Scotland. Part 2, by place, in running order. "
        "Sunset 16:11, indoors by 22:00"
    )
    curfew = collected(changed(records(), SUNDAY, indoors_by=None)).header
    assert plain(curfew.line).endswith("indoors by 23:00")


def test_a_day_on_another_clock_says_so_with_every_time() -> None:
    sheet = collected(changed(records(), SUNDAY, zone="Europe/London", indoors_by=None))
    assert "All times UK. Sunset 14:11, indoors by 23:00 Kyiv" in plain(sheet.header.line)
    assert plain(sheet.visits[0].right).startswith("13:30 to 15:15 UK. Shelter")


def test_an_unknown_day_is_refused() -> None:
    with pytest.raises(Refused, match="no such day"):
        collected(records(), day="day-99")
