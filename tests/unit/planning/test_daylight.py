"""The sun's times, against almanac values of well-known places (within a minute or two)."""

from __future__ import annotations

from datetime import date

import pytest

from docplanner.domain.times import parse_wall
from docplanner.planning.daylight import sun

KYIV = (50_450_100, 30_523_400, "Europe/Kyiv")
DNIPRO = (48_464_700, 35_046_200, "Europe/Kyiv")
LONDON = (51_507_400, -127_800, "Europe/London")
WELLINGTON = (-41_286_500, 174_776_200, "Pacific/Auckland")
TROMSO = (69_649_200, 18_955_300, "Europe/Oslo")


@pytest.mark.parametrize(
    ("place", "day", "sunrise", "sunset"),
    [
        (KYIV, date(2023, 1, 14), "07:54", "16:20"),
        (DNIPRO, date(2023, 1, 15), "07:27", "16:11"),
        (LONDON, date(2023, 6, 21), "04:43", "21:21"),
        (LONDON, date(2023, 12, 22), "08:04", "15:53"),
        (WELLINGTON, date(2023, 6, 21), "07:47", "16:58"),
    ],
)
def test_the_sun_rises_and_sets_when_almanacs_say(
    place: tuple[int, int, str], day: date, sunrise: str, sunset: str
) -> None:
    found = sun(day, *place)
    assert found.sunrise == pytest.approx(parse_wall(sunrise), abs=1)
    assert found.sunset == pytest.approx(parse_wall(sunset), abs=1)


def test_light_comes_in_order_through_the_day() -> None:
    found = sun(date(2023, 1, 14), *KYIV)
    times = (
        found.dawn,
        found.golden_morning_start,
        found.sunrise,
        found.golden_morning_end,
        found.golden_evening_start,
        found.sunset,
        found.golden_evening_end,
        found.dusk,
    )
    known = [time for time in times if time is not None]
    assert len(known) == len(times)
    assert known == sorted(set(known))


def test_the_wall_clock_of_the_sun_jumps_with_a_clock_change() -> None:
    before = sun(date(2023, 3, 25), *KYIV)
    after = sun(date(2023, 3, 26), *KYIV)
    assert before.sunrise is not None
    assert after.sunrise == pytest.approx(before.sunrise + 60 - 2, abs=1)
    assert before.sunset is not None
    assert after.sunset == pytest.approx(before.sunset + 60 + 2, abs=1)


def test_under_the_midnight_sun_nothing_rises_or_sets() -> None:
    found = sun(date(2023, 6, 21), *TROMSO)
    assert (found.dawn, found.sunrise, found.sunset, found.dusk) == (None, None, None, None)
    assert found.golden_evening_start is not None


def test_in_polar_night_there_is_twilight_but_no_sunrise() -> None:
    found = sun(date(2023, 12, 21), *TROMSO)
    assert (found.sunrise, found.sunset) == (None, None)
    assert found.dawn is not None
    assert found.dusk is not None


def test_a_sunset_after_midnight_belongs_to_the_next_local_day() -> None:
    reykjavik = (64_146_600, -21_942_600, "Atlantic/Reykjavik")
    assert sun(date(2023, 6, 21), *reykjavik).sunset == pytest.approx(3, abs=2)
