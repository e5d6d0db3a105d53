"""``interview-without-identity``: an interview with a contributor who agreed no identity level.

How a person is shown has to be agreed before the camera turns, so this is serious; it stays so
after the trip, since the footage exists.
"""

from __future__ import annotations

from collections.abc import Iterator

from docplanner.domain.people import Identity, Person
from docplanner.domain.problem import Problem, Severity
from docplanner.domain.schedule import Activity, ActivityKind, Day
from docplanner.domain.titles import show_date
from docplanner.planning.checks.rule import of_activities, subjects
from docplanner.planning.plan import Plan
from docplanner.planning.wording import person_name, work_words

ID = "interview-without-identity"
LEVELS = ", ".join(level.value.replace("_", " ") for level in Identity)


def check(plan: Plan, day: Day, activity: Activity) -> Iterator[Problem]:
    """One problem for each contributor in an interview."""
    if activity.kind is not ActivityKind.INTERVIEW:
        return
    for contributor in plan.interviewees(activity):
        if contributor.identity is None:
            person = plan.snapshot.get(Person, contributor.person)
            name = person_name(person)
            yield Problem(
                rule=ID,
                severity=Severity.SERIOUS,
                message=f"{name} has agreed no identity level for {work_words(activity)} "
                f"on {show_date(day.date)}.",
                fix=f"Agree with {name} how they are shown ({LEVELS}) and enter it.",
                day=day.id,
                subjects=subjects(activity, contributor, person),
            )


RULE = of_activities(ID, Severity.SERIOUS, "Interviewees have agreed how they are shown", check)
