"""Cards, clips and what was logged on them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeAlias

from docplanner.domain.fields import Count, Ref
from docplanner.domain.ids import Id
from docplanner.domain.people import PersonRef
from docplanner.domain.places import LocationRef
from docplanner.domain.record import Fields
from docplanner.domain.schedule import DayRef
from docplanner.domain.shots import ShotRef
from docplanner.domain.timecode import Rate

CardRef: TypeAlias = Annotated[Id, Ref("cards")]
ClipRef: TypeAlias = Annotated[Id, Ref("clips")]


class LogType(StrEnum):
    SYNC = "sync"
    GV = "gv"
    ACTUALITY = "actuality"
    STILL = "still"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Card(Fields):
    """A memory card of a camera, filled on a day."""

    id: Id
    name: str
    camera: str = ""
    day: DayRef | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Clip(Fields):
    """One recording: ``frames`` long, from ``start_frames`` (empty: it carries no timecode)."""

    id: Id
    name: str
    card: CardRef | None = None
    start_frames: Count | None = None
    rate: Rate
    drop: bool = False
    frames: Count
    day: DayRef | None = None
    location: LocationRef | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class LogEntry(Fields):
    """A range of a clip, in frames of its source timecode; the out point is exclusive.

    Where the clip carries no timecode the frames count from its first.
    """

    id: Id
    clip: ClipRef
    in_frames: Count
    out_frames: Count
    type: LogType = LogType.GV
    description: str = ""
    rating: Count = 0
    shot: ShotRef | None = None
    person: PersonRef | None = None
    keywords: tuple[str, ...] = ()
