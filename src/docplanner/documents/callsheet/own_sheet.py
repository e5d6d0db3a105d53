"""What one person's call sheet says: their own call, ride, day, kit and people."""

from __future__ import annotations

from dataclasses import dataclass

from docplanner.documents.callsheet.sheet import Changes
from docplanner.documents.house.gate import Gate
from docplanner.documents.house.page import Furniture, Header
from docplanner.documents.house.text import Text


@dataclass(frozen=True, slots=True)
class Own:
    """The answers of the band: one's own call, pick-up and ride."""

    call: Text
    meet_at: Text
    pickup: Text
    pickup_lines: tuple[Text, ...]
    ride: Text
    ride_lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A row of one's own day."""

    time: Text
    kind: str
    what: Text
    notes: Text
    check: bool = False
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Refuge:
    """A place to go to in danger, in both scripts."""

    label: str
    english: Text
    ukrainian: Text


@dataclass(frozen=True, slots=True)
class OwnSheet:
    """The call sheet of one person. Nobody else's pick-up or home is on it."""

    furniture: Furniture
    header: Header
    continued: str
    own: Own
    changes: Changes
    gate: Gate
    services: tuple[tuple[str, str], ...]
    first_call: Text
    refuges: tuple[Refuge, ...]
    day: tuple[Step, ...]
    where: str
    kit: tuple[Text, ...]
    ppe: tuple[Text, ...]
    ring: tuple[Text, ...]
    filmed: tuple[Text, ...]
    name: str
    clock: str
    ask: str
