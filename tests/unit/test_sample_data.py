"""The sample production is whole, true where it says so, and holds nobody's secrets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from math import asin, cos, radians, sin, sqrt
from typing import Any

import pytest

from docplanner.domain.identity import IDENTIFYING, Gate, Outgoing
from docplanner.domain.people import Identity, Interviewee, Person
from docplanner.domain.places import Location
from docplanner.domain.production import Production
from docplanner.domain.safety import CheckIn, CheckinState
from docplanner.domain.schedule import Accommodation, Day, Leg, LegMode, Trip
from docplanner.domain.shots import Shot, ShotStatus
from docplanner.domain.times import Instant, WallTime, zone_of
from tests.sample import Entry, clips, entries, keys, of, record, resolve, snapshot, texts

ATLEAST = {
    "people": 15, "crew": 8, "interviewees": 10, "steps": 10, "locations": 20, "curfews": 10,
    "zones": 2, "vehicles": 2, "kit": 10, "days": 12, "activities": 30, "calls": 25, "legs": 20,
    "accommodation": 3, "clips": 30, "log": 45, "assessments": 6, "risks": 15, "readings": 10,
    "checkins": 25, "incidents": 5, "milestones": 15, "credentials": 15,
}  # fmt: skip
EXACTLY = {
    "production": 1, "parts": 2, "sequences": 11, "shots": 68, "pictures": 36, "trips": 3,
    "ladder": 5, "actions": 7, "issues": 0, "versions": 0,
}  # fmt: skip
BOXES = {
    "Ukraine": (44.3, 52.4, 22.1, 40.3),
    "Poland": (49.0, 54.9, 14.1, 24.2),
    "United Kingdom": (49.8, 60.9, -8.7, 1.8),
}
"""South, north, west, east, in degrees."""
SPEEDS = {LegMode.ROAD: (8, 100), LegMode.RAIL: (25, 110), LegMode.AIR: (200, 900)}
"""Kilometres an hour that a leg may take on average, stops and changes of plane counted."""
FICTIONAL = (
    r"\+44 7700 900 \d{3}",
    r"\+44 141 496 0\d{3}",
    r"\+380 \d\d 000 00 \d\d",
    r"\+8816 000 000\d\d",
)
SERVICES = {"101", "102", "103", "104", "112"}
CYRILLIC = re.compile(r"[А-ЯҐЄІЇа-яґєії’\-.,/№() \d]+")
KINDS_HELD = sorted({entry.kind.name for entry in entries()})
MONTHS = ("January", "February", "March", "November", "December")


def every_text() -> Iterator[tuple[Entry, str, str]]:
    for entry in entries():
        for label, value in entry.values.items():
            for text in texts(value):
                yield entry, label, text


def all_of(record_class: type[Any]) -> list[Any]:
    return list(snapshot().all(record_class).values())


@pytest.mark.parametrize("kind", KINDS_HELD)
def test_every_entry_reads_as_a_record_of_its_kind(kind: str) -> None:
    for entry in of(kind):
        made = record(entry)
        missing = [f.label for f in entry.kind.fields if f.required and not present(made, f.name)]
        assert missing == [], entry.id


def present(made: Any, name: str) -> bool:
    return getattr(made, name) not in (None, "")


def test_the_sample_is_at_full_size() -> None:
    counts = Counter(entry.kind.name for entry in entries())
    assert {name: counts[name] for name in EXACTLY} == EXACTLY
    assert {name: counts[name] for name, least in ATLEAST.items() if counts[name] < least} == {}


@pytest.mark.parametrize("kind", KINDS_HELD)
def test_every_key_names_one_record(kind: str) -> None:
    assert {word: ids for word, ids in keys(kind).items() if len(set(ids)) > 1} == {}


def test_exactly_two_people_are_protected_and_have_all_that_must_be_withheld() -> None:
    protected = [person for person in all_of(Person) if person.protected]
    assert {person.code_name for person in protected} == {"HERON", "WREN"}
    for person in protected:
        assert all(getattr(person, name) for name in IDENTIFYING - {"email"})
    anonymous = {one.person for one in all_of(Interviewee) if one.identity is Identity.ANONYMOUS}
    assert anonymous == {person.id for person in protected}


def test_no_other_text_gives_a_protected_person_or_place_away() -> None:
    gate = Gate.of(snapshot())
    owners = {watched.owner.id for watched in gate.watched}
    assert len(owners) == 3
    outgoing = [
        Outgoing(text, f"{entry.id} {label}")
        for entry, label, text in every_text()
        if entry.id not in owners and not (label == "location" and text == "Stairwell refuge")
    ]
    assert gate.check(outgoing) == ()


def test_every_telephone_number_is_fictional_or_an_emergency_service() -> None:
    allowed = re.compile("|".join(FICTIONAL))
    for entry, label, text in every_text():
        for number in re.findall(r"\+\d[\d ]{6,}\d", text):
            assert allowed.fullmatch(number), (entry.id, label, number)
        if "phone" in label:
            assert allowed.fullmatch(text) or text in SERVICES, (entry.id, text)


def test_every_ukrainian_text_is_cyrillic() -> None:
    for entry, label, text in every_text():
        if label.endswith("_uk"):
            assert CYRILLIC.fullmatch(text), (entry.id, label, text)
            assert re.search("[а-яґєії]", text), (entry.id, label, text)


def test_every_place_has_both_scripts_and_lies_in_its_country() -> None:
    for place in all_of(Location):
        assert all((place.name_uk, place.address, place.address_uk)), place.name
        south, north, west, east = BOXES[place.address.rpartition(", ")[2]]
        assert south <= place.latitude / 1e6 <= north, place.name
        assert west <= place.longitude / 1e6 <= east, place.name


def test_coordinates_of_two_decimals_are_marked_approximate() -> None:
    for entry in of("locations"):
        decimals = len(entry.values["latitude"].partition(".")[2])
        assert decimals > 2 or entry.values.get("approximate"), entry.values["name"]


def kilometres(leg: Leg) -> float:
    """The great circle between the ends of a leg, by haversine, mean radius 6371 km."""
    one, two = (snapshot().all(Location)[key or ""] for key in (leg.from_, leg.to))
    first, second, west, east = (
        radians((value or 0) / 1e6)
        for value in (one.latitude, two.latitude, one.longitude, two.longitude)
    )
    half = sin((second - first) / 2) ** 2
    half += cos(first) * cos(second) * sin((east - west) / 2) ** 2
    return 2 * 6371 * asin(sqrt(half))


@pytest.mark.parametrize("leg", all_of(Leg), ids=lambda leg: leg.reference)
def test_a_leg_goes_at_a_speed_that_can_be_driven_and_flown(leg: Leg) -> None:
    direct = kilometres(leg)
    assert leg.depart
    assert leg.arrive
    hours = (leg.arrive.utc - leg.depart.utc).total_seconds() / 3600
    slowest, fastest = SPEEDS[leg.mode]
    assert slowest <= (leg.kilometres or direct * 1.1) / hours <= fastest
    if leg.mode is LegMode.ROAD and direct > 10:
        assert leg.kilometres
        assert 1.1 <= leg.kilometres / direct <= 1.5
    if leg.last_safe_departure:
        assert leg.depart <= leg.last_safe_departure


def test_every_moment_has_the_offset_of_its_zone() -> None:
    for entry, label, text in every_text():
        match = re.fullmatch(r"(.+)\[(.+)\]", text)
        if match:
            written = datetime.fromisoformat(match[1])
            zoned = written.astimezone(zone_of(match[2]))
            assert zoned.utcoffset() == written.utcoffset(), (entry.id, label)


def test_winter_offsets_are_those_of_the_three_countries() -> None:
    noon = datetime(2023, 1, 15, 12)
    zones = {"Europe/London": 0, "Europe/Warsaw": 1, "Europe/Kyiv": 2}
    for zone, hours in zones.items():
        assert noon.replace(tzinfo=zone_of(zone)).utcoffset() == timedelta(hours=hours)


def test_the_planned_trip_crosses_the_clock_change() -> None:
    before, after = (WallTime(date(2023, 3, day), 540, "Europe/Kyiv") for day in (25, 26))
    assert after.instant().utc - before.instant().utc == timedelta(hours=23)
    assert {date(2023, 3, 25), date(2023, 3, 26)} <= {day.date for day in all_of(Day)}


def test_every_weekday_named_in_a_text_is_that_day() -> None:
    pattern = re.compile(rf"(\w+day) (\d+) ({'|'.join(MONTHS)})(?: (\d{{4}}))?")
    found = [match for _, _, text in every_text() for match in pattern.findall(text)]
    assert found
    for weekday, day, month, year in found:
        named = datetime.strptime(f"{day} {month} {year or 2023}", "%d %B %Y")
        assert named.strftime("%A") == weekday


def test_days_and_legs_lie_inside_their_trip_or_on_the_day_after() -> None:
    trips = snapshot().all(Trip)
    for day in all_of(Day):
        trip = trips[day.trip]
        assert trip.start <= day.date <= trip.end + timedelta(days=1)
    for leg in all_of(Leg):
        trip = trips[leg.trip]
        assert leg.depart
        assert leg.arrive
        assert trip.start <= leg.depart.local().date()
        assert leg.arrive.local().date() <= trip.end + timedelta(days=1)
    for night in all_of(Accommodation):
        trip = trips[night.trip]
        assert trip.start <= night.check_in < night.check_out <= trip.end


def test_every_numbered_day_of_a_trip_is_there() -> None:
    dates = Counter((day.trip, day.date) for day in all_of(Day))
    assert set(dates.values()) == {1}
    for trip in all_of(Trip):
        for number in range((trip.end - trip.start).days + 1):
            assert (trip.id, trip.start + timedelta(days=number)) in dates


def test_clips_fit_into_a_day_and_log_ranges_into_their_clip() -> None:
    for clip in clips().values():
        assert (clip.start_frames or 0) + clip.frames <= 24 * 3600 * clip.rate.nominal
    for entry in of("log"):
        made = record(entry)
        clip = clips()[made.clip]
        first = clip.start_frames or 0
        assert first <= made.in_frames < made.out_frames <= first + clip.frames, entry.id
        assert made.rating <= 5


def test_footage_holds_drop_frame_and_a_clip_without_timecode() -> None:
    assert {clip.rate.stored() for clip in clips().values() if clip.drop} == {"30000/1001"}
    assert [clip.name for clip in clips().values() if clip.start_frames is None] == ["GX010044"]


def test_the_log_and_the_shots_agree_on_what_is_captured() -> None:
    logged = {resolve("shots", e.values["shot"]) for e in of("log") if "shot" in e.values}
    done = {ShotStatus.CAPTURED, ShotStatus.PART}
    assert logged == {shot.id for shot in all_of(Shot) if shot.status in done}


def test_a_shot_belongs_to_the_sequence_of_its_number() -> None:
    for entry in of("shots"):
        assert entry.values["number"].partition(".")[0] == entry.values["sequence"]


def test_at_the_story_clock_one_check_in_is_overdue() -> None:
    now = snapshot().all(Production)["production-0"].story_clock
    assert now == Instant.parse("2023-01-14T18:12+02:00[Europe/Kyiv]")
    days = snapshot().all(Day)
    late = [
        checkin.title
        for checkin in all_of(CheckIn)
        if checkin.state is CheckinState.DUE and _moment(days[checkin.day], checkin.time) < now
    ]
    assert late == ["Car 2, on the way to Kyiv base"]


def test_what_is_still_to_come_has_not_been_marked_safe() -> None:
    now = snapshot().production.story_clock
    assert now
    for checkin in all_of(CheckIn):
        if checkin.state is not CheckinState.DUE:
            assert _moment(snapshot().all(Day)[checkin.day], checkin.time) <= now
    for entry in [*of("incidents"), *of("readings")]:
        assert record(entry).at <= now


def _moment(day: Day, minutes: int) -> Instant:
    return WallTime(day.date, minutes, day.zone).instant()
