"""Places: where we film, sleep and shelter; zones and curfews by date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, TypeAlias

from docplanner.domain.fields import Count, Latitude, Longitude, Ref, Wall
from docplanner.domain.ids import Id
from docplanner.domain.record import Fields

LocationRef: TypeAlias = Annotated[Id, Ref("locations")]


class Permission(StrEnum):
    NOT_NEEDED = "not_needed"
    NOT_ASKED = "not_asked"
    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"


class ZoneColour(StrEnum):
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Location(Fields):
    """A place with its name and address in both scripts.

    ``approximate`` says that the coordinates are not exact. ``never_name`` keeps the place out of
    every paper and export.
    """

    id: Id
    name: str
    name_uk: str = ""
    address: str = ""
    address_uk: str = ""
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    approximate: bool = False
    contact: str = ""
    permission: Permission = Permission.NOT_ASKED
    permission_from: str = ""
    permission_reference: str = ""
    access: str = ""
    shelter: str = ""
    shelter_uk: str = ""
    shelter_minutes: Count | None = None
    shelter_metres: Count | None = None
    hospital: str = ""
    hospital_uk: str = ""
    hospital_minutes: Count | None = None
    hospital_phone: str = ""
    hospital_latitude: Latitude | None = None
    hospital_longitude: Longitude | None = None
    exits: str = ""
    hazards: str = ""
    parking: str = ""
    power: str = ""
    light: str = ""
    sound: str = ""
    signal: str = ""
    best_time: str = ""
    limits: str = ""
    recce_note: str = ""
    recce_on: date | None = None
    never_name: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Curfew(Fields):
    """Hours indoors at a place, from a date to a date (both counted; empty: open)."""

    id: Id
    location: LocationRef
    from_: date | None = None
    to: date | None = None
    starts: Wall
    ends: Wall
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DangerZone(Fields):
    """The press zone colour of a place, from a date to a date."""

    id: Id
    location: LocationRef
    from_: date | None = None
    to: date | None = None
    colour: ZoneColour
    note: str = ""
