"""Adding, changing and deleting records of any kind, and what single kinds demand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from docplanner.domain.faults import Refused
from docplanner.domain.shots import ShotStatus
from docplanner.domain.timecode import Rate
from docplanner.domain.times import Instant
from docplanner.edits import records
from docplanner.project.project import Project

TRIP = {"title": "January", "start": date(2023, 1, 10), "end": date(2023, 1, 20)}
NTSC = Rate(30000, 1001)


def add(project: Project, kind: str, /, **values: Any) -> str:
    return project.edit(records.add, kind, values).result


def change(project: Project, kind: str, key: str, /, **values: Any) -> None:
    project.edit(records.change, kind, key, values)


def remove(project: Project, kind: str, key: str) -> None:
    project.edit(records.remove, kind, key)


def clip(project: Project, **values: Any) -> str:
    return add(project, "clips", **{"name": "A001", "rate": Rate(25), "frames": 250, **values})


def test_what_is_missing_is_named(project: Project) -> None:
    with pytest.raises(Refused, match=r"^A trip needs a title and a start and an end\.$"):
        add(project, "trips")


def test_what_is_required_cannot_be_emptied(project: Project) -> None:
    key = add(project, "vehicles", name="The van")
    with pytest.raises(Refused, match="A vehicle cannot be without a name"):
        change(project, "vehicles", key, name="")


def test_a_record_that_is_gone_cannot_be_changed_or_deleted(project: Project) -> None:
    key = add(project, "vehicles", name="The van")
    remove(project, "vehicles", key)
    with pytest.raises(Refused, match=f"There is no vehicle with the id {key}"):
        change(project, "vehicles", key, name="The car")
    with pytest.raises(Refused, match="There is no vehicle"):
        remove(project, "vehicles", key)


def test_a_set_is_replaced_whole_and_only_its_difference_is_written(project: Project) -> None:
    key = add(project, "people", name="Fixer", languages=("uk", "en"))
    edited = project.edit(records.change, "people", key, {"languages": ("en", "pl", "pl")})
    assert edited.changes.count == 2
    person = project.row("people", key)
    assert person is not None
    assert person.languages == ("en", "pl")


def test_a_new_trip_has_an_adopted_plan(project: Project) -> None:
    trip = add(project, "trips", **TRIP)
    versions = list(project.rows("versions"))
    assert [(item.trip, item.adopted) for item in versions] == [(trip, True)]


def test_a_day_of_a_trip_belongs_to_the_plan_in_force(project: Project) -> None:
    trip = add(project, "trips", **TRIP)
    key = add(project, "days", trip=trip, date=date(2023, 1, 14))
    day = project.row("days", key)
    assert day is not None
    assert day.version in project.snapshot.adopted


def test_a_day_of_another_plan_finds_its_trip(project: Project) -> None:
    trip = add(project, "trips", **TRIP)
    plan = add(project, "versions", trip=trip, title="Plan B")
    key = add(project, "days", version=plan, date=date(2023, 1, 14))
    day = project.row("days", key)
    assert day is not None
    assert (day.trip, day.version) == (trip, plan)


def test_a_trip_has_one_plan_in_force(project: Project) -> None:
    trip = add(project, "trips", **TRIP)
    with pytest.raises(Refused, match="There is already"):
        add(project, "versions", trip=trip, title="Plan B", adopted=True)


def test_a_plan_has_each_date_once(project: Project) -> None:
    trip = add(project, "trips", **TRIP)
    add(project, "days", trip=trip, date=date(2023, 1, 14))
    with pytest.raises(Refused, match="There is already a day with this version and date"):
        add(project, "days", trip=trip, date=date(2023, 1, 14))


def test_a_day_before_its_trip_is_refused(project: Project) -> None:
    trip = add(project, "trips", **TRIP)
    with pytest.raises(Refused, match="before the trip starts on 2023-01-10"):
        add(project, "days", trip=trip, date=date(2023, 1, 9))


def test_drop_frame_at_a_rate_that_has_none_is_refused(project: Project) -> None:
    with pytest.raises(Refused, match="no drop-frame timecode at 25"):
        clip(project, drop=True)


def test_a_clip_that_starts_after_the_last_timecode_of_a_day_is_refused(project: Project) -> None:
    last = 24 * 6 * 17982
    clip(project, rate=NTSC, drop=True, start_frames=last - 1)
    with pytest.raises(Refused, match="after the last timecode of a day"):
        clip(project, name="A002", rate=NTSC, drop=True, start_frames=last)


def test_a_range_outside_its_clip_is_refused_with_the_clips_timecodes(project: Project) -> None:
    key = clip(project, start_frames=90_000)
    with pytest.raises(Refused, match="A001 runs from 01:00:00:00 to 01:00:10:00"):
        add(project, "log", clip=key, in_frames=90_000, out_frames=90_251)


def test_a_shot_that_is_logged_becomes_captured_and_undo_takes_both_back(project: Project) -> None:
    shot = add(project, "shots", number="7.3", description="The bridge")
    add(project, "log", clip=clip(project), in_frames=0, out_frames=50, shot=shot)
    assert _status(project, shot) is ShotStatus.CAPTURED
    project.undo()
    assert _status(project, shot) is ShotStatus.WANTED


def test_a_shot_that_says_how_much_is_captured_keeps_its_word(project: Project) -> None:
    shot = add(project, "shots", number="7.3", description="x", status=ShotStatus.PART)
    add(project, "log", clip=clip(project), in_frames=0, out_frames=50, shot=shot)
    assert _status(project, shot) is ShotStatus.PART


def _status(project: Project, key: str) -> ShotStatus:
    shot = project.row("shots", key)
    assert shot is not None
    return shot.status  # type: ignore[no-any-return]


def test_an_incident_is_written_once(project: Project) -> None:
    at = Instant.parse("2023-01-14T10:02+02:00", ("Europe/Kyiv",))
    key = add(project, "incidents", at=at, description="Two explosions, no siren")
    with pytest.raises(Refused, match="never changed or deleted"):
        change(project, "incidents", key, description="Nothing")
    with pytest.raises(Refused, match="never changed or deleted"):
        remove(project, "incidents", key)


def test_a_file_keeps_its_one_production(project: Project) -> None:
    with pytest.raises(Refused, match="one production"):
        add(project, "production", title="Another")
    with pytest.raises(Refused, match="cannot be deleted"):
        remove(project, "production", project.snapshot.production.id)


def test_a_person_who_goes_takes_what_is_theirs_and_leaves_the_rest(project: Project) -> None:
    person = add(project, "people", name="Camera")
    add(project, "crew", person=person)
    activity = add(project, "activities", title="GVs", kind="gvs", people=(person,))
    remove(project, "people", person)
    assert list(project.rows("crew")) == []
    left = project.row("activities", activity)
    assert left is not None
    assert left.people == ()
