"""The sun of a place on a date, as the wall times of that day.

Computed by astral 3.2: dawn and dusk are civil (6 degrees below the horizon), sunrise and sunset
are the upper edge of the disc at a flat horizon with refraction, and the golden hours are the sun
between 4 degrees below and 6 degrees above the horizon.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from docplanner.domain.times import zone_of

_CIVIL = 96.0
_BELOW = 94.0
_ABOVE = 84.0
_HALF_A_MINUTE = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Sun:
    """Minutes after midnight of the local day, to the nearest minute.

    None where the sun does not do it on that day (midnight sun, polar night).
    """

    dawn: int | None
    golden_morning_start: int | None
    sunrise: int | None
    golden_morning_end: int | None
    golden_evening_start: int | None
    sunset: int | None
    golden_evening_end: int | None
    dusk: int | None


@lru_cache(maxsize=4096)
def sun(day: date, latitude: int, longitude: int, zone: str) -> Sun:
    """The sun on the local day of ``zone`` at a place in microdegrees north and east."""
    from astral.sun import SUN_APPARENT_RADIUS

    disc = 90.0 + SUN_APPARENT_RADIUS

    def at(zenith: float, *, rising: bool) -> int | None:
        return _passes(day, latitude, longitude, zone, zenith, rising)

    return Sun(
        dawn=at(_CIVIL, rising=True),
        golden_morning_start=at(_BELOW, rising=True),
        sunrise=at(disc, rising=True),
        golden_morning_end=at(_ABOVE, rising=True),
        golden_evening_start=at(_ABOVE, rising=False),
        sunset=at(disc, rising=False),
        golden_evening_end=at(_BELOW, rising=False),
        dusk=at(_CIVIL, rising=False),
    )


def _passes(
    day: date, latitude: int, longitude: int, zone: str, zenith: float, rising: bool
) -> int | None:
    """When the sun passes a zenith angle in degrees on the local day, or None.

    astral answers for a date of UTC; east and west of Greenwich the local day may need the date
    beside it.
    """
    from astral import Observer, SunDirection
    from astral.sun import time_of_transit

    observer = Observer(latitude / 1_000_000, longitude / 1_000_000)
    direction = SunDirection.RISING if rising else SunDirection.SETTING
    for shift in (0, -1, 1):
        try:
            moment = time_of_transit(observer, day + timedelta(days=shift), zenith, direction)
        except ValueError:
            continue
        local = (moment + _HALF_A_MINUTE).astimezone(zone_of(zone))
        if local.date() == day:
            return local.hour * 60 + local.minute
    return None
