"""The nearest time at which a piece of work would fit: what a check offers as its fix."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docplanner.domain.people import Interviewee
from docplanner.domain.schedule import Activity, Day, Leg
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


def nearest_slot(plan: Plan, activity: Activity, day: Day) -> int | None:
    """The start nearest to its own at which an activity fits on its day.

    All of its people, vehicles and kit are free, contributors have said so, no curfew holds, an
    exterior has the sun, and it stays between the legs that bring its people and take them on.
    """
    if activity.start is None or activity.end is None:
        return None
    span = wall_span(activity.start, activity.end)
    free = within(free_on(plan, activity, day), [_between_legs(plan, activity, day, span)])
    return nearest_start(free, span[1] - span[0], span[0])


def next_slot(plan: Plan, activity: Activity, day: Day) -> Slot | None:
    """Where it fits on the next day on which the unit is in its place anyway.

    An earlier day is never offered, since it may be over.
    """
    if activity.start is None or activity.end is None:
        return None
    start, end = wall_span(activity.start, activity.end)
    for other in _days_after(plan, activity, day):
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


def _between_legs(plan: Plan, activity: Activity, day: Day, span: Stretch) -> Stretch:
    """The part of the day before its people travel on and after they came: they are there then."""
    legs = [
        (wall(block.start, day.date, day.zone), wall(block.end, day.date, day.zone))
        for diary in _diaries(plan, activity)
        for block in diary.during(*_seconds(day))
        if isinstance(block.work, Leg)
    ]
    came = max((end for _, end in legs if end <= span[0]), default=0)
    leave = min((start for start, _ in legs if start >= span[1]), default=DAY)
    return came, leave


def _days_after(plan: Plan, activity: Activity, day: Day) -> Iterator[Day]:
    """The later days of the version that are based, or work, in the activity's place."""
    for other in plan.days.values():
        if other.version == day.version and other.date > day.date:
            work = plan.activities.get(other.id, ())
            if activity.location in {other.place, *(one.location for one in work)}:
                yield other


def _daylight(plan: Plan, activity: Activity, day: Day) -> list[Stretch]:
    if needs_daylight(plan.snapshot, activity):
        light = sun_for(plan.snapshot, day, activity.location)
        sunset = sunset_for(plan.snapshot, day, activity.location)
        if light and light.sunrise is not None and sunset is not None:
            return [(light.sunrise, sunset)]
    return [(0, DAY)]


def _busy(plan: Plan, activity: Activity, day: Day) -> Iterator[Stretch]:
    for diary in _diaries(plan, activity):
        for block in diary.during(*_seconds(day)):
            if block.work.id != activity.id:
                yield (
                    wall(block.start, day.date, day.zone),
                    wall(block.end + 59, day.date, day.zone),
                )


def _seconds(day: Day) -> tuple[int, int]:
    return moment(day.date, 0, day.zone), moment(day.date, DAY, day.zone)


def _diaries(plan: Plan, activity: Activity) -> Iterator[Diary]:
    yield from (plan.people.get(person, NOTHING) for person in activity.people)
    yield from (plan.vehicles.get(vehicle, NOTHING) for vehicle in activity.vehicles)
    yield from (plan.kit.get(item, NOTHING) for item in activity.kit)
