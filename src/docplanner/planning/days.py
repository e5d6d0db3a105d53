"""A day as it runs: its number, its order of work and travel, its places.

Legs are instants and join the day on whose local date they depart. Times are minutes after
midnight of the day's date, in the day's zone; beyond 1,440 is the next morning.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from docplanner.domain.ids import Id
from docplanner.domain.people import CrewMember, Person
from docplanner.domain.places import Location
from docplanner.domain.safety import CheckIn
from docplanner.domain.schedule import (
    Accommodation,
    Activity,
    ActivityKind,
    ActivityStatus,
    Call,
    Day,
    Leg,
    Trip,
)
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import DAY, Instant, wall_span

Happening: TypeAlias = Activity | Leg | CheckIn

_NOT_WORK = frozenset({ActivityKind.MEAL, ActivityKind.REST})
_NOT_ON_LOCATION = _NOT_WORK | {ActivityKind.TRAVEL, ActivityKind.BRIEFING}
_LAST = 4 * DAY


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the running order; ``end`` is after ``start``, maybe past midnight."""

    start: int | None
    end: int | None
    what: Happening


@dataclass(frozen=True, slots=True)
class Lettered:
    """A place of the day and the letter that the day's papers call it by."""

    letter: str
    place: Location


def number_of(trip: Trip, on: date) -> tuple[int, int] | None:
    """Day n of N between the first and last day of a trip; None for a dated day outside them."""
    if not trip.start <= on <= trip.end:
        return None
    return (on - trip.start).days + 1, (trip.end - trip.start).days + 1


def running_order(snapshot: Snapshot, day: Day) -> tuple[Entry, ...]:
    """Activities, legs and check-ins of a day in order of time; what has no time comes last."""
    entries = [*_activities(snapshot, day), *_legs(snapshot, day), *_checkins(snapshot, day)]
    return tuple(sorted(entries, key=_order))


def calls_of(snapshot: Snapshot, day: Day) -> tuple[Call, ...]:
    """The calls of a day, the earliest first."""
    calls = snapshot.by(Call, "day").get(day.id, ())
    return tuple(sorted(calls, key=lambda call: (call.call is None, call.call or 0)))


def crew_of(snapshot: Snapshot, day: Day) -> tuple[Person, ...]:
    """Everybody with a call on a day, then others of the crew who work or ride that day."""
    crew = snapshot.by(CrewMember, "person")
    keys = [call.person for call in calls_of(snapshot, day)]
    for entry in running_order(snapshot, day):
        if isinstance(entry.what, Activity | Leg):
            keys += [key for key in entry.what.people if key in crew]
    people = (snapshot.get(Person, key) for key in dict.fromkeys(keys))
    return tuple(person for person in people if person is not None)


def first_call(snapshot: Snapshot, day: Day) -> int | None:
    """The earliest call of anybody on a day: the unit call, or an own call before it."""
    own = [call.call for call in calls_of(snapshot, day) if call.call is not None]
    times = own if day.unit_call is None else [*own, day.unit_call]
    return min(times, default=None)


def wrap_estimate(entries: tuple[Entry, ...]) -> int | None:
    """When work ends: the last end of work or travel; a journey overnight ends at its start."""
    return max((end for entry in entries if (end := _end_of_work(entry)) is not None), default=None)


def on_location(entries: tuple[Entry, ...]) -> int | None:
    """When the first work at a place begins."""
    starts = (
        entry.start
        for entry in entries
        if isinstance(entry.what, Activity)
        and entry.what.kind not in _NOT_ON_LOCATION
        and entry.what.location is not None
        and entry.start is not None
    )
    return min(starts, default=None)


def night_of(snapshot: Snapshot, day: Day) -> tuple[Accommodation, ...]:
    """Where people of the trip sleep at the end of a day."""
    nights = snapshot.by(Accommodation, "trip").get(day.trip, ())
    return tuple(night for night in nights if night.check_in <= day.date < night.check_out)


def is_hidden(snapshot: Snapshot, activity: Activity) -> bool:
    """Whether an activity is with a protected person, whose place is then told to nobody."""
    people = (snapshot.get(Person, key) for key in activity.people)
    return any(person is not None and person.protected for person in people)


def hidden_places(snapshot: Snapshot, day: Day) -> frozenset[Id]:
    """Places that no paper of a day may show: never to be named, or met in secret only."""
    secret = {place.id for place in snapshot.all(Location).values() if place.never_name}
    met: set[Id] = set()
    open_to_all: set[Id] = set() if day.place is None else {day.place}
    for activity in snapshot.by(Activity, "day").get(day.id, ()):
        if activity.location is not None:
            (met if is_hidden(snapshot, activity) else open_to_all).add(activity.location)
    open_to_all.update(night.location for night in night_of(snapshot, day))
    return frozenset(secret | (met - open_to_all))


def places_of(snapshot: Snapshot, day: Day) -> tuple[Lettered, ...]:
    """The places of a day as A, B, C: those of its work in order, then where the unit sleeps.

    A day that only travels has the places it travels to.
    """
    entries = running_order(snapshot, day)
    found = [entry.what.location for entry in entries if isinstance(entry.what, Activity)]
    found += [night.location for night in night_of(snapshot, day)]
    if not any(found):
        found = [entry.what.to for entry in entries if isinstance(entry.what, Leg)]
    hidden = hidden_places(snapshot, day)
    shown = dict.fromkeys(key for key in found if key is not None and key not in hidden)
    places = (snapshot.get(Location, key) for key in shown)
    return tuple(
        Lettered(_letter(number), place)
        for number, place in enumerate(place for place in places if place is not None)
    )


def minutes_on(moment: Instant, day: Day) -> int:
    """A moment as minutes after the first midnight of a day, in the day's zone."""
    local = moment.local(day.zone)
    return (local.date() - day.date).days * DAY + local.hour * 60 + local.minute


def _activities(snapshot: Snapshot, day: Day) -> list[Entry]:
    found = snapshot.by(Activity, "day").get(day.id, ())
    return [
        Entry(*_span(item.start, item.end), item)
        for item in found
        if item.status is not ActivityStatus.CANCELLED
    ]


def _legs(snapshot: Snapshot, day: Day) -> list[Entry]:
    legs = snapshot.by(Leg, "trip").get(day.trip, ())
    return [
        Entry(
            minutes_on(leg.depart, day),
            minutes_on(leg.arrive, day) if leg.arrive is not None else None,
            leg,
        )
        for leg in legs
        if leg.depart is not None and leg.depart.local(day.zone).date() == day.date
    ]


def _checkins(snapshot: Snapshot, day: Day) -> list[Entry]:
    return [Entry(item.time, None, item) for item in snapshot.by(CheckIn, "day").get(day.id, ())]


def _span(start: int | None, end: int | None) -> tuple[int | None, int | None]:
    if start is None or end is None:
        return start, end
    return wall_span(start, end)


def _order(entry: Entry) -> tuple[int, bool, int, Id]:
    start = _LAST if entry.start is None else entry.start
    return start, not isinstance(entry.what, CheckIn), entry.end or start, entry.what.id


def _end_of_work(entry: Entry) -> int | None:
    if isinstance(entry.what, CheckIn):
        return None
    if isinstance(entry.what, Activity):
        return None if entry.what.kind in _NOT_WORK else entry.end
    return entry.start if entry.end is None or entry.end >= DAY else entry.end


def _letter(number: int) -> str:
    return chr(ord("A") + number) if number < 26 else f"A{_letter(number - 26)}"
