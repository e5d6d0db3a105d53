"""What the two shot lists say, decided and worded; the layout only places it."""

from __future__ import annotations

from dataclasses import dataclass

from docplanner.documents.house.page import Furniture, Header
from docplanner.documents.house.text import Shape, Text


@dataclass(frozen=True, slots=True)
class Line:
    """A shot in the list by sequence; a ``dropped`` one is struck and not counted."""

    number: str
    shot: str
    size: Text
    place: Text
    setting: Text
    priority: str
    must: bool
    mark: Shape
    status: str
    clips: str
    notes: str
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """A sequence with its shots; ``share`` of the live ones is captured, from 0 to 1."""

    title: str
    part: str
    captured: str
    share: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SequenceList:
    """The shot list by sequence; ``nothing`` is said where no shot is listed."""

    furniture: Furniture
    header: Header
    chapters: tuple[Chapter, ...]
    nothing: str = ""


@dataclass(frozen=True, slots=True)
class Then:
    """The photograph to stand beside: which and when, or that it may not be shown."""

    text: str
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """A shot to take today; without a number it is work for which no shots are listed."""

    done: bool
    number: str
    priority: str
    shot: str
    why: str
    size: Text
    light: Text
    minutes: Text
    consent: Text
    then: Then | None
    clip: str


@dataclass(frozen=True, slots=True)
class Visit:
    """A stretch of work at one place: its name in both scripts, its times and shelter."""

    title: Text
    right: Text
    rows: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class DayList:
    """The shot list for the day; ``nothing`` is said where no filming is planned."""

    furniture: Furniture
    header: Header
    visits: tuple[Visit, ...]
    nothing: str = ""

    @property
    def has_untimed(self) -> bool:
        """Whether any shot lacks its minutes, so that the column must hold the words."""
        return any(not isinstance(row.minutes, str) for visit in self.visits for row in visit.rows)
