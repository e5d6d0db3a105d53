"""Trips and what happens on their days: activities, calls, legs, nights."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, TypeAlias

from docplanner.domain.fields import Count, Ref, Wall, Zone
from docplanner.domain.ids import Id
from docplanner.domain.kit import KitRef, VehicleRef
from docplanner.domain.people import PersonRef
from docplanner.domain.places import LocationRef
from docplanner.domain.production import PartRef
from docplanner.domain.record import Fields
from docplanner.domain.shots import Priority, ShotRef
from docplanner.domain.times import Instant

TripRef: TypeAlias = Annotated[Id, Ref("trips")]
VersionRef: TypeAlias = Annotated[Id, Ref("versions")]
DayRef: TypeAlias = Annotated[Id, Ref("days")]


class TripStatus(StrEnum):
    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"


class DayKind(StrEnum):
    SHOOT = "shoot"
    TRAVEL = "travel"
    RECCE = "recce"
    REST = "rest"
    STANDBY = "standby"


class ActivityKind(StrEnum):
    INTERVIEW = "interview"
    ACTUALITY = "actuality"
    GVS = "gvs"
    PTC = "ptc"
    TRAVEL = "travel"
    RECCE = "recce"
    BRIEFING = "briefing"
    MEAL = "meal"
    REST = "rest"
    DRONE = "drone"
    STILLS = "stills"
    ATMOS = "atmos"


class ActivityStatus(StrEnum):
    PENCILLED = "pencilled"
    CONFIRMED = "confirmed"
    DONE = "done"
    CANCELLED = "cancelled"


class LegMode(StrEnum):
    ROAD = "road"
    RAIL = "rail"
    AIR = "air"
    FOOT = "foot"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Trip(Fields):
    """A journey to film. ``start`` and ``end`` are its first and last numbered day."""

    id: Id
    title: str
    start: date
    end: date
    status: TripStatus = TripStatus.PLANNED
    number: Count | None = None
    purpose: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Version(Fields):
    """One plan of a trip's days; exactly one of a trip's versions is adopted and printed."""

    id: Id
    trip: TripRef
    title: str
    adopted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Day(Fields):
    """A dated day of one version of a trip.

    ``unit_call`` and ``indoors_by`` are wall times in ``zone``. ``purpose`` is the one sentence on
    why we film today. ``no_go`` says when the day is called off. Weather is typed in, with its
    source and when it was read.
    """

    id: Id
    trip: TripRef
    version: VersionRef
    date: date
    kind: DayKind = DayKind.SHOOT
    place: LocationRef | None = None
    unit_call: Wall | None = None
    zone: Zone = "Europe/Kyiv"
    meet_at: str = ""
    indoors_by: Wall | None = None
    purpose: str = ""
    weather: str = ""
    weather_source: str = ""
    weather_read_at: Instant | None = None
    no_go: str = ""
    approved_by: PersonRef | None = None
    approved_at: Instant | None = None
    kit_note: str = ""
    medical_note: str = ""
    money: str = ""
    meals: str = ""
    passes: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Activity(Fields):
    """A block of work. Without a day it is an unscheduled wish of ``minutes``.

    ``start`` and ``end`` are wall times of its day; an end before its start is the next morning.
    """

    id: Id
    title: str
    kind: ActivityKind
    day: DayRef | None = None
    start: Wall | None = None
    end: Wall | None = None
    minutes: Count | None = None
    location: LocationRef | None = None
    people: tuple[PersonRef, ...] = ()
    vehicles: tuple[VehicleRef, ...] = ()
    kit: tuple[KitRef, ...] = ()
    shots: tuple[ShotRef, ...] = ()
    parts: tuple[PartRef, ...] = ()
    priority: Priority = Priority.SHOULD
    status: ActivityStatus = ActivityStatus.PENCILLED
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Call(Fields):
    """One person's own call on a day, when and where they are picked up, and by what."""

    id: Id
    day: DayRef
    person: PersonRef
    call: Wall | None = None
    pickup: Wall | None = None
    pickup_place: str = ""
    vehicle: VehicleRef | None = None
    duty: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Leg(Fields):
    """One stretch of travel, in instants, since it may cross zones. Distance in kilometres."""

    id: Id
    trip: TripRef
    mode: LegMode
    from_: LocationRef | None = None
    to: LocationRef | None = None
    depart: Instant | None = None
    arrive: Instant | None = None
    carrier: str = ""
    reference: str = ""
    people: tuple[PersonRef, ...] = ()
    vehicle: VehicleRef | None = None
    last_safe_departure: Instant | None = None
    kilometres: Count | None = None
    route: str = ""
    alternate: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Accommodation(Fields):
    """Where people sleep: nights from ``check_in`` to ``check_out``."""

    id: Id
    trip: TripRef
    location: LocationRef
    check_in: date
    check_out: date
    people: tuple[PersonRef, ...] = ()
    rooms: str = ""
    phone: str = ""
    note: str = ""
