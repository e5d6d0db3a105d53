"""Straight distances between places."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from docplanner.domain.places import Location

EARTH = 6371.0088
"""The mean radius of the Earth in kilometres (IUGG)."""


def kilometres(here: Location, there: Location) -> float | None:
    """The great-circle distance by the haversine formula; None where a place is not on the map."""
    ends = (here.latitude, here.longitude, there.latitude, there.longitude)
    if None in ends:
        return None
    south, west, north, east = (radians((end or 0) / 1_000_000) for end in ends)
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin((east - west) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))
