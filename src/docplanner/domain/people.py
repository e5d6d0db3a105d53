"""People: crew, credentials, and contributors along their pipeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, TypeAlias

from docplanner.domain.fields import Currency, Minor, Ref
from docplanner.domain.ids import Id
from docplanner.domain.production import PartRef
from docplanner.domain.record import Fields
from docplanner.domain.times import Window

PersonRef: TypeAlias = Annotated[Id, Ref("people")]
InterviewRef: TypeAlias = Annotated[Id, Ref("interviewees")]


class CredentialKind(StrEnum):
    PASSPORT = "passport"
    VISA = "visa"
    PRESS = "press"
    HEFAT = "hefat"
    INSURANCE = "insurance"
    LICENCE = "licence"
    OTHER = "other"


class Stage(StrEnum):
    LEAD = "lead"
    RESEARCHED = "researched"
    APPROACHED = "approached"
    PRE_INTERVIEWED = "pre_interviewed"
    AGREED = "agreed"
    SCHEDULED = "scheduled"
    FILMED = "filmed"
    RELEASED = "released"
    TOLD_CUT = "told_cut"
    TOLD_TX = "told_tx"
    AFTERCARE = "aftercare"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    PAUSED = "paused"
    CUT = "cut"


class Consent(StrEnum):
    NONE = "none"
    VERBAL = "verbal"
    RECORDED = "recorded"
    WRITTEN = "written"
    WITHDRAWN = "withdrawn"


class Identity(StrEnum):
    OPEN = "open"
    FIRST_NAME = "first_name"
    PSEUDONYM = "pseudonym"
    ANONYMOUS = "anonymous"


class Release(StrEnum):
    NONE = "none"
    SENT = "sent"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Person(Fields):
    """Anybody: crew, contributor, adviser. A protected person is shown by code name alone."""

    id: Id
    name: str
    code_name: str | None = None
    protected: bool = False
    name_uk: str = ""
    role: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    address_uk: str = ""
    languages: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class CrewMember(Fields):
    """A person engaged on the film: day rate in minor units, kit and care."""

    id: Id
    person: PersonRef
    duty: str = ""
    rate: Minor | None = None
    currency: Currency | None = None
    ppe: str = ""
    medic: bool = False
    dietary: str = ""
    area_known: str = ""
    accreditation: str = ""
    next_of_kin: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Credential(Fields):
    """That a document exists, who holds it and until when; never its number or a copy."""

    id: Id
    person: PersonRef
    kind: CredentialKind
    held_by: str = ""
    expires: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Interviewee(Fields):
    """A contributor. Consent, identity, release and stage are separate axes.

    An empty ``identity`` means that none was agreed. ``available`` is local time. ``limits`` is
    what may not be shown or said; it prints beside the code name.
    """

    id: Id
    person: PersonRef
    stage: Stage = Stage.LEAD
    consent: Consent = Consent.NONE
    consent_note: str = ""
    identity: Identity | None = None
    release: Release = Release.NONE
    parts: tuple[PartRef, ...] = ()
    available: tuple[Window, ...] = ()
    limits: str = ""
    scope: str = ""
    interpreter: PersonRef | None = None
    minor: bool = False
    guardian: str = ""
    care: str = ""
    review_promised: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Step(Fields):
    """A dated step of a contributor's pipeline; the note is evidence of consent."""

    id: Id
    interviewee: InterviewRef
    stage: Stage
    on: date
    by: str = ""
    channel: str = ""
    note: str = ""
