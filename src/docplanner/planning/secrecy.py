"""Which shots are told without their place: the place is secret, or a protected person is there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from docplanner.domain.ids import Id
from docplanner.domain.people import Person
from docplanner.domain.places import Location
from docplanner.domain.schedule import Activity
from docplanner.domain.shots import Picture, Shot
from docplanner.domain.snapshot import Snapshot
from docplanner.planning.days import hidden_places, is_hidden


@dataclass(frozen=True)
class Secrecy:
    """Answers for one snapshot; build it once."""

    snapshot: Snapshot

    def hides(self, shot: Shot) -> bool:
        """Whether a shot's place is told to nobody.

        So it is where the place is never named, where any work that has the shot is with a
        protected person, where a text of the shot speaks of one, and where the place is met in
        secret only on the days of the shot (on any day, while it is not scheduled).
        """
        works = self.snapshot.by(Activity, "shots").get(shot.id, ())
        return (
            self.is_unnamed(shot.location)
            or any(is_hidden(self.snapshot, work) for work in works)
            or self._speaks_of_protected(shot)
            or self._is_met_in_secret(shot.location, {work.day for work in works})
        )

    def hides_picture(self, picture: Picture) -> bool:
        """Whether a photograph shows a protected person or a place that is never named."""
        people = (self.snapshot.get(Person, key) for key in picture.people)
        shown = any(person is not None and person.protected for person in people)
        return shown or self.is_unnamed(picture.location)

    def is_unnamed(self, place: Id | None) -> bool:
        """Whether a place is never named."""
        found = self.snapshot.get(Location, place)
        return found is not None and found.never_name

    def _is_met_in_secret(self, place: Id | None, days: set[Id | None]) -> bool:
        known = [self._hidden[day] for day in days if day is not None and day in self._hidden]
        return any(place in hidden for hidden in known or self._hidden.values())

    def _speaks_of_protected(self, shot: Shot) -> bool:
        texts = (shot.description, shot.why, shot.consent_limit, shot.note)
        return self._code_names is not None and any(map(self._code_names.search, texts))

    @cached_property
    def _hidden(self) -> Mapping[Id, frozenset[Id]]:
        return {day.id: hidden_places(self.snapshot, day) for day in self.snapshot.days}

    @cached_property
    def _code_names(self) -> re.Pattern[str] | None:
        people = self.snapshot.all(Person).values()
        names = [re.escape(one.code_name) for one in people if one.protected and one.code_name]
        return re.compile(rf"\b(?:{'|'.join(names)})\b", re.IGNORECASE) if names else None
