"""Who is on which trip, and until which date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from docplanner.domain.ids import Id
from docplanner.domain.schedule import Accommodation, Call
from docplanner.planning.plan import Plan


def travellers(plan: Plan) -> Mapping[Id, Mapping[Id, date]]:
    """For each trip, each person on it with the last date that names them.

    A person is on a trip by an activity, a call, a leg or a night of it.
    """
    found: dict[Id, dict[Id, date]] = {}
    for trip, person, on in _mentions(plan):
        people = found.setdefault(trip, {})
        people[person] = max(on, people.get(person, on))
    return found


def _mentions(plan: Plan) -> Iterator[tuple[Id, Id, date]]:
    for day, activity in plan.scheduled():
        for person in activity.people:
            yield day.trip, person, day.date
    for day in plan.days.values():
        for call in plan.snapshot.by(Call, "day").get(day.id, ()):
            yield day.trip, call.person, day.date
    for leg in plan.legs:
        end = leg.arrive or leg.depart
        for person in leg.people:
            yield leg.trip, person, end.local().date() if end else plan.trips[leg.trip].start
    for stay in plan.snapshot.all(Accommodation).values():
        for person in stay.people if stay.trip in plan.trips else ():
            yield stay.trip, person, stay.check_out
