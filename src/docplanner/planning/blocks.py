"""Work with its times: what a person, a vehicle or a piece of kit is busy with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from docplanner.domain.schedule import Activity, Day, Leg
from docplanner.domain.times import DAY, wall_span
from docplanner.planning.moments import MINUTE, even_midnight, moment, seconds

Work: TypeAlias = Activity | Leg


class Block(NamedTuple):
    """From ``start`` up to, not including, ``end``: whole seconds since 1970 in UTC.

    A leg need not fall on a dated day.
    """

    start: int
    end: int
    work: Work
    day: Day | None


def activity_blocks(day: Day, activities: Iterable[Activity]) -> Iterator[Block]:
    """The activities of a day that have a start and an end."""
    midnight = even_midnight(day.date, day.zone)
    if midnight is None:
        return _blocks_by_the_clock(day, activities)
    return (
        Block(
            midnight + activity.start * MINUTE,
            midnight
            + (activity.end if activity.end > activity.start else activity.end + DAY) * MINUTE,
            activity,
            day,
        )
        for activity in activities
        if activity.start is not None and activity.end is not None
    )


def _blocks_by_the_clock(day: Day, activities: Iterable[Activity]) -> Iterator[Block]:
    """The same on the day of a clock change; what the clock skips whole takes no time."""
    for activity in activities:
        if activity.start is not None and activity.end is not None:
            first, last = wall_span(activity.start, activity.end)
            start = moment(day.date, first, day.zone)
            end = moment(day.date, last, day.zone)
            if start < end:
                yield Block(start, end, activity, day)


def leg_block(leg: Leg, day: Day | None) -> Block | None:
    """A leg that has both its ends, with the day it belongs to."""
    if leg.depart is None or leg.arrive is None:
        return None
    return Block(seconds(leg.depart), seconds(leg.arrive), leg, day)
