"""Slots are times at which the work could really be done."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from docplanner.domain.kit import KitItem, Vehicle
from docplanner.domain.places import Curfew
from docplanner.domain.schedule import Activity, ActivityKind
from docplanner.domain.times import parse_wall, show_wall
from docplanner.planning.plan import Plan
from docplanner.planning.slots import nearest_slot, next_slot
from tests.unit.planning.film import FRI, SAT, activity, at, contributor, interview, leg, plan_of

WORK = activity("a", "10:00-11:00", location="kyiv")


def slot(wanted: Activity, *records: Any) -> str | None:
    start = nearest_slot(Plan(plan_of(wanted, *records)), wanted, FRI)
    return None if start is None else show_wall(start)


def test_a_free_hour_stays_where_it_is() -> None:
    assert slot(WORK) == "10:00"


def test_of_two_slots_as_near_the_later_is_offered() -> None:
    assert slot(WORK, activity("b", "09:50-11:10")) == "11:10"


def test_vehicles_and_kit_must_be_free_too() -> None:
    needs = replace(WORK, people=(), vehicles=("car",), kit=("drone",))
    car, drone = Vehicle(id="car", name="Car 1"), KitItem(id="drone", name="Drone")
    drives = activity("b", "10:00-12:00", people=(), vehicles=("car",))
    flies = activity("c", "08:00-10:00", people=(), kit=("drone",))
    assert slot(needs, car, drone, drives, flies) == "12:00"


def test_work_is_offered_between_six_and_ten_in_the_evening() -> None:
    assert slot(activity("a", "04:00-05:00")) == "06:00"
    assert slot(activity("a", "22:30-23:30")) == "21:00"


def test_no_slot_lies_in_the_curfew() -> None:
    curfew = Curfew(id="c", location="kyiv", starts=parse_wall("20:00"), ends=parse_wall("08:00"))
    assert slot(activity("a", "04:00-05:00", location="kyiv"), curfew) == "08:00"
    assert slot(activity("a", "21:30-22:30", location="kyiv"), curfew) == "19:00"


def test_an_exterior_is_offered_in_daylight() -> None:
    assert slot(replace(WORK, kind=ActivityKind.GVS, start=360, end=420)) == "07:55"


def test_a_contributor_is_offered_the_hours_they_gave() -> None:
    given = contributor("2023-01-13T14:30/18:00")
    assert slot(interview("a", "12:00-13:00"), given) == "14:30"
    assert slot(interview("a", "10:00-14:00"), given) is None


def test_work_stays_between_the_legs_of_its_people() -> None:
    came = leg("l1", at("08:00"), at("09:00"))
    leaves = leg("l2", at("12:00"), at("13:00"))
    busy = activity("b", "09:00-12:00")
    assert slot(WORK, came, leaves, busy) is None
    assert slot(WORK, came, leaves, replace(busy, end=parse_wall("10:55"))) == "10:55"


def test_a_later_day_in_the_same_place_is_offered_and_an_earlier_never() -> None:
    friday, saturday = WORK, replace(WORK, day="sat")
    plan = Plan(plan_of(friday))
    later = next_slot(plan, friday, FRI)
    assert later is not None
    assert (later.day, show_wall(later.start)) == (SAT, "10:00")
    assert next_slot(plan, saturday, SAT) is None


def test_a_later_day_elsewhere_is_not_offered() -> None:
    there = replace(WORK, location="moschun")
    assert next_slot(Plan(plan_of(there)), there, FRI) is None
    visits = activity("b", "08:00-09:00", location="moschun", day="sat")
    assert next_slot(Plan(plan_of(there, visits)), there, FRI) is not None
