"""The plan as it counts: adopted days of trips that are not cancelled, and the work on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from docplanner.domain.ids import Id
from docplanner.domain.people import Interviewee
from docplanner.domain.schedule import (
    Activity,
    ActivityStatus,
    Day,
    Leg,
    Trip,
    TripStatus,
)
from docplanner.domain.snapshot import Snapshot
from docplanner.planning.blocks import Block, activity_blocks, leg_block
from docplanner.planning.diary import Diary, diaries, kit_of, people_of, vehicles_of


@dataclass(frozen=True)
class Plan:
    """What the rules read. Build it once for a snapshot: its indexes are made when first used."""

    snapshot: Snapshot

    @cached_property
    def trips(self) -> Mapping[Id, Trip]:
        """The trips that are not cancelled."""
        trips = self.snapshot.all(Trip)
        return {key: trip for key, trip in trips.items() if trip.status != TripStatus.CANCELLED}

    @cached_property
    def days(self) -> Mapping[Id, Day]:
        """Their adopted days by id, in order of date."""
        return {day.id: day for day in self.snapshot.days if day.trip in self.trips}

    def is_open(self, day: Day) -> bool:
        """Whether the day's trip is not done, so that advice for it is still of use."""
        return self.trips[day.trip].status != TripStatus.DONE

    @cached_property
    def activities(self) -> Mapping[Id, tuple[Activity, ...]]:
        """What is not cancelled, by the id of its day; days with nothing are left out."""
        scheduled = self.snapshot.by(Activity, "day")
        live = {key: tuple(filter(_is_live, scheduled.get(key, ()))) for key in self.days}
        return {key: found for key, found in live.items() if found}

    def scheduled(self) -> Iterator[tuple[Day, Activity]]:
        """Each activity with its day, by date and then in the order in which they were made."""
        for key, activities in self.activities.items():
            day = self.days[key]
            for activity in activities:
                yield day, activity

    @cached_property
    def legs(self) -> tuple[Leg, ...]:
        """The legs of the trips."""
        return tuple(leg for leg in self.snapshot.all(Leg).values() if leg.trip in self.trips)

    def day_of(self, leg: Leg) -> Day | None:
        """The day of its trip on whose local date a leg departs, if there is one."""
        if leg.depart is None:
            return None
        for shift in (0, 1, -1):
            on = leg.depart.utc.date() + timedelta(days=shift)
            day = self._dated.get((leg.trip, on))
            if day is not None and leg.depart.local(day.zone).date() == on:
                return day
        return None

    @cached_property
    def _dated(self) -> Mapping[tuple[Id, date], Day]:
        return {(day.trip, day.date): day for day in self.days.values()}

    def block(self, activity: Activity) -> Block | None:
        """An activity with its times, or None where it has none on a day that counts."""
        day = self.days.get(activity.day or "")
        if day is None or not _is_live(activity):
            return None
        return next(iter(activity_blocks(day, (activity,))), None)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All activities and legs that have times."""
        blocks: list[Block] = []
        for key, activities in self.activities.items():
            blocks += activity_blocks(self.days[key], activities)
        legs = (leg_block(leg, self.day_of(leg)) for leg in self.legs)
        return (*blocks, *filter(None, legs))

    @cached_property
    def people(self) -> Mapping[Id, Diary]:
        """A diary for each person."""
        return diaries(self.blocks, people_of)

    @cached_property
    def vehicles(self) -> Mapping[Id, Diary]:
        """A diary for each vehicle."""
        return diaries(self.blocks, vehicles_of)

    @cached_property
    def kit(self) -> Mapping[Id, Diary]:
        """A diary for each piece of kit."""
        return diaries(self.blocks, kit_of)

    def interviewees(self, activity: Activity) -> Iterator[Interviewee]:
        """The contributors who take part in an activity."""
        contributors = self.snapshot.by(Interviewee, "person")
        for person in activity.people:
            yield from contributors.get(person, ())


def _is_live(activity: Activity) -> bool:
    return activity.status is not ActivityStatus.CANCELLED
