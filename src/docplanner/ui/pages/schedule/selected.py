"""What is shown of the selected work over the days: when it would fit, who is free when."""

from __future__ import annotations

from docplanner.domain.ids import Id
from docplanner.domain.problem import Severity, Subject
from docplanner.domain.schedule import Activity, ActivityStatus
from docplanner.planning.slots import windows_on
from docplanner.planning.windows import Stretch, joined
from docplanner.ui.pages.schedule.facts import DayFacts, TripFacts
from docplanner.ui.pages.schedule.hands import Hands
from docplanner.ui.pages.schedule.shown import Shown


def over_of(hands: Hands, facts: TripFacts, subject: Subject | None, day: Id | None) -> Shown:
    """What is shown over the days for a selection."""
    item = facts.item(subject)
    row = facts.day_of(subject)
    if item is None or row is None or not isinstance(item.record, Activity):
        block = subject if item is not None or _is_mark(subject) else None
        return Shown(chosen=block, day=day)
    troubled = item.problem is not None and item.problem.severity is not Severity.NOTE
    offer = hands.offer(item.record) if troubled else None
    free = _free(hands, row, item.record) if troubled else ()
    return Shown(chosen=subject, day=day, offer=offer, free=free)


def _free(hands: Hands, row: DayFacts, activity: Activity) -> tuple[Stretch, ...]:
    """When contributors gave time on the day, where they gave any."""
    if activity.status is ActivityStatus.DONE:
        return ()
    windows = [
        window
        for contributor in hands.plan.interviewees(activity)
        for window in windows_on(contributor, row.day)
    ]
    return tuple(joined(windows, 1))


def _is_mark(subject: Subject | None) -> bool:
    return subject is not None and subject.kind == "checkins"
