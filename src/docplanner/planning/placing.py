"""Where a piece of work can be put: the first stretch of a day that is free for it.

Unlike a fix of a conflict, which may run beside other work of the unit, this looks for time in
which the unit does nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docplanner.domain.ids import Id
from docplanner.domain.schedule import Activity, Day, Leg
from docplanner.domain.times import DAY, wall_span
from docplanner.planning.days import minutes_on
from docplanner.planning.plan import Plan
from docplanner.planning.slots import Slot, free_on
from docplanner.planning.windows import GRID, Stretch, without


def first_slot(
    plan: Plan, activity: Activity, minutes: int, days: Iterable[Day], earliest: int = 0
) -> Slot | None:
    """The first start in so many days, in their order, at which so many minutes fit.

    ``earliest`` is the first minute to be had of the first day. Days on which the unit is in the
    activity's place come before all others.
    """
    candidates = [(day, earliest if number == 0 else 0) for number, day in enumerate(days)]
    near = [pair for pair in candidates if is_near(plan, activity, pair[0])]
    for day, first in (*near, *(pair for pair in candidates if pair not in near)):
        start = first_start(plan, activity, minutes, day, first)
        if start is not None:
            return Slot(day, start)
    return None


def first_start(
    plan: Plan, activity: Activity, minutes: int, day: Day, earliest: int = 0
) -> int | None:
    """The first start on a day, on the grid, at which so many minutes fit; not before its call."""
    opens = max(earliest, day.unit_call or 0)
    free = without(free_on(plan, activity, day), taken(plan, day, activity.id))
    for start, end in free:
        first = -(-max(start, opens) // GRID) * GRID
        if first + minutes <= end:
            return first
    return None


def taken(plan: Plan, day: Day, but: Id = "") -> Iterator[Stretch]:
    """When the unit works or travels on a day, one activity left out."""
    for activity in plan.activities.get(day.id, ()):
        if activity.id != but and activity.start is not None and activity.end is not None:
            yield wall_span(activity.start, activity.end)
    for leg in plan.snapshot.by(Leg, "trip").get(day.trip, ()):
        if leg.depart is not None and leg.arrive is not None:
            start, end = minutes_on(leg.depart, day), minutes_on(leg.arrive, day)
            if start < DAY and end > 0:
                yield max(start, 0), end


def is_near(plan: Plan, activity: Activity, day: Day) -> bool:
    """Whether the unit is in an activity's place on a day anyway."""
    if activity.location is None:
        return True
    work = plan.activities.get(day.id, ())
    return activity.location in {day.place, *(one.location for one in work)}
