"""Decides and words one person's call sheet: only the rows and numbers that they need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from docplanner.documents.callsheet import danger, order
from docplanner.documents.callsheet.collect import ID, changes, parts_of
from docplanner.documents.callsheet.mine import Mine
from docplanner.documents.callsheet.own_band import own
from docplanner.documents.callsheet.own_people import filmed, to_carry, to_ring, to_wear
from docplanner.documents.callsheet.own_sheet import OwnSheet, Refuge, Step
from docplanner.documents.house.gate import Gate
from docplanner.documents.house.marks import not_set, tick
from docplanner.documents.house.page import Header
from docplanner.documents.house.text import Run, bold, figures
from docplanner.documents.house.type import Weight
from docplanner.documents.kind import ONE, Params, required
from docplanner.documents.standing import (
    Subject,
    furniture,
    last_issue,
    standing,
    titled,
    trip_words,
)
from docplanner.documents.today import Today
from docplanner.documents.words import WITHHELD, clock_name, name_of, sentence, wall
from docplanner.domain.faults import Declined, Refused
from docplanner.domain.people import CrewMember, Person
from docplanner.domain.safety import Assessment, CheckIn, Reading
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant
from docplanner.domain.titles import show_date

TITLE = "Call sheet, personal"


def collect(snapshot: Snapshot, params: Params, now: Instant) -> OwnSheet:
    """The call sheet of one person for a day."""
    today = Today.of(snapshot, params, ONE)
    person = required(snapshot, Person, params.person, "person")
    mine = Mine(today, person)
    _require_crew(mine)
    stands = standing(snapshot, ID, params, now)
    subject = Subject(
        TITLE,
        today.dated,
        today.day.date,
        today.trip,
        whom=name_of(person),
        master=_master(snapshot, params),
        zone=today.day.zone,
    )
    return OwnSheet(
        furniture=furniture(today.production, subject, stands, ONE),
        header=_header(mine),
        continued=f"{show_date(today.day.date)}, {today.number[:1].lower()}{today.number[1:]}",
        own=own(mine),
        changes=changes(stands, today.production),
        gate=_gate(mine),
        services=danger.services(today),
        first_call=danger.first_call(today),
        refuges=(_hospital(today), _shelter(today)),
        day=tuple(_steps(mine)),
        where=sentence(*(f"{item.letter} {today.named(item.place.id)}" for item in today.places)),
        kit=to_carry(mine),
        ppe=to_wear(mine),
        ring=to_ring(mine),
        filmed=filmed(mine),
        name=name_of(person),
        clock=clock_name(today.day.zone),
        ask=today.production.ask,
    )


def _require_crew(mine: Mine) -> None:
    """Raise where the sheet is of nobody's: it holds places and the numbers of the crew."""
    name = name_of(mine.person)
    crew = mine.person.id in mine.today.snapshot.by(CrewMember, "person")
    if mine.person.protected and not crew:
        raise Declined(
            f"Stopped: {name} is protected, and a code name stands beside no place, time or "
            "number; tell them through the one who looks after them."
        )
    if mine.call is None and not (crew and mine.entries):
        raise Refused(
            f"{name} is not on the crew of {show_date(mine.today.day.date)}; "
            "give them a call for that day first."
        )


def _master(snapshot: Snapshot, params: Params) -> str:
    """Which unit call sheet counts before this one."""
    last = last_issue(snapshot, ID, replace(params, person=None))
    label = f" Rev {last.revision}, {last.colour}," if last is not None else ""
    return f"The unit call sheet{label} is the master."


def _header(mine: Mine) -> Header:
    today, name = mine.today, name_of(mine.person)
    film = titled(today.production)
    return Header(
        title=name,
        line=sentence("Your call sheet", film, parts_of(today), trip_words(today.trip)),
        answer=today.number,
        answer_line=show_date(today.day.date),
        later=f"{name}, continued",
        later_right=(bold(today.number), Run(f", {show_date(today.day.date)}")),
    )


def _steps(mine: Mine) -> Iterator[Step]:
    """Pick-up and call, then every row that this person has part in."""
    yield from _start(mine)
    checks = [entry.what for entry in mine.today.entries if isinstance(entry.what, CheckIn)]
    for entry in mine.entries:
        number = checks.index(entry.what) + 1 if isinstance(entry.what, CheckIn) else 0
        row = order.item(mine.today, entry, number)
        yield Step(time=row.start, kind=row.kind, what=row.what, notes=row.notes, check=row.check)


def _start(mine: Mine) -> Iterator[Step]:
    call = mine.call
    if call is not None and call.pickup is not None:
        place = WITHHELD if mine.person.protected else call.pickup_place
        car = mine.car.name if mine.car is not None else ""
        yield Step(figures(wall(call.pickup), Weight.SEMIBOLD), "PICK", _place(mine, place), car)
    if mine.call_time is not None:
        meet = _place(mine, mine.today.day.meet_at)
        note = sentence(call.duty, call.note) if call is not None else ""
        yield Step(figures(wall(mine.call_time), Weight.SEMIBOLD), "CALL", meet, note)


def _place(mine: Mine, text: str) -> Run:
    return bold(text) if text else not_set(mine.today.production.ask)


def _gate(mine: Mine) -> Gate:
    """The gate of the day, with whether this person has read the assessment."""
    spec = danger.gate(mine.today)
    day = mine.today.day
    keys = {item.id for item in mine.today.snapshot.by(Assessment, "day").get(day.id, ())}
    readings = mine.today.snapshot.by(Reading, "person").get(mine.person.id, ())
    times = [item.at for item in readings if item.assessment in keys]
    said = "You have not read it yet."
    if times:
        at = max(times).local(day.zone)
        said = f"You read it, {show_date(at.date(), year=False)} {at:%H:%M}."
    first, *others = spec.lines
    return replace(spec, lines=(first, (tick(bool(times)), Run(said)), *others))


def _hospital(today: Today) -> Refuge:
    found = next((item for item in today.places if item.place.hospital), None)
    if found is None:
        return Refuge("Hospital", not_set(today.production.ask), "")
    minutes = found.place.hospital_minutes
    near = f", {minutes} min from {found.letter}" if minutes is not None else ""
    return Refuge("Hospital", f"{found.place.hospital}{near}", found.place.hospital_uk)


def _shelter(today: Today) -> Refuge:
    found = next((item for item in today.places if item.place.shelter), None)
    if found is None:
        return Refuge("Shelter", not_set(today.production.ask), "")
    minutes = found.place.shelter_minutes
    near = f", {minutes} min" if minutes is not None else ""
    return Refuge(
        f"Shelter at {found.letter}", f"{found.place.shelter}{near}", found.place.shelter_uk
    )
