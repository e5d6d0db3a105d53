"""Collects the shot list for the day: places in running order, and what to film at each."""

from __future__ import annotations

from dataclasses import replace

from docplanner.documents.house.marks import not_set
from docplanner.documents.house.page import Furniture, Header
from docplanner.documents.house.text import Text, plain
from docplanner.documents.kind import Params
from docplanner.documents.shot_list.sheet import DayList, Visit
from docplanner.documents.shot_list.visits import Filming, visits
from docplanner.documents.shot_list.words import counted, part_of, parts_words
from docplanner.documents.standing import Subject, furniture, standing, titled
from docplanner.documents.today import Today
from docplanner.documents.words import clock_name, length, listed, sentence, wall
from docplanner.domain.shots import Priority, Shot, ShotStatus
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant
from docplanner.planning.curfews import curfew_on
from docplanner.planning.light import sun_for
from docplanner.planning.secrecy import Secrecy
from docplanner.planning.shots import in_order

TITLE = "Shot list for the day"
_SAID_DROPPED = 3


def collect(snapshot: Snapshot, params: Params, now: Instant, audience: str) -> DayList:
    """All that the list says, at a moment; Refused where there is no such day."""
    today = Today.of(snapshot, params, audience)
    filming = Filming(today, Secrecy(snapshot))
    found = visits(filming)
    return DayList(
        furniture=_furniture(today, params, now, filming),
        header=_header(today, filming, found),
        visits=found,
        nothing="" if found else "No filming is planned on this day",
    )


def _header(today: Today, filming: Filming, found: tuple[Visit, ...]) -> Header:
    shots = filming.shots
    parts = {part.number for shot in shots if (part := part_of(today.snapshot, shot))}
    order = "By place, in running order"
    parted = listed((parts_words(parts), f"{order[:1].lower()}{order[1:]}")) if parts else order
    intro = sentence(titled(today.production), parted, zone_words(today))
    indoors = _indoors(today)
    later: tuple[Text, ...] = (f"{today.dated}, indoors by ", indoors)
    return Header(
        title=TITLE,
        line=today.joined(f"{intro}. Sunset ", _sunset(today), ", indoors by ", indoors),
        answer=today.dated,
        answer_line=_totals(shots),
        later=f"{TITLE}, continued",
        later_right=today.joined(*later),
    )


def _sunset(today: Today) -> Text:
    sun = sun_for(today.snapshot, today.day, None)
    return not_set() if sun is None or sun.sunset is None else wall(sun.sunset)


def _indoors(today: Today) -> Text:
    """The hour that the day sets, else when the curfew of its place begins."""
    day = today.day
    if day.indoors_by is not None:
        return wall(day.indoors_by)
    curfew = curfew_on(today.snapshot, day.place, day.date)
    if curfew is None:
        return not_set()
    return f"{wall(curfew.starts)}{_clock(today)}"


def zone_words(today: Today) -> str:
    """That the times of a day are not on the production's clock."""
    away = today.day.zone != today.production.zone
    return f"All times {clock_name(today.day.zone)}" if away else ""


def _clock(today: Today) -> str:
    """The clock of a curfew on a day whose own times are on another one."""
    return f" {clock_name(today.production.zone)}" if zone_words(today) else ""


def _totals(shots: tuple[Shot, ...]) -> str:
    """``6 shots, 5 must, 2 h 45 of shooting``; with ``at least`` where minutes are missing."""
    if not shots:
        return "No shots are listed"
    must = sum(shot.priority is Priority.MUST for shot in shots)
    known = [shot.minutes for shot in shots if shot.minutes is not None]
    time = f"{length(sum(known))} of shooting" if known else ""
    short = "at least " if len(known) < len(shots) else ""
    return listed((counted(len(shots), "shot"), f"{must} must", f"{short}{time}" if time else ""))


def _furniture(today: Today, params: Params, now: Instant, filming: Filming) -> Furniture:
    subject = Subject(TITLE, today.dated, today.day.date, today.trip)
    stands = standing(today.snapshot, "shot-list", params, now)
    made = furniture(today.production, subject, stands, today.audience)
    more = sentence("Dashed frame: draw or tick when the spot is filmed now", _dropped(filming))
    forms = tuple(f"{plain(rule)} {more}." for rule in made.rules)
    return replace(made, rules=(*forms, *made.rules))


def _dropped(filming: Filming) -> str:
    """Shots at the places of the day that are wanted no more, by number and first words."""
    today = filming.today
    found = in_order(
        shot
        for shot in today.snapshot.all(Shot).values()
        if shot.status is ShotStatus.DROPPED
        and shot.location in today.letters
        and not filming.secrecy.hides(shot)
    )
    said = [f"{shot.number} {shot.description}" for shot in found[:_SAID_DROPPED]]
    more = f"{len(found) - len(said)} more" if len(found) > len(said) else ""
    return f"Dropped: {listed((*said, more))}" if said else ""
