"""Wall times and instants on the one line of real time: whole seconds since 1970 in UTC.

Overlaps and rest are reckoned here, so that the night of a clock change has its true length.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from docplanner.domain.times import DAY, Instant, WallTime, zone_of

HOUR = 3600
MINUTE = 60


def seconds(instant: Instant) -> int:
    """The whole second of an instant."""
    return int(instant.utc.timestamp())


def moment(on: date, minutes: int, zone: str) -> int:
    """The second at which a wall clock shows so many minutes after the midnight of a date."""
    midnight = even_midnight(on, zone)
    if midnight is None:
        return seconds(WallTime(on, minutes, zone).instant())
    return midnight + minutes * MINUTE


def wall(second: int, on: date, zone: str) -> int:
    """What the wall clock shows at a second, in minutes after the midnight of a date."""
    local = datetime.fromtimestamp(second, zone_of(zone))
    return (local.date() - on).days * DAY + local.hour * 60 + local.minute


def local_date(second: int, zone: str) -> date:
    """The date at a second in a zone."""
    return datetime.fromtimestamp(second, zone_of(zone)).date()


@lru_cache(maxsize=4096)
def even_midnight(on: date, zone: str) -> int | None:
    """The second of midnight of a date, or None where a clock changes in the two days after it.

    Where it is known, every wall time of the day and the night after it is simply added to it.
    """
    first = seconds(WallTime(on, 0, zone).instant())
    last = seconds(WallTime(on, 2 * DAY, zone).instant())
    return first if last - first == 2 * DAY * MINUTE else None
