"""Decides and words the shooting schedule of a trip."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from docplanner.documents.house.marks import gap, not_set
from docplanner.documents.house.page import Furniture, Header
from docplanner.documents.house.text import Inline, Run, Text, bold, plain
from docplanner.documents.house.type import Weight
from docplanner.documents.kind import Params, required
from docplanner.documents.shooting_schedule.rows import Problems, items
from docplanner.documents.shooting_schedule.sheet import DayRows, Schedule
from docplanner.documents.standing import Subject, furniture, standing, titled
from docplanner.documents.today import Today, curfew_words
from docplanner.documents.words import (
    CODES,
    WITHHELD,
    clock_name,
    clock_rule,
    length,
    listed,
    sentence,
)
from docplanner.domain.ids import Id
from docplanner.domain.places import Location
from docplanner.domain.problem import Problem, Severity
from docplanner.domain.production import Production
from docplanner.domain.schedule import Activity, ActivityKind, ActivityStatus, DayKind, Leg, Trip
from docplanner.domain.shots import Priority
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant, show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.checks import check_all
from docplanner.planning.days import number_of
from docplanner.planning.light import sun_for

ID = "shooting-schedule"
TITLE = "Shooting schedule"
CODE_WORDS = {
    ActivityKind.INTERVIEW: "interview",
    ActivityKind.ACTUALITY: "actuality",
    ActivityKind.GVS: "general views",
    ActivityKind.PTC: "piece to camera",
    ActivityKind.TRAVEL: "travel",
    ActivityKind.RECCE: "recce",
    ActivityKind.BRIEFING: "briefing",
    ActivityKind.MEAL: "",
    ActivityKind.REST: "",
    ActivityKind.DRONE: "drone",
    ActivityKind.STILLS: "stills",
    ActivityKind.ATMOS: "atmos",
}
"""What the codes stand for; MEAL and REST are words already."""
_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def collect(snapshot: Snapshot, params: Params, now: Instant, audience: str) -> Schedule:
    """All that the schedule says, at a moment; Refused where there is no such trip."""
    trip = required(snapshot, Trip, params.trip, "trip")
    days = [Today(snapshot, day, trip, audience) for day in snapshot.days if day.trip == trip.id]
    problems = {} if audience == "commissioner" else _problems(snapshot)
    rows = tuple(_day(today, problems) for today in days)
    musts = _musts(snapshot)
    codes = {item.code for day in rows for item in day.items}
    codes.update(CODES[work.kind] for work in musts)
    return Schedule(
        furniture=_furniture(snapshot, params, now, audience, trip),
        header=_header(snapshot.production, trip),
        days=rows or (_no_days(snapshot.production),),
        unscheduled=tuple(map(_must, musts)) or ("Nothing: every must has its day.",),
        legend=listed(
            f"{code} {CODE_WORDS[kind]}"
            for kind, code in CODES.items()
            if code in codes and CODE_WORDS[kind]
        ),
    )


def _problems(snapshot: Snapshot) -> Problems:
    """The serious problems and the warnings, by each piece of work and leg they are about."""
    found: dict[Id, list[Problem]] = {}
    for problem in check_all(snapshot):
        if problem.severity in (Severity.SERIOUS, Severity.WARNING):
            for subject in problem.subjects:
                if subject.kind in ("activities", "legs"):
                    found.setdefault(subject.id, []).append(problem)
    return found


def _day(today: Today, problems: Problems) -> DayRows:
    numbered = number_of(today.trip, today.day.date)
    on = show_date(today.day.date, year=False)
    away = today.day.zone != today.production.zone
    zone = f", {clock_name(today.day.zone)} time" if away else ""
    head = f"Day {numbered[0]}, {on}{zone}" if numbered else f"{on}{zone}"
    title: tuple[Inline, ...] = (bold(head), gap(3.2), *_place(today))
    return DayRows(title, _light(today), items(today, problems))


def _place(today: Today) -> Iterator[Inline]:
    """Where the day goes if it travels, else its place in both scripts."""
    journey = _journey(today) if today.day.kind is DayKind.TRAVEL else ""
    if journey:
        yield Run(journey, Weight.REGULAR)
        return
    place = today.snapshot.get(Location, today.day.place)
    if place is None:
        yield not_set()
    elif place.id in today.hidden:
        yield Run(WITHHELD, Weight.REGULAR)
    else:
        yield Run(listed((place.name, place.name_uk)), Weight.REGULAR)


def _journey(today: Today) -> str:
    """``Travel day, Glasgow Airport to Kyiv-Pasazhyrskyi station``."""
    legs = [entry.what for entry in today.entries if isinstance(entry.what, Leg)]
    if not legs:
        return ""
    start, end = today.place(legs[0].from_), today.place(legs[-1].to)
    return listed(("Travel day", f"{start} to {end}" if start and end else start or end))


def _light(today: Today) -> Text:
    """The sun of the day's place; of a day that travels the curfew there, on its own clock."""
    curfew = curfew_words(today)
    if curfew and today.day.kind is DayKind.TRAVEL:
        return curfew
    sun = sun_for(today.snapshot, today.day, None)
    if sun is None:
        return curfew or today.joined("Sun ", not_set())
    if sun.sunrise is None or sun.sunset is None:
        return "The sun does not rise or set"
    return f"Sun {show_wall(sun.sunrise)} to {show_wall(sun.sunset)}"


def _no_days(production: Production) -> DayRows:
    return DayRows((bold("Days "), not_set(production.ask)), "", ())


def _musts(snapshot: Snapshot) -> list[Activity]:
    """What must be filmed and has no day."""
    over = (ActivityStatus.CANCELLED, ActivityStatus.DONE)
    return [
        work
        for work in snapshot.by(Activity, "day").get(None, ())
        if work.priority is Priority.MUST and work.status not in over
    ]


def _must(work: Activity) -> str:
    minutes = length(work.minutes) if work.minutes is not None else ""
    return listed((work.title, CODES[work.kind], minutes))


def _header(production: Production, trip: Trip) -> Header:
    span, count = span_words(trip.start, trip.end), (trip.end - trip.start).days + 1
    days = "1 day" if count == 1 else f"{count} days"
    return Header(
        title=TITLE,
        line=sentence(titled(production), trip.title),
        answer=Run(f"{span}, {days}", Weight.BOLD, 9.75),
        answer_line=_clock(production, trip).rstrip("."),
        later=f"{TITLE}, continued",
        later_right=listed((trip.title, span)),
    )


def _furniture(
    snapshot: Snapshot, params: Params, now: Instant, audience: str, trip: Trip
) -> Furniture:
    production = snapshot.production
    subject = Subject(TITLE, span_words(trip.start, trip.end), trip.start, trip)
    stands = standing(snapshot, ID, params, now)
    made = furniture(production, subject, stands, audience)
    plainly, truly = clock_rule(trip.start, production)[0], _clock(production, trip)
    rules = tuple(
        rule if plainly == truly else plain(rule).replace(plainly, truly) for rule in made.rules
    )
    return replace(made, audience=f"One-liner. {made.audience}", rules=rules)


def _clock(production: Production, trip: Trip) -> str:
    """The clock of all dates of a trip; over a clock change both offsets, and from when."""
    first = clock_rule(trip.start, production)[0]
    days = (trip.start + timedelta(days=n) for n in range((trip.end - trip.start).days + 1))
    for on in days:
        rule = clock_rule(on, production)[0]
        if rule != first:
            before, after = (_offset(text) for text in (first, rule))
            name = clock_name(production.zone)
            return f"{name} time ({before}, from {show_date(on, year=False)} {after})."
    return first


def _offset(rule: str) -> str:
    return rule.partition("(")[2].partition(")")[0]


def span_words(start: date, end: date) -> str:
    """``11–16 January 2023``, ``30 March–2 April 2023``."""
    last = f"{end.day} {_MONTHS[end.month - 1]} {end.year}"
    if start == end:
        return last
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{last}"
    year = f" {start.year}" if start.year != end.year else ""
    return f"{start.day} {_MONTHS[start.month - 1]}{year}–{last}"
