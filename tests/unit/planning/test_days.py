"""A day as it runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from docplanner.domain.places import Location
from docplanner.domain.schedule import Activity, Day, Leg, Trip
from docplanner.domain.snapshot import Snapshot
from docplanner.planning.days import (
    first_call,
    hidden_places,
    minutes_on,
    number_of,
    on_location,
    places_of,
    running_order,
    wrap_estimate,
)
from tests.papers import SUNDAY, at, changed, records, small, wall, without


def day(snapshot: Snapshot, key: str = SUNDAY) -> Day:
    """A day of a production."""
    found = snapshot.get(Day, key)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("on", "number"), [(11, (1, 6)), (15, (5, 6)), (16, (6, 6)), (17, None), (10, None)]
)
def test_days_are_numbered_from_the_first_to_the_last_of_the_trip(
    on: int, number: tuple[int, int] | None
) -> None:
    trip = Trip(id="t", title="T", start=date(2023, 1, 11), end=date(2023, 1, 16))
    assert number_of(trip, date(2023, 1, on)) == number


def test_a_leg_belongs_to_the_local_day_on_which_it_departs() -> None:
    midnight = changed(records(), "leg-1", depart=at("2023-01-14T23:59"))
    order = running_order(Snapshot.of(midnight), day(small()))
    assert "leg-1" not in [entry.what.id for entry in order]
    just = changed(records(), "leg-1", depart=at("2023-01-15T00:00"))
    assert running_order(Snapshot.of(just), day(small()))[0].what.id == "leg-1"


def test_an_end_before_its_start_is_the_next_morning() -> None:
    night = Snapshot.of(changed(records(), "act-ptc", start=wall("23:00"), end=wall("01:00")))
    entry = running_order(night, day(night))[-1]
    assert (entry.start, entry.end) == (wall("23:00"), 25 * 60)


def test_a_check_in_stands_before_the_work_of_its_minute() -> None:
    order = [entry.what.id for entry in running_order(small(), day(small()))]
    assert order.index("check-2") < order.index("act-recce")


def test_the_wrap_is_the_end_of_work_and_travel_but_not_of_a_meal() -> None:
    without_heron = [item for item in records() if item.id != "act-meet"]
    snapshot = Snapshot.of(without_heron)
    assert wrap_estimate(running_order(snapshot, day(snapshot))) == wall("18:15")


def test_a_night_train_ends_the_day_where_it_leaves() -> None:
    snapshot = small()
    assert wrap_estimate(running_order(snapshot, day(snapshot, "day-6"))) == wall("19:45")


def test_a_day_without_work_has_no_wrap_and_no_time_on_location() -> None:
    snapshot = small()
    order = running_order(snapshot, day(snapshot, "day-2"))
    assert (order, wrap_estimate(order), on_location(order)) == ((), None, None)


def test_the_first_call_may_be_before_the_units() -> None:
    assert first_call(small(), day(small())) == wall("05:00")
    assert first_call(small(), day(small(), "day-2")) is None


def test_places_are_lettered_by_work_then_by_where_the_unit_sleeps() -> None:
    found = places_of(small(), day(small()))
    assert [(item.letter, item.place.id) for item in found] == [
        ("A", "block"), ("B", "embankment"), ("C", "hotel"),
    ]  # fmt: skip


def test_a_day_that_only_travels_has_the_places_it_travels_to() -> None:
    travels = Snapshot.of([item for item in without(records(), Activity) if item.id != "night"])
    assert [item.place.id for item in places_of(travels, day(travels))] == ["kremenchuk", "block"]


def test_letters_go_on_after_z() -> None:
    many = [
        Activity(id=f"a{n}", title="T", kind=next(iter(small().all(Activity).values())).kind,
                 day=SUNDAY, start=n, end=n + 1, location=f"p{n}") for n in range(30)
    ]  # fmt: skip
    places = [Location(id=f"p{n}", name=f"Place {n}") for n in range(30)]
    kept = without(records(), Activity)
    letters = [
        item.letter for item in places_of(Snapshot.of([*kept, *places, *many]), day(small()))
    ]
    assert letters[25:28] == ["Z", "AA", "AB"]


def test_a_place_met_in_secret_only_is_hidden_until_others_work_there() -> None:
    assert hidden_places(small(), day(small())) == {"secret"}
    shared = [replace(small().all(Activity)["act-ptc"], id="x", location="secret")]
    assert hidden_places(Snapshot.of([*records(), *shared]), day(small())) == frozenset()


def test_a_place_that_is_never_named_is_hidden_whoever_is_there() -> None:
    named = Snapshot.of(changed(records(), "block", never_name=True))
    assert "block" in hidden_places(named, day(named))


def test_minutes_count_from_the_days_own_midnight() -> None:
    leg = small().all(Leg)["leg-7"]
    assert leg.depart is not None
    assert minutes_on(leg.depart, day(small(), "day-6")) == wall("19:45")
    assert minutes_on(leg.depart, day(small())) == 24 * 60 + wall("19:45")
