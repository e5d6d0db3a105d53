"""The tables of `docplanner.domain.safety`."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from docplanner.domain.fields import Count, Wall
from docplanner.domain.ids import Id
from docplanner.domain.safety import CheckinState, ContactUse
from docplanner.domain.times import Instant
from docplanner.store.model.base import STRICT, Base, key, owner, ref


class Assessment(Base):
    __tablename__ = "assessments"
    __table_args__ = (UniqueConstraint("reference"), STRICT)

    id: Mapped[Id] = key()
    reference: Mapped[str]
    title: Mapped[str]
    day: Mapped[Id | None] = ref("days")
    outline: Mapped[str]
    higher_risk: Mapped[str]
    evacuation: Mapped[str]
    signed_by: Mapped[Id | None] = ref("people")
    signed_at: Mapped[Instant | None]
    note: Mapped[str]


class Risk(Base):
    __tablename__ = "risks"
    __table_args__ = (
        CheckConstraint("likelihood BETWEEN 1 AND 5", name="likelihood_range"),
        CheckConstraint("severity BETWEEN 1 AND 5", name="severity_range"),
        CheckConstraint("likelihood_after BETWEEN 1 AND 5", name="likelihood_after_range"),
        CheckConstraint("severity_after BETWEEN 1 AND 5", name="severity_after_range"),
        STRICT,
    )

    id: Mapped[Id] = key()
    assessment: Mapped[Id] = owner("assessments")
    hazard: Mapped[str]
    who: Mapped[str]
    likelihood: Mapped[Count]
    severity: Mapped[Count]
    mitigation: Mapped[str]
    likelihood_after: Mapped[Count | None]
    severity_after: Mapped[Count | None]


class Reading(Base):
    __tablename__ = "readings"
    __table_args__ = (UniqueConstraint("assessment", "person"), STRICT)

    id: Mapped[Id] = key()
    assessment: Mapped[Id] = owner("assessments")
    person: Mapped[Id] = owner("people")
    at: Mapped[Instant]


class Override(Base):
    __tablename__ = "overrides"
    __table_args__ = STRICT

    id: Mapped[Id] = key()
    day: Mapped[Id] = owner("days")
    rule: Mapped[str]
    by: Mapped[Id] = owner("people")
    at: Mapped[Instant]
    reason: Mapped[str]


class CheckIn(Base):
    __tablename__ = "checkins"
    __table_args__ = STRICT

    id: Mapped[Id] = key()
    day: Mapped[Id] = owner("days")
    time: Mapped[Wall]
    method: Mapped[str]
    who: Mapped[Id | None] = ref("people")
    state: Mapped[CheckinState]
    title: Mapped[str]
    note: Mapped[str]


class Incident(Base):
    __tablename__ = "incidents"
    __table_args__ = STRICT

    id: Mapped[Id] = key()
    at: Mapped[Instant]
    location: Mapped[Id | None] = ref("locations")
    description: Mapped[str]


class Contact(Base):
    __tablename__ = "contacts"
    __table_args__ = STRICT

    id: Mapped[Id] = key()
    title: Mapped[str]
    use: Mapped[ContactUse]
    trip: Mapped[Id | None] = ref("trips")
    person: Mapped[Id | None] = ref("people")
    phone: Mapped[str]
    position: Mapped[Count]
    note: Mapped[str]


class LadderStep(Base):
    __tablename__ = "ladder"
    __table_args__ = STRICT

    id: Mapped[Id] = key()
    trip: Mapped[Id | None] = ref("trips")
    minutes: Mapped[Count]
    who: Mapped[str]
    action: Mapped[str]


class ActionOn(Base):
    __tablename__ = "actions"
    __table_args__ = STRICT

    id: Mapped[Id] = key()
    trip: Mapped[Id | None] = ref("trips")
    event: Mapped[str]
    action: Mapped[str]
    position: Mapped[Count]
