"""The columns of the places, and of the legs between them."""

from __future__ import annotations

from datetime import date

from docplanner.domain.places import Location
from docplanner.domain.schedule import Leg
from docplanner.planning.journeys import leg_kilometres, leg_minutes
from docplanner.planning.places import Standing, Use
from docplanner.ui.fields.shown import choice_word
from docplanner.ui.models.columns import Cell, Column, Row
from docplanner.ui.sheets.place_words import (
    ICONS,
    SHAPES,
    day_word,
    hours_word,
    kinds_of,
    permission_chip,
    standing_word,
    when_line,
)
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


def place_columns() -> list[Column]:
    """Name, Ukrainian name, kind of use, permission, shelter, hospital, next use."""
    return [
        Column(tr("Name"), lambda row: _place(row).name, 150, field="name", stretch=True),
        Column(tr("Ukrainian name"), lambda row: _place(row).name_uk, 150, field="name_uk"),
        Column(tr("Used for"), _used_for, 112),
        Column(
            tr("Permission"),
            lambda row: Cell(chip=permission_chip(_use(row))),
            124,
            field="permission",
        ),
        Column(tr("Shelter"), lambda row: _minutes(_place(row), "shelter"), 136, field="shelter"),
        Column(
            tr("Hospital"), lambda row: _minutes(_place(row), "hospital"), 136, field="hospital"
        ),
        Column(tr("Next use"), _next, 194, sort=lambda row: _use(row).next or date.max),
    ]


def leg_columns(workspace: Workspace) -> list[Column]:
    """From, to, departure, road, time, note."""

    def place(row: Row, name: str) -> Cell:
        key = getattr(row.record, name)
        return Cell(workspace.title("locations", key)) if key else Cell(tr("Not set"), tone="muted")

    def road(row: Row) -> Cell:
        length, estimated = leg_kilometres(workspace.snapshot, _leg(row))
        if length is None:
            return Cell(tr("Not set"), tone="muted")
        if estimated:
            tip = tr("No distance is set: this is the straight line on the map")
            return Cell(tr("{n} km est.", n=length), tone="muted", figures=True, tip=tip)
        return Cell(tr("{n} km", n=length), figures=True)

    return [
        Column(tr("From"), lambda row: place(row, "from_"), 136, field="from_"),
        Column(tr("To"), lambda row: place(row, "to"), 136, field="to"),
        Column(tr("Leaves"), _leaves, 128, sort=_departure, field="depart"),
        Column(
            tr("Road"),
            road,
            98,
            sort=lambda row: leg_kilometres(workspace.snapshot, _leg(row))[0] or 0,
            field="kilometres",
            right=True,
        ),
        Column(tr("Time"), _time, 82, sort=lambda row: leg_minutes(_leg(row)) or 0, right=True),
        Column(tr("Note"), _note, 120, field="note", stretch=True),
    ]


def _place(row: Row) -> Location:
    found: Location = row.record
    return found


def _use(row: Row) -> Use:
    found: Use = row.facts
    return found


def _leg(row: Row) -> Leg:
    found: Leg = row.record
    return found


def _used_for(row: Row) -> Cell:
    use = _use(row)
    kinds = kinds_of(use.visits)
    if not kinds and use.wishes:
        return Cell(tr("Unscheduled"), tone="secondary")
    if not kinds and use.standing is Standing.SUPPORT:
        kinds = tr("base") if use.based else tr("nights") if use.nights else tr("travel")
    if not kinds:
        return Cell(standing_word(use.standing), tone="secondary")
    return Cell(kinds[:1].upper() + kinds[1:])


def _minutes(place: Location, name: str) -> Cell:
    words = getattr(place, name)
    minutes = getattr(place, f"{name}_minutes")
    if not words:
        return Cell(tr("Not set"), tone="muted")
    return Cell(words, detail=tr("{n} min", n=minutes) if minutes is not None else "")


def _next(row: Row) -> Cell:
    use = _use(row)
    shape, tone = SHAPES[use.standing]
    return Cell(when_line(use), shape=shape, tone=tone, icon=ICONS.get(use.standing, ""))


def _leaves(row: Row) -> Cell:
    depart = _leg(row).depart
    if depart is None:
        return Cell(tr("Not set"), tone="muted")
    local = depart.local()
    return Cell(f"{day_word(local.date())} {local:%H:%M}", figures=True)


def _departure(row: Row) -> str:
    depart = _leg(row).depart
    return depart.stored() if depart is not None else "~"


def _time(row: Row) -> Cell:
    minutes = leg_minutes(_leg(row))
    return Cell(hours_word(minutes), figures=True) if minutes is not None else Cell("")


def _note(row: Row) -> Cell:
    leg = _leg(row)
    way = "" if leg.mode.value == "road" else choice_word(leg.mode.value)
    return Cell(leg.note or leg.route or way, tone="secondary")
