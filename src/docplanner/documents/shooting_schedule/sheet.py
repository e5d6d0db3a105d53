"""What a shooting schedule says, decided and worded; the layout only places it."""

from __future__ import annotations

from dataclasses import dataclass

from docplanner.documents.house.page import Furniture, Header
from docplanner.documents.house.text import Text


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of work or a leg; ``code`` is empty where nothing is planned on a day."""

    start: Text
    code: str
    what: Text
    who: Text
    length: Text


@dataclass(frozen=True, slots=True)
class DayRows:
    """A day: its number, date and place on the left, its sun or curfew on the right."""

    title: Text
    right: Text
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Schedule:
    """The shooting schedule of a trip for one audience."""

    furniture: Furniture
    header: Header
    days: tuple[DayRows, ...]
    unscheduled: tuple[str, ...]
    legend: str
