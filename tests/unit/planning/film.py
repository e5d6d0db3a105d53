"""A small plan to ask rules about: two days of January 2023 in and around Kyiv."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from docplanner.domain.people import Interviewee, Person
from docplanner.domain.places import Location
from docplanner.domain.problem import Problem
from docplanner.domain.production import Production
from docplanner.domain.safety import Assessment, Override
from docplanner.domain.schedule import Activity, ActivityKind, Day, Leg, LegMode, Trip, Version
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant, WallTime, Window, parse_wall
from docplanner.planning.checks import check_all

ZONE = "Europe/Kyiv"
FRIDAY = date(2023, 1, 13)
SATURDAY = date(2023, 1, 14)

PRODUCTION = Production(id="film", title="Pictures From Ukraine")
TRIP = Trip(id="trip", title="January 2023", start=FRIDAY, end=SATURDAY)
VERSION = Version(id="version", trip="trip", title="Plan A", adopted=True)
FRI = Day(id="fri", trip="trip", version="version", date=FRIDAY, place="kyiv")
SAT = Day(id="sat", trip="trip", version="version", date=SATURDAY, place="kyiv")

KYIV = Location(
    id="kyiv",
    name="Kyiv",
    latitude=50_450_100,
    longitude=30_523_400,
    shelter="Metro Khreshchatyk",
    hospital="City hospital",
)
MOSCHUN = Location(
    id="moschun",
    name="Moschun",
    latitude=50_612_500,
    longitude=30_234_700,
    shelter="School cellar",
    hospital="Bucha hospital",
)
CAMERA = Person(id="camera", name="Camera", role="Camera")
SOUND = Person(id="sound", name="Sound", role="Sound")
PRODUCER = Person(id="producer", name="The Producer", role="Producer/Director")
HERON = Person(id="heron", name="Resident of Moschun", code_name="HERON", protected=True)

BASE = (PRODUCTION, TRIP, VERSION, FRI, SAT, KYIV, MOSCHUN, CAMERA, SOUND, PRODUCER, HERON)


def activity(id: str, hours: str, **fields: Any) -> Activity:
    """GVs of the camera on Friday unless the fields say otherwise; hours as ``10:00-11:00``."""
    start, end = map(parse_wall, hours.split("-"))
    given = {"kind": ActivityKind.ACTUALITY, "day": "fri", "people": ("camera",)} | fields
    return Activity(id=id, title=f"Title of {id}", start=start, end=end, **given)


def interview(id: str, hours: str, **fields: Any) -> Activity:
    """An interview with HERON."""
    return activity(id, hours, **({"kind": ActivityKind.INTERVIEW, "people": ("heron",)} | fields))


def at(clock: str, on: date = FRIDAY, zone: str = ZONE) -> Instant:
    """The instant of a wall time."""
    return WallTime(on, parse_wall(clock), zone).instant()


def leg(id: str, depart: Instant | None, arrive: Instant | None, **fields: Any) -> Leg:
    """A drive of the camera from Kyiv to Moschun unless the fields say otherwise."""
    given = {"mode": LegMode.ROAD, "from_": "kyiv", "to": "moschun", "people": ("camera",)} | fields
    return Leg(id=id, trip="trip", depart=depart, arrive=arrive, **given)


def contributor(*available: str, **fields: Any) -> Interviewee:
    """HERON as a contributor, free in the windows given."""
    windows = tuple(Window.parse(text) for text in available)
    return Interviewee(id="heron-contributor", person="heron", available=windows, **fields)


def override(rule: str, reason: str, **fields: Any) -> Override:
    """A decision of the producer on Friday."""
    given: dict[str, Any] = {"id": "override", "day": "fri", "by": "producer"} | fields
    moment = Instant(datetime(2023, 1, 12, 18, 0, tzinfo=UTC), ZONE)
    return Override(rule=rule, at=moment, reason=reason, **given)


def signed(day: str) -> Assessment:
    """A signed assessment of a day."""
    return Assessment(
        id=f"ra-{day}",
        reference=f"RA-{day}",
        day=day,
        signed_by="producer",
        signed_at=at("20:00"),
    )


def plan_of(*records: Any) -> Snapshot:
    """The base with other records; a record replaces one of the base with its id."""
    together = {(type(record), record.id): record for record in (*BASE, *records)}
    return Snapshot.of(together.values())


def problems(rule: str, *records: Any) -> tuple[Problem, ...]:
    """What a rule finds."""
    return tuple(found for found in check_all(plan_of(*records)) if found.rule == rule)


def problem(rule: str, *records: Any) -> Problem:
    """The one thing that a rule finds."""
    (found,) = problems(rule, *records)
    return found
