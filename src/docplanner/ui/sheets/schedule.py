"""Inspectors of the schedule: trips, days, activities, calls, legs, nights, versions, kit."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from docplanner.domain.people import CrewMember
from docplanner.domain.problem import Subject
from docplanner.domain.schedule import (
    Activity,
    ActivityStatus,
    Call,
    Day,
    LegMode,
    Trip,
    TripStatus,
)
from docplanner.domain.shots import Priority
from docplanner.domain.times import show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.days import minutes_on
from docplanner.ui.fields.shown import choice_word
from docplanner.ui.sheets.blocks import activity, day
from docplanner.ui.sheets.sheet import Related, Section, Sheet
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.theme.works import TRAVEL, WORKS
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

_PRIORITIES = {Priority.MUST: "solid", Priority.SHOULD: "outline", Priority.COULD: "dashed"}
_STATUSES = {
    ActivityStatus.PENCILLED: ("neutral", Shape.PLANNED),
    ActivityStatus.CONFIRMED: ("accent", Shape.PLANNED),
    ActivityStatus.DONE: ("ok", Shape.DONE),
    ActivityStatus.CANCELLED: ("neutral", Shape.DROPPED),
}
_TRIPS = {
    TripStatus.PLANNED: ("neutral", Shape.PLANNED),
    TripStatus.RUNNING: ("accent", Shape.PART),
    TripStatus.DONE: ("ok", Shape.DONE),
    TripStatus.CANCELLED: ("neutral", Shape.DROPPED),
}


def _activity_chips(workspace: Workspace, record: Activity) -> list[Chip]:
    tone, shape = _STATUSES[record.status]
    return [
        WORKS[record.kind].chip(),
        Chip(record.priority.value.upper(), _PRIORITIES[record.priority]),
        Chip(choice_word(record.status.value), tone, shape),
    ]


def _parts(workspace: Workspace, record: Activity) -> str:
    return ", ".join(workspace.title("parts", key) for key in record.parts)


def _scheduled(workspace: Workspace, record: Activity) -> Subject | None:
    return Subject("activities", record.id) if record.day else None


def _wish(workspace: Workspace, record: Activity) -> Subject | None:
    return None if record.day else Subject("activities", record.id)


def _day_chips(workspace: Workspace, record: Day) -> list[Chip]:
    chips = [Chip(tr("{kind} day", kind=choice_word(record.kind.value)), "neutral")]
    if 0 <= minutes_on(workspace.now, record) < 24 * 60:
        chips.append(Chip(tr("Today"), "accent"))
    return chips


def _trip_chips(workspace: Workspace, record: Trip) -> list[Chip]:
    tone, shape = _TRIPS[record.status]
    return [Chip(choice_word(record.status.value), tone, shape)]


def _new_call(workspace: Workspace, record: Day) -> dict[str, Any]:
    """The next of the crew who has no call yet, at the unit call."""
    called = {call.person for call in workspace.snapshot.by(Call, "day").get(record.id, ())}
    crew = (member.person for member in workspace.snapshot.all(CrewMember).values())
    person = next((key for key in crew if key not in called), None)
    return {"person": person, "call": record.unit_call}


def _call_words(workspace: Workspace, record: Call) -> str:
    at = show_wall(record.call) if record.call is not None else tr("no time")
    return f"{at}  {workspace.title('people', record.person)}"


def _checkin_words(workspace: Workspace, record: Any) -> str:
    words = (show_wall(record.time), choice_word(record.state.value), record.title)
    return workspace.names.redact("  ".join(filter(None, words)))


def _leg_words(workspace: Workspace, record: Any) -> str:
    leaves = record.depart.local() if record.depart else None
    when = f"{show_date(leaves.date(), year=False)} {leaves:%H:%M}" if leaves else tr("no time")
    return f"{when}  {workspace.title('legs', record.id)}"


def _leg_order(record: Any) -> Any:
    return (record.depart is None, record.depart.utc if record.depart else 0, record.id)


def _stay_words(workspace: Workspace, record: Any) -> str:
    nights = f"{show_date(record.check_in, year=False)} – {show_date(record.check_out, year=False)}"
    return f"{nights}  {workspace.title('locations', record.location)}"


def _new_stay(workspace: Workspace, record: Trip) -> dict[str, Any]:
    places = [one.place for one in workspace.snapshot.days if one.trip == record.id and one.place]
    return {
        "location": places[0] if places else None,
        "check_in": record.start,
        "check_out": max(record.end, record.start + timedelta(days=1)),
    }


def _day_words(workspace: Workspace, record: Day) -> str:
    place = workspace.title("locations", record.place) if record.place else ""
    return "  ".join(filter(None, (show_date(record.date, year=False), place)))


def _trip_of(workspace: Workspace, record: Any) -> str:
    return workspace.title("trips", record.trip)


def _day_of(workspace: Workspace, record: Any) -> str:
    return workspace.title("days", record.day)


_CALLS = Related(
    "calls",
    "day",
    "Add a call",
    _new_call,
    _call_words,
    lambda one: (one.call is None, one.call or 0, one.id),
)
_CHECKINS = Related(
    "checkins",
    "day",
    "Add a check-in",
    lambda workspace, record: {"time": 18 * 60},
    _checkin_words,
    lambda one: (one.time, one.id),
)
_LEGS = Related(
    "legs",
    "trip",
    "Add a leg",
    lambda workspace, record: {"mode": LegMode.ROAD},
    _leg_words,
    _leg_order,
)
_NIGHTS = Related(
    "accommodation",
    "trip",
    "Add nights",
    _new_stay,
    _stay_words,
    lambda one: (one.check_in, one.id),
)
_VERSIONS = Related(
    "versions",
    "trip",
    "Add a version",
    lambda workspace, record: {"title": tr("Plan B")},
    lambda workspace, record: (
        tr("{title}, adopted", title=record.title) if record.adopted else record.title
    ),
)

_ACTIVITIES = Sheet(
    "activities",
    (
        Section("When and where", ("day", "start", "end", "location"), of=_scheduled),
        Section("When and where", (("minutes", "Minutes"), "location", "day"), of=_wish),
        Section("", block=activity.light),
        Section("People", ("people", "vehicles", "kit")),
        Section("Shots", ("shots", "parts")),
        Section("Safety", block=activity.safety),
        Section("State", ("kind", "priority", "status", "note")),
    ),
    chips=_activity_chips,
    subtitle=_parts,
    title="title",
    head=activity.best_move,
    fix=activity.best_fix,
)

_DAYS = Sheet(
    "days",
    (
        Section("Day", ("kind", "place", "unit_call", "meet_at", "indoors_by")),
        Section("", block=day.sun_and_curfew),
        Section("Why, and when not", ("purpose", ("no_go", "No-go"))),
        Section("Calls", related=_CALLS),
        Section("Check-ins", related=_CHECKINS),
        Section("Travel", block=day.travel),
        Section("Night", block=day.night),
        Section(
            "Weather",
            ("weather", ("weather_source", "Source"), ("weather_read_at", "Read at")),
        ),
        Section("Approval", ("approved_by", "approved_at")),
        Section(
            "Notes of the call sheet",
            (
                ("kit_note", "Kit"),
                ("medical_note", "Medical"),
                "money",
                "meals",
                "passes",
                "note",
            ),
        ),
        Section("Date and clock", ("date", "zone"), folded=True),
    ),
    chips=_day_chips,
    subtitle=day.numbered,
    head=day.call_sheet,
)

_TRIP = Sheet(
    "trips",
    (
        Section("Trip", ("number", "start", "end", "status", "purpose", "note")),
        Section("Days", related=Related("days", "trip", "Add a day", None, _day_words)),
        Section("Travel", related=_LEGS),
        Section("Nights", related=_NIGHTS),
        Section("Versions", related=_VERSIONS, folded=True),
    ),
    chips=_trip_chips,
    title="title",
)

_LEG = Sheet(
    "legs",
    (
        Section("From and to", ("mode", "from_", "to", "depart", "arrive")),
        Section("On it", ("people", "vehicle", "carrier", "reference")),
        Section(
            "Way",
            ("kilometres", "route", "alternate", ("last_safe_departure", "Latest safe departure")),
        ),
        Section("Note", ("note",)),
    ),
    chips=lambda workspace, record: [TRAVEL.chip()],
    subtitle=_trip_of,
)

SHEETS: tuple[Sheet, ...] = (
    _ACTIVITIES,
    _DAYS,
    _TRIP,
    _LEG,
    Sheet(
        "calls",
        (
            Section("Call", ("person", "call", "duty")),
            Section("Pick-up", ("pickup", ("pickup_place", "Place"), "vehicle")),
            Section("Note", ("note",)),
        ),
        subtitle=_day_of,
    ),
    Sheet(
        "accommodation",
        (
            Section("Nights", ("location", "check_in", "check_out")),
            Section("People", ("people", "rooms", "phone", "note")),
        ),
        subtitle=_trip_of,
    ),
    Sheet("versions", (), subtitle=_trip_of, title="title"),
    Sheet(
        "vehicles",
        (Section("Vehicle", ("plate", "seats", "description", ("range_km", "Range, km"), "note")),),
        title="name",
    ),
    Sheet(
        "kit",
        (
            Section("Item", ("serial", "value", "currency", "origin")),
            Section("", (("weight_grams", "Weight, g"), "note")),
        ),
        title="name",
    ),
)
