"""Trips and days: a trip always has an adopted version, and its days belong to one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from docplanner.domain.faults import Refused
from docplanner.domain.ids import Id, new_id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.places import Location
from docplanner.domain.schedule import Day, Trip, Version
from docplanner.domain.titles import reference
from docplanner.edits.rule import Rule, Values

if TYPE_CHECKING:
    from docplanner.store.edit import Edit

FIRST_VERSION = "Plan A"
LONGEST = 366
"""Days of one trip; more is a year mistyped."""


class _TripRule(Rule):
    def after(self, edit: Edit, before: Trip | None, record: Trip) -> None:
        if before is None:
            edit.insert(Version(id=new_id(), trip=record.id, title=FIRST_VERSION, adopted=True))


class _DayRule(Rule):
    """A day names its trip, its version, or both; the one follows from the other."""

    def fill(self, edit: Edit, values: Values) -> Values:
        if values.get("version"):
            return {**values, "trip": values.get("trip") or _trip_of(edit, values["version"])}
        if values.get("trip"):
            return {**values, "version": _adopted(edit, values["trip"])}
        return values

    def fill_change(self, edit: Edit, before: Any, values: Values) -> Values:
        return self.fill(edit, values)

    def check(self, edit: Edit, record: Day) -> None:
        trip = edit.find(Trip, record.trip)
        if trip and record.date < trip.start:
            raise Refused(
                f"The day {record.date} is before the trip starts on {trip.start}; "
                "change the trip's start first."
            )


def _trip_of(edit: Edit, version: Id) -> Id | None:
    found = edit.find(Version, version)
    return found.trip if found else None


def _adopted(edit: Edit, trip: Id) -> Id | None:
    from sqlalchemy import select

    from docplanner.store import model

    table = model.schedule.Version
    query = select(table.id).where(table.trip == trip, table.adopted.is_(True))
    return edit.session.scalar(query)


def begin_trip(edit: Edit, title: str, start: date, end: date, base: Id | str = "") -> Id:
    """Make a trip with its plan and all its days, in one step; gives the trip's id.

    ``base`` is the place of each day: the id of one, or the name of a new one, or nothing.
    Raises Refused.
    """
    _refuse_bad_dates(title, start, end)
    zone = edit.snapshot.production.zone
    trip = Trip(id=new_id(), title=title.strip(), start=start, end=end)
    version = Version(id=new_id(), trip=trip.id, title=FIRST_VERSION, adopted=True)
    place = _base(edit, base.strip())
    edit.insert(trip)
    edit.insert(version)
    edit.insert(
        *(
            Day(
                id=new_id(),
                trip=trip.id,
                version=version.id,
                date=start + timedelta(days=number),
                place=place,
                zone=zone,
            )
            for number in range((end - start).days + 1)
        )
    )
    edit.label = f"Add trip {reference('trips', trip.id)}"
    return trip.id


def add_day(edit: Edit, version: Id) -> Id:
    """Add the day after the last of a version, at the same place; gives its id.

    The trip's end follows it where the last day was its end.
    """
    found = edit.find(Version, version)
    if found is None:
        raise Refused(f"There is no version with the id {version}.")
    trip = edit.find(Trip, found.trip)
    assert trip is not None, "a version belongs to a trip"
    days = [day for day in edit.snapshot.all(Day).values() if day.version == version]
    last = max(days, key=lambda day: day.date, default=None)
    on = trip.start if last is None else last.date + timedelta(days=1)
    day = Day(
        id=new_id(),
        trip=trip.id,
        version=version,
        date=on,
        place=last.place if last else None,
        zone=last.zone if last else edit.snapshot.production.zone,
    )
    edit.insert(day)
    if last is not None and last.date == trip.end:
        edit.update(BY_NAME["trips"], trip.id, {"end": on})
    edit.label = f"Add day {reference('days', day.id)}"
    return day.id


def _refuse_bad_dates(title: str, start: date, end: date) -> None:
    if not title.strip():
        raise Refused("A trip needs a title.")
    if end < start:
        raise Refused("The last day is before the first.")
    if (end - start).days >= LONGEST:
        raise Refused(f"A trip has at most {LONGEST} days; look at the years.")


def _base(edit: Edit, base: str) -> Id | None:
    """The id of a place that is there or made now."""
    if not base or base in edit.snapshot.all(Location):
        return base or None
    place = Location(id=new_id(), name=base)
    edit.insert(place)
    return place.id


TRIP = _TripRule()
DAY = _DayRule()
