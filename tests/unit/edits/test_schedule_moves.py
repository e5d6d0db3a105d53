"""Putting work on days, taking it off, and beginning a trip: one undo step each."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from docplanner.domain.faults import Refused
from docplanner.domain.schedule import Activity, ActivityStatus, Day, Leg, Trip, Version
from docplanner.domain.times import Instant
from docplanner.domain.titles import show_label
from docplanner.edits import moves, records, schedule
from docplanner.project.project import Changes, Project

FIRST, LAST = date(2023, 1, 11), date(2023, 1, 13)


@pytest.fixture
def trip(project: Project) -> str:
    return project.edit(schedule.begin_trip, "January", FIRST, LAST).result


def days(project: Project) -> list[Day]:
    return list(project.snapshot.days)


def wish(project: Project, **values: Any) -> str:
    given = {"title": "GVs of the river", "kind": "gvs", **values}
    return project.edit(records.add, "activities", given).result


def scheduled(project: Project, start: int = 600, end: int = 690, **values: Any) -> str:
    return wish(project, day=days(project)[0].id, start=start, end=end, **values)


def activity(project: Project, key: str) -> Activity:
    return project.snapshot.all(Activity)[key]


def span(project: Project, key: str) -> tuple[int | None, int | None]:
    found = activity(project, key)
    return found.start, found.end


def label(project: Project, changes: Changes) -> str:
    return show_label(changes.label, lambda kind, key: project.snapshot.tables[kind].get(key or ""))


def test_a_trip_begins_with_its_plan_and_all_its_days_in_one_step(project: Project) -> None:
    edited = project.edit(schedule.begin_trip, " January ", FIRST, LAST)
    assert [day.date.day for day in days(project)] == [11, 12, 13]
    assert [version.adopted for version in project.snapshot.all(Version).values()] == [True]
    assert label(project, edited.changes) == "Add trip January"
    project.undo()
    assert not project.snapshot.all(Trip)
    assert not days(project)


def test_a_trip_can_begin_at_a_place_that_is_new(project: Project) -> None:
    project.edit(schedule.begin_trip, "January", FIRST, LAST, "Kyiv base")
    places = project.snapshot.tables["locations"]
    assert {places[day.place or ""].name for day in days(project)} == {"Kyiv base"}
    key = days(project)[0].place or ""
    project.edit(schedule.begin_trip, "March", date(2023, 3, 1), date(2023, 3, 1), key)
    assert len(project.snapshot.tables["locations"]) == 1


@pytest.mark.parametrize(
    ("title", "last", "words"),
    [
        ("  ", LAST, "needs a title"),
        ("January", date(2023, 1, 10), "last day is before the first"),
        ("January", date(2032, 1, 10), "look at the years"),
    ],
)
def test_a_trip_that_cannot_be_is_refused(
    project: Project, title: str, last: date, words: str
) -> None:
    with pytest.raises(Refused, match=words):
        project.edit(schedule.begin_trip, title, FIRST, last)


def test_an_added_day_follows_the_last_and_the_trip_ends_with_it(
    project: Project, trip: str
) -> None:
    project.edit(schedule.add_day, days(project)[0].version)
    assert days(project)[-1].date == date(2023, 1, 14)
    assert project.snapshot.all(Trip)[trip].end == date(2023, 1, 14)


def test_a_dated_day_after_the_end_leaves_the_end_where_it_is(project: Project, trip: str) -> None:
    project.edit(records.change, "trips", trip, {"end": date(2023, 1, 12)})
    project.edit(schedule.add_day, days(project)[0].version)
    assert project.snapshot.all(Trip)[trip].end == date(2023, 1, 12)


@pytest.mark.usefixtures("trip")
def test_a_wish_is_scheduled_with_its_length(project: Project) -> None:
    key = wish(project, minutes=45)
    edited = project.edit(moves.place, key, days(project)[1].id, 9 * 60)
    assert span(project, key) == (540, 585)
    assert label(project, edited.changes) == "Schedule GVs of the river to Thu 12 Jan 2023, 09:00"
    project.undo()
    assert activity(project, key).day is None


@pytest.mark.usefixtures("trip")
def test_a_wish_without_a_length_takes_an_hour(project: Project) -> None:
    key = wish(project)
    project.edit(moves.place, key, days(project)[0].id, 600)
    assert span(project, key) == (600, 660)


@pytest.mark.usefixtures("trip")
def test_a_move_keeps_the_length_over_midnight(project: Project) -> None:
    key = scheduled(project)
    edited = project.edit(moves.place, key, days(project)[2].id, 23 * 60)
    assert span(project, key) == (1380, 30)
    assert label(project, edited.changes) == "Move GVs of the river to Fri 13 Jan 2023, 23:00"
    assert moves.length_of(activity(project, key)) == 90


@pytest.mark.usefixtures("trip")
def test_a_length_is_changed_at_either_end(project: Project) -> None:
    key = scheduled(project)
    edited = project.edit(moves.resize, key, 585, 720)
    assert span(project, key) == (585, 720)
    assert label(project, edited.changes) == "Change GVs of the river to 09:45–12:00"


@pytest.mark.usefixtures("trip")
@pytest.mark.parametrize("end", [600, 500, 600 + 1440])
def test_no_time_at_all_and_a_whole_day_are_refused(project: Project, end: int) -> None:
    key = scheduled(project)
    with pytest.raises(Refused, match="at least a minute"):
        project.edit(moves.resize, key, 600, end)


@pytest.mark.usefixtures("trip")
def test_what_is_unscheduled_is_a_wish_of_the_same_length(project: Project) -> None:
    key = scheduled(project, status=ActivityStatus.CONFIRMED)
    project.edit(moves.unschedule, key)
    found = activity(project, key)
    assert (found.day, found.start, found.end, found.minutes) == (None, None, None, 90)
    assert found.status is ActivityStatus.PENCILLED
    with pytest.raises(Refused, match="not scheduled"):
        project.edit(moves.unschedule, key)


@pytest.mark.usefixtures("trip")
def test_a_copy_is_pencilled_and_keeps_what_belongs_to_it(project: Project) -> None:
    part = next(iter(project.snapshot.tables["parts"]))
    key = scheduled(project, status=ActivityStatus.DONE, parts=(part,))
    copy = project.edit(moves.duplicate, key, days(project)[1].id, 480).result
    found = activity(project, copy)
    assert (found.title, found.parts, found.start, found.end) == (
        "GVs of the river",
        (part,),
        480,
        570,
    )
    assert found.status is ActivityStatus.PENCILLED
    assert activity(project, key).status is ActivityStatus.DONE


def test_a_leg_moves_with_all_its_times(project: Project, trip: str) -> None:
    at = Instant(datetime(2023, 1, 11, 6, tzinfo=UTC), "Europe/Kyiv")
    later = Instant(datetime(2023, 1, 11, 8, tzinfo=UTC), "Europe/Warsaw")
    values = {"trip": trip, "mode": "road", "depart": at, "arrive": later}
    key = project.edit(records.add, "legs", values).result
    project.edit(moves.shift_leg, key, 15)
    leg = project.snapshot.all(Leg)[key]
    assert leg.depart is not None
    assert leg.arrive is not None
    assert (leg.depart.utc.minute, leg.arrive.utc.minute) == (15, 15)
    assert leg.arrive.zone == "Europe/Warsaw"


def test_a_leg_without_times_cannot_be_moved(project: Project, trip: str) -> None:
    key = project.edit(records.add, "legs", {"trip": trip, "mode": "road"}).result
    with pytest.raises(Refused, match="no time yet"):
        project.edit(moves.shift_leg, key, 15)


@pytest.mark.usefixtures("trip")
@pytest.mark.parametrize("action", [moves.unschedule, moves.duplicate])
def test_what_is_gone_cannot_be_moved(project: Project, action: Any) -> None:
    with pytest.raises(Refused, match="There is no activity"):
        project.edit(action, "gone")
