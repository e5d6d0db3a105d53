"""The tables of `docplanner.domain.people`."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from docplanner.domain.fields import Count, Currency
from docplanner.domain.ids import Id
from docplanner.domain.people import Consent, CredentialKind, Identity, Release, Stage
from docplanner.store.model.base import STRICT, Base, key, links, owner, ref, values


class Person(Base):
    __tablename__ = "people"
    __table_args__ = (
        UniqueConstraint("code_name"),
        CheckConstraint("protected = 0 OR code_name <> ''", name="protected_by_code_name"),
        CheckConstraint("protected = 0 OR code_name IS NOT NULL", name="protected_has_code_name"),
        STRICT,
    )

    id: Mapped[Id] = key()
    name: Mapped[str]
    code_name: Mapped[str | None]
    protected: Mapped[bool]
    name_uk: Mapped[str]
    role: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]
    address: Mapped[str]
    address_uk: Mapped[str]
    note: Mapped[str]


class CrewMember(Base):
    __tablename__ = "crew"
    __table_args__ = (UniqueConstraint("person"), STRICT)

    id: Mapped[Id] = key()
    person: Mapped[Id] = owner("people")
    duty: Mapped[str]
    rate: Mapped[Count | None]
    currency: Mapped[Currency | None]
    ppe: Mapped[str]
    medic: Mapped[bool]
    dietary: Mapped[str]
    area_known: Mapped[str]
    accreditation: Mapped[str]
    next_of_kin: Mapped[str]
    note: Mapped[str]


class Credential(Base):
    __tablename__ = "credentials"
    __table_args__ = STRICT

    id: Mapped[Id] = key()
    person: Mapped[Id] = owner("people")
    kind: Mapped[CredentialKind]
    held_by: Mapped[str]
    expires: Mapped[date | None]
    note: Mapped[str]


class Interviewee(Base):
    __tablename__ = "interviewees"
    __table_args__ = (UniqueConstraint("person"), STRICT)

    id: Mapped[Id] = key()
    person: Mapped[Id] = owner("people")
    stage: Mapped[Stage]
    consent: Mapped[Consent]
    consent_note: Mapped[str]
    identity: Mapped[Identity | None]
    release: Mapped[Release]
    limits: Mapped[str]
    scope: Mapped[str]
    interpreter: Mapped[Id | None] = ref("people")
    minor: Mapped[bool]
    guardian: Mapped[str]
    care: Mapped[str]
    review_promised: Mapped[bool]
    note: Mapped[str]


class Step(Base):
    __tablename__ = "steps"
    __table_args__ = STRICT

    id: Mapped[Id] = key()
    interviewee: Mapped[Id] = owner("interviewees")
    stage: Mapped[Stage]
    on: Mapped[date]
    by: Mapped[str]
    channel: Mapped[str]
    note: Mapped[str]


people_languages = values("people", "languages")
interviewees_parts = links("interviewees", "parts", to="parts")
interviewees_available = values("interviewees", "available")
