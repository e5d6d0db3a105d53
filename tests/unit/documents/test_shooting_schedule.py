"""What the shooting schedule says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from docplanner.documents.house.text import Run, plain, runs_of
from docplanner.documents.house.type import Weight
from docplanner.documents.kind import Params
from docplanner.documents.shooting_schedule import KIND
from docplanner.documents.shooting_schedule.collect import span_words
from docplanner.documents.shooting_schedule.sheet import DayRows, Item, Schedule
from docplanner.domain.faults import Refused
from docplanner.domain.places import Curfew
from docplanner.domain.schedule import (
    Activity,
    ActivityKind,
    ActivityStatus,
    Day,
    DayKind,
    Trip,
)
from docplanner.domain.shots import Priority
from docplanner.domain.snapshot import Snapshot
from tests import sample
from tests.papers import NOW, SUNDAY, TRIP, changed, records, without


def collected(found: list[Any], audience: str = "") -> Schedule:
    """The schedule of the trip."""
    return KIND.collect(Snapshot.of(found), Params(trip=TRIP, audience=audience), NOW)


def day(sheet: Schedule, words: str) -> DayRows:
    """The day whose head begins with some words."""
    return next(one for one in sheet.days if plain(one.title).startswith(words))


def sunday(found: list[Any] | None = None, audience: str = "") -> list[Item]:
    """The rows of Sunday."""
    return list(day(collected(found or records(), audience), "Day 5").items)


def what(items: list[Item], start: str) -> str:
    """What happens at a time."""
    return next(plain(item.what) for item in items if plain(item.start) == start)


def test_days_are_numbered_to_the_end_of_the_trip_and_dated_after_it() -> None:
    heads = [plain(one.title) for one in collected(records()).days]
    assert heads[4] == "Day 5, Sun 15 JanHotel with shelter, Dnipro, готель з укриттям, " \
        "центр, Дніпро"  # fmt: skip
    assert heads[-1].startswith("Tue 17 Jan")


def test_a_day_that_travels_says_from_where_to_where() -> None:
    found = changed(records(), SUNDAY, kind=DayKind.TRAVEL)
    head = plain(day(collected(found), "Day 5").title)
    assert head.endswith("Travel day, Kyiv base to 118 Naberezhna Peremohy, Dnipro")


def test_a_secret_place_of_a_day_is_withheld() -> None:
    found = changed(changed(records(), SUNDAY, place="secret"), "secret", never_name=True)
    assert plain(day(collected(found), "Day 5").title) == "Day 5, Sun 15 JanWithheld"


def test_rows_are_work_and_travel_in_order_without_check_ins() -> None:
    codes = [(plain(item.start), item.code) for item in sunday()]
    assert codes == [
        ("05:30", "TRV"), ("09:35", "TRV"), ("12:15", "REC"), ("13:30", "ACT"), ("15:20", "PTC"),
        ("16:45", "INT"), ("18:15", "MEAL"), ("20:15", "INT"),
    ]  # fmt: skip


def test_legs_say_their_ends_and_kilometres() -> None:
    assert what(sunday(), "05:30") == "Kyiv base to Kremenchuk, 300 km"


def test_work_says_its_shots_and_the_identity_rule_of_whom_it_films() -> None:
    items = sunday()
    assert what(items, "13:30") == "Struck block, rescue goes on, shots 9.1–9.4"
    assert what(items, "16:45") == "Dnipro resident 1, shot 10.1. First name only"
    assert what(items, "20:15") == "HERON. Code name only"


def test_a_contributor_whom_the_title_does_not_name_is_named_with_the_rule() -> None:
    found = changed(records(), "act-resident", title="The evening")
    assert what(sunday(found), "16:45") == (
        "The evening, shot 10.1. Dnipro resident 1, first name only"
    )


def test_that_an_identity_is_not_agreed_stays_inside() -> None:
    found = changed(records(), "int-resident", identity=None)
    assert "shot 10.1. Identity not agreed" in what(sunday(found), "16:45")
    outside = sunday(found, audience="commissioner")
    assert what(outside, "16:45") == "Dnipro resident 1, shot 10.1"


def test_what_is_pencilled_says_so() -> None:
    found = changed(records(), "act-ptc", status=ActivityStatus.PENCILLED)
    assert what(sunday(found), "15:20").startswith("Last light, shot 9.6. Pencilled")


def test_the_whole_crew_of_a_day_is_all_and_others_are_named() -> None:
    who = {plain(item.start): plain(item.who) for item in sunday()}
    assert (who["13:30"], who["12:15"]) == ("All", "PD, Fixer")


def test_nobody_named_is_missing() -> None:
    found = changed(records(), "act-ptc", people=())
    item = next(item for item in sunday(found) if plain(item.start) == "15:20")
    assert plain(item.who) == "NOT SET"


def test_lengths_are_hours_and_minutes_and_a_night_on_the_way_says_its_arrival() -> None:
    lengths = {plain(item.start): plain(item.length) for item in sunday()}
    assert (lengths["05:30"], lengths["20:15"]) == ("3 h 45", "30 min")
    monday = day(collected(records()), "Day 6").items
    assert plain(monday[-1].length) == "to Tue 07:00"


def test_the_right_of_a_head_is_the_sun_and_on_a_travel_day_the_curfew() -> None:
    assert plain(day(collected(records()), "Day 5").right) == "Sun 07:27 to 16:11"
    found = changed(records(), SUNDAY, kind=DayKind.TRAVEL)
    assert plain(day(collected(found), "Day 5").right) == "Curfew 23:00 to 05:00"
    nowhere = without(changed(records(), SUNDAY, place=None), Curfew)
    assert plain(day(collected(nowhere), "Day 5").right) == "Sun NOT SET"


def test_a_day_on_another_clock_says_so_in_its_head() -> None:
    found = changed(records(), SUNDAY, zone="Europe/London")
    assert plain(day(collected(found), "Day 5").title).startswith("Day 5, Sun 15 Jan, UK time")


def test_a_day_without_rows_says_what_it_is_or_that_nobody_set_it() -> None:
    sheet = collected(records())
    assert plain(day(sheet, "Day 2").items[0].what) == "NOT SET: ask the producer"
    rest = collected(changed(records(), "day-2", kind=DayKind.REST))
    assert plain(day(rest, "Day 2").items[0].what) == "Rest day"


CLASH = Activity(
    id="act-clash", title="Second unit", kind=ActivityKind.GVS, day=SUNDAY, start=14 * 60,
    end=15 * 60, location="base", people=("camera",), status=ActivityStatus.CONFIRMED,
)  # fmt: skip


def conflicts(items: list[Item], start: str) -> list[Run]:
    """The bold runs of a row."""
    row = next(item for item in items if plain(item.start) == start)
    runs = (run for run in runs_of(row.what) if isinstance(run, Run))
    return [run for run in runs if run.weight is Weight.SEMIBOLD]


def test_a_conflict_stands_in_bold_on_each_row_it_is_about() -> None:
    items = sunday([*records(), CLASH])
    for start in ("13:30", "14:00"):
        said = next(run.text for run in conflicts(items, start) if "Camera" in run.text)
        assert said.startswith(" Conflict: Camera is in ")
        assert "15 Jan" not in said
    assert conflicts(items, "18:15") == []


def test_the_broadcaster_is_not_told_of_conflicts() -> None:
    items = sunday([*records(), CLASH], audience="commissioner")
    assert all(conflicts(items, plain(item.start)) == [] for item in items)


def test_what_must_be_filmed_and_has_no_day_is_listed() -> None:
    wish = Activity(id="wish", title="Irpin bridge", kind=ActivityKind.INTERVIEW, minutes=90,
                    priority=Priority.MUST)  # fmt: skip
    others = [
        replace(wish, id="could", title="Ice", priority=Priority.COULD),
        replace(wish, id="off", title="Off", status=ActivityStatus.CANCELLED),
    ]
    assert collected([*records(), wish, *others]).unscheduled == ("Irpin bridge, INT, 1 h 30",)
    assert collected(records()).unscheduled == ("Nothing: every must has its day.",)


def test_the_legend_explains_the_codes_in_use() -> None:
    assert collected(records()).legend == (
        "INT interview, ACT actuality, GV general views, PTC piece to camera, TRV travel, REC recce"
    )


def test_the_clock_rule_follows_a_clock_change_inside_the_trip() -> None:
    assert collected(records()).header.answer_line == "Kyiv time (UTC+2) unless marked UK"
    spring = changed(records(), TRIP, start=date(2023, 3, 24), end=date(2023, 3, 28))
    sheet = collected(spring)
    assert sheet.header.answer_line == "Kyiv time (UTC+2, from Sun 26 Mar UTC+3)"
    assert "from Sun 26 Mar UTC+3" in plain(sheet.furniture.rules[0])


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (date(2023, 1, 11), date(2023, 1, 16), "11–16 January 2023"),
        (date(2023, 1, 11), date(2023, 1, 11), "11 January 2023"),
        (date(2023, 3, 30), date(2023, 4, 2), "30 March–2 April 2023"),
        (date(2022, 12, 30), date(2023, 1, 2), "30 December 2022–2 January 2023"),
    ],
)
def test_a_stretch_of_dates_is_said_once(start: date, end: date, said: str) -> None:
    assert span_words(start, end) == said


def test_a_trip_without_days_says_so() -> None:
    sheet = collected(without(records(), Day))
    assert [plain(one.title) for one in sheet.days] == ["Days NOT SET: ask the producer"]


def test_an_audience_that_is_not_served_is_told_who_is() -> None:
    with pytest.raises(Refused, match="crew, production, adviser, key-contact, commissioner"):
        collected(records(), audience="edit")


def test_an_unknown_trip_is_refused() -> None:
    with pytest.raises(Refused, match="no such trip"):
        collected(without(records(), Trip))


def test_the_curfew_of_a_travel_day_names_its_clock_once() -> None:
    trip = next(one for one in sample.snapshot().all(Trip).values() if one.number == 4)
    made = KIND.collect(sample.snapshot(), Params(trip=trip.id), NOW)
    assert plain(made.days[0].right) == "Curfew 23:00 to 05:00 Kyiv"
