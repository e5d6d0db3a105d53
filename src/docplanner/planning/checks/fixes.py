"""The best fix in one sentence, computed from what is free."""

from __future__ import annotations

from docplanner.domain.schedule import Activity, Day
from docplanner.domain.times import show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.plan import Plan
from docplanner.planning.slots import nearest_slot
from docplanner.planning.wording import work_words


def move(plan: Plan, activity: Activity, day: Day, otherwise: str) -> str:
    """Move the activity to its nearest slot; where it has none, the other sentence."""
    slot = nearest_slot(plan, activity, day)
    if slot is None:
        return otherwise
    when = show_wall(slot.start)
    if slot.day.id != day.id:
        when = f"{show_date(slot.day.date)} at {when}"
    free = "when everybody on it is free" if len(activity.people) > 1 else "when they are free"
    return f"Move {work_words(activity)} to {when}{f', {free}' if activity.people else ''}."
