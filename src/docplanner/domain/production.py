"""The production itself, its parts and its milestones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, TypeAlias

from docplanner.domain.fields import Count, Ref, Zone
from docplanner.domain.ids import Id
from docplanner.domain.record import Fields
from docplanner.domain.times import Instant

PartRef: TypeAlias = Annotated[Id, Ref("parts")]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Production(Fields):
    """The film. There is exactly one in a file.

    ``code`` begins file names (PFU); ``zone`` is where it films, ``home_zone`` where its people at
    home are; ``story_clock`` stands still for a sample, empty for the real clock; ``ask`` is the
    role that knows what is missing.
    """

    id: Id
    title: str
    code: str = ""
    broadcaster: str = ""
    zone: Zone = "Europe/Kyiv"
    home_zone: Zone = "Europe/London"
    story_clock: Instant | None = None
    ask: str = "the producer"
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Part(Fields):
    """One programme of the film: its slot and the days between which it may be transmitted."""

    id: Id
    number: Count
    title: str
    slot_seconds: Count | None = None
    tx_from: date | None = None
    tx_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Milestone(Fields):
    """A date of the back-plan from transmission: as planned, as now expected, as it was."""

    id: Id
    title: str
    planned: date | None = None
    forecast: date | None = None
    actual: date | None = None
    part: PartRef | None = None
    note: str = ""
