"""The two types of time.

A **wall time** is what a clock on the wall of a place says: a date, minutes after midnight and a
zone. Days, calls, activities, check-ins and curfews use it, so 07:00 in Kyiv stays 07:00 in Kyiv
over a clock change. An **instant** is a moment in UTC with the IANA zone it was meant in beside
it. Legs, incidents, sign-offs and history use it. Its text form is RFC 9557:
``2023-01-14T16:16:00Z[Europe/Kyiv]``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

DAY = 24 * 60
"""Minutes in a day of the wall clock."""

_FIXED = re.compile(r"([+-])(\d\d):(\d\d)")
_WALL = re.compile(r"(\d{1,2}):(\d\d)")
_INSTANT = re.compile(r"(.+?)(?:\[(.+)\])?", re.ASCII)


@lru_cache(maxsize=256)
def zone_of(name: str) -> tzinfo:
    """The zone of an IANA name, or of a fixed offset such as ``+02:00``.

    Raises ValueError where there is no such zone.
    """
    fixed = _FIXED.fullmatch(name)
    if fixed:
        sign = -1 if fixed[1] == "-" else 1
        return timezone(sign * timedelta(hours=int(fixed[2]), minutes=int(fixed[3])))
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"no time zone is called {name!r}") from error


def parse_wall(text: str) -> int:
    """Minutes after midnight of ``HH:MM``; ValueError where it is not a time of day."""
    match = _WALL.fullmatch(text.strip())
    if not match or int(match[1]) > 23 or int(match[2]) > 59:
        raise ValueError(f"{text!r} is not a time of day; write HH:MM, such as 07:30")
    return int(match[1]) * 60 + int(match[2])


def show_wall(minutes: int) -> str:
    """``HH:MM`` of minutes after midnight; past midnight wraps."""
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def wall_span(start: int, end: int) -> tuple[int, int]:
    """Start and end in minutes after the first midnight; an earlier end is next morning."""
    return (start, end) if end > start else (start, end + DAY)


@dataclass(frozen=True, slots=True, order=True)
class WallTime:
    """A time of day at a place: minutes after midnight of a date in an IANA zone."""

    date: date
    minutes: int
    zone: str

    def instant(self) -> Instant:
        """The moment; a time that a clock change skips is read with the offset before it."""
        midnight = datetime(self.date.year, self.date.month, self.date.day)
        local = midnight + timedelta(minutes=self.minutes)
        return Instant(local.replace(tzinfo=zone_of(self.zone)).astimezone(UTC), self.zone)


@dataclass(frozen=True, slots=True, order=True)
class Instant:
    """A moment to the second: ``utc`` is aware and in UTC, ``zone`` is what it is shown in."""

    utc: datetime
    zone: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "utc", self.utc.replace(microsecond=0))

    @classmethod
    def parse(cls, text: str, zones: tuple[str, ...] = ()) -> Instant:
        """Read ISO 8601 with an offset, or RFC 9557 with a zone in brackets.

        Without brackets the first of ``zones`` that has the written offset at that moment is
        taken, else the offset itself. Raises ValueError.
        """
        match = _INSTANT.fullmatch(text.strip())
        if not match:
            raise ValueError("an empty text is not a moment")
        try:
            moment = datetime.fromisoformat(match[1])
        except ValueError as error:
            raise ValueError(_not_a_moment(text)) from error
        offset = moment.utcoffset()
        if offset is None:
            raise ValueError(_not_a_moment(text))
        return cls(moment.astimezone(UTC), match[2] or _zone_for(moment, offset, zones))

    @classmethod
    def from_stored(cls, text: str) -> Instant:
        """Read the text form written by :meth:`stored`."""
        moment, _, zone = text.partition("[")
        return cls(datetime.fromisoformat(moment), zone[:-1])

    def stored(self) -> str:
        """RFC 9557, UTC first, so that text order is time order."""
        return f"{self.utc.replace(tzinfo=None).isoformat()}Z[{self.zone}]"

    def local(self, zone: str | None = None) -> datetime:
        """The aware local time in its own or another zone."""
        return self.utc.astimezone(zone_of(zone or self.zone))

    def shown(self) -> str:
        """ISO 8601 with the offset of its zone."""
        return self.local().isoformat()


def _zone_for(moment: datetime, offset: timedelta, zones: tuple[str, ...]) -> str:
    for zone in zones:
        if moment.astimezone(zone_of(zone)).utcoffset() == offset:
            return zone
    minutes = int(offset.total_seconds()) // 60
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _not_a_moment(text: str) -> str:
    return f"{text!r} is not a moment; write it with its offset, such as 2023-01-14T18:12+02:00"


_WINDOW = re.compile(r"(\d{4}-\d\d-\d\d)T(\d{1,2}:\d\d)/(\d{1,2}:\d\d)")


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """A stretch of one local day, in minutes after its midnight: when somebody is free."""

    date: date
    start: int
    end: int

    @classmethod
    def parse(cls, text: str) -> Window:
        """Read ``2023-01-16T14:30/18:00``; raises ValueError."""
        match = _WINDOW.fullmatch(text.strip())
        if not match:
            raise ValueError(f"{text!r} is not a window; write it as 2023-01-16T14:30/18:00")
        start, end = parse_wall(match[2]), parse_wall(match[3])
        if end <= start:
            raise ValueError(f"the window {text!r} ends before it starts")
        return cls(date.fromisoformat(match[1]), start, end)

    def stored(self) -> str:
        """The text form, which is also the form shown."""
        return f"{self.date.isoformat()}T{show_wall(self.start)}/{show_wall(self.end)}"
