"""The outer form of records: outer names, null for nothing, and no word of a protected person."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from docplanner.domain.footage import Clip, LogEntry
from docplanner.domain.identity import Gate
from docplanner.domain.kinds import KINDS
from docplanner.domain.outward import LOGGED, Form, Outward
from docplanner.domain.people import CrewMember, Interviewee, Person, Stage, Step
from docplanner.domain.places import Location, Permission
from docplanner.domain.production import Production
from docplanner.domain.schedule import Activity, ActivityKind, Day, Leg, LegMode, Trip, Version
from docplanner.domain.shots import Shot
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.timecode import Rate
from docplanner.domain.times import Instant, Window

HERON = Person(
    id="p1",
    name="Proba Testenko",
    code_name="HERON",
    protected=True,
    phone="+380 67 000 00 01",
    languages=("Ukrainian",),
    role="Witness",
    note="Lives by the river",
)
CAMERA = Person(id="p2", name="Camera", languages=("Ukrainian", "English"))
CREW = CrewMember(id="c1", person="p1", duty="Guide", next_of_kin="A sister", rate=20000)
INTERVIEWEE = Interviewee(
    id="i1",
    person="p1",
    stage=Stage.AGREED,
    guardian="An aunt",
    note="Proba asks for tea",
    available=(Window(date(2023, 1, 16), 870, 1080),),
)
STEP = Step(id="s1", interviewee="i1", stage=Stage.LEAD, on=date(2023, 1, 2), note="Met Testenko")
TRIP = Trip(id="t1", title="January", start=date(2023, 1, 10), end=date(2023, 1, 17))
VERSION = Version(id="v1", trip="t1", title="Plan A", adopted=True)
DAY = Day(id="d1", trip="t1", version="v1", date=date(2023, 1, 14), unit_call=450)
BLOCK = Activity(
    id="a1",
    title="Ask Testenko",
    kind=ActivityKind.INTERVIEW,
    people=("p2", "p1"),
    start=600,
    end=60,
)
PLACE = Location(
    id="l1",
    name="Moschun",
    name_uk="Мощун",
    latitude=50_612_300,
    longitude=-30_000_001,
    permission=Permission.GRANTED,
)
SHOT = Shot(id="h1", number="7.3", description="Snow")
CLIP = Clip(id="k1", name="A001", start_frames=90_000, rate=Rate(25), frames=500)
SILENT = Clip(id="k2", name="A002", rate=Rate(30000, 1001), drop=True, frames=500)
LOG = LogEntry(id="g1", clip="k1", in_frames=90_025, out_frames=90_050)
RECORDS = [
    Production(id="x", title="T"),
    *(HERON, CAMERA, CREW, INTERVIEWEE, STEP, TRIP, VERSION, DAY, BLOCK, PLACE, SHOT),
]
SNAPSHOT = Snapshot.of(RECORDS, captured={"h1": ("A001",)})
OUTWARD = Outward(SNAPSHOT, Gate.of_people(SNAPSHOT), {"k1": CLIP, "k2": SILENT}.get)


def form(record: Any) -> Form:
    return OUTWARD.form(record)


def test_a_protected_person_is_an_id_and_a_code_name() -> None:
    shown = form(HERON)
    said = {label for label, value in shown.items() if value not in (None, [])}
    assert said == {"id", "code_name", "protected"}
    assert shown["code_name"] == "HERON"
    assert shown["languages"] == []


def test_an_open_person_is_shown_in_full() -> None:
    assert form(CAMERA)["name"] == "Camera"
    assert form(CAMERA)["languages"] == ["English", "Ukrainian"]
    assert form(CAMERA)["protected"] is False


def test_what_belongs_to_a_protected_person_keeps_facts_and_loses_what_is_personal() -> None:
    crew = form(CREW)
    assert (crew["person"], crew["rate"]) == ("p1", 20000)
    assert crew["duty"] is crew["next_of_kin"] is None
    interviewee = form(INTERVIEWEE)
    assert interviewee["stage"] == "agreed"
    assert interviewee["available"] == ["2023-01-16T14:30/18:00"]
    assert interviewee["guardian"] is None
    assert interviewee["note"] == "HERON asks for tea"
    assert form(STEP)["note"] == "Met HERON"


def test_texts_of_any_record_pass_the_gate() -> None:
    assert form(BLOCK)["title"] == "Ask HERON"


def test_absent_values_are_null_and_sets_are_sorted() -> None:
    shown = form(BLOCK)
    assert shown["note"] is None
    assert shown["day"] is None
    assert shown["vehicles"] == []
    assert shown["people"] == ["p1", "p2"]


def test_wall_times_dates_and_choices_are_words() -> None:
    assert (form(BLOCK)["start"], form(BLOCK)["end"]) == ("10:00", "01:00")
    day = form(DAY)
    assert (day["date"], day["kind"], day["unit_call"]) == ("2023-01-14", "shoot", "07:30")
    assert (day["trip"], day["version"]) == ("t1", "v1")


def test_coordinates_are_degrees() -> None:
    assert (form(PLACE)["latitude"], form(PLACE)["longitude"]) == (50.6123, -30.000001)
    assert form(PLACE)["never_name"] is False


def test_from_is_called_from_and_a_moment_has_its_zones_offset() -> None:
    moment = Instant.parse("2023-01-11T06:30:00Z[Europe/Warsaw]")
    leg = form(Leg(id="e1", trip="t1", mode=LegMode.AIR, from_="l1", depart=moment))
    assert leg["from"] == "l1"
    assert leg["depart"] == "2023-01-11T07:30:00+01:00"


def test_a_clip_has_its_start_as_timecode_or_none() -> None:
    assert form(CLIP)["start_tc"] == "01:00:00:00"
    assert (form(CLIP)["start_frames"], form(CLIP)["rate"]) == (90_000, "25")
    assert form(SILENT)["start_tc"] is None
    assert (form(SILENT)["rate"], form(SILENT)["drop"]) == ("30000/1001", True)


def test_a_log_entry_has_timecodes_in_its_clips_rate() -> None:
    shown = form(LOG)
    assert (shown["in"], shown["out"]) == ("01:00:01:00", "01:00:02:00")
    assert (shown["in_frames"], shown["out_frames"]) == (90_025, 90_050)


def test_a_shot_with_footage_says_so_beside_its_status() -> None:
    assert (form(SHOT)["status"], form(SHOT)["footage"]) == ("wanted", LOGGED)
    assert form(Shot(id="h2", number="7.4", description="Rain"))["footage"] is None


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_no_kind_shows_its_inner_names(kind: Any) -> None:
    assert not any(field.label.endswith("_") for field in kind.fields)
