"""The best fix in one sentence, computed from what is free."""

from __future__ import annotations

from docplanner.domain.schedule import Activity, Day
from docplanner.domain.times import show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.plan import Plan
from docplanner.planning.slots import nearest_slot, next_slot
from docplanner.planning.wording import work_words


def move_in_day(plan: Plan, activity: Activity, day: Day, otherwise: str) -> str:
    """Move the activity to the nearest free time of its day; where none is, the other sentence."""
    start = nearest_slot(plan, activity, day)
    return otherwise if start is None else _move(activity, show_wall(start))


def move(plan: Plan, activity: Activity, day: Day, otherwise: str) -> str:
    """The same, but try the days after it before the other sentence."""
    return move_in_day(plan, activity, day, "") or _move_on(plan, activity, day) or otherwise


def _move_on(plan: Plan, activity: Activity, day: Day) -> str:
    slot = next_slot(plan, activity, day)
    if slot is None:
        return ""
    return _move(activity, f"{show_date(slot.day.date)} at {show_wall(slot.start)}")


def _move(activity: Activity, when: str) -> str:
    free = "when everybody on it is free" if len(activity.people) > 1 else "when they are free"
    return f"Move {work_words(activity)} to {when}{f', {free}' if activity.people else ''}."
