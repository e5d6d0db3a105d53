"""``consent-withdrawn``: planned work with a contributor who has withdrawn consent.

What is done has happened and is dealt with in the footage; trips that are done plan nothing.
Serious.
"""

from __future__ import annotations

from collections.abc import Iterator

from docplanner.domain.people import Consent, Person
from docplanner.domain.problem import Problem, Severity
from docplanner.domain.schedule import Activity, ActivityStatus, Day
from docplanner.domain.titles import show_date
from docplanner.planning.checks.rule import of_activities, subjects
from docplanner.planning.plan import Plan
from docplanner.planning.wording import person_name, work_words

ID = "consent-withdrawn"


def check(plan: Plan, day: Day, activity: Activity) -> Iterator[Problem]:
    """One problem for each contributor who withdrew."""
    if activity.status is ActivityStatus.DONE or not plan.is_open(day):
        return
    for contributor in plan.interviewees(activity):
        if contributor.consent is Consent.WITHDRAWN:
            person = plan.snapshot.get(Person, contributor.person)
            name = person_name(person)
            yield Problem(
                rule=ID,
                severity=Severity.SERIOUS,
                message=f"{name} has withdrawn consent and is planned for "
                f"{work_words(activity)} on {show_date(day.date)}.",
                fix=_fix(activity, name),
                day=day.id,
                subjects=subjects(activity, contributor, person),
            )


def _fix(activity: Activity, name: str) -> str:
    if len(activity.people) > 1:
        return f"Take {name} off {work_words(activity)}, or cancel it."
    return f"Cancel {work_words(activity)}."


RULE = of_activities(ID, Severity.SERIOUS, "Nobody who withdrew is filmed", check)
