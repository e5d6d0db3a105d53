"""The sample holds the nine conflicts that its README plants, and each of them once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

from docplanner.domain.people import Credential, Interviewee, Person
from docplanner.domain.places import Location
from docplanner.domain.safety import Assessment
from docplanner.domain.schedule import Activity, ActivityKind, Call, Day, DayKind, Leg, LegMode
from docplanner.domain.times import DAY, WallTime, wall_span
from docplanner.planning.curfews import closed_hours, curfew_place
from docplanner.planning.light import needs_daylight, sun_for
from docplanner.planning.plan import Plan
from tests.sample import snapshot

NOT_WORK = (ActivityKind.REST, ActivityKind.MEAL)
SHORTEST_REST = timedelta(hours=11)


@cache
def plan() -> Plan:
    return Plan(snapshot())


def scheduled() -> Iterator[tuple[Day, Activity, int, int]]:
    """Each activity with its day and its span in minutes after that day's midnight."""
    for day, activity in plan().scheduled():
        assert activity.start is not None
        assert activity.end is not None
        yield day, activity, *wall_span(activity.start, activity.end)


def name(person: str | None) -> str:
    return snapshot().all(Person)[person or ""].name


def place(key: str | None) -> str:
    return snapshot().all(Location)[key or ""].name


def test_one_person_is_in_two_places_and_no_vehicle_or_kit_is() -> None:
    twice = [
        (name(person), place(first.work.location), place(second.work.location))
        for person, diary in plan().people.items()
        for first, second in diary.overlaps()
        if isinstance(first.work, Activity) and isinstance(second.work, Activity)
    ]
    assert twice == [("Fixer, Kyiv", "Stairwell refuge", "Kyiv-Pasazhyrskyi station")]
    books = (plan().people, plan().vehicles, plan().kit)
    clashes = [pair for held in books for diary in held.values() for pair in diary.overlaps()]
    assert len(clashes) == 1


def test_one_contributor_is_not_available() -> None:
    found = [
        (name(one.person), day.date)
        for day, activity, start, end in scheduled()
        for one in plan().interviewees(activity)
        if one.available
        and not any(w.date == day.date and w.start <= start and end <= w.end for w in one.available)
    ]
    assert found == [("Military analyst", date(2023, 1, 16))]


def test_one_activity_is_in_the_hours_of_a_curfew() -> None:
    found = [
        activity.title
        for day, activity, start, end in scheduled()
        if any(
            start < closes_until and closes_from < end
            for closes_from, closes_until in closed_hours(
                snapshot(), curfew_place(snapshot(), day, activity.location), day.date
            )
        )
    ]
    assert found == ["Blackout before dawn, Dnipro"]


def test_one_person_rests_too_little_before_their_own_next_call() -> None:
    short = []
    for call in snapshot().all(Call).values():
        day = snapshot().all(Day)[call.day]
        begins = [time for time in (call.call, call.pickup) if time is not None]
        first = WallTime(day.date, min(begins), day.zone).instant().utc
        ends = [end for end in wraps(call.person) if end < first]
        if ends and first - max(ends) < SHORTEST_REST:
            short.append((name(call.person), day.date, first - max(ends)))
    assert short == [("Camera", date(2023, 1, 16), timedelta(hours=10))]


def wraps(person: str) -> Iterator[Any]:
    """When a person's pieces of work end; a sleeper train is no work."""
    for day, activity, _, end in scheduled():
        if person in activity.people and activity.kind not in NOT_WORK:
            yield WallTime(day.date, end, day.zone).instant().utc
    for leg in snapshot().all(Leg).values():
        if person in leg.people and leg.mode is not LegMode.RAIL and leg.arrive:
            yield leg.arrive.utc


def test_one_credential_expires_before_a_day_its_holder_works() -> None:
    working = {(call.person, snapshot().all(Day)[call.day].date) for call in calls()}
    found = [
        (name(one.person), str(one.kind), on)
        for one in snapshot().all(Credential).values()
        for person, on in working
        if one.person == person and one.expires is not None and one.expires < on
    ]
    assert found == [("Driver, car 2", "press", date(2023, 1, 16))]


def calls() -> list[Call]:
    return list(snapshot().all(Call).values())


def test_one_day_of_shooting_or_travel_to_come_has_no_signed_assessment() -> None:
    found = list(snapshot().all(Assessment).values())
    signed = {one.day for one in found if one.signed_by and one.signed_at}
    days = [
        day
        for day in snapshot().days
        if plan().is_open(day) and day.kind in (DayKind.SHOOT, DayKind.TRAVEL)
    ]
    assert [day.date for day in days if day.id not in signed] == [date(2023, 1, 15)]
    assert {day.id for day in days} <= {one.day for one in found}


def shoot_days() -> list[Day]:
    return [day for day in snapshot().days if day.kind is DayKind.SHOOT]


def test_one_place_of_a_shoot_day_to_come_lacks_a_hospital() -> None:
    shooting = {day.id for day in shoot_days()}
    used = {
        activity.location: day.date
        for day, activity, _, _ in scheduled()
        if day.id in shooting and plan().is_open(day)
    }
    found = [
        (place(key), used[key])
        for key in used
        for one in [snapshot().all(Location)[key or ""]]
        if not (one.shelter and one.hospital)
    ]
    assert found == [("Kyiv-Pasazhyrskyi station", date(2023, 1, 16))]


def test_one_exterior_goes_on_after_sunset() -> None:
    found = []
    for day, activity, _, end in scheduled():
        sun = sun_for(snapshot(), day, activity.location)
        assert sun
        assert sun.sunset
        if needs_daylight(snapshot(), activity) and min(end, DAY) > sun.sunset:
            found.append(activity.title)
    assert found == ["Embankment, last light"]


def test_one_interview_has_no_agreed_identity() -> None:
    found = [
        name(one.person)
        for activity in snapshot().all(Activity).values()
        for one in contributors(activity)
        if one.identity is None
    ]
    assert found == ["Railway worker, Kyiv station"]


def contributors(activity: Activity) -> list[Interviewee]:
    return list(plan().interviewees(activity))
