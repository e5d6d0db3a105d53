"""What a record is called on screen and in history. A protected person is a code name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeAlias

from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME, kind_of
from docplanner.domain.times import show_wall

Lookup: TypeAlias = Callable[[str, Id | None], Any | None]
"""Finds a record by kind and id."""

_REFERENCE = re.compile(r"\{([a-z]+)/([0-9a-f-]{36})\}")
_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def show_date(day: date, *, year: bool = True) -> str:
    """``Tue 14 Feb 2023``, in English whatever the machine speaks."""
    text = f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    return f"{text} {day.year}" if year else text


def person_title(person: Any) -> str:
    """The name a person goes by: of a protected one the code name, and nothing else."""
    return str(person.code_name) if person.protected else str(person.name)


def title(record: Any, lookup: Lookup) -> str:
    """The title of any record."""
    kind = kind_of(type(record))
    make = _TITLES.get(kind.name)
    text = make(record, lookup) if make else str(getattr(record, kind.title))
    return text.strip() or kind.noun


def title_of(kind: str, key: Id | None, lookup: Lookup) -> str:
    """The title of a record by its id; where it is gone, the word for its kind."""
    record = lookup(kind, key)
    return BY_NAME[kind].one if record is None else title(record, lookup)


def show_label(label: str, lookup: Lookup) -> str:
    """A step's label with each ``{kind/id}`` in it replaced by that record's title."""
    return _REFERENCE.sub(lambda match: title_of(match[1], match[2], lookup), label)


def references(label: str) -> list[tuple[str, Id]]:
    """The records that a step's label names, by kind and id."""
    return [(match[1], match[2]) for match in _REFERENCE.finditer(label)]


def reference(kind: str, key: Id) -> str:
    """The mark that :func:`show_label` replaces by a title."""
    return f"{{{kind}/{key}}}"


def _of_person(record: Any, lookup: Lookup) -> str:
    return title_of("people", record.person, lookup)


def _day(record: Any, lookup: Lookup) -> str:
    return title_of("days", record.day, lookup)


def _place(record: Any, lookup: Lookup) -> str:
    return title_of("locations", record.location, lookup)


def _leg(leg: Any, lookup: Lookup) -> str:
    from_, to = title_of("locations", leg.from_, lookup), title_of("locations", leg.to, lookup)
    return f"{leg.mode.value} from {from_} to {to}"


_TITLES: Mapping[str, Callable[[Any, Lookup], str]] = {
    "parts": lambda part, _: f"Part {part.number}: {part.title}",
    "people": lambda person, _: person_title(person),
    "crew": lambda crew, lookup: f"{_of_person(crew, lookup)} (crew)",
    "credentials": lambda item, lookup: f"{item.kind.value} of {_of_person(item, lookup)}",
    "interviewees": lambda item, lookup: f"{_of_person(item, lookup)} (contributor)",
    "steps": lambda step, lookup: (
        f"{step.stage.value} of {title_of('interviewees', step.interviewee, lookup)}"
    ),
    "curfews": lambda curfew, lookup: f"curfew at {_place(curfew, lookup)}",
    "zones": lambda zone, lookup: f"{zone.colour.value} zone at {_place(zone, lookup)}",
    "sequences": lambda sequence, _: f"{sequence.number}. {sequence.title}",
    "shots": lambda shot, _: f"Shot {shot.number}",
    "days": lambda day, _: show_date(day.date),
    "calls": lambda call, lookup: f"call of {_of_person(call, lookup)} on {_day(call, lookup)}",
    "legs": _leg,
    "accommodation": lambda stay, lookup: f"nights at {_place(stay, lookup)}",
    "log": lambda entry, lookup: (
        f"{entry.description or 'log entry'} in {title_of('clips', entry.clip, lookup)}"
    ),
    "readings": lambda reading, lookup: (
        f"{title_of('assessments', reading.assessment, lookup)} read by "
        f"{title_of('people', reading.person, lookup)}"
    ),
    "overrides": lambda item, lookup: f"override of {item.rule} on {_day(item, lookup)}",
    "checkins": lambda item, lookup: f"check-in {show_wall(item.time)} on {_day(item, lookup)}",
    "issues": lambda issue, _: f"{issue.paper} revision {issue.revision}",
}
