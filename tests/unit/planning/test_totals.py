"""What a day adds up to."""

from __future__ import annotations

from dataclasses import replace

from docplanner.domain.schedule import ActivityKind, ActivityStatus, Call
from docplanner.domain.shots import Shot, ShotStatus
from docplanner.planning.totals import shots_on, working_minutes
from tests.unit.planning.film import FRI, activity, at, leg, plan_of

DONE = Shot(id="1", number="1.1", description="Village", status=ShotStatus.CAPTURED)
WANTED = Shot(id="2", number="1.2", description="River")
DROPPED = Shot(id="3", number="1.3", description="Road", status=ShotStatus.DROPPED)


def test_each_shot_counts_once_and_a_dropped_one_not_at_all() -> None:
    works = (
        activity("a", "10:00-11:00", shots=("1", "2", "3")),
        activity("b", "11:00-12:00", shots=("2",)),
    )
    found = shots_on(plan_of(*works, DONE, WANTED, DROPPED), FRI)
    assert (found.captured, found.total) == (1, 2)


def test_shots_of_cancelled_work_do_not_count() -> None:
    work = activity("a", "10:00-11:00", shots=("2",), status=ActivityStatus.CANCELLED)
    assert shots_on(plan_of(work, WANTED), FRI).total == 0


def test_a_day_runs_from_the_first_call_to_the_wrap() -> None:
    called = replace(FRI, unit_call=9 * 60)
    own = Call(id="c", day="fri", person="camera", call=8 * 60 + 30)
    work = activity("a", "10:00-19:30")
    rest = activity("b", "20:00-23:00", kind=ActivityKind.REST)
    assert working_minutes(plan_of(called, own, work, rest), called) == 11 * 60


def test_a_day_without_a_call_runs_from_its_first_work() -> None:
    assert working_minutes(plan_of(activity("a", "10:00-19:30")), FRI) == 9 * 60 + 30


def test_a_night_train_ends_the_day_at_its_departure() -> None:
    train = leg("l", at("19:45"), at("23:59"))
    assert working_minutes(plan_of(activity("a", "10:00-11:00"), train), FRI) == 13 * 60 + 59


def test_an_empty_day_has_no_length() -> None:
    assert working_minutes(plan_of(), FRI) is None
