"""What the call sheet says, before it is laid out."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from docplanner.documents import callsheet
from docplanner.documents.callsheet.sheet import CallSheet
from docplanner.documents.house.gate import Verdict
from docplanner.documents.house.text import Box, Run, plain, runs_of
from docplanner.documents.kind import Params
from docplanner.domain import people, places, safety, schedule
from docplanner.domain.faults import Refused
from docplanner.domain.snapshot import Snapshot
from tests.papers import NOW, SIGNED, SUNDAY, at, changed, records, signed, small, wall, without


def sheet(snapshot: Snapshot, day: str = SUNDAY, **choices: Any) -> CallSheet:
    """The call sheet of a day."""
    made = callsheet.KIND.collect(snapshot, Params(day=day, **choices), NOW)
    assert isinstance(made, CallSheet)
    return made


def said(value: Any) -> str:
    """Every text of a sheet or of a part of it."""
    if isinstance(value, str):
        return value
    if isinstance(value, Run):
        return f"{value.text} {value.link}"
    if is_dataclass(value):
        return " ".join(said(getattr(value, item.name)) for item in fields(value))
    return " ".join(map(said, value)) if isinstance(value, tuple) else ""


def altered(key: str, **values: Any) -> Snapshot:
    """The small production with one record altered."""
    return Snapshot.of(changed(records(), key, **values))


def is_missing(text: Any) -> bool:
    """Whether a text says in its frame that it is not set."""
    runs = [run for run in runs_of(text) if isinstance(run, Run)]
    return any(run.box is Box.DASHED and run.text.startswith("NOT SET") for run in runs)


def test_the_header_names_film_part_trip_and_numbered_day() -> None:
    head = sheet(small()).header
    assert plain(head.title) == "Pictures From Ukraine"
    assert plain(head.line) == (
        "Call sheet. Part 2 of 2. BBC Scotland. Trip 4, January 2023, final footage"
    )
    assert plain(head.answer) == "NOT READYDay 5 of 6"
    assert plain(head.answer_line) == "Sun 15 Jan 2023, Kyiv base to Dnipro"


def test_a_dated_day_after_the_trip_is_not_numbered() -> None:
    assert plain(sheet(small(), "day-7").header.answer).endswith("Travel day")


def test_the_band_answers_when_and_where() -> None:
    band = sheet(small()).band
    assert plain(band.call) == "05:30"
    assert plain(band.meet_at) == "Kyiv base, front gate"
    assert band.exceptions == "Driver 1, Driver 2 05:00; Camera 05:15"
    assert [plain(text) for text in (band.on_location, band.wrap, band.indoors)] == [
        "12:15", "20:45", "22:00",
    ]  # fmt: skip
    assert band.curfew == "Curfew 23:00 to 05:00"
    assert plain(band.light.sun) == "07:27 to 16:12"


def test_the_curfew_of_a_day_told_in_home_time_says_whose_clock_it_is() -> None:
    band = sheet(altered(SUNDAY, zone="Europe/London")).band
    assert band.call_label == "Unit call, UK time"
    assert band.curfew == "Curfew 23:00 to 05:00 Kyiv"


def test_times_of_a_day_told_in_home_time_are_not_called_kyiv_times() -> None:
    made = sheet(altered(SUNDAY, zone="Europe/London"))
    assert plain(made.furniture.rules[0]).endswith(
        "UK time (UTC+0) unless marked Kyiv. Kyiv is 2 hours ahead."
    )
    assert "(07:30 Kyiv)" in said(made.running)


def test_the_clock_rule_has_the_offset_of_the_date() -> None:
    summer = altered(SUNDAY, date=NOW.utc.date().replace(month=7))
    assert "Kyiv time (UTC+3)" in plain(sheet(summer).furniture.rules[0])
    assert "Kyiv time (UTC+2)" in plain(sheet(small()).furniture.rules[0])


def test_missing_facts_say_so_and_who_knows() -> None:
    bare = altered(SUNDAY, unit_call=None, meet_at="", purpose="", money="", medical_note="")
    made = sheet(bare)
    for text in (made.band.call, made.band.meet_at, made.band.weather, made.why):
        assert plain(text) == "NOT SET: ask the producer"
        assert is_missing(text)
    assert is_missing(dict(made.practical)["Money"])
    assert is_missing(made.safety.medical)


def test_the_role_that_knows_is_the_productions() -> None:
    made = sheet(altered("film", ask="the coordinator"))
    assert plain(made.band.weather) == "NOT SET: ask the coordinator"


def test_weather_carries_its_source_and_when_it_was_read() -> None:
    told = altered(SUNDAY, weather="Snow", weather_source="Ukrainian service", weather_read_at=NOW)
    band = sheet(told).band
    assert (plain(band.weather), band.weather_read) == (
        "Snow", "Ukrainian service, Sat 14 Jan 18:12 Kyiv",
    )  # fmt: skip


def test_the_emergency_box_has_eight_answers_in_order() -> None:
    facts = sheet(small()).facts
    assert [fact.label for fact in facts] == [
        "Hospital, 15 min from A", "Shelter at A, 4 min on foot", "Medic", "First call",
        "If split, meet at", "Embassy", "Insurer, evacuation", "Second call",
    ]  # fmt: skip
    assert said(facts[3]).startswith("First call Security adviser +44")


def test_emergency_numbers_ring_when_touched() -> None:
    links = [
        run.link for fact in sheet(small()).facts for text in fact.more for run in runs_of(text)
        if isinstance(run, Run) and run.link
    ]  # fmt: skip
    assert "tel:+441414960107" in links


def test_no_hospital_shelter_or_contact_is_never_a_blank() -> None:
    bare = [item for item in records() if not isinstance(item, safety.Contact | places.Location)]
    made = sheet(Snapshot.of(bare))
    assert all(is_missing(fact.answer) for fact in made.facts if fact.label != "Medic")
    assert made.services == ()


def test_an_unsigned_assessment_is_not_ready_and_says_which() -> None:
    gate = sheet(small()).gate
    assert gate.verdict is Verdict.NOT_READY
    assert "RA-07 v2 is not signed. Nobody travels on this sheet." in plain(gate.lines[0])


def test_a_signed_assessment_is_go_and_says_by_whom_and_when_in_both_times() -> None:
    gate = sheet(signed()).gate
    assert gate.verdict is Verdict.GO
    assert plain(gate.lines[0]).startswith(
        "RA-07 v2 signed by Security adviser, Sat 14 Jan 18:16 Kyiv, 16:16 UK."
    )


def test_a_name_without_a_time_is_no_signature() -> None:
    assert sheet(altered("ra-7", signed_by="adviser")).gate.verdict is Verdict.NOT_READY
    assert sheet(altered("ra-7", signed_at=SIGNED)).gate.verdict is Verdict.NOT_READY


def test_a_day_without_an_assessment_is_not_ready() -> None:
    gate = sheet(Snapshot.of(without(records(), safety.Assessment))).gate
    assert gate.verdict is Verdict.NOT_READY
    assert "No risk assessment" in plain(gate.lines[0])


def test_one_unsigned_assessment_of_two_holds_the_day() -> None:
    found = changed(records(), "ra-7", signed_by="adviser", signed_at=SIGNED)
    second = safety.Assessment(id="ra-8", reference="RA-08", day=SUNDAY)
    gate = sheet(Snapshot.of([*found, second])).gate
    assert gate.verdict is Verdict.NOT_READY
    assert "RA-08" in plain(gate.lines[0])


def test_only_an_override_of_that_rule_opens_the_gate_and_its_reason_prints() -> None:
    def kept(rule: str) -> Snapshot:
        override = safety.Override(id="o", day=SUNDAY, rule=rule, by="pd", at=SIGNED,
                                   reason="No safe earlier stop.")  # fmt: skip
        return Snapshot.of([*records(), override])

    gate = sheet(kept("unsigned-assessment")).gate
    assert gate.verdict is Verdict.OVERRIDE
    assert "Kept by Producer/Director, Sat 14 Jan 18:16 Kyiv. Reason: No safe earlier stop." in (
        plain(gate.lines[0])
    )
    other = sheet(kept("rest-under-11-hours")).gate
    assert other.verdict is Verdict.NOT_READY
    assert "Override rest under 11 hours" in " ".join(map(plain, other.lines))


def test_places_are_lettered_in_order_and_in_both_scripts() -> None:
    found = sheet(small()).places
    assert [place.letter for place in found] == ["A", "B", "C"]
    assert plain(found[0].name).split("\n") == [
        "118 Naberezhna Peremohy, Dnipro", "набережна Перемоги, 118, Дніпро",
    ]  # fmt: skip
    assert plain(found[0].coordinates) == "48.42, 35.07 approx."
    assert "https://www.google.com/maps?q=48.42,35.07" in said(found[0].coordinates)
    assert plain(found[0].permission) == "Asked, waiting"
    assert plain(found[0].shelter) == "250 m,\n4 min"


def test_a_place_without_ukrainian_name_coordinates_or_shelter_says_so() -> None:
    found = sheet(altered("block", name_uk="", latitude=None, shelter="", access="")).places[0]
    for text in (found.name, found.coordinates, found.shelter, found.access):
        assert is_missing(text)


def test_an_address_adds_its_street_in_both_scripts_and_not_the_country_all_places_share() -> None:
    english, ukrainian = "118 Naberezhna Peremohy, Ukraine", "наб. Перемоги, Україна"
    streets = changed(records(), "block", name="The block", name_uk="Будинок",
                      address=english, address_uk=ukrainian)  # fmt: skip
    for key in ("embankment", "hotel"):
        streets = changed(streets, key, address="Dnipro, Ukraine", address_uk="Дніпро, Україна")
    assert plain(sheet(Snapshot.of(streets)).places[0].name) == (
        "The block, 118 Naberezhna Peremohy\nБудинок, наб. Перемоги"
    )


def test_the_running_order_merges_work_travel_and_check_ins_in_time() -> None:
    rows = sheet(small()).running
    assert [(plain(row.start), row.kind) for row in rows] == [
        ("05:30", "CHECK"), ("05:30", "TRV"), ("09:00", "CHECK"), ("09:35", "TRV"),
        ("12:15", "CHECK"), ("12:15", "REC"), ("13:30", "ACT"), ("15:20", "PTC"),
        ("16:45", "INT"), ("18:15", "MEAL"), ("20:15", "INT"), ("21:00", "CHECK"),
    ]  # fmt: skip
    assert plain(rows[0].what) == "Check-in 1 (03:30 UK)"
    assert plain(rows[1].what) == "Kyiv base to Kremenchuk, 300 km"
    assert plain(rows[6].what) == "Struck block, rescue goes on, A"
    assert plain(rows[6].notes) == "Shots 9.1 to 9.4. Leave A at 15:15"
    assert plain(rows[6].who) == "All"
    assert plain(rows[5].who) == "PD, Fixer"


def test_cancelled_work_is_not_on_the_sheet() -> None:
    off = altered("act-ptc", status=schedule.ActivityStatus.CANCELLED)
    assert "Last light" not in said(sheet(off).running)


def test_work_without_a_time_stands_last_and_says_so() -> None:
    last = sheet(altered("act-ptc", start=None, end=None)).running[-1]
    assert plain(last.what) == "Last light, C"
    assert is_missing(last.start)


def test_a_journey_into_the_next_day_says_when_it_arrives() -> None:
    rows = sheet(small(), "day-6").running
    assert "Arrives Tue 17 Jan" in said(rows[-1])


def test_a_leg_that_ends_on_another_clock_says_so() -> None:
    arrives = at("2023-01-15T09:15")
    warsaw = altered("leg-1", arrive=type(arrives)(arrives.utc, "Europe/Warsaw"))
    assert "Arrives 08:15 Warsaw" in said(sheet(warsaw).running[1])


def test_what_the_checks_find_stands_on_its_row() -> None:
    found = [row for row in sheet(small()).running if "Conflict: " in said(row.notes)]
    assert [plain(row.what) for row in found] == ["Last light, B"]


def test_contributors_carry_their_rule_consent_and_limits() -> None:
    row = sheet(small()).contributors[0]
    assert (row.name, plain(row.when), plain(row.identity), plain(row.consent)) == (
        "Dnipro resident 1", "16:45, C", "First name only", "Verbal",
    )  # fmt: skip
    assert row.limits == "No flat, street sign or family"


def test_an_identity_that_is_not_agreed_is_said() -> None:
    made = sheet(altered("int-resident", identity=None))
    assert is_missing(made.contributors[0].identity)
    assert "Identity rule not agreed" in said(made.running)


def test_a_withdrawn_contributor_is_not_to_be_filmed() -> None:
    gone = sheet(altered("int-resident", stage=people.Stage.WITHDRAWN)).contributors[0]
    assert plain(gone.consent) == "WITHDRAWN: do not film"


def test_a_minor_is_never_named() -> None:
    assert sheet(altered("int-resident", minor=True)).contributors[0].name == "Withheld"


def test_a_protected_person_is_a_code_name_without_place_number_or_role() -> None:
    made = sheet(small())
    assert [row.name for row in made.contributors] == ["Dnipro resident 1", "HERON"]
    assert plain(made.contributors[1].when) == "20:15"
    text = said(made)
    for secret in ("Real Name", "A secret role", "999 99 99", "Secret Street", "secret flat"):
        assert secret not in text
    assert "HERON, place withheld" in plain(made.running[10].what)


def test_a_place_that_is_never_named_is_not_on_the_sheet() -> None:
    text = said(sheet(altered("embankment", never_name=True)))
    assert "Embankment" not in text
    assert "48.45" not in text


def test_a_protected_member_of_the_crew_has_no_number_or_pickup() -> None:
    made = sheet(altered("fixer", protected=True, code_name="WREN", name="Somebody Real"))
    riders = [rider for car in made.cars for rider in car.riders]
    wren = next(rider for rider in riders if plain(rider.name) == "WREN")
    assert (plain(wren.phone), plain(wren.pickup)) == ("Withheld", "Withheld")
    assert "+380 67 000 00 04" not in said(made).replace("\u00a0", " ")
    assert "Somebody Real" not in said(made)


def test_the_crew_stands_under_its_cars_with_own_calls() -> None:
    cars = sheet(small()).cars
    assert [car.title for car in cars] == ["Car 1, leads", "Car 2, kit"]
    assert plain(cars[0].plate) == "Plate AA 0001 XX"
    assert [plain(rider.call) for rider in cars[1].riders] == ["05:00", "05:15"]


def test_a_plate_that_is_not_known_is_said() -> None:
    assert is_missing(sheet(altered("car-1", plate="")).cars[0].plate)


def test_somebody_who_works_without_a_call_is_on_the_unit_call() -> None:
    calls = [item for item in records() if item.id != "call-camera"]
    cars = sheet(Snapshot.of(calls)).cars
    assert cars[-1].title == "Without a vehicle"
    assert plain(cars[-1].riders[0].call) == "05:30"
    assert is_missing(cars[-1].riders[0].pickup)


def test_routes_have_their_alternates_or_say_that_there_is_none_set() -> None:
    routes = sheet(small()).routes
    assert routes is not None
    assert [plain(route.kilometres) for route in routes] == ["300", "180"]
    assert is_missing(routes[1].alternate)
    assert plain(routes[1].last_safe) == "13:00"


def test_four_codes_lead_to_the_places_and_the_hospital() -> None:
    spots = sheet(small()).spots
    assert [spot.sign for spot in spots] == ["A", "B", "C", "+"]
    assert spots[3].link == "https://www.google.com/maps?q=48.47,35.04"


def test_the_next_two_days_follow_in_brief() -> None:
    coming = sheet(small()).coming
    assert [day.title for day in coming] == [
        "Next: Mon 16 Jan, day 6 of 6", "Then: Tue 17 Jan, travel day",
    ]  # fmt: skip
    assert plain(coming[0].rows[0][1]) == "Military analyst, Kyiv base"


def test_the_broadcasters_copy_has_no_phones_plates_hotel_routes_or_shelter() -> None:
    made = sheet(small(), audience="commissioner")
    text = said(made)
    for inside in ("+44", "+380", "AA 0001", "Hotel", "Kremenchuk", "car park", "google", "tel:+"):
        assert inside not in text
    assert plain(made.coming[0].rows[-1][1]) == "Travel"
    assert made.routes is None
    assert made.safety.ladder is None
    assert made.furniture.audience == "BBC Scotland"


@pytest.mark.parametrize("audience", ["adviser", "key-contact"])
def test_the_adviser_and_the_key_contact_read_what_the_crew_reads(audience: str) -> None:
    assert said(sheet(small(), audience=audience).cars) == said(sheet(small()).cars)


def test_an_audience_it_does_not_serve_is_refused_with_those_it_does() -> None:
    with pytest.raises(Refused, match="crew, adviser, key-contact, commissioner"):
        callsheet.KIND.audience(Params(day=SUNDAY, audience="customs"))


def test_a_day_is_needed() -> None:
    with pytest.raises(Refused, match="needs a day"):
        callsheet.KIND.check(Params())
    with pytest.raises(Refused, match="no such day"):
        sheet(small(), "nowhere")


def test_an_own_call_an_hour_earlier_is_an_exception() -> None:
    early = altered("call-pd", call=wall("04:30"))
    assert sheet(early).band.exceptions.startswith("PD 04:30; ")
