"""A fix that is one step."""

from __future__ import annotations

from docplanner.domain.people import Identity
from docplanner.domain.problem import Problem, Severity, Subject
from docplanner.planning.plan import Plan
from docplanner.planning.remedy import move_for
from tests.unit.planning.film import activity, contributor, interview, plan_of, problem

FREE = contributor("2023-01-13T14:30/18:00", identity=Identity.ANONYMOUS)
TALK = interview("talk", "12:45-14:15")


def test_a_move_is_the_one_that_the_sentence_speaks_of() -> None:
    found = problem("person-not-available", FREE, TALK)
    move = move_for(Plan(plan_of(FREE, TALK)), found)
    assert move is not None
    assert "to 14:30" in found.fix
    assert (move.activity.id, move.day.id, move.when) == ("talk", "fri", "14:30")


def test_of_two_that_collide_the_one_is_moved_that_is_named() -> None:
    works = (
        activity("a", "10:00-11:00", location="kyiv"),
        activity("b", "10:30-11:30", location="moschun"),
    )
    found = problem("person-in-two-places", *works)
    move = move_for(Plan(plan_of(*works)), found)
    assert move is not None
    assert move.when in found.fix


def test_a_move_to_another_day_says_which() -> None:
    free = contributor("2023-01-14T10:00/12:00", identity=Identity.ANONYMOUS)
    talk = interview("talk", "12:45-14:15", location="kyiv")
    found = problem("person-not-available", free, talk)
    move = move_for(Plan(plan_of(free, talk)), found)
    assert move is not None
    assert (move.same_day, move.when) == (False, "Sat 14 Jan, 10:30")


def test_a_fix_that_is_no_move_is_none() -> None:
    other = Problem(
        "rule", Severity.NOTE, "Wrong.", "Sign it.", "fri", (Subject("activities", "talk"),)
    )
    assert move_for(Plan(plan_of(FREE, TALK)), other) is None
