"""Typed values: read by their field's type, refused in one sentence that names the field."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from docplanner.domain.faults import Refused
from docplanner.domain.finding import Finder
from docplanner.domain.footage import Clip, LogType
from docplanner.domain.ids import Id, new_id
from docplanner.domain.inward import Inward
from docplanner.domain.kinds import BY_NAME, KINDS
from docplanner.domain.people import Interviewee, Person
from docplanner.domain.places import Location
from docplanner.domain.production import Part, Production
from docplanner.domain.schedule import Activity, ActivityKind, Day, DayKind, Trip, Version
from docplanner.domain.shots import Shot
from docplanner.domain.timecode import Rate
from docplanner.domain.times import Instant, Window

HERON = Person(id=new_id(), name="Proba Testenko", code_name="HERON", protected=True)
CAMERA = Person(id=new_id(), name="Camera", code_name="WREN")
TALK = Interviewee(id=new_id(), person=HERON.id)
MOSCHUN = Location(id=new_id(), name="Moschun", name_uk="Мощун")
TRIP = Trip(id=new_id(), title="January", start=date(2023, 1, 10), end=date(2023, 1, 17))
PLAN_A = Version(id=new_id(), trip=TRIP.id, title="Plan A", adopted=True)
PLAN_B = Version(id=new_id(), trip=TRIP.id, title="Plan B")
DAY_A, DAY_B = (
    Day(id=new_id(), trip=TRIP.id, version=plan.id, date=date(2023, 1, 14))
    for plan in (PLAN_A, PLAN_B)
)
MEALS = [Activity(id=new_id(), title="Meal", kind=ActivityKind.MEAL) for _ in range(2)]
CLIP = Clip(id=new_id(), name="A001", start_frames=90_000, rate=Rate(25), frames=5_000)
NIGHT = Clip(id=new_id(), name="A002", start_frames=24 * 90_000 - 50, rate=Rate(25), frames=100)
DROP = Clip(id=new_id(), name="A003", start_frames=0, rate=Rate(30000, 1001), drop=True, frames=9)
SHOT = Shot(id=new_id(), number="7.3", description="Snow")
PART = Part(id=new_id(), number=2, title="Later")
PRODUCTION = Production(id=new_id(), title="Film")
TABLES: dict[str, list[Any]] = {
    "people": [HERON, CAMERA],
    "interviewees": [TALK],
    "locations": [MOSCHUN],
    "trips": [TRIP],
    "versions": [PLAN_A, PLAN_B],
    "days": [DAY_B, DAY_A],
    "activities": MEALS,
    "clips": [CLIP, NIGHT, DROP],
    "shots": [SHOT],
    "parts": [PART],
}


def rows(kind: str) -> list[Any]:
    return TABLES.get(kind, [])


def lookup(kind: str, key: Id | None) -> Any | None:
    return next((record for record in rows(kind) if record.id == key), None)


FINDER = Finder(rows, lookup, frozenset({PLAN_A.id}))
INWARD = Inward(FINDER, PRODUCTION)


def read(kind: str, *pairs: str, record: Any = None) -> dict[str, Any]:
    return INWARD.values(BY_NAME[kind], pairs, record)


def refusal(kind: str, *pairs: str, record: Any = None) -> str:
    with pytest.raises(Refused) as refused:
        read(kind, *pairs, record=record)
    return str(refused.value)


def test_values_are_read_by_the_type_of_their_field() -> None:
    assert read("days", "date=2023-01-14", "kind=travel", "unit_call=7:30") == {
        "date": date(2023, 1, 14),
        "kind": DayKind.TRAVEL,
        "unit_call": 450,
    }
    assert read("locations", "latitude=50.612345", "never_name=yes", "longitude=-0.1") == {
        "latitude": 50_612_345,
        "never_name": True,
        "longitude": -100_000,
    }
    assert read("clips", "rate=30000/1001", "drop=1")["rate"] == Rate(30000, 1001)


def test_a_text_may_hold_any_sign() -> None:
    assert read("people", "note=a=b; c -- 'd'\r\nнаступний")["note"] == "a=b; c -- 'd'\nнаступний"


def test_an_empty_value_clears() -> None:
    assert read("people", "note=", "code_name=", "languages=", "protected=") == {
        "note": "",
        "code_name": None,
        "languages": (),
        "protected": False,
    }
    assert read("days", "place=", "unit_call=") == {"place": None, "unit_call": None}


def test_what_is_required_cannot_be_cleared() -> None:
    assert refusal("people", "name= ") == "name: a person cannot be without it."
    assert "trip" in refusal("days", "trip=")
    assert refusal("log", "in=") == "in: a log entry cannot be without it."


def test_a_list_is_separated_and_a_set() -> None:
    assert read("people", "languages=English; Ukrainian;English;")["languages"] == (
        "English",
        "Ukrainian",
    )
    assert read("interviewees", "available=2023-01-16T14:30/18:00;2023-01-17T9:00/10:00") == {
        "available": (Window(date(2023, 1, 16), 870, 1080), Window(date(2023, 1, 17), 540, 600))
    }


def test_references_take_an_id_or_a_key() -> None:
    assert read("activities", f"location={MOSCHUN.id}")["location"] == MOSCHUN.id
    assert read("activities", "location=Moschun")["location"] == MOSCHUN.id
    assert read("activities", "location=МОЩУН")["location"] == MOSCHUN.id
    assert read("activities", "people=HERON;camera")["people"] == (HERON.id, CAMERA.id)
    assert read("activities", "shots=7.3", "parts=2") == {"shots": (SHOT.id,), "parts": (PART.id,)}


def test_a_date_means_the_day_of_the_plan_in_force() -> None:
    assert read("activities", "day=2023-01-14")["day"] == DAY_A.id
    assert read("activities", f"day={DAY_B.id}")["day"] == DAY_B.id


def test_a_contributor_answers_to_the_persons_name() -> None:
    assert FINDER.find("interviewees", "HERON") is TALK


def test_a_protected_person_answers_to_code_name_and_id_only() -> None:
    assert FINDER.find("people", "heron") is HERON
    assert FINDER.find("people", HERON.id.upper()) is HERON
    for text in ("Proba Testenko", "proba testenko", "Testenko"):
        with pytest.raises(Refused) as refused:
            FINDER.find("people", text)
        assert HERON.id not in str(refused.value)


def test_an_unknown_key_is_refused_with_the_nearest() -> None:
    assert refusal("activities", "location=Moshun") == (
        "There is no place with the name 'Moshun'; do you mean 'Moschun'?"
    )


def test_an_ambiguous_key_is_refused_with_what_to_say() -> None:
    with pytest.raises(Refused) as refused:
        FINDER.find("activities", "Meal")
    assert all(meal.id in str(refused.value) for meal in MEALS)


def test_an_unknown_field_is_refused_with_the_nearest() -> None:
    assert refusal("people", "nmae=x") == "people have no field 'nmae'; there is name."
    assert refusal("people", "id=x") == "The id of a record never changes; leave it out."
    assert "from" in refusal("legs", "from_=Moschun")


@pytest.mark.parametrize(
    ("kind", "pair", "label"),
    [
        ("days", "date=14.01.2023", "date"),
        ("days", "date=2023-02-30", "date"),
        ("days", "unit_call=24:00", "unit_call"),
        ("days", "zone=Mars/Olympus", "zone"),
        ("days", "kind=holiday", "kind"),
        ("locations", "latitude=91", "latitude"),
        ("locations", "latitude=50,1", "latitude"),
        ("locations", "never_name=maybe", "never_name"),
        ("clips", "rate=29.97", "rate"),
        ("clips", "frames=-1", "frames"),
        ("clips", "frames=9007199254740993", "frames"),
        ("crew", "currency=gbp", "currency"),
        ("legs", "depart=2023-01-11 06:30", "depart"),
        ("legs", "depart=0001-01-01T00:00+14:00", "depart"),
        ("interviewees", "available=2023-01-16T14:30/14:30", "available"),
        ("interviewees", "available=2023-99-16T14:30/15:30", "available"),
        ("people", "note=a\x00b", "note"),
        ("people", "note=\udcff", "note"),
    ],
)
def test_a_bad_value_is_one_sentence_that_names_its_field(kind: str, pair: str, label: str) -> None:
    sentence = refusal(kind, pair)
    assert sentence.startswith(f"{label}: ")
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_decimal_rate_is_refused_with_the_fraction_to_type() -> None:
    assert "30000/1001" in refusal("clips", "rate=29.97")


def test_a_word_without_a_value_is_refused() -> None:
    assert "FIELD=VALUE" in refusal("people", "name")
    assert refusal("people", "name=a", "name=b") == "name is given twice; give it once."


def test_a_moment_takes_the_first_zone_that_fits_its_offset() -> None:
    def zone(text: str) -> str:
        moment = read("legs", f"depart={text}")["depart"]
        assert isinstance(moment, Instant)
        return moment.zone

    assert zone("2023-01-11T06:30+02:00") == "Europe/Kyiv"
    assert zone("2023-01-11T06:30Z") == "Europe/London"
    assert zone("2023-01-11T06:30+01:00") == "Europe/Warsaw"
    assert zone("2023-01-11T06:30-05:00") == "-05:00"


def test_timecodes_are_counted_in_the_clips_rate() -> None:
    assert read("clips", "rate=25", "start_tc=01:00:00:00")["start_frames"] == 90_000
    drop = read("clips", "start_tc=00:10:00;00", "drop=yes", "rate=30000/1001")
    assert drop["start_frames"] == 17_982
    assert read("clips", "start_tc=01:00:00:01", record=CLIP) == {"start_frames": 90_001}
    assert read("clips", "start_tc=", record=CLIP) == {"start_frames": None}


def test_a_range_is_counted_in_its_clip() -> None:
    values = read("log", "clip=A001", "in=01:00:01:00", "out=01:00:02:00", "type=sync")
    assert values == {
        "clip": CLIP.id,
        "in_frames": 90_025,
        "out_frames": 90_050,
        "type": LogType.SYNC,
    }


def test_a_range_past_midnight_belongs_to_the_clip_that_runs_on() -> None:
    values = read("log", "clip=A002", "in=23:59:59:00", "out=00:00:00:10")
    assert values["out_frames"] - values["in_frames"] == 35


@pytest.mark.parametrize(
    "pairs",
    [
        ("clip=A001", "in=01:00:00:25"),
        ("clip=A001", "in=01:00:00;00"),
        ("clip=A003", "in=00:01:00;00"),
        ("clip=A001", "in=1:0:0:0"),
        ("in=01:00:00:00",),
        ("clip=A001", "in=01:00:00:00", "in_frames=90000"),
    ],
)
def test_a_timecode_that_cannot_be_is_refused(pairs: tuple[str, ...]) -> None:
    assert "in" in refusal("log", *pairs)


def test_a_timecode_without_a_rate_is_refused() -> None:
    assert refusal("clips", "start_tc=01:00:00:00") == (
        "start_tc: a timecode needs a rate; give rate= as well."
    )


def attempt(kind: str, pair: str) -> str:
    """What is said of a pair; nothing where it is taken."""
    try:
        read(kind, pair)
    except Refused as refused:
        return str(refused)
    return ""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_any_field_of_any_kind_takes_nonsense_or_refuses_it_in_a_sentence(kind: Any) -> None:
    nonsense = ("", " ", "\u200b", "x" * 5000, "-1", "9" * 400, "2023-13-45", "\ud800", ";;", "=")
    for label in kind.by_label:
        for text in nonsense:
            assert len(attempt(kind.name, f"{label}={text}")) < 700
