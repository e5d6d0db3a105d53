"""Decisions to keep a problem: named, dated and reasoned, they stay in sight as notes."""

from __future__ import annotations

from dataclasses import replace

from docplanner.domain.people import Person
from docplanner.domain.problem import Problem, Severity
from docplanner.domain.safety import Override
from docplanner.planning.plan import Plan
from docplanner.planning.wording import person_name


def kept(plan: Plan, problem: Problem) -> Problem:
    """The problem as a note that says who keeps it and why, where somebody does.

    An override holds for every problem of its rule on its day; the latest one speaks.
    """
    made = [
        override
        for override in plan.snapshot.by(Override, "day").get(problem.day, ())
        if override.rule == problem.rule
    ]
    if not made:
        return problem
    latest = max(made, key=lambda override: (override.at.utc, override.id))
    return replace(
        problem, severity=Severity.NOTE, message=f"{problem.message[:-1]}; {_by(plan, latest)}."
    )


def _by(plan: Plan, override: Override) -> str:
    person = plan.snapshot.get(Person, override.by)
    role = person.role if person else ""
    return f"kept by {role or person_name(person)}: {override.reason.strip().rstrip('.')}"
