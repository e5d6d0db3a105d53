"""A day as its papers see it: what happens, where, with whom, and what may be told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from docplanner.documents.house.marks import not_set
from docplanner.documents.house.text import Run, Text
from docplanner.documents.kind import Params, required
from docplanner.documents.words import WITHHELD, clock_name, name_of
from docplanner.domain.ids import Id
from docplanner.domain.people import CrewMember, Interviewee, Person
from docplanner.domain.places import Location
from docplanner.domain.problem import Severity
from docplanner.domain.production import Production
from docplanner.domain.schedule import Call, Day, Trip
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.checks import check
from docplanner.planning.curfews import curfew_on, curfew_place
from docplanner.planning.days import (
    Entry,
    Lettered,
    calls_of,
    crew_of,
    hidden_places,
    night_of,
    number_of,
    places_of,
    running_order,
)


@dataclass(frozen=True)
class Today:
    """A day with all that its papers ask again and again. ``audience`` decides what may show."""

    snapshot: Snapshot
    day: Day
    trip: Trip
    audience: str

    @classmethod
    def of(cls, snapshot: Snapshot, params: Params, audience: str) -> Today:
        """The day asked for; Refused where there is none."""
        day = required(snapshot, Day, params.day, "day")
        return cls(snapshot, day, required(snapshot, Trip, day.trip, "trip"), audience)

    @property
    def outside(self) -> bool:
        """Whether the copy leaves the unit: no numbers, addresses, shelters or positions."""
        return self.audience == "commissioner"

    @cached_property
    def production(self) -> Production:
        return self.snapshot.production

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        return running_order(self.snapshot, self.day)

    @cached_property
    def places(self) -> tuple[Lettered, ...]:
        """The lettered places of the day; a copy that leaves the unit does not tell the hotel."""
        found = places_of(self.snapshot, self.day)
        if not self.outside:
            return found
        nights = {night.location for night in night_of(self.snapshot, self.day)}
        return tuple(item for item in found if item.place.id not in nights)

    @cached_property
    def letters(self) -> Mapping[Id, str]:
        """The letter of each place of the day."""
        return {item.place.id: item.letter for item in self.places}

    @cached_property
    def hidden(self) -> frozenset[Id]:
        return hidden_places(self.snapshot, self.day)

    @cached_property
    def quiet(self) -> frozenset[Id]:
        """Hidden places, and on copies that leave the unit where it sleeps."""
        nights = night_of(self.snapshot, self.day) if self.outside else ()
        return self.hidden | {night.location for night in nights}

    @cached_property
    def calls(self) -> tuple[Call, ...]:
        return calls_of(self.snapshot, self.day)

    @cached_property
    def crew(self) -> tuple[Person, ...]:
        """Everybody with a call, then others of the crew who work or ride that day."""
        return crew_of(self.snapshot, self.day)

    @cached_property
    def conflicts(self) -> Mapping[Id, tuple[str, ...]]:
        """What the checks find wrong with each activity, in a few words; nothing for outsiders."""
        if self.outside:
            return {}
        found: dict[Id, dict[str, None]] = {}
        for problem in check(self.snapshot, day=self.day.id):
            for subject in problem.subjects:
                if subject.kind == "activities" and problem.severity is not Severity.NOTE:
                    words = problem.rule.replace("-", " ")
                    found.setdefault(subject.id, {})[words] = None
        return {key: tuple(words) for key, words in found.items()}

    def member(self, person: Id) -> CrewMember | None:
        """The engagement of a person, if there is one."""
        return next(iter(self.snapshot.by(CrewMember, "person").get(person, ())), None)

    def call_of(self, person: Id) -> Call | None:
        """A person's own call, if there is one."""
        return next((call for call in self.calls if call.person == person), None)

    def contributor(self, person: Id) -> Interviewee | None:
        """The contributor that a person is, if so; whoever is called that day is crew."""
        if self.call_of(person) is not None:
            return None
        return next(iter(self.snapshot.by(Interviewee, "person").get(person, ())), None)

    @cached_property
    def brief(self) -> Mapping[Id, str]:
        """Names of the crew short enough for a column: the part before a comma, or initials."""
        short = {person.id: _shortened(name_of(person)) for person in self.crew}
        told = list(short.values())
        return {
            person.id: short[person.id]
            if told.count(short[person.id]) == 1
            else _numbered(name_of(person))
            for person in self.crew
        }

    def who(self, people: Iterable[Id]) -> str:
        """The crew among people: ``All``, or their short names in the order of the calls."""
        keys = set(people)
        crew = [person.id for person in self.crew]
        present = [key for key in crew if key in keys]
        absent = [self.brief[key] for key in crew if key not in keys]
        if present and not absent and len(crew) > 1:
            return "All"
        if absent and len(present) > max(2, len(absent)):
            return f"All but {_several(absent)}"
        return ", ".join(self.brief[key] for key in present)

    def place(self, key: Id | None) -> str:
        """The name of a place; a hidden one is withheld."""
        if key is None:
            return ""
        if key in self.quiet:
            return WITHHELD
        found = self.snapshot.get(Location, key)
        return found.name if found is not None else ""

    def town(self, key: Id | None) -> str:
        """Where a place is in a word: what stands after the comma of its name."""
        return self.place(key).rpartition(",")[2].strip()

    def named(self, key: Id | None) -> str:
        """The name of a place up to a comma."""
        return self.place(key).partition(",")[0]

    def spot(self, key: Id | None) -> str:
        """A place in a word or two: its letter, else its name up to a comma."""
        return self.letters.get(key or "") or self.named(key)

    @property
    def number(self) -> str:
        """``Day 5 of 6``, or the kind of day where it is not numbered."""
        numbered = number_of(self.trip, self.day.date)
        if numbered is None:
            return f"{self.day.kind.value.capitalize()} day"
        return f"Day {numbered[0]} of {numbered[1]}"

    @property
    def dated(self) -> str:
        """``Day 5 of 6, Sun 15 Jan 2023``."""
        return f"{self.number}, {show_date(self.day.date)}"

    def known(self, text: Text, narrow: bool = False) -> Text:
        """A fact, or in its place that it is not set and who knows."""
        if text:
            return text
        return not_set() if narrow else not_set(self.production.ask)

    def joined(self, *texts: Text) -> tuple[Run, ...]:
        """Texts as runs one after another."""
        runs: list[Run] = []
        for text in texts:
            parts = text if isinstance(text, tuple) else (text,)
            runs += [Run(part) if isinstance(part, str) else part for part in parts]  # type: ignore[misc]
        return tuple(runs)


def _several(names: Sequence[str]) -> str:
    """Names with commas; Driver 1 and Driver 2 together are drivers."""
    heads = {name.rpartition(" ")[0] for name in names}
    if len(names) > 1 and len(heads) == 1 and "" not in heads:
        return f"{heads.pop().lower()}s"
    return ", ".join(names)


def _numbered(name: str) -> str:
    """``Driver 1`` of "Driver, car 1"; any other name whole."""
    head, _, rest = name.partition(",")
    last = rest.split()[-1:] if rest else []
    return f"{head} {last[0]}" if last and last[0].isdecimal() else name


def _shortened(name: str) -> str:
    if "/" in name:
        return "".join(part[0] for part in name.split("/") if part).upper()
    return name.partition(",")[0]


def curfew_words(today: Today) -> str:
    """The curfew of where the day ends: ``Curfew 23:00 to 05:00``."""
    nights = night_of(today.snapshot, today.day)
    place = nights[0].location if nights else today.day.place
    found = curfew_on(
        today.snapshot, curfew_place(today.snapshot, today.day, place), today.day.date
    )
    if found is None:
        return ""
    zone = today.production.zone
    clock = f" {clock_name(zone)}" if today.day.zone != zone else ""
    return f"Curfew {show_wall(found.starts)} to {show_wall(found.ends)}{clock}"
