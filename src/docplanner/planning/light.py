"""Whether work needs daylight, and the sun where it is done."""

from __future__ import annotations

import re

from docplanner.domain.ids import Id
from docplanner.domain.places import Location
from docplanner.domain.schedule import Activity, ActivityKind, Day
from docplanner.domain.shots import Shot, ShotStatus
from docplanner.domain.snapshot import Snapshot
from docplanner.planning.daylight import Sun, sun

OUTDOORS = frozenset({ActivityKind.GVS, ActivityKind.PTC, ActivityKind.DRONE})
"""Kinds done outside by day unless their shots say otherwise."""
_NIGHT = re.compile(r"\b(N|NIGHT)\b", re.IGNORECASE)


def needs_daylight(snapshot: Snapshot, activity: Activity) -> bool:
    """Whether an activity is an exterior by day.

    Its shots decide: one whose setting begins with EXT and does not say N or night is enough.
    Where no shot has a setting, the kind decides. Actuality, stills and atmos may be inside, so
    nothing is said of them without shots.
    """
    settings = tuple(filter(None, (_setting(snapshot, shot) for shot in activity.shots)))
    if settings:
        return any(_is_exterior_by_day(setting) for setting in settings)
    return activity.kind in OUTDOORS


def _setting(snapshot: Snapshot, key: Id) -> str:
    shot = snapshot.get(Shot, key)
    return "" if shot is None or shot.status is ShotStatus.DROPPED else shot.setting.strip()


def _is_exterior_by_day(setting: str) -> bool:
    return setting.upper().startswith("EXT") and not _NIGHT.search(setting)


def sun_for(snapshot: Snapshot, day: Day, place: Id | None) -> Sun | None:
    """The sun at a place on a day, else at the day's place; None where neither is on the map."""
    for key in (place, day.place):
        location = snapshot.get(Location, key)
        if location and location.latitude is not None and location.longitude is not None:
            return sun(day.date, location.latitude, location.longitude, day.zone)
    return None


def sunset_for(snapshot: Snapshot, day: Day, place: Id | None) -> int | None:
    """When the sun sets on the evening of a day, or None where that is not known.

    In a white night the only sunset of the date may be that of the evening before, just after
    midnight; it is not the one meant.
    """
    light = sun_for(snapshot, day, place)
    if light is None or light.sunrise is None or light.sunset is None:
        return None
    return light.sunset if light.sunset > light.sunrise else None
