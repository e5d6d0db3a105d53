"""The plan that counts: adopted days of trips that are not cancelled."""

from __future__ import annotations

from dataclasses import replace

from docplanner.domain.schedule import ActivityStatus, TripStatus
from docplanner.planning.plan import Plan
from tests.unit.planning.film import FRI, SAT, SATURDAY, TRIP, VERSION, activity, at, leg, plan_of


def test_a_leg_joins_the_day_on_whose_local_date_it_departs() -> None:
    plan = Plan(plan_of())
    arrives = at("09:00", SATURDAY)
    assert plan.day_of(leg("l", at("23:59"), arrives)) == FRI
    assert plan.day_of(leg("l", at("00:30", SATURDAY), arrives)) == SAT
    assert plan.day_of(leg("l", at("22:30", zone="UTC"), arrives)) == SAT
    assert plan.day_of(leg("l", at("21:59", zone="UTC"), arrives)) == FRI


def test_a_leg_without_departure_or_on_no_dated_day_has_no_day() -> None:
    plan = Plan(plan_of())
    assert plan.day_of(leg("l", None, at("09:00"))) is None
    assert plan.day_of(leg("l", at("09:00", SATURDAY.replace(day=20)), None)) is None
    assert plan.day_of(replace(leg("l", at("09:00"), None), trip="other")) is None


def test_only_adopted_days_of_trips_that_go_ahead_count() -> None:
    assert list(Plan(plan_of()).days) == ["fri", "sat"]
    assert Plan(plan_of(replace(VERSION, adopted=False))).days == {}
    assert Plan(plan_of(replace(TRIP, status=TripStatus.CANCELLED))).days == {}


def test_what_is_cancelled_or_unscheduled_is_not_on_a_day() -> None:
    work = activity("a", "10:00-11:00")
    cancelled = replace(work, id="b", status=ActivityStatus.CANCELLED)
    plan = Plan(plan_of(work, cancelled, replace(work, id="c", day=None)))
    assert [one.id for _, one in plan.scheduled()] == ["a"]
    assert [block.work.id for block in plan.blocks] == ["a"]


def test_a_done_trip_is_closed() -> None:
    assert Plan(plan_of()).is_open(FRI)
    assert not Plan(plan_of(replace(TRIP, status=TripStatus.DONE))).is_open(FRI)
