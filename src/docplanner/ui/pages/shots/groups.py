"""The shot list grouped by sequence, by place or by day, each group with its coverage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from docplanner.domain.ids import Id
from docplanner.domain.places import Location
from docplanner.domain.production import Part
from docplanner.domain.schedule import Activity, ActivityStatus, Day, Trip
from docplanner.domain.shots import Sequence
from docplanner.domain.titles import show_date
from docplanner.planning.coverage import coverage
from docplanner.planning.days import number_of
from docplanner.planning.shots import number_key
from docplanner.ui.models.columns import Cell, Group, Row
from docplanner.ui.pages.shots.columns import BARS
from docplanner.ui.pages.shots.facts import Listing
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

NONE = "none"
"""The key of the group of those that belong to none."""


def by_sequence(workspace: Workspace, listing: Listing, filtered: bool) -> list[Group]:
    """Every sequence by number, also an empty one, then the shots of none."""
    snapshot = workspace.snapshot
    rows = _sorted_into(listing.rows, lambda row: (row.record.sequence,))
    found = sorted(snapshot.all(Sequence).values(), key=lambda one: (one.number, one.id))
    groups = []
    for one in found:
        if not workspace.in_part((one.part,) if one.part else ()):
            continue
        part = snapshot.get(Part, one.part)
        chip = Chip(tr("Part {n}", n=part.number)) if part else None
        made = Group(
            one.id,
            one.title,
            rows.pop(one.id, ()),
            number=str(one.number),
            chip=chip,
            record=one,
            kind="sequences",
        )
        groups.append(made)
    groups.append(Group(NONE, tr("In no sequence"), rows.pop(None, ())))
    return _finished(listing, groups, keep_empty=not filtered)


def by_location(workspace: Workspace, listing: Listing, filtered: bool) -> list[Group]:
    """Every place that has shots, by name, then the shots of none."""
    places = workspace.snapshot.all(Location)
    rows = _sorted_into(listing.rows, lambda row: (row.record.location,))
    found = sorted(
        (places[key] for key in rows if key is not None and key in places),
        key=lambda one: one.name.casefold(),
    )
    groups = [
        Group(one.id, one.name, rows[one.id], one.name_uk, record=one, kind="locations")
        for one in found
    ]
    groups.append(Group(NONE, tr("No place yet"), rows.get(None, ())))
    return _finished(listing, groups)


def by_day(workspace: Workspace, listing: Listing, filtered: bool) -> list[Group]:
    """Every adopted day that has shots, in order of date, then those that no work is to capture."""
    snapshot = workspace.snapshot
    days = {day.id: day for day in snapshot.days}
    planned = _days_of(snapshot.all(Activity).values(), days)
    rows = _sorted_into(listing.rows, lambda row: planned.get(row.record.id, (None,)))
    groups = []
    for day in snapshot.days:
        if day.id in rows:
            groups.append(_day(snapshot.get(Trip, day.trip), day, rows[day.id]))
    groups.append(Group(NONE, tr("Not scheduled"), rows.get(None, ())))
    return _finished(listing, groups)


GROUPINGS: Mapping[str, Callable[[Workspace, Listing, bool], list[Group]]] = {
    "sequence": by_sequence,
    "location": by_location,
    "day": by_day,
}


def _day(trip: Trip | None, day: Day, rows: tuple[Row, ...]) -> Group:
    place = number_of(trip, day.date) if trip else None
    detail = tr("Day {n} of {total}", n=place[0], total=place[1]) if place else ""
    return Group(day.id, show_date(day.date), rows, detail, record=day, kind="days")


def _days_of(works: Iterable[Activity], days: Mapping[Id, Day]) -> dict[Id, tuple[Id | None, ...]]:
    """By shot the days on which work that is not cancelled has it."""
    found: dict[Id, set[Id]] = {}
    for work in works:
        day = work.day
        if day is not None and day in days and work.status is not ActivityStatus.CANCELLED:
            for shot in work.shots:
                found.setdefault(shot, set()).add(day)

    def in_order(keys: set[Id]) -> list[Id]:
        return sorted(keys, key=lambda key: (days[key].date, key))

    return {shot: tuple(in_order(keys)) for shot, keys in found.items()}


def _sorted_into(
    rows: Iterable[Row], keys: Callable[[Row], Iterable[Id | None]]
) -> dict[Id | None, tuple[Row, ...]]:
    ordered = sorted(rows, key=lambda row: (number_key(row.record.number), row.record.id))
    found: dict[Id | None, list[Row]] = {}
    for row in ordered:
        for key in keys(row):
            found.setdefault(key, []).append(row)
    return {key: tuple(inside) for key, inside in found.items()}


def _finished(listing: Listing, groups: Iterable[Group], keep_empty: bool = False) -> list[Group]:
    return [
        _covered(listing, group)
        for group in groups
        if group.rows or (keep_empty and group.record is not None)
    ]


def _covered(listing: Listing, group: Group) -> Group:
    """The group with its coverage, and a mark where work that is to capture it has a problem."""
    found = coverage(row.record for row in group.rows)
    if not found.total:
        words = tr("no shots yet") if not group.rows else tr("all dropped")
        cell = Cell(detail=words, text="0/0", bar=(0.0, 0.0), strong=True, figures=True)
    else:
        words = tr("captured") if found.captured or found.part else tr("none yet")
        count = f"{found.captured}/{found.total}"
        bar = (found.share, found.part_share)
        cell = Cell(count, detail=words, bar=bar, strong=True, figures=True)
    problem = next(
        (
            listing.problems[row.record.id]
            for row in group.rows
            if row.record.id in listing.problems
        ),
        None,
    )
    mark = Shape.PROBLEM if problem else Shape.NONE
    tip = problem.message if problem else ""
    return replace(group, cells=((BARS, cell),), mark=mark, tip=tip)
