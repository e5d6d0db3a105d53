"""Which curfew holds where and when."""

from __future__ import annotations

from datetime import date

from docplanner.domain.places import Curfew, Location
from docplanner.domain.schedule import Day
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import DAY, parse_wall
from docplanner.planning.curfews import closed_hours, curfew_on, curfew_place, in_force

KYIV = Location(id="kyiv", name="Kyiv")
WINTER = Curfew(
    id="winter",
    location="kyiv",
    from_=date(2022, 12, 1),
    to=date(2023, 3, 25),
    starts=parse_wall("23:00"),
    ends=parse_wall("05:00"),
)
SPRING = Curfew(
    id="spring", location="kyiv", from_=date(2023, 3, 26), starts=0, ends=parse_wall("05:00")
)
FILM = Snapshot.of([KYIV, WINTER, SPRING])


def test_a_curfew_holds_on_its_first_and_on_its_last_date() -> None:
    assert curfew_on(FILM, "kyiv", date(2022, 11, 30)) is None
    assert curfew_on(FILM, "kyiv", date(2022, 12, 1)) == WINTER
    assert curfew_on(FILM, "kyiv", date(2023, 3, 25)) == WINTER
    assert curfew_on(FILM, "kyiv", date(2023, 3, 26)) == SPRING


def test_a_curfew_without_dates_always_holds() -> None:
    always = Curfew(id="always", location="kyiv", starts=0, ends=60)
    assert curfew_on(Snapshot.of([always]), "kyiv", date(1999, 1, 1)) == always


def test_a_place_without_rows_has_no_curfew() -> None:
    assert curfew_on(FILM, "moschun", date(2023, 1, 13)) is None
    assert curfew_on(FILM, None, date(2023, 1, 13)) is None


def test_the_earlier_evening_is_the_stricter_curfew() -> None:
    strict = Curfew(id="strict", location="kyiv", starts=parse_wall("20:00"), ends=60)
    late = Curfew(id="late", location="kyiv", starts=30, ends=parse_wall("06:00"))
    film = Snapshot.of([late, WINTER, strict])
    assert in_force(film, "kyiv", date(2023, 1, 13)) == (strict, WINTER, late)


def test_a_village_without_rows_takes_the_curfew_of_the_days_place() -> None:
    day = Day(id="day", trip="trip", version="a", date=date(2023, 1, 13), place="kyiv")
    assert curfew_place(FILM, day, "moschun") == "kyiv"
    assert curfew_place(FILM, day, "kyiv") == "kyiv"


def test_a_night_of_curfew_is_closed_on_both_sides_of_midnight() -> None:
    film = Snapshot.of([KYIV, WINTER])
    closed = set(closed_hours(film, "kyiv", date(2022, 12, 1)))
    assert closed == {(0, 300), (1380, DAY), (DAY, DAY + 300), (DAY + 1380, 2 * DAY)}


def test_equal_hours_close_the_whole_day() -> None:
    film = Snapshot.of(
        [
            Curfew(
                id="shut",
                location="kyiv",
                from_=date(2023, 2, 24),
                to=date(2023, 2, 24),
                starts=300,
                ends=300,
            )
        ]
    )
    assert set(closed_hours(film, "kyiv", date(2023, 2, 24))) == {(0, 300), (300, DAY)}
