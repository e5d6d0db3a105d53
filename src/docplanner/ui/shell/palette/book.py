"""All that the palette finds in a snapshot. Made beside the window; real names never come in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from docplanner.domain.identity import Gate, Watched
from docplanner.domain.people import Person
from docplanner.domain.places import Location
from docplanner.domain.production import Milestone
from docplanner.domain.safety import Assessment
from docplanner.domain.schedule import Activity, Day, Trip
from docplanner.domain.shots import Sequence, Shot
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.spelling import fold
from docplanner.domain.times import show_wall
from docplanner.domain.titles import person_title, show_date
from docplanner.planning.days import number_of
from docplanner.ui.shell.palette.entries import Entry, Group, Line
from docplanner.ui.words import tr

FAR = 100_000


@dataclass(frozen=True)
class Book:
    """The lines of a snapshot. ``safe`` remembers texts that were read for protected names."""

    snapshot: Snapshot
    lines: tuple[Line, ...]
    gate: Gate
    watched: tuple[Watched, ...]
    safe: dict[str, str] = field(default_factory=dict)

    @cached_property
    def vocabulary(self) -> dict[str, str]:
        """The words of what it holds, by their search form."""
        words: dict[str, str] = {}
        for line in self.lines:
            for text in line.entry.texts[:2]:
                for word in text.split():
                    clean = word.strip(",.:;()")
                    if len(clean) > 2 and not clean[0].isdigit():
                        words.setdefault(fold(clean), clean)
        return words

    def redact(self, text: str) -> str:
        """A text as it may be shown and found."""
        found = self.safe.get(text)
        if found is None:
            found = self.safe[text] = self.gate.redact(text)
        return found


def make_book(snapshot: Snapshot, today: date, before: Book | None = None) -> Book:
    """Read a snapshot; what was read before is not read again."""
    gate = Gate.of_people(snapshot)
    kept = before.safe if before is not None and before.watched == gate.watched else {}
    book = Book(snapshot, (), gate, gate.watched, kept)
    lines = []
    for entry in _entries(snapshot, today):
        own = entry.kind == "people"
        texts = tuple(text if own else book.redact(text) for text in entry.texts if text)
        if texts:
            lines.append(Line.of(replace(entry, texts=texts)))
    return replace(book, lines=tuple(lines))


def _entries(snapshot: Snapshot, today: date) -> Iterator[Entry]:
    yield from (_place(place) for place in snapshot.all(Location).values())
    yield from (_person(person) for person in snapshot.all(Person).values())
    for day in snapshot.days:
        yield from _day(snapshot, day, today)
    for trip in snapshot.all(Trip).values():
        yield Entry(Group.DAYS, (trip.title, trip.purpose), "trips", trip.id, "travel")
    for sequence in snapshot.all(Sequence).values():
        words = tr("Sequence {n}, {title}", n=sequence.number, title=sequence.title)
        yield Entry(Group.DAYS, (words,), "sequences", sequence.id, "shots")
    yield from (_shot(snapshot, shot) for shot in snapshot.all(Shot).values())
    yield from _activities(snapshot, today)
    for milestone in snapshot.all(Milestone).values():
        yield Entry(Group.DAYS, (milestone.title,), "milestones", milestone.id, "calendar-check")
    for one in snapshot.all(Assessment).values():
        words = f"{one.reference}, {one.title}" if one.title else one.reference
        texts = (words, tr("Risk assessment"))
        yield Entry(Group.PAPERS, texts, "assessments", one.id, "shield")


def _place(place: Location) -> Entry:
    texts = (place.name, place.name_uk, place.address_uk, place.address)
    return Entry(Group.PLACES, texts, "locations", place.id, "places")


def _person(person: Person) -> Entry:
    known = () if person.protected else (person.name_uk, person.role)
    texts = (person_title(person), *known)
    return Entry(Group.PEOPLE, texts, "people", person.id, "people")


def _day(snapshot: Snapshot, day: Day, today: date) -> Iterator[Entry]:
    trip, place = snapshot.get(Trip, day.trip), snapshot.get(Location, day.place)
    number = number_of(trip, day.date) if trip else None
    where, where_uk = (place.name, place.name_uk) if place else ("", "")
    near = abs((day.date - today).days)
    dated = show_date(day.date, year=False)
    title = f"{dated}, {where}" if where else dated
    spoken = tr("Day {n} of {all}", n=number[0], all=number[1]) if number else ""
    detail = ", ".join(filter(None, (spoken, trip.title if trip else "")))
    n = str(number[0]) if number else ""
    texts = (title, detail, where_uk)
    yield Entry(Group.DAYS, texts, "days", day.id, "calendar", number=n, near=near)
    sheet = (tr("Call sheet, {day}", day=title), detail, where_uk)
    yield Entry(Group.PAPERS, sheet, "callsheet", day.id, "papers", number=n, near=near)


def _shot(snapshot: Snapshot, shot: Shot) -> Entry:
    place = snapshot.get(Location, shot.location)
    texts = (f"{shot.number} {shot.description}", place.name if place else "")
    return Entry(Group.DAYS, texts, "shots", shot.id, "shots", number=shot.number, near=FAR)


def _activities(snapshot: Snapshot, today: date) -> Iterator[Entry]:
    shown = {day.id: day for day in snapshot.days}
    for activity in snapshot.all(Activity).values():
        day = shown.get(activity.day or "")
        if activity.day is not None and day is None:
            continue  # of a version that is not adopted
        place = snapshot.get(Location, activity.location)
        when = show_date(day.date, year=False) if day else tr("Unscheduled")
        if day is not None and activity.start is not None:
            when = f"{when}, {show_wall(activity.start)}"
        near = abs((day.date - today).days) if day else FAR
        texts = (activity.title, when, place.name if place else "")
        yield Entry(Group.DAYS, texts, "activities", activity.id, activity.kind.value, near=near)
