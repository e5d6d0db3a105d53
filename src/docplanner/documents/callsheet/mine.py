"""One person's share of a day: their rows, their car, what they carry, whom they need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from docplanner.documents.today import Today
from docplanner.documents.words import name_of
from docplanner.domain.kit import Vehicle
from docplanner.domain.people import Person
from docplanner.domain.safety import CheckIn
from docplanner.domain.schedule import Activity, Call, Day, Leg
from docplanner.planning.days import Entry, calls_of


@dataclass(frozen=True)
class Mine:
    """A person on a day."""

    today: Today
    person: Person

    @cached_property
    def call(self) -> Call | None:
        """Their own call, if there is one."""
        return self.today.call_of(self.person.id)

    @property
    def call_time(self) -> int | None:
        """Their own call; the unit's where they have no other."""
        own = self.call.call if self.call is not None else None
        return self.today.day.unit_call if own is None else own

    @cached_property
    def car(self) -> Vehicle | None:
        return self.today.snapshot.get(Vehicle, self.call.vehicle if self.call else None)

    @cached_property
    def driver(self) -> Person | None:
        """Who drives their car: the rider whose role or name says so."""
        car = self.car
        riders = [call.person for call in self.today.calls if car and call.vehicle == car.id]
        people = (self.today.snapshot.get(Person, key) for key in riders)
        return next((one for one in people if one is not None and _drives(one)), None)

    @property
    def drives(self) -> bool:
        """Whether they drive themselves."""
        return self.driver is not None and self.driver.id == self.person.id

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The rows that they work, ride or speak in."""
        return tuple(entry for entry in self.today.entries if self._has_part(entry))

    @cached_property
    def works(self) -> tuple[Activity, ...]:
        """The activities among them."""
        return tuple(entry.what for entry in self.entries if isinstance(entry.what, Activity))

    def next_call(self, later: Day) -> int | None:
        """Their call on another day; the unit's where they have no other."""
        calls = calls_of(self.today.snapshot, later)
        own = next((call.call for call in calls if call.person == self.person.id), None)
        return later.unit_call if own is None else own

    def contributors(self) -> Iterator[Person]:
        """Those whom they film, each once."""
        seen = dict.fromkeys(key for work in self.works for key in work.people)
        for key in seen:
            person = self.today.snapshot.get(Person, key)
            if person is not None and self.today.contributor(key) is not None:
                yield person

    def _has_part(self, entry: Entry) -> bool:
        if isinstance(entry.what, CheckIn):
            return entry.what.who == self.person.id
        assert isinstance(entry.what, Activity | Leg)
        return self.person.id in entry.what.people


def _drives(person: Person) -> bool:
    return "driver" in f"{person.role} {name_of(person)}".casefold()
