"""What places are used for, and how far they have come."""

from __future__ import annotations

from datetime import date
from typing import Any

from docplanner.domain.places import Location, Permission
from docplanner.domain.schedule import (
    Accommodation,
    Activity,
    ActivityKind,
    ActivityStatus,
    Trip,
    TripStatus,
    Version,
)
from docplanner.domain.shots import Sequence, Shot
from docplanner.domain.snapshot import Snapshot
from docplanner.planning.places import Places, Standing, Use, places_at, trip_of
from tests.unit.planning.film import BASE, FRIDAY, KYIV, SATURDAY, activity, at, interview, leg

GRANTED = Permission.GRANTED
BRIDGE = Location(id="bridge", name="Bridge", permission=GRANTED)


def use(*records: Any, today: date = FRIDAY, pictures: int = 0, of: Location = BRIDGE) -> Use:
    """The use of the bridge in a film with these records too."""
    film = Snapshot.of([*BASE, of, *records])
    return Places(film, today).use(of, pictures)


def at_bridge(id: str, **fields: Any) -> Activity:
    """Actuality at the bridge on Friday."""
    return activity(id, "10:00-11:00", location="bridge", **fields)


def test_a_place_of_planned_work_is_planned() -> None:
    found = use(at_bridge("one"))
    assert found.standing is Standing.PLANNED
    assert found.next == FRIDAY
    assert [visit.activity.id for visit in found.planned] == ["one"]


def test_a_place_is_filmed_when_its_work_is_done() -> None:
    found = use(at_bridge("one", status=ActivityStatus.DONE))
    assert found.standing is Standing.FILMED
    assert found.filmed == (FRIDAY,)


def test_a_place_is_still_planned_while_this_trip_wants_more_of_it() -> None:
    done = at_bridge("one", status=ActivityStatus.DONE)
    found = use(done, at_bridge("two", day="sat"))
    assert found.standing is Standing.PLANNED
    assert found.filmed == (FRIDAY,)


def test_what_a_recce_or_a_briefing_leaves_is_not_film() -> None:
    recce = at_bridge("one", kind=ActivityKind.RECCE, status=ActivityStatus.DONE)
    assert use(recce).standing is Standing.SUPPORT
    assert use(recce).filmed == ()


def test_wanted_work_without_permission_waits() -> None:
    for permission in (Permission.NOT_ASKED, Permission.ASKED, Permission.REFUSED):
        place = Location(id="bridge", name="Bridge", permission=permission)
        assert use(at_bridge("one"), of=place).standing is Standing.WAITING


def test_a_place_nobody_asked_for_waits_for_nothing() -> None:
    place = Location(id="bridge", name="Bridge")
    assert use(of=place).standing is Standing.UNUSED
    asked = Location(id="bridge", name="Bridge", permission=Permission.ASKED)
    assert use(of=asked).standing is Standing.WAITING


def test_a_wish_without_a_day_is_planned_and_has_no_date() -> None:
    wish = Activity(id="wish", title="", kind=ActivityKind.GVS, location="bridge")
    found = use(wish)
    assert (found.standing, found.next, found.wishes) == (Standing.PLANNED, None, (wish,))


def test_cancelled_work_counts_for_nothing() -> None:
    assert use(at_bridge("one", status=ActivityStatus.CANCELLED)).standing is Standing.UNUSED


def test_a_place_of_nights_or_travel_supports() -> None:
    stay = Accommodation(
        id="stay", trip="trip", location="bridge", check_in=FRIDAY, check_out=SATURDAY
    )
    drive = leg("drive", at("08:00"), at("09:00"), to="bridge")
    assert use(stay).standing is Standing.SUPPORT
    assert use(drive).travel == (FRIDAY,)
    assert use(drive, stay).trips == {"trip"}


def test_a_place_with_photographs_alone_is_for_pictures() -> None:
    assert use(pictures=3).standing is Standing.PICTURES
    assert use(at_bridge("one"), pictures=3).standing is Standing.PLANNED


def test_past_work_that_was_never_done_is_not_to_come() -> None:
    found = use(at_bridge("one"), today=date(2023, 2, 1))
    assert found.planned == ()
    assert found.standing is Standing.SUPPORT


def test_parts_come_from_the_work_and_from_the_shots() -> None:
    sequence = Sequence(id="seq", number=1, title="", part="p2")
    shot = Shot(id="shot", number="1.1", description="", sequence="seq", location="bridge")
    assert use(at_bridge("one", parts=("p1",)), sequence, shot).parts == ("p1", "p2")


def test_a_place_that_is_never_named_or_met_in_secret_is_hidden() -> None:
    never = Location(id="bridge", name="Bridge", never_name=True)
    assert use(of=never).hidden
    assert use(interview("talk", "10:00-11:00", location="bridge")).hidden
    both = interview("talk", "10:00-11:00", location="bridge"), at_bridge("open")
    assert not use(*both).hidden


def test_the_list_runs_from_filmed_to_unused() -> None:
    film = Snapshot.of([*BASE, BRIDGE, at_bridge("one", status=ActivityStatus.DONE)])
    names = [found.place.id for found in Places(film, FRIDAY).all()]
    assert names == ["bridge", "kyiv", "moschun"]
    assert Places(film, FRIDAY).use(KYIV).based == (FRIDAY, SATURDAY)


def test_pictures_are_counted_by_place() -> None:
    film = Snapshot.of([*BASE, BRIDGE])
    found = {use.place.id: use.pictures for use in places_at(film, FRIDAY).all({"bridge": 2})}
    assert found == {"kyiv": 0, "moschun": 0, "bridge": 2}


def test_the_uses_of_one_snapshot_are_remembered_and_of_another_made_anew() -> None:
    film, other = Snapshot.of([*BASE]), Snapshot.of([*BASE, BRIDGE])
    assert places_at(film, FRIDAY) is places_at(film, FRIDAY)
    assert places_at(other, FRIDAY).snapshot is other
    assert places_at(film, SATURDAY).today == SATURDAY


def test_the_trip_of_today_runs_or_comes_next_or_was_the_last() -> None:
    def trip(id: str, start: date, status: TripStatus = TripStatus.PLANNED) -> Trip:
        return Trip(id=id, title=id, start=start, end=start, status=status)

    old, new = trip("old", date(2022, 1, 1), TripStatus.DONE), trip("new", date(2023, 5, 1))
    gone = trip("gone", date(2023, 2, 1), TripStatus.CANCELLED)
    film = Snapshot.of([BASE[0], old, new, gone, Version(id="v", trip="new", title="A")])
    assert trip_of(film, date(2023, 1, 1)) == new
    assert trip_of(film, date(2024, 1, 1)) == new
    assert trip_of(Snapshot.of([BASE[0], old]), date(2024, 1, 1)) == old
    running = trip("run", date(2022, 6, 1), TripStatus.RUNNING)
    assert trip_of(Snapshot.of([BASE[0], old, new, running]), date(2023, 1, 1)) == running
    assert trip_of(Snapshot.of([BASE[0]]), FRIDAY) is None
