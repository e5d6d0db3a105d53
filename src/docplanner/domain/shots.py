"""Sequences, shots and the photographs the film is told through."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, TypeAlias

from docplanner.domain.fields import Count, Ref
from docplanner.domain.ids import Id
from docplanner.domain.people import PersonRef
from docplanner.domain.places import LocationRef
from docplanner.domain.production import PartRef
from docplanner.domain.record import Fields

SequenceRef: TypeAlias = Annotated[Id, Ref("sequences")]
ShotRef: TypeAlias = Annotated[Id, Ref("shots")]
PictureRef: TypeAlias = Annotated[Id, Ref("pictures")]


class Priority(StrEnum):
    MUST = "must"
    SHOULD = "should"
    COULD = "could"


class ShotStatus(StrEnum):
    WANTED = "wanted"
    PLANNED = "planned"
    CAPTURED = "captured"
    PART = "part"
    DROPPED = "dropped"


class Rights(StrEnum):
    CLEARED = "cleared"
    NOT_CLEARED = "not_cleared"
    HOLD = "hold"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Sequence(Fields):
    """A chapter of the film."""

    id: Id
    number: Count
    title: str
    part: PartRef | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Shot(Fields):
    """A shot or a wish for one. ``number`` is as printed: 7.3, 9.4A.

    ``setting`` is inside or outside and light (EXT day); ``minutes`` the time it takes;
    ``picture`` the photograph it stands beside.
    """

    id: Id
    number: str
    description: str
    why: str = ""
    sequence: SequenceRef | None = None
    size: str = ""
    movement: str = ""
    location: LocationRef | None = None
    setting: str = ""
    minutes: Count | None = None
    priority: Priority = Priority.SHOULD
    status: ShotStatus = ShotStatus.WANTED
    consent_limit: str = ""
    picture: PictureRef | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Picture(Fields):
    """A photograph as a record; ``revisit`` means that we want to stand there again."""

    id: Id
    reference: str
    caption: str = ""
    taken: date | None = None
    location: LocationRef | None = None
    people: tuple[PersonRef, ...] = ()
    rights: Rights = Rights.NOT_CLEARED
    parts: tuple[PartRef, ...] = ()
    revisit: bool = False
    source: str = ""
    note: str = ""
