"""What one person's call sheet says, and what it leaves out."""

from __future__ import annotations

from typing import Any

import pytest

from docplanner.documents import callsheet
from docplanner.documents.callsheet.own_sheet import OwnSheet
from docplanner.documents.house.text import plain
from docplanner.documents.kind import Params
from docplanner.domain import people, safety, schedule
from docplanner.domain.faults import Declined, Refused
from docplanner.domain.snapshot import Snapshot
from tests.papers import NOW, SIGNED, SUNDAY, at, changed, records, signed, small, wall
from tests.unit.documents.test_call_sheet import altered, is_missing, said


def own(snapshot: Snapshot, person: str = "camera", **choices: Any) -> OwnSheet:
    """The own sheet of a person for Sunday."""
    params = Params(day=SUNDAY, person=person, **choices)
    made = callsheet.KIND.collect(snapshot, params, NOW)
    assert isinstance(made, OwnSheet)
    return made


def test_it_begins_with_the_own_call_pickup_and_ride() -> None:
    band = own(small()).own
    assert (plain(band.call), plain(band.pickup)) == ("05:15", "05:00")
    assert [plain(line) for line in band.pickup_lines] == [
        "Hotel lobby, Kyiv", "Car 2, kit, plate AA 0002 XX",
    ]  # fmt: skip
    assert plain(band.ride) == "You ride with Driver, car 2"


def test_a_driver_is_told_that_they_drive() -> None:
    assert plain(own(small(), "driver-1").own.ride) == "You drive Car 1, leads"


def test_wrap_indoors_and_rest_are_ones_own() -> None:
    lines = [plain(line) for line in own(small()).own.ride_lines]
    assert lines[1:] == [
        "18:15 your wrap, estimated",
        "22:00 indoors, curfew 23:00 to 05:00",
        "11 h your rest to Mon 16 Jan 05:15",
    ]


def test_a_short_rest_is_said() -> None:
    late = altered("act-resident", end=wall("19:00"))
    assert "Your rest is under 11 h" in said(own(late).own)


def test_only_rows_with_a_part_in_them_are_there() -> None:
    rows = own(small()).day
    assert [row.kind for row in rows] == ["PICK", "CALL", "TRV", "TRV", "ACT", "PTC", "INT", "MEAL"]
    assert "HERON" not in said(rows)


def test_the_letters_of_the_places_are_told() -> None:
    assert own(small()).where == "A 118 Naberezhna Peremohy. B Embankment. C Hotel with shelter"


def test_whoever_speaks_has_their_check_ins_by_the_days_number() -> None:
    checks = [plain(row.what) for row in own(small(), "pd").day if row.check]
    assert checks == ["Check-in 3 (10:15 UK)", "Check-in 4 (19:00 UK)"]


def test_nobody_elses_pickup_or_number_is_on_it() -> None:
    text = said(own(small())).replace("\u00a0", " ")
    for other in ("Base gate", "Home", "900101", "AA 0001"):
        assert other not in text


def test_whom_to_ring_is_few_and_needed() -> None:
    ring = [plain(line).replace("\u00a0", " ").strip() for line in own(small()).ring]
    assert ring == [
        "Anything wrong Security adviser +44 141 496 0107",
        "If no answer Key contact, Glasgow +44 141 496 0110",
        "Your car Driver, car 2 +380 67 000 00 06",
        "Language Fixer, Kyiv +380 67 000 00 04",
        "Split up Hotel C, lobby",
    ]


def test_the_gate_has_the_own_read_mark() -> None:
    assert plain(own(signed()).gate.lines[1]) == "You have not read it yet."
    reading = safety.Reading(id="r", assessment="ra-7", person="camera",
                             at=at("2023-01-14T18:31"))  # fmt: skip
    found = changed(records(), "ra-7", signed_by="adviser", signed_at=SIGNED)
    read = own(Snapshot.of([*found, reading]))
    assert plain(read.gate.lines[1]) == "You read it, Sat 14 Jan 18:31."


def test_those_filmed_have_their_rule_and_limits() -> None:
    assert [plain(line) for line in own(small(), "pd").filmed] == [
        "Dnipro resident 1 first name only: No flat, street sign or family.",
        "HERON code name only: No place, number or voice.",
    ]


def test_the_unit_sheet_in_force_is_named_as_the_master() -> None:
    assert "The unit call sheet Rev 1, Blue, is the master." in plain(
        own(signed()).furniture.rules[0]
    )


def test_a_protected_persons_own_sheet_has_no_name_and_no_place_of_pickup() -> None:
    found = changed(records(), "camera", protected=True, code_name="WREN", name="Somebody Real")
    made = own(Snapshot.of(found))
    assert made.name == "WREN"
    assert "Hotel lobby" not in said(made)
    assert "Somebody Real" not in said(made)


def test_somebody_without_time_vehicle_or_pickup_reads_what_is_not_set() -> None:
    person = people.Person(id="new", name="Second camera")
    call = schedule.Call(id="call-new", day=SUNDAY, person="new")
    made = own(Snapshot.of([*records(), person, call]), "new")
    assert plain(made.own.call) == "05:30"
    assert is_missing(made.own.pickup)
    assert is_missing(made.own.ride)


def test_only_the_crew_of_the_day_has_own_sheets() -> None:
    with pytest.raises(Refused, match="Dnipro resident 1 is not on the crew of Sun 15 Jan 2023"):
        own(small(), "resident")


def test_a_protected_contributor_has_no_own_sheet_even_with_a_call() -> None:
    found = changed(records(), "resident", protected=True, code_name="WREN")
    call = schedule.Call(id="call-wren", day=SUNDAY, person="resident")
    with pytest.raises(Declined, match="WREN is protected"):
        own(Snapshot.of([*found, call]), "resident")


def test_an_own_sheet_is_for_that_person_alone() -> None:
    with pytest.raises(Refused, match="for them alone"):
        callsheet.KIND.audience(Params(day=SUNDAY, person="camera", audience="commissioner"))
    with pytest.raises(Refused, match="needs --person"):
        callsheet.KIND.audience(Params(day=SUNDAY, audience="person"))
    with pytest.raises(Refused, match="no such person"):
        own(small(), "nobody")
