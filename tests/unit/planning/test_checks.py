"""All rules together: order, filters, decisions to keep, and one block on the move."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from docplanner.domain.problem import Severity
from docplanner.domain.schedule import Trip
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant
from docplanner.planning.checks import RULES, check, check_all, conflicts_of
from docplanner.planning.plan import Plan
from tests.unit.planning.film import (
    FRIDAY,
    MOSCHUN,
    PRODUCTION,
    activity,
    at,
    contributor,
    interview,
    leg,
    override,
    plan_of,
    problem,
    problems,
    signed,
)

HERE = activity("a", "10:00-11:00", location="kyiv")
THERE = activity("b", "10:30-12:00", location="moschun")
TWICE = "person-in-two-places"


def test_an_empty_production_has_no_problems() -> None:
    assert check_all(Snapshot.of([PRODUCTION])) == ()


def test_every_rule_has_an_id_and_a_title_of_its_own() -> None:
    assert len({rule.id for rule in RULES}) == len({rule.title for rule in RULES}) == len(RULES)


def test_problems_come_by_day_and_the_worst_first() -> None:
    film = plan_of(
        replace(MOSCHUN, shelter=""),
        replace(THERE, day="sat"),
        activity("c", "10:00-11:00", location="kyiv", day="sat"),
        HERE,
        leg("leg", at("10:30", FRIDAY.replace(day=20)), at("23:00", FRIDAY.replace(day=20))),
        replace(leg("z", at("11:30", FRIDAY.replace(day=20)), at("12:00", FRIDAY.replace(day=20)))),
    )
    assert [(found.day, found.severity, found.rule) for found in check_all(film)] == [
        ("fri", Severity.SERIOUS, "unsigned-assessment"),
        ("sat", Severity.SERIOUS, "unsigned-assessment"),
        ("sat", Severity.SERIOUS, TWICE),
        ("sat", Severity.WARNING, "no-shelter"),
        (None, Severity.SERIOUS, TWICE),
    ]


def test_asking_twice_gives_the_same_answer() -> None:
    film = plan_of(HERE, THERE)
    assert check_all(film) == check_all(film)


def test_one_day_or_one_trip_can_be_asked_for() -> None:
    film = plan_of(HERE, THERE, replace(HERE, id="c", day="sat"))
    assert {found.day for found in check(film)} == {"fri", "sat"}
    assert {found.day for found in check(film, day="fri")} == {"fri"}
    assert check(film, trip="trip") == check_all(film)
    assert check(film, trip="other") == ()


def test_a_problem_without_a_day_belongs_to_the_trip_of_its_legs() -> None:
    later = FRIDAY.replace(day=20)
    drives = (
        leg("l1", at("10:00", later), at("12:00", later)),
        leg("l2", at("11:00", later), at("13:00", later)),
    )
    other = Trip(id="other", title="Other", start=FRIDAY, end=FRIDAY)
    film = plan_of(other, *drives)
    assert [found.day for found in check(film, trip="trip")] == [None]
    assert check(film, trip="other") == ()


def test_a_decision_to_keep_a_problem_makes_it_a_note_that_says_why() -> None:
    found = problem(TWICE, HERE, THERE, override(TWICE, "She hands over to the second camera."))
    assert found.severity is Severity.NOTE
    assert found.message == (
        "Camera is in Kyiv and in Moschun on Fri 13 Jan 2023 from 10:30 to 11:00; "
        "kept by Producer/Director: She hands over to the second camera."
    )


def test_a_decision_holds_for_its_own_rule_and_day_only() -> None:
    other_rule = override("no-shelter", "Cellar of the neighbour.")
    other_day = override(TWICE, "Agreed.", day="sat")
    for decision in (other_rule, other_day):
        assert problem(TWICE, HERE, THERE, decision).severity is Severity.SERIOUS


def test_the_latest_decision_speaks() -> None:
    late = Instant(datetime(2023, 1, 13, 6, 0, tzinfo=UTC), "Europe/Kyiv")
    first = override(TWICE, "First thoughts.")
    second = replace(override(TWICE, "Second thoughts."), id="a-later-one", at=late)
    assert problem(TWICE, HERE, THERE, first, second).message.endswith("Second thoughts.")


def test_a_block_on_the_move_is_checked_where_it_is_held() -> None:
    plan = Plan(plan_of(HERE, signed("fri"), activity("b", "12:00-13:00", location="moschun")))
    held = replace(THERE, end=13 * 60)
    assert [found.rule for found in conflicts_of(plan, held)] == [TWICE]
    assert conflicts_of(plan, replace(held, start=11 * 60)) == ()
    assert conflicts_of(plan, replace(held, day=None)) == ()


def test_a_block_on_the_move_does_not_meet_itself() -> None:
    plan = Plan(plan_of(HERE))
    assert conflicts_of(plan, replace(HERE, start=630, location="moschun")) == ()


def test_a_block_on_the_move_is_told_all_that_is_wrong_with_it() -> None:
    given = contributor("2023-01-13T14:00/15:00")
    talk = interview("a", "14:00-15:00", location="moschun")
    plan = Plan(plan_of(replace(MOSCHUN, hospital=""), given, talk))
    moved = replace(talk, start=600, end=660)
    assert [found.rule for found in conflicts_of(plan, moved)] == [
        "interview-without-identity",
        "person-not-available",
        "no-hospital",
    ]


def test_the_move_and_the_full_check_agree() -> None:
    film = plan_of(HERE, THERE, signed("fri"))
    assert conflicts_of(Plan(film), THERE) == problems(TWICE, HERE, THERE, signed("fri"))
