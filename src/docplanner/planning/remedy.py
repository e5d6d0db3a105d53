"""The best fix of a problem as one step that can be done at once, where there is one."""

from __future__ import annotations

from dataclasses import dataclass

from docplanner.domain.problem import Problem
from docplanner.domain.schedule import Activity, Day
from docplanner.domain.times import show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.plan import Plan
from docplanner.planning.slots import nearest_slot, next_slot


@dataclass(frozen=True, slots=True)
class Move:
    """An activity, and the day and start (minutes after its midnight) at which it would fit."""

    activity: Activity
    day: Day
    start: int
    same_day: bool

    @property
    def when(self) -> str:
        """``14:30``, or with its date where that is another day."""
        start = show_wall(self.start)
        return start if self.same_day else f"{show_date(self.day.date, year=False)}, {start}"


def move_for(plan: Plan, problem: Problem) -> Move | None:
    """The move that the problem's fix speaks of; None where it speaks of something else."""
    for subject in problem.subjects:
        activity = plan.snapshot.get(Activity, subject.id) if subject.kind == "activities" else None
        found = _move(plan, activity) if activity is not None else None
        if found is not None and _speaks_of(problem, found):
            return found
    return None


def _move(plan: Plan, activity: Activity) -> Move | None:
    day = plan.days.get(activity.day or "")
    if day is None:
        return None
    start = nearest_slot(plan, activity, day)
    if start is not None:
        return Move(activity, day, start, True)
    slot = next_slot(plan, activity, day)
    return None if slot is None else Move(activity, slot.day, slot.start, False)


def _speaks_of(problem: Problem, move: Move) -> bool:
    """The sentence is made from the same slots, so that it names the time of the move it means."""
    start = show_wall(move.start)
    when = start if move.same_day else f"{show_date(move.day.date)} at {start}"
    own = show_wall(move.activity.start or 0)
    return problem.fix.startswith("Move ") and f"at {own} to {when}" in problem.fix
