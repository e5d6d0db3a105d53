"""Putting work on days and taking it off again: each of these is one undo step.

Times are minutes after the midnight of the day; they may run past midnight, and are kept as the
wall clock shows them. Warnings are the business of the checks: nothing here refuses a conflict.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from docplanner.domain.faults import Refused
from docplanner.domain.ids import Id, new_id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.schedule import Activity, ActivityStatus, Day, Leg
from docplanner.domain.times import DAY, Instant, show_wall, wall_span
from docplanner.domain.titles import reference

if TYPE_CHECKING:
    from docplanner.store.edit import Edit

USUAL = 60
"""Minutes of work whose length nobody has said."""
SHORTEST = 1
LONGEST = DAY - 1


def length_of(activity: Activity) -> int:
    """How many minutes an activity takes, or would take."""
    if activity.start is not None and activity.end is not None:
        start, end = wall_span(activity.start, activity.end)
        return end - start
    return min(max(activity.minutes or USUAL, SHORTEST), LONGEST)


def timed(activity: Activity, day: Id, start: int, minutes: int) -> Activity:
    """The activity as it would be from ``start`` on for so many minutes of a day."""
    return replace(activity, day=day, start=start % DAY, end=(start + minutes) % DAY)


def place(edit: Edit, key: Id, day: Id, start: int) -> None:
    """Put an activity on a day from a start on; it keeps its length. A wish becomes scheduled."""
    activity, on = _activity(edit, key), _day(edit, day)
    verb = "Move" if activity.day else "Schedule"
    edit.label = f"{verb} {_named(key)} to {_when(on, start)}"
    _write(edit, timed(activity, day, start, length_of(activity)))


def resize(edit: Edit, key: Id, start: int, end: int) -> None:
    """Give a scheduled activity another start or end. Raises Refused where no time is left."""
    activity = _activity(edit, key)
    if activity.day is None:
        raise Refused("Only what stands on a day has a start and an end.")
    if not SHORTEST <= end - start <= LONGEST:
        raise Refused("An activity takes at least a minute and less than a day.")
    edit.label = f"Change {_named(key)} to {show_wall(start)}–{show_wall(end)}"
    _write(edit, timed(activity, activity.day, start, end - start))


def unschedule(edit: Edit, key: Id) -> None:
    """Take an activity off its day; it becomes a wish of the same length."""
    activity = _activity(edit, key)
    if activity.day is None:
        raise Refused("It is not scheduled.")
    edit.label = f"Unschedule {_named(key)}"
    values: dict[str, Any] = {
        "day": None,
        "start": None,
        "end": None,
        "minutes": length_of(activity),
    }
    if activity.status is ActivityStatus.CONFIRMED:
        values["status"] = ActivityStatus.PENCILLED
    edit.update(BY_NAME["activities"], key, values)


def duplicate(edit: Edit, key: Id, day: Id | None = None, start: int | None = None) -> Id:
    """Copy an activity, onto a day where one is given; gives the copy's id.

    The copy is pencilled: that the first is confirmed or done says nothing of the second.
    """
    activity = _activity(edit, key)
    copy = replace(activity, id=new_id(), status=ActivityStatus.PENCILLED)
    if day is not None and start is not None:
        copy = timed(copy, day, start, length_of(activity))
    edit.label = f"Duplicate {_named(key)}"
    edit.insert(copy)
    return copy.id


def shift_leg(edit: Edit, key: Id, minutes: int) -> None:
    """Let a leg leave and arrive so many minutes later, or earlier where they are negative."""
    leg = edit.find(Leg, key)
    if leg is None:
        raise Refused(f"There is no leg with the id {key}.")
    moved = shifted(leg, minutes)
    if moved == leg:
        raise Refused("The leg has no time yet that could be moved.")
    edit.label = f"Move {reference('legs', key)}"
    names = ("depart", "arrive", "last_safe_departure")
    edit.update(BY_NAME["legs"], key, {name: getattr(moved, name) for name in names})


def shifted(leg: Leg, minutes: int) -> Leg:
    """The leg so many minutes later."""

    def later(moment: Instant | None) -> Instant | None:
        if moment is None:
            return None
        return Instant(moment.utc + timedelta(minutes=minutes), moment.zone)

    return replace(
        leg,
        depart=later(leg.depart),
        arrive=later(leg.arrive),
        last_safe_departure=later(leg.last_safe_departure),
    )


def _write(edit: Edit, activity: Activity) -> None:
    values = {"day": activity.day, "start": activity.start, "end": activity.end}
    edit.update(BY_NAME["activities"], activity.id, values)


def _activity(edit: Edit, key: Id) -> Activity:
    found = edit.find(Activity, key)
    if found is None:
        raise Refused(f"There is no activity with the id {key}.")
    return found


def _day(edit: Edit, key: Id) -> Day:
    found = edit.find(Day, key)
    if found is None:
        raise Refused(f"There is no day with the id {key}.")
    return found


def _named(key: Id) -> str:
    return reference("activities", key)


def _when(day: Day, start: int) -> str:
    return f"{reference('days', day.id)}, {show_wall(start)}"
