"""``person-not-available``: an activity outside the hours that a contributor gave.

Every activity of the contributor must lie inside one window; windows that touch, to the minute,
are one. A contributor without any window has not been asked, which is no problem. What is done
has happened, and trips that are done are history. A warning; serious once the activity is
confirmed, for then somebody was promised the wrong time.
"""

from __future__ import annotations

from collections.abc import Iterator

from docplanner.domain.people import Interviewee, Person
from docplanner.domain.problem import Problem, Severity
from docplanner.domain.schedule import Activity, ActivityStatus, Day
from docplanner.domain.times import show_wall, wall_span
from docplanner.domain.titles import show_date
from docplanner.planning.checks.fixes import move
from docplanner.planning.checks.rule import of_activities, subjects
from docplanner.planning.plan import Plan
from docplanner.planning.slots import windows_on
from docplanner.planning.windows import joined
from docplanner.planning.wording import hours_words, listed, noun, person_name, work_words

ID = "person-not-available"
A_MINUTE = 1
"""A window ends at 23:59 at the latest, and the next begins at 00:00."""


def check(plan: Plan, day: Day, activity: Activity) -> Iterator[Problem]:
    """Problems of one activity, one for each contributor who is not free."""
    if activity.start is None or activity.end is None or not plan.is_open(day):
        return
    if activity.status is ActivityStatus.DONE:
        return
    span = wall_span(activity.start, activity.end)
    for contributor in plan.interviewees(activity):
        free = joined(windows_on(contributor, day), A_MINUTE)
        inside = any(start <= span[0] and span[1] <= end for start, end in free)
        if contributor.available and not inside:
            yield _problem(plan, day, activity, contributor)


def _problem(plan: Plan, day: Day, activity: Activity, contributor: Interviewee) -> Problem:
    assert activity.start is not None
    assert activity.end is not None
    person = plan.snapshot.get(Person, contributor.person)
    name = person_name(person)
    confirmed = activity.status is ActivityStatus.CONFIRMED
    otherwise = f"Ask {name} for other hours, or move {work_words(activity)} to another day."
    return Problem(
        rule=ID,
        severity=Severity.SERIOUS if confirmed else Severity.WARNING,
        message=f"{name} is not available for {noun(activity)} on {show_date(day.date)} "
        f"{hours_words(activity.start, activity.end)}, having given {_given(contributor, day)}.",
        fix=move(plan, activity, day, otherwise),
        day=day.id,
        subjects=subjects(activity, person),
    )


def _given(contributor: Interviewee, day: Day) -> str:
    """The hours of the day itself, in words."""
    hours = sorted(
        (window.start, window.end) for window in contributor.available if window.date == day.date
    )
    spans = [f"{show_wall(start)} to {show_wall(end)}" for start, end in hours]
    return listed(spans) if spans else "no hours that day"


RULE = of_activities(ID, Severity.WARNING, "Contributors are filmed when they are free", check)
