"""Checks: what is wrong with the plan, in one sentence each, with the best fix.

They warn and never block. To add a rule, write its module and put it into `RULES`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from docplanner.domain.ids import Id
from docplanner.domain.problem import Problem, Severity
from docplanner.domain.schedule import Activity, Leg
from docplanner.domain.snapshot import Snapshot
from docplanner.planning.checks import (
    consent_withdrawn,
    credential_expired,
    exterior_after_sunset,
    interview_without_identity,
    kit_in_two_places,
    no_hospital,
    no_shelter,
    outside_curfew,
    person_in_two_places,
    person_not_available,
    rest_under_11_hours,
    unsigned_assessment,
    vehicle_in_two_places,
)
from docplanner.planning.checks.overrides import kept
from docplanner.planning.checks.rule import Rule
from docplanner.planning.plan import Plan

RULES: tuple[Rule, ...] = (
    unsigned_assessment.RULE,
    consent_withdrawn.RULE,
    interview_without_identity.RULE,
    person_in_two_places.RULE,
    vehicle_in_two_places.RULE,
    kit_in_two_places.RULE,
    person_not_available.RULE,
    outside_curfew.RULE,
    rest_under_11_hours.RULE,
    credential_expired.RULE,
    exterior_after_sunset.RULE,
    no_shelter.RULE,
    no_hospital.RULE,
)

_SEVERITIES = tuple(Severity)
_RANK = {rule.id: place for place, rule in enumerate(RULES)}


def check_all(snapshot: Snapshot) -> tuple[Problem, ...]:
    """Every problem of the plan, by date, then the worst first, then in the order of the rules."""
    plan = Plan(snapshot)
    return _told(plan, (problem for rule in RULES for problem in rule.check(plan)))


def check(snapshot: Snapshot, trip: Id | None = None, day: Id | None = None) -> tuple[Problem, ...]:
    """The problems of one trip or of one day, by id; of everything where neither is given."""
    problems = check_all(snapshot)
    if day is not None:
        return tuple(problem for problem in problems if problem.day == day)
    if trip is not None:
        plan = Plan(snapshot)
        return tuple(problem for problem in problems if trip in _trips(plan, problem))
    return problems


def conflicts_of(plan: Plan, activity: Activity) -> tuple[Problem, ...]:
    """The problems that one activity would have as given: moved, but not yet saved.

    Keep the plan between calls; its sorted indexes make each call cost only its own overlaps.
    """
    day = plan.days.get(activity.day or "")
    if day is None:
        return ()
    rules = (rule.one for rule in RULES if rule.one is not None)
    return _told(plan, (problem for one in rules for problem in one(plan, day, activity)))


def _told(plan: Plan, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """With what people decided to keep, in the stable order; problems without a day come last."""

    def rank(problem: Problem) -> tuple[date, Id, int, int, str]:
        day = plan.days.get(problem.day or "")
        on = (day.date, day.id) if day else (date.max, "")
        severity = _SEVERITIES.index(problem.severity)
        return *on, severity, _RANK[problem.rule], problem.message

    return tuple(sorted((kept(plan, problem) for problem in problems), key=rank))


def _trips(plan: Plan, problem: Problem) -> set[Id]:
    """The trips a problem belongs to: its day's, else those of the legs and trips it is about."""
    if problem.day is not None:
        return {plan.days[problem.day].trip}
    legs = plan.snapshot.all(Leg)
    trips = {legs[one.id].trip for one in problem.subjects if one.kind == "legs"}
    return trips | {one.id for one in problem.subjects if one.kind == "trips"}
