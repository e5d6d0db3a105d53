"""Wall times stay what the clock on the wall says; instants stay moments."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docplanner.domain.times import Instant, WallTime, Window, parse_wall, show_wall, wall_span

KYIV, LONDON = "Europe/Kyiv", "Europe/London"
ZONES = (KYIV, LONDON, "UTC", "Asia/Kathmandu", "America/St_Johns", "+05:30", "-03:00")
MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1), timezones=st.just(UTC))


@given(MOMENTS, st.sampled_from(ZONES))
def test_a_stored_instant_comes_back(utc: datetime, zone: str) -> None:
    moment = Instant(utc, zone)
    assert Instant.from_stored(moment.stored()) == moment


@given(MOMENTS, st.sampled_from(ZONES))
def test_an_instant_as_stored_may_be_typed(utc: datetime, zone: str) -> None:
    moment = Instant(utc, zone)
    assert Instant.parse(moment.stored()) == moment


@given(MOMENTS, st.sampled_from(ZONES))
def test_an_instant_as_shown_is_the_same_moment(utc: datetime, zone: str) -> None:
    assert Instant.parse(Instant(utc, zone).shown()).utc == utc.replace(microsecond=0)


@given(MOMENTS, MOMENTS)
def test_stored_texts_sort_as_time_does(one: datetime, other: datetime) -> None:
    first, second = Instant(one, KYIV), Instant(other, KYIV)
    assert (first.stored() < second.stored()) == (first < second)


def test_an_instant_takes_the_zone_whose_offset_was_written() -> None:
    assert Instant.parse("2023-01-14T10:00+02:00", (KYIV, LONDON)).zone == KYIV
    assert Instant.parse("2023-01-14T10:00+00:00", (KYIV, LONDON)).zone == LONDON
    assert Instant.parse("2023-01-14T10:00+05:30", (KYIV, LONDON)).zone == "+05:30"


@pytest.mark.parametrize("text", ["", "2023-01-14", "2023-01-14T10:00", "tomorrow", "10:00+02:00"])
def test_a_moment_without_an_offset_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="moment"):
        Instant.parse(text)


def test_seven_in_kyiv_stays_seven_over_the_clock_change() -> None:
    before = WallTime(date(2023, 3, 25), 7 * 60, KYIV).instant()
    after = WallTime(date(2023, 3, 26), 7 * 60, KYIV).instant()
    assert [moment.local().hour for moment in (before, after)] == [7, 7]
    assert after.utc - before.utc == timedelta(hours=23)


def test_an_hour_that_the_clock_skips_is_read_with_the_offset_before_it() -> None:
    skipped = WallTime(date(2023, 3, 26), 3 * 60 + 30, KYIV).instant()
    assert skipped.utc == datetime(2023, 3, 26, 1, 30, tzinfo=UTC)
    assert skipped.local().strftime("%H:%M") == "04:30"


def test_an_hour_that_comes_twice_is_its_first() -> None:
    twice = WallTime(date(2023, 10, 29), 3 * 60 + 30, KYIV).instant()
    assert twice.utc == datetime(2023, 10, 29, 0, 30, tzinfo=UTC)


def test_the_wall_time_after_midnight_is_on_the_next_date() -> None:
    late = WallTime(date(2023, 1, 14), 25 * 60, KYIV).instant()
    assert late.local().date() == date(2023, 1, 15)


@given(st.integers(0, 24 * 60 - 1))
def test_a_time_of_day_comes_back(minutes: int) -> None:
    assert parse_wall(show_wall(minutes)) == minutes


@pytest.mark.parametrize("text", ["24:00", "7", "07:60", "7.30", "", "-1:00", "07:30:00"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="HH:MM"):
        parse_wall(text)


def test_an_end_before_its_start_is_next_morning() -> None:
    assert wall_span(22 * 60, 2 * 60) == (22 * 60, 26 * 60)
    assert wall_span(9 * 60, 17 * 60) == (9 * 60, 17 * 60)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 1438), st.data())
def test_a_window_comes_back(day: date, start: int, data: st.DataObject) -> None:
    window = Window(day, start, data.draw(st.integers(start + 1, 1439)))
    assert Window.parse(window.stored()) == window


@pytest.mark.parametrize(
    "text",
    ["2023-01-16T18:00/14:30", "2023-01-16T14:30/14:30", "2023-01-16", "2023-02-30T10:00/11:00"],
)
def test_what_is_no_window_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"window|day"):
        Window.parse(text)
