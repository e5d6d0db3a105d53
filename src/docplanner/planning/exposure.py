"""Where and when a leg has people out of doors, under somebody's curfew."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from docplanner.domain.ids import Id
from docplanner.domain.schedule import Leg, LegMode
from docplanner.planning.curfews import has_curfews
from docplanner.planning.moments import MINUTE, seconds
from docplanner.planning.plan import Plan

AFOOT = frozenset({LegMode.ROAD, LegMode.FOOT})


class Exposure(NamedTuple):
    """A leg from one second up to another, under the curfew of a place, told in a zone."""

    leg: Leg
    place: Id
    zone: str
    start: int
    end: int


def is_afoot(leg: Leg) -> bool:
    """Whether people are out of doors all the way: by road or on foot."""
    return leg.mode in AFOOT


def leg_exposures(plan: Plan, leg: Leg) -> Iterator[Exposure]:
    """All the way by road or on foot; at the station or airport only by train or aeroplane."""
    if leg.depart is None or leg.arrive is None:
        return
    start, end = seconds(leg.depart), seconds(leg.arrive)
    if is_afoot(leg):
        for place, zone in _along(plan, leg, leg.depart.zone, leg.arrive.zone):
            yield Exposure(leg, place, zone, start, end)
        return
    if leg.from_ is not None:
        yield Exposure(leg, leg.from_, leg.depart.zone, start, start + MINUTE)
    if leg.to is not None:
        yield Exposure(leg, leg.to, leg.arrive.zone, end - MINUTE, end)


def _along(plan: Plan, leg: Leg, first: str, last: str) -> list[tuple[Id, str]]:
    """The ends that have a curfew, else the place of the day, each with its zone."""
    ends = ((leg.from_, first), (leg.to, last))
    places = [
        (place, zone)
        for place, zone in ends
        if place is not None and has_curfews(plan.snapshot, place)
    ]
    day = plan.day_of(leg)
    return places or ([(day.place, day.zone)] if day and day.place else [])
