"""``exterior-after-sunset``: an exterior by day that ends after the sun has set there.

`light.needs_daylight` says what an exterior by day is. The sun is that of the activity's place,
else of the day's place; where neither has coordinates nothing is said, nor where the sun sets
after midnight or not at all. What is done has happened, and trips that are done are history. A
warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from docplanner.domain.problem import Problem, Severity
from docplanner.domain.schedule import Activity, ActivityStatus, Day
from docplanner.domain.times import show_wall, wall_span
from docplanner.domain.titles import show_date
from docplanner.planning.checks.fixes import move_in_day
from docplanner.planning.checks.rule import of_activities, subjects
from docplanner.planning.light import needs_daylight, sunset_for
from docplanner.planning.plan import Plan
from docplanner.planning.wording import hours_words, noun

ID = "exterior-after-sunset"


def check(plan: Plan, day: Day, activity: Activity) -> Iterator[Problem]:
    """The problem of one activity, if it has one."""
    if activity.start is None or activity.end is None or not plan.is_open(day):
        return
    if activity.status is ActivityStatus.DONE or not needs_daylight(plan.snapshot, activity):
        return
    start, end = wall_span(activity.start, activity.end)
    sunset = sunset_for(plan.snapshot, day, activity.location)
    if sunset is not None and end > sunset:
        otherwise = f"End it by {show_wall(sunset)}, or mark its shots as night."
        yield Problem(
            rule=ID,
            severity=Severity.WARNING,
            message=f"The sun sets at {show_wall(sunset)} on {show_date(day.date)}, "
            f"before the end of {noun(activity)} {hours_words(start, end)}.",
            fix=move_in_day(plan, activity, day, otherwise),
            day=day.id,
            subjects=subjects(activity),
        )


RULE = of_activities(ID, Severity.WARNING, "Exteriors by day end before sunset", check)
