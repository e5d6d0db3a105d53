"""The rows of a trip: its days with their labels, blocks and check-ins."""

from __future__ import annotations

from docplanner.domain.problem import Severity
from docplanner.domain.safety import CheckIn
from docplanner.domain.schedule import Activity, Day, DayKind, Leg, Trip
from docplanner.domain.times import DAY
from docplanner.domain.titles import show_date
from docplanner.planning.curfews import closed_hours
from docplanner.planning.days import minutes_on, number_of
from docplanner.planning.light import sun_for
from docplanner.planning.totals import LONG_DAY, shots_on, working_minutes
from docplanner.planning.windows import joined
from docplanner.ui.fields.shown import choice_word
from docplanner.ui.pages.schedule.blocks import activity_item, leg_item
from docplanner.ui.pages.schedule.checkins import marks_of
from docplanner.ui.pages.schedule.facts import DayFacts, Item, Line, TripFacts
from docplanner.ui.pages.schedule.reading import Reading
from docplanner.ui.pages.schedule.speech import clock_word, length, long_date, number_words
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.words import counted, tr


def trip_facts(reading: Reading, trip: Trip | None) -> TripFacts:
    """The rows of the adopted days of a trip."""
    if trip is None:
        return TripFacts()
    days = [day for day in reading.snapshot.days if day.trip == trip.id]
    return TripFacts(trip, tuple(_row(reading, trip, day) for day in days))


def _row(reading: Reading, trip: Trip, day: Day) -> DayFacts:
    now = minutes_on(reading.workspace.now, day)
    today = 0 <= now < DAY
    items = (*_activities(reading, day), *_legs(reading, day))
    return DayFacts(
        day=day,
        title=show_date(day.date, year=False),
        lines=tuple(_lines(reading, trip, day, today)),
        items=tuple(sorted(items, key=lambda item: (item.start, item.end, item.subject.id))),
        marks=marks_of(reading.snapshot.by(CheckIn, "day").get(day.id, ()), now),
        sun=sun_for(reading.snapshot, day, None),
        curfew=tuple(joined(closed_hours(reading.snapshot, day.place, day.date))),
        today=today,
        past=now >= DAY,
        now=now if today else None,
        name=_spoken(reading, trip, day),
    )


def _activities(reading: Reading, day: Day) -> list[Item]:
    found = reading.snapshot.by(Activity, "day").get(day.id, ())
    return [activity_item(reading, day, activity) for activity in found]


def _legs(reading: Reading, day: Day) -> list[Item]:
    legs = reading.snapshot.by(Leg, "trip").get(day.trip, ())
    items = (leg_item(reading, day, leg) for leg in legs if leg.depart is not None)
    return [item for item in items if item is not None]


def _lines(reading: Reading, trip: Trip, day: Day, today: bool) -> list[Line]:
    lines = [Line(_numbered(reading, trip, day, today), rank=2)]
    if day.place is not None:
        lines.append(Line(reading.place(day.place), rank=3))
    lines.append(Line(_shots(reading, day), rank=4))
    if day.zone != reading.snapshot.production.zone:
        words = tr("{place} time", place=clock_word(day.zone))
        lines.append(Line(words, "warn", rank=5, strong=True))
    lines += _troubles(reading, day)
    return lines


def _numbered(reading: Reading, trip: Trip, day: Day, today: bool) -> str:
    number = number_of(trip, day.date)
    words = tr("Day {n}", n=number[0]) if number else tr("After the trip")
    return tr("{day} (today)", day=words) if today else words


def _shots(reading: Reading, day: Day) -> str:
    shots = shots_on(reading.snapshot, day)
    if not shots.total:
        return tr("{kind} day", kind=choice_word(day.kind.value)) if _is_quiet(day) else ""
    if shots.captured:
        return tr("{done} of {all} shots", done=shots.captured, all=shots.total)
    return counted(shots.total, "{n} shot planned", "{n} shots planned")


def _troubles(reading: Reading, day: Day) -> list[Line]:
    problems = reading.blame.by_day.get(day.id, ())
    serious = sum(problem.severity is Severity.SERIOUS for problem in problems)
    warnings = sum(problem.severity is Severity.WARNING for problem in problems)
    lines = []
    if serious:
        words = counted(serious, "{n} conflict", "{n} conflicts")
        lines.append(Line(words, "danger", Shape.PROBLEM, 0, strong=True))
    if warnings:
        words = counted(warnings, "{n} warning", "{n} warnings")
        lines.append(Line(words, "warn", Shape.WARN, 6, strong=True))
    worked = working_minutes(reading.snapshot, day)
    if worked is not None and worked > LONG_DAY:
        words = tr("{length} day", length=length(worked))
        lines.append(Line(words, "warn", Shape.WARN, 1, strong=True))
    return lines


def _spoken(reading: Reading, trip: Trip, day: Day) -> str:
    parts = [long_date(day.date), number_words(number_of(trip, day.date))]
    if day.place is not None:
        parts.append(reading.place(day.place))
    parts.append(_shots(reading, day))
    parts += [line.text for line in _troubles(reading, day)]
    return ", ".join(filter(None, parts))


def _is_quiet(day: Day) -> bool:
    return day.kind is not DayKind.SHOOT


def curfew_words(facts: TripFacts) -> str:
    """The hours of the curfew where they are the same on all days, as ``23–05``; else nothing."""
    found = set()
    for row in facts.days:
        inside = [(start, end) for start, end in row.curfew if start < DAY < end]
        found |= {(start // 60, (end - DAY) // 60) for start, end in inside}
    if len(found) != 1:
        return ""
    start, end = found.pop()
    return f"{start:02d}–{end:02d}"
