"""The tables of `docplanner.domain.schedule`."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from docplanner.domain.fields import Count, Wall, Zone
from docplanner.domain.ids import Id
from docplanner.domain.schedule import ActivityKind, ActivityStatus, DayKind, LegMode, TripStatus
from docplanner.domain.shots import Priority
from docplanner.domain.times import Instant
from docplanner.store.model.base import STRICT, Base, key, links, owner, ref


class Trip(Base):
    __tablename__ = "trips"
    __table_args__ = (CheckConstraint('"end" >= start', name="date_order"), STRICT)

    id: Mapped[Id] = key()
    title: Mapped[str]
    start: Mapped[date]
    end: Mapped[date]
    status: Mapped[TripStatus]
    number: Mapped[Count | None]
    purpose: Mapped[str]
    note: Mapped[str]


class Version(Base):
    __tablename__ = "versions"
    __table_args__ = (
        UniqueConstraint("id", "trip"),
        Index("uq_versions_adopted", "trip", unique=True, sqlite_where=text("adopted = 1")),
        STRICT,
    )

    id: Mapped[Id] = key()
    trip: Mapped[Id] = owner("trips")
    title: Mapped[str]
    adopted: Mapped[bool]


class Day(Base):
    __tablename__ = "days"
    __table_args__ = (
        UniqueConstraint("version", "date"),
        ForeignKeyConstraint(
            ["version", "trip"],
            ["versions.id", "versions.trip"],
            ondelete="CASCADE",
            deferrable=True,
            initially="IMMEDIATE",
        ),
        STRICT,
    )

    id: Mapped[Id] = key()
    trip: Mapped[Id] = owner("trips")
    version: Mapped[Id] = mapped_column(Text, index=True)
    date: Mapped[date]
    kind: Mapped[DayKind]
    place: Mapped[Id | None] = ref("locations")
    unit_call: Mapped[Wall | None]
    zone: Mapped[Zone]
    meet_at: Mapped[str]
    indoors_by: Mapped[Wall | None]
    purpose: Mapped[str]
    weather: Mapped[str]
    weather_source: Mapped[str]
    weather_read_at: Mapped[Instant | None]
    no_go: Mapped[str]
    approved_by: Mapped[Id | None] = ref("people")
    approved_at: Mapped[Instant | None]
    kit_note: Mapped[str]
    medical_note: Mapped[str]
    money: Mapped[str]
    meals: Mapped[str]
    passes: Mapped[str]
    note: Mapped[str]


class Activity(Base):
    __tablename__ = "activities"
    __table_args__ = (
        CheckConstraint('"end" <> start', name="not_empty"),
        CheckConstraint('"end" IS NULL OR start IS NOT NULL', name="end_needs_start"),
        STRICT,
    )

    id: Mapped[Id] = key()
    title: Mapped[str]
    kind: Mapped[ActivityKind]
    day: Mapped[Id | None] = ref("days")
    start: Mapped[Wall | None]
    end: Mapped[Wall | None]
    minutes: Mapped[Count | None]
    location: Mapped[Id | None] = ref("locations")
    priority: Mapped[Priority]
    status: Mapped[ActivityStatus]
    note: Mapped[str]


class Call(Base):
    __tablename__ = "calls"
    __table_args__ = (UniqueConstraint("day", "person"), STRICT)

    id: Mapped[Id] = key()
    day: Mapped[Id] = owner("days")
    person: Mapped[Id] = owner("people")
    call: Mapped[Wall | None]
    pickup: Mapped[Wall | None]
    pickup_place: Mapped[str]
    vehicle: Mapped[Id | None] = ref("vehicles")
    duty: Mapped[str]
    note: Mapped[str]


class Leg(Base):
    __tablename__ = "legs"
    __table_args__ = (CheckConstraint("arrive > depart", name="time_order"), STRICT)

    id: Mapped[Id] = key()
    trip: Mapped[Id] = owner("trips")
    mode: Mapped[LegMode]
    from_: Mapped[Id | None] = ref("locations")
    to: Mapped[Id | None] = ref("locations")
    depart: Mapped[Instant | None]
    arrive: Mapped[Instant | None]
    carrier: Mapped[str]
    reference: Mapped[str]
    vehicle: Mapped[Id | None] = ref("vehicles")
    last_safe_departure: Mapped[Instant | None]
    kilometres: Mapped[Count | None]
    route: Mapped[str]
    alternate: Mapped[str]
    note: Mapped[str]


class Accommodation(Base):
    __tablename__ = "accommodation"
    __table_args__ = (CheckConstraint("check_out > check_in", name="date_order"), STRICT)

    id: Mapped[Id] = key()
    trip: Mapped[Id] = owner("trips")
    location: Mapped[Id] = owner("locations")
    check_in: Mapped[date]
    check_out: Mapped[date]
    rooms: Mapped[str]
    phone: Mapped[str]
    note: Mapped[str]


activities_people = links("activities", "people", to="people")
activities_vehicles = links("activities", "vehicles", to="vehicles")
activities_kit = links("activities", "kit", to="kit")
activities_shots = links("activities", "shots", to="shots")
activities_parts = links("activities", "parts", to="parts")
legs_people = links("legs", "people", to="people")
accommodation_people = links("accommodation", "people", to="people")
