"""What each place is used for, when, and how far it has come: filmed, planned, waiting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache
from types import MappingProxyType

from docplanner.domain.ids import Id
from docplanner.domain.places import Location, Permission
from docplanner.domain.schedule import (
    Accommodation,
    Activity,
    ActivityKind,
    ActivityStatus,
    Day,
    Leg,
    Trip,
    TripStatus,
)
from docplanner.domain.shots import Sequence, Shot, ShotStatus
from docplanner.domain.snapshot import Snapshot
from docplanner.planning.days import hidden_places
from docplanner.planning.plan import Plan

NOT_FILMING = frozenset(
    {
        ActivityKind.TRAVEL,
        ActivityKind.BRIEFING,
        ActivityKind.MEAL,
        ActivityKind.REST,
        ActivityKind.RECCE,
    }
)
"""Kinds of work that leave nothing filmed behind."""
_OPEN = frozenset({Permission.NOT_ASKED, Permission.ASKED, Permission.REFUSED})

_NONE: Mapping[Id, int] = MappingProxyType({})


class Standing(StrEnum):
    """How far a place has come; in this order on lists."""

    FILMED = "filmed"
    PLANNED = "planned"
    WAITING = "waiting"
    SUPPORT = "support"
    PICTURES = "pictures"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class Visit:
    """An activity at a place, with its day."""

    day: Day
    activity: Activity

    @property
    def filming(self) -> bool:
        """Whether it is work that leaves something filmed."""
        return self.activity.kind not in NOT_FILMING


@dataclass(frozen=True, slots=True)
class Use:
    """A place and all that is known of its use.

    ``visits`` are in order of time; those ``planned`` are still to come, on the dates ``filmed``
    it was filmed at. ``wishes`` have no day. ``travel`` are the dates of legs from
    or to it, ``based`` those of days that it is the place of. ``hidden`` is a place whose
    position is shown to nobody at a glance: never to be named, or met in secret only.
    """

    place: Location
    standing: Standing
    today: date
    visits: tuple[Visit, ...] = ()
    planned: tuple[Visit, ...] = ()
    filmed: tuple[date, ...] = ()
    wishes: tuple[Activity, ...] = ()
    travel: tuple[date, ...] = ()
    based: tuple[date, ...] = ()
    nights: tuple[Accommodation, ...] = ()
    pictures: int = 0
    parts: tuple[Id, ...] = ()
    trips: frozenset[Id] = frozenset()
    hidden: bool = False

    @property
    def next(self) -> date | None:
        """The date of the next work, base, journey or night; None where there is none."""
        dates = [visit.day.date for visit in self.planned]
        dates += [on for on in (*self.based, *self.travel) if on >= self.today]
        dates += [stay.check_in for stay in self.nights if stay.check_in >= self.today]
        return min(dates, default=None)

    @property
    def day(self) -> Day | None:
        """The day to speak of: of the next work there, else of the last."""
        visits = self.planned[:1] or self.visits[-1:]
        return visits[0].day if visits else None


@dataclass(frozen=True)
class Places:
    """The uses of all places of one snapshot; build it once, or ask :func:`places_at`."""

    snapshot: Snapshot
    today: date

    def all(self, pictures: Mapping[Id, int] = _NONE) -> tuple[Use, ...]:
        """Every place: by standing, what was filmed latest and what comes soonest first.

        ``pictures`` counts the photographs of each place, which the snapshot does not hold.
        """
        places = self.snapshot.all(Location).values()
        uses = (self.use(place, pictures.get(place.id, 0)) for place in places)
        return tuple(sorted(uses, key=_order))

    def use(self, place: Location, pictures: int = 0) -> Use:
        """One place."""
        key = place.id
        visits, wishes = self._work(key)
        legs = [leg for name in ("from_", "to") for leg in self._legs(name, key)]
        days = self._based.get(key, ())
        nights = self.snapshot.by(Accommodation, "location").get(key, ())
        trips = {visit.day.trip for visit in visits} | {day.trip for day in days}
        trips |= {leg.trip for leg in legs} | {stay.trip for stay in nights}
        use = Use(
            place,
            Standing.UNUSED,
            self.today,
            visits,
            tuple(visit for visit in visits if _is_to_come(visit, self.today)),
            _dates(visit for visit in visits if visit.filming and _is_done(visit)),
            wishes,
            tuple(sorted({on for leg in legs if (on := _date(leg)) is not None})),
            tuple(day.date for day in days),
            nights,
            pictures,
            self._parts(key, visits, wishes),
            frozenset(trips),
            key in self.hidden,
        )
        return replace(use, standing=self._standing(use))

    @cached_property
    def trip(self) -> Trip | None:
        """The trip of today: the one that runs, else the next, else the last."""
        return trip_of(self.snapshot, self.today)

    @cached_property
    def hidden(self) -> frozenset[Id]:
        """Places whose position is not shown at a glance."""
        found = {one.id for one in self.snapshot.all(Location).values() if one.never_name}
        met: set[Id] = set()
        for day in self._plan.days.values():
            met |= hidden_places(self.snapshot, day) - found
        return frozenset(found | {key for key in met if self._is_only_met_in_secret(key)})

    def _is_only_met_in_secret(self, key: Id) -> bool:
        days = {visit.day.id: visit.day for visit in self._work(key)[0]}
        return all(key in hidden_places(self.snapshot, day) for day in days.values())

    def _work(self, key: Id) -> tuple[tuple[Visit, ...], tuple[Activity, ...]]:
        visits, wishes = [], []
        for activity in self.snapshot.by(Activity, "location").get(key, ()):
            day = self._plan.days.get(activity.day or "")
            if activity.status is ActivityStatus.CANCELLED:
                continue
            if day is not None:
                visits.append(Visit(day, activity))
            elif activity.day is None:
                wishes.append(activity)
        visits.sort(key=lambda visit: (visit.day.date, visit.activity.start or 0))
        return tuple(visits), tuple(wishes)

    def _standing(self, use: Use) -> Standing:
        wanted = bool(use.planned or use.wishes)
        refusal = use.place.permission in (Permission.ASKED, Permission.REFUSED)
        if use.place.permission in _OPEN and (wanted or refusal):
            return Standing.WAITING
        if use.filmed and not self._is_wanted_on_this_trip(use):
            return Standing.FILMED
        if any(visit.filming for visit in use.planned) or use.wishes:
            return Standing.PLANNED
        if use.visits or use.based or use.travel or use.nights:
            return Standing.SUPPORT
        return Standing.PICTURES if use.pictures else Standing.UNUSED

    def _is_wanted_on_this_trip(self, use: Use) -> bool:
        trip = self.trip
        return trip is not None and any(
            visit.filming and visit.day.trip == trip.id for visit in use.planned
        )

    def _legs(self, name: str, key: Id) -> list[Leg]:
        trips = self._plan.trips
        return [leg for leg in self.snapshot.by(Leg, name).get(key, ()) if leg.trip in trips]

    def _parts(
        self, key: Id, visits: tuple[Visit, ...], wishes: tuple[Activity, ...]
    ) -> tuple[Id, ...]:
        work = (*(visit.activity for visit in visits), *wishes)
        found = [part for activity in work for part in activity.parts]
        for shot in self.snapshot.by(Shot, "location").get(key, ()):
            sequence = self.snapshot.get(Sequence, shot.sequence)
            if shot.status is not ShotStatus.DROPPED and sequence and sequence.part:
                found.append(sequence.part)
        return tuple(dict.fromkeys(found))

    @cached_property
    def _based(self) -> Mapping[Id | None, list[Day]]:
        found: dict[Id | None, list[Day]] = {}
        for day in self._plan.days.values():
            found.setdefault(day.place, []).append(day)
        return found

    @cached_property
    def _plan(self) -> Plan:
        return Plan(self.snapshot)


class _Same:
    """A snapshot that is only equal to itself: comparing its tables would be slow."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot

    def __hash__(self) -> int:
        return id(self.snapshot)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.snapshot is self.snapshot


def places_at(snapshot: Snapshot, today: date) -> Places:
    """The uses of a snapshot, remembered while it is the last one asked for."""
    return _remembered(_Same(snapshot), today)


@lru_cache(maxsize=1)
def _remembered(same: _Same, today: date) -> Places:
    return Places(same.snapshot, today)


def trip_of(snapshot: Snapshot, today: date) -> Trip | None:
    """The trip that runs on a date, else the next one, else the last; cancelled ones never."""
    trips = sorted(
        (one for one in snapshot.all(Trip).values() if one.status is not TripStatus.CANCELLED),
        key=lambda one: (one.start, one.id),
    )
    running = [one for one in trips if one.status is TripStatus.RUNNING]
    running += [one for one in trips if one.start <= today <= one.end]
    coming = [one for one in trips if one.start > today]
    return next(iter((*running, *coming, *reversed(trips))), None)


def _is_done(visit: Visit) -> bool:
    return visit.activity.status is ActivityStatus.DONE


def _is_to_come(visit: Visit, today: date) -> bool:
    return visit.day.date >= today and not _is_done(visit)


def _dates(visits: Iterable[Visit]) -> tuple[date, ...]:
    return tuple(dict.fromkeys(visit.day.date for visit in visits))


def _date(leg: Leg) -> date | None:
    return leg.depart.local().date() if leg.depart is not None else None


def _order(use: Use) -> tuple[int, int, str]:
    standing = list(Standing).index(use.standing)
    if use.standing is Standing.FILMED:
        return standing, -use.filmed[-1].toordinal(), use.place.name.casefold()
    upcoming = use.next or date.max
    return standing, upcoming.toordinal(), use.place.name.casefold()
