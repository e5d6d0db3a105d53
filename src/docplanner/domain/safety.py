"""Safety: assessments, risks, who read them, check-ins, incidents, whom to ring."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeAlias

from docplanner.domain.fields import Count, Ref, Wall
from docplanner.domain.ids import Id
from docplanner.domain.people import PersonRef
from docplanner.domain.places import LocationRef
from docplanner.domain.record import Fields
from docplanner.domain.schedule import DayRef, TripRef
from docplanner.domain.times import Instant

AssessmentRef: TypeAlias = Annotated[Id, Ref("assessments")]


class CheckinState(StrEnum):
    DUE = "due"
    SAFE = "safe"
    MISSED = "missed"


class ContactUse(StrEnum):
    """Where a number stands in the emergency box."""

    SERVICE = "service"
    FIRST_CALL = "first_call"
    SECOND_CALL = "second_call"
    EMBASSY = "embassy"
    INSURER = "insurer"
    MEETING_POINT = "meeting_point"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Assessment(Fields):
    """A risk assessment of a day; signed when it has both a name and a time."""

    id: Id
    reference: str
    title: str = ""
    day: DayRef | None = None
    outline: str = ""
    higher_risk: str = ""
    evacuation: str = ""
    signed_by: PersonRef | None = None
    signed_at: Instant | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Risk(Fields):
    """One hazard, scored 1 to 5 by likelihood and severity, before and after its controls."""

    id: Id
    assessment: AssessmentRef
    hazard: str
    who: str = ""
    likelihood: Count = 1
    severity: Count = 1
    mitigation: str = ""
    likelihood_after: Count | None = None
    severity_after: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Reading(Fields):
    """That a person has read an assessment, and when."""

    id: Id
    assessment: AssessmentRef
    person: PersonRef
    at: Instant


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Override(Fields):
    """A named, dated, reasoned decision to keep a warning of a rule on a day."""

    id: Id
    day: DayRef
    rule: str
    by: PersonRef
    at: Instant
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class CheckIn(Fields):
    """A time at which somebody says that all is well."""

    id: Id
    day: DayRef
    time: Wall
    method: str = ""
    who: PersonRef | None = None
    state: CheckinState = CheckinState.DUE
    title: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Incident(Fields):
    """What happened, written once. Corrections are new lines."""

    id: Id
    at: Instant
    location: LocationRef | None = None
    description: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Contact(Fields):
    """A number for the emergency box, for a trip or (no trip) for all of them."""

    id: Id
    title: str
    use: ContactUse = ContactUse.OTHER
    trip: TripRef | None = None
    person: PersonRef | None = None
    phone: str = ""
    position: Count = 0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class LadderStep(Fields):
    """Who does what when a check-in is late by so many minutes."""

    id: Id
    trip: TripRef | None = None
    minutes: Count
    who: str
    action: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ActionOn(Fields):
    """What everybody does on an event: siren, separation, detention."""

    id: Id
    trip: TripRef | None = None
    event: str
    action: str
    position: Count = 0
