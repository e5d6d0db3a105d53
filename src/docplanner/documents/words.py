"""How papers say things: moments in both times, the clock rule, lengths, kinds, people."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from docplanner.domain.people import Identity, Interviewee, Person
from docplanner.domain.production import Production
from docplanner.domain.schedule import ActivityKind
from docplanner.domain.times import Instant, WallTime, show_wall, zone_of
from docplanner.domain.titles import person_title, show_date

WITHHELD = "Withheld"
CODES = {
    ActivityKind.INTERVIEW: "INT",
    ActivityKind.ACTUALITY: "ACT",
    ActivityKind.GVS: "GV",
    ActivityKind.PTC: "PTC",
    ActivityKind.TRAVEL: "TRV",
    ActivityKind.RECCE: "REC",
    ActivityKind.BRIEFING: "BRF",
    ActivityKind.MEAL: "MEAL",
    ActivityKind.REST: "REST",
    ActivityKind.DRONE: "DRN",
    ActivityKind.STILLS: "STL",
    ActivityKind.ATMOS: "ATM",
}
CHECK = "CHECK"
TRAVEL = "TRV"
IDENTITIES = {
    Identity.OPEN: "Named",
    Identity.FIRST_NAME: "First name only",
    Identity.PSEUDONYM: "Pseudonym only",
    Identity.ANONYMOUS: "Not named",
}
_HOME_WORDS = {"Europe/London": "UK"}


def clock_name(zone: str) -> str:
    """What a zone's clock is called on paper: UK, Kyiv."""
    return _HOME_WORDS.get(zone, zone.rpartition("/")[2].replace("_", " "))


def both_times(moment: Instant, production: Production) -> str:
    """``Sat 14 Jan 2023, 18:12 Kyiv, 16:12 UK``; the day at home where it is another."""
    here, home = moment.local(production.zone), moment.local(production.home_zone)
    shown = f"{show_date(here.date())}, {here:%H:%M} {clock_name(production.zone)}"
    if clock_name(production.home_zone) == clock_name(production.zone):
        return shown
    other = "" if here.date() == home.date() else f"{show_date(home.date(), year=False)} "
    return f"{shown}, {other}{home:%H:%M} {clock_name(production.home_zone)}"


def short_moment(moment: Instant, production: Production) -> str:
    """``Sat 14 Jan 18:12 Kyiv``."""
    here = moment.local(production.zone)
    day = show_date(here.date(), year=False)
    return f"{day} {here:%H:%M} {clock_name(production.zone)}"


def short_both(moment: Instant, production: Production) -> str:
    """``Sat 14 Jan 18:12 Kyiv, 16:12 UK``."""
    home = moment.local(production.home_zone)
    return f"{short_moment(moment, production)}, {home:%H:%M} {clock_name(production.home_zone)}"


def clock_rule(on: date, production: Production, zone: str = "") -> tuple[str, str]:
    """Which clock the times of a date are on, and how far the other is; offsets of that date.

    ``zone`` is the production's where left out. The other is home, or where the film is shot on a
    day that is told in the time of home.
    """
    zone = zone or production.zone
    other = other_zone(zone, production)
    here, there = _offset(on, zone), _offset(on, other)
    name, away = clock_name(zone), clock_name(other)
    rule = f"{name} time (UTC{_signed(here)}) unless marked {away}."
    apart = here - there
    if not apart:
        return f"{name} time (UTC{_signed(here)}).", ""
    hours = length(abs(apart)) if apart % 60 else _hours(abs(apart) // 60)
    return rule, f"{away} is {hours} {'behind' if apart > 0 else 'ahead'}."


def other_zone(zone: str, production: Production) -> str:
    """The zone that stands beside another one: home, or where the film is shot."""
    return production.zone if zone == production.home_zone else production.home_zone


def other_time(minutes: int, on: date, zone: str, production: Production) -> str:
    """A wall time of a zone as the other clock reads: ``03:30 UK``."""
    other = other_zone(zone, production)
    there = WallTime(on, minutes, zone).instant().local(other)
    return f"{there:%H:%M} {clock_name(other)}"


def length(minutes: int) -> str:
    """``12 h 45``, ``2 h``, ``45 min``."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02d}" if rest else f"{hours} h"


def wall(minutes: int | None) -> str:
    """A wall time, or an empty text."""
    return "" if minutes is None else show_wall(minutes)


def name_of(person: Person | None) -> str:
    """The name a person goes by on paper; of a protected one the code name, and nothing else."""
    if person is None:
        return ""
    if person.protected and not person.code_name:
        return WITHHELD
    return person_title(person)


def sentence(*parts: str) -> str:
    """Texts that are there, as sentences one after another."""
    found = [part.strip().rstrip(".") for part in parts if part.strip()]
    return ". ".join(found)


def telephone(number: str) -> str:
    """The link that rings a number."""
    kept = "".join(letter for letter in number if letter.isdecimal() or letter in "+*#")
    return f"tel:{kept}" if kept else ""


def listed(words: Iterable[str]) -> str:
    """Words that are there, with commas."""
    return ", ".join(word for word in words if word)


def _offset(on: date, zone: str) -> int:
    noon = datetime(on.year, on.month, on.day, 12, tzinfo=zone_of(zone))
    offset = noon.utcoffset()
    return 0 if offset is None else int(offset.total_seconds()) // 60


def _signed(minutes: int) -> str:
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{hours}:{rest:02d}" if rest else f"{sign}{hours}"


def _hours(count: int) -> str:
    return "1 hour" if count == 1 else f"{count} hours"


def paper_name(person: Person, filmed: Interviewee) -> str:
    """The name that papers may print: a code name for the protected, for minors, for anonyms."""
    unnamed = filmed.identity in (Identity.PSEUDONYM, Identity.ANONYMOUS)
    if person.protected or filmed.minor or unnamed:
        return person.code_name or (WITHHELD if person.protected or filmed.minor else person.name)
    return person.name
