"""The nearest time at which a piece of work would fit: what a check offers as its fix."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docplanner.domain.people import Interviewee
from docplanner.domain.schedule import Activity, Day
from docplanner.domain.times import DAY, wall_span
from docplanner.planning.curfews import closed_hours, curfew_place
from docplanner.planning.diary import NOTHING, Diary
from docplanner.planning.light import needs_daylight, sun_for, sunset_for
from docplanner.planning.moments import moment, wall
from docplanner.planning.plan import Plan
from docplanner.planning.windows import Stretch, nearest_start, within, without

WAKING: Stretch = (6 * 60, 22 * 60)
"""Work is not offered outside 06:00 to 22:00."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A day, and a start in minutes after its midnight."""

    day: Day
    start: int


def nearest_slot(plan: Plan, activity: Activity, day: Day) -> Slot | None:
    """Where an activity fits: on its own day, else on the nearest day of its version.

    All of its people, vehicles and kit are free, contributors have said so, no curfew holds, and
    an exterior has the sun.
    """
    if activity.start is None or activity.end is None:
        return None
    start, end = wall_span(activity.start, activity.end)
    for other in _days_near(plan, day):
        found = nearest_start(free_on(plan, activity, other), end - start, start)
        if found is not None:
            return Slot(other, found)
    return None


def free_on(plan: Plan, activity: Activity, day: Day) -> list[Stretch]:
    """The stretches of a day in which an activity could be done."""
    place = curfew_place(plan.snapshot, day, activity.location)
    free = without([WAKING], closed_hours(plan.snapshot, place, day.date))
    for contributor in plan.interviewees(activity):
        if contributor.available:
            free = within(free, windows_on(contributor, day))
    free = within(free, _daylight(plan, activity, day))
    return without(free, _busy(plan, activity, day)) if free else free


def windows_on(contributor: Interviewee, day: Day) -> list[Stretch]:
    """When a contributor is available on a day, counted on into the morning after."""
    return [
        (window.start + shift * DAY, window.end + shift * DAY)
        for window in contributor.available
        if 0 <= (shift := (window.date - day.date).days) <= 1
    ]


def _days_near(plan: Plan, day: Day) -> list[Day]:
    """The days of the version, the nearest first and of two the later."""
    days = (other for other in plan.days.values() if other.version == day.version)
    return sorted(days, key=lambda other: (abs(other.date - day.date), other.date < day.date))


def _daylight(plan: Plan, activity: Activity, day: Day) -> list[Stretch]:
    if needs_daylight(plan.snapshot, activity):
        light = sun_for(plan.snapshot, day, activity.location)
        sunset = sunset_for(plan.snapshot, day, activity.location)
        if light and light.sunrise is not None and sunset is not None:
            return [(light.sunrise, sunset)]
    return [(0, DAY)]


def _busy(plan: Plan, activity: Activity, day: Day) -> Iterator[Stretch]:
    first = moment(day.date, 0, day.zone)
    last = moment(day.date, DAY, day.zone)
    for diary in _diaries(plan, activity):
        for block in diary.during(first, last):
            if block.work.id != activity.id:
                yield (
                    wall(block.start, day.date, day.zone),
                    wall(block.end + 59, day.date, day.zone),
                )


def _diaries(plan: Plan, activity: Activity) -> Iterator[Diary]:
    yield from (plan.people.get(person, NOTHING) for person in activity.people)
    yield from (plan.vehicles.get(vehicle, NOTHING) for vehicle in activity.vehicles)
    yield from (plan.kit.get(item, NOTHING) for item in activity.kit)
