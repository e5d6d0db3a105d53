"""The words of a problem: names that may be said, days, hours, and kinds of work.

Titles and notes are never repeated, since anybody's name may stand in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from docplanner.domain.ids import Id
from docplanner.domain.kit import KitItem, Vehicle
from docplanner.domain.people import CredentialKind, Person
from docplanner.domain.places import Location
from docplanner.domain.schedule import Activity, ActivityKind, Leg, LegMode
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import show_wall
from docplanner.domain.titles import person_title
from docplanner.planning.blocks import Work

UNNAMED_PLACE = "a place that is not named"
UNNAMED_PERSON = "a protected person"
NAMED = 3
"""So many names are said before the rest are counted."""

ACTIVITIES: Mapping[ActivityKind, str] = {
    ActivityKind.INTERVIEW: "interview",
    ActivityKind.ACTUALITY: "actuality",
    ActivityKind.GVS: "GVs",
    ActivityKind.PTC: "piece to camera",
    ActivityKind.TRAVEL: "journey",
    ActivityKind.RECCE: "recce",
    ActivityKind.BRIEFING: "briefing",
    ActivityKind.MEAL: "meal",
    ActivityKind.REST: "rest",
    ActivityKind.DRONE: "drone flight",
    ActivityKind.STILLS: "stills",
    ActivityKind.ATMOS: "atmos recording",
}
WAYS: Mapping[LegMode, str] = {
    LegMode.ROAD: "on the road",
    LegMode.RAIL: "on the train",
    LegMode.AIR: "in the air",
    LegMode.FOOT: "on foot",
}
CREDENTIALS: Mapping[CredentialKind, str] = {
    CredentialKind.PASSPORT: "passport",
    CredentialKind.VISA: "visa",
    CredentialKind.PRESS: "press card",
    CredentialKind.HEFAT: "hostile-environment training",
    CredentialKind.INSURANCE: "insurance",
    CredentialKind.LICENCE: "licence",
    CredentialKind.OTHER: "credential",
}


def person_name(person: Person | None) -> str:
    """The name, or of a protected person the code name and nothing else."""
    if person is None:
        return "somebody"
    if person.protected and not person.code_name:
        return UNNAMED_PERSON
    return person_title(person)


def place_name(place: Location | None) -> str:
    """The name, unless the place must never be named."""
    return UNNAMED_PLACE if place is None or place.never_name else place.name


def name(record: Person | Vehicle | KitItem | None) -> str:
    """The name of somebody or something that can be busy."""
    if record is None or isinstance(record, Person):
        return person_name(record)
    return record.name


def listed(names: Iterable[str]) -> str:
    """``Camera, Sound and HERON``; of many, the first and how many more."""
    found = list(names)
    if len(found) > NAMED + 1:
        found[NAMED:] = [f"{len(found) - NAMED} others"]
    return " and ".join(filter(None, (", ".join(found[:-1]), found[-1])))


def noun(activity: Activity) -> str:
    """``the interview``, where its hours are told beside it."""
    return f"the {ACTIVITIES[activity.kind]}"


def work_words(work: Work) -> str:
    """``the interview at 12:45``, ``the rail leg``: enough to find it on its day."""
    if isinstance(work, Leg):
        return f"the {work.mode.value} leg"
    return noun(work) if work.start is None else f"{noun(work)} at {show_wall(work.start)}"


def whereabouts(snapshot: Snapshot, work: Work) -> str:
    """``in Kyiv``, ``on the road from Kyiv to Moschun``, ``booked for the interview``."""
    if isinstance(work, Activity):
        if work.location is None:
            return f"booked for {work_words(work)}"
        return f"in {place_of(snapshot, work.location)}"
    ends = (("from", work.from_), ("to", work.to))
    said = (f"{word} {place_of(snapshot, key)}" for word, key in ends if key is not None)
    return " ".join((WAYS[work.mode], *said))


def place_of(snapshot: Snapshot, key: Id | None) -> str:
    """The name of the place with an id."""
    return place_name(snapshot.get(Location, key))


def people_of(snapshot: Snapshot, keys: Iterable[Id]) -> str:
    """The names of people, in the order given."""
    return listed(person_name(snapshot.get(Person, key)) for key in keys)


def hours_words(start: int, end: int) -> str:
    """``from 10:30 to 11:00``, of minutes after midnight."""
    return f"from {show_wall(start)} to {show_wall(end)}"


def length_words(seconds: int) -> str:
    """``9 h 30``, rounded down to the minute."""
    hours, minutes = divmod(max(0, seconds) // 60, 60)
    return f"{hours} h {minutes:02d}" if minutes else f"{hours} h"
