"""Trips and days: a trip always has an adopted version, and its days belong to one."""

from __future__ import annotations

from typing import Any

from docplanner.domain.faults import Refused
from docplanner.domain.ids import Id, new_id
from docplanner.domain.schedule import Day, Trip, Version
from docplanner.edits.rule import Rule, Values
from docplanner.store.edit import Edit

FIRST_VERSION = "Plan A"


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


TRIP = _TripRule()
DAY = _DayRule()
