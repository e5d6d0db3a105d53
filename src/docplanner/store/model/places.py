"""The tables of `docplanner.domain.places`."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from docplanner.domain.fields import Count, Latitude, Longitude, Wall
from docplanner.domain.ids import Id
from docplanner.domain.places import Permission, ZoneColour
from docplanner.store.model.base import STRICT, Base, key, owner


class Location(Base):
    __tablename__ = "locations"
    __table_args__ = STRICT

    id: Mapped[Id] = key()
    name: Mapped[str]
    name_uk: Mapped[str]
    address: Mapped[str]
    address_uk: Mapped[str]
    latitude: Mapped[Latitude | None]
    longitude: Mapped[Longitude | None]
    approximate: Mapped[bool]
    contact: Mapped[str]
    permission: Mapped[Permission]
    permission_from: Mapped[str]
    permission_reference: Mapped[str]
    access: Mapped[str]
    shelter: Mapped[str]
    shelter_uk: Mapped[str]
    shelter_minutes: Mapped[Count | None]
    shelter_metres: Mapped[Count | None]
    hospital: Mapped[str]
    hospital_uk: Mapped[str]
    hospital_minutes: Mapped[Count | None]
    hospital_phone: Mapped[str]
    hospital_latitude: Mapped[Latitude | None]
    hospital_longitude: Mapped[Longitude | None]
    exits: Mapped[str]
    hazards: Mapped[str]
    parking: Mapped[str]
    power: Mapped[str]
    light: Mapped[str]
    sound: Mapped[str]
    signal: Mapped[str]
    best_time: Mapped[str]
    limits: Mapped[str]
    recce_note: Mapped[str]
    recce_on: Mapped[date | None]
    never_name: Mapped[bool]
    note: Mapped[str]


class Curfew(Base):
    __tablename__ = "curfews"
    __table_args__ = (
        CheckConstraint('"to" >= from_', name="date_order"),
        CheckConstraint("starts <> ends", name="not_empty"),
        STRICT,
    )

    id: Mapped[Id] = key()
    location: Mapped[Id] = owner("locations")
    from_: Mapped[date | None]
    to: Mapped[date | None]
    starts: Mapped[Wall]
    ends: Mapped[Wall]
    note: Mapped[str]


class DangerZone(Base):
    __tablename__ = "zones"
    __table_args__ = (CheckConstraint('"to" >= from_', name="date_order"), STRICT)

    id: Mapped[Id] = key()
    location: Mapped[Id] = owner("locations")
    from_: Mapped[date | None]
    to: Mapped[date | None]
    colour: Mapped[ZoneColour]
    note: Mapped[str]
