"""The identity gate: nothing that leaves may give a protected person or place away.

Every text of a paper or export passes :meth:`Gate.check`, which says what leaks and which row it
came from, without repeating it. Lists on screen pass :meth:`Gate.redact`. There is no override.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Self

from docplanner.domain.disguise import views
from docplanner.domain.faults import Declined
from docplanner.domain.fields import TEXT
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.people import Person
from docplanner.domain.places import Location
from docplanner.domain.problem import Subject
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.spelling import fold
from docplanner.domain.traces import Span, Text, Trace
from docplanner.domain.tracing import (
    address_traces,
    email_traces,
    name_traces,
    number_traces,
    place_traces,
)

WITHHELD = "withheld"
IDENTIFYING = frozenset({"name", "name_uk", "phone", "email", "address", "address_uk"})
"""The fields that identify a protected record; the rest of it may be said of others too."""
_ROUNDS = 3


class What(StrEnum):
    """What of a protected record leaks."""

    NAME = "name"
    NUMBER = "number"
    ADDRESS = "address"
    EMAIL = "email"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Source:
    """The field of a record from which a text came."""

    kind: str
    id: Id
    field: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A text about to leave: ``where`` it stands in the paper, and its source if that is known."""

    text: str
    where: str
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Leak:
    """One protected record given away in one place."""

    owner: Subject
    code_name: str
    what: What
    where: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Watched:
    """A protected record, the name it goes by, and the traces it leaves."""

    owner: Subject
    code_name: str
    traces: tuple[tuple[What, Trace], ...]


@dataclass(frozen=True)
class Gate:
    """All that must not leave. Build it once for a snapshot; it remembers the words it has read."""

    snapshot: Snapshot
    watched: tuple[Watched, ...]
    _clean: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, snapshot: Snapshot) -> Self:
        """The gate for papers and exports: protected people, and places that are never named."""
        return cls(snapshot, (*_people(snapshot), *_places(snapshot)))

    @classmethod
    def of_people(cls, snapshot: Snapshot, former: Iterable[Person] = ()) -> Self:
        """The gate for lists on screen, which show a place to its own production.

        ``former`` are protected persons, or states of them, that only the history still knows.
        """
        return cls(snapshot, tuple(_people(snapshot, former)))

    def check(self, texts: Iterable[Outgoing]) -> tuple[Leak, ...]:
        """What these texts give away, each owner once a place."""
        found: dict[tuple[Subject, What, str], Leak] = {}
        for outgoing in texts:
            if not self.matches(outgoing.text):
                continue
            for watched, what in self._given_away(outgoing.text):
                key = (watched.owner, what, outgoing.where)
                if key not in found:
                    sources = self._sources(watched, what, outgoing)
                    found[key] = Leak(
                        watched.owner, watched.code_name, what, outgoing.where, sources
                    )
        return tuple(found.values())

    def require_clean(self, texts: Iterable[Outgoing]) -> None:
        """Raise Declined, naming rows and never what they hold, if anything leaks."""
        leaks = self.check(texts)
        if leaks:
            more = f" ({len(leaks) - 1} more like it)" if len(leaks) > 1 else ""
            raise Declined(f"Stopped: {self.sentence(leaks[0])}{more}; change that text first.")

    def matches(self, text: str) -> bool:
        """Whether a text gives anybody away."""
        if not self.watched or not text:
            return False
        known = self._clean.get(text)
        if known is None:
            known = any(True for _ in self._given_away(text))
            self._clean[text] = known
        return known

    def redact(self, text: str) -> str:
        """The text with code names, or ``withheld``, in place of what it gives away."""
        for _ in range(_ROUNDS):
            if not self.matches(text):
                return text
            if any(self._first(view) for view in views(text)):
                break
            text = self._replaced(text)
        return next((safe for safe in (text, WITHHELD, "...") if not self.matches(safe)), "")

    def sentence(self, leak: Leak) -> str:
        """A leak in words: the name of HERON stands in activities 'Struck block', field note."""
        rows = ", ".join(self._row(source) for source in leak.sources[:3])
        whose = leak.code_name or f"a protected {BY_NAME[leak.owner.kind].noun}"
        return f"the {leak.what} of {whose} stands in {rows or leak.where}"

    def _row(self, source: Source) -> str:
        kind = BY_NAME[source.kind]
        record = self.snapshot.tables.get(source.kind, {}).get(source.id)
        title = self.redact(str(getattr(record, kind.title, "") or "")) or source.id
        return f"{source.kind} '{title}', field {source.field}"

    def _given_away(self, text: str) -> Iterator[tuple[Watched, What]]:
        for form in (text, *views(text)):
            read = Text(form)
            for watched in self.watched:
                for what, trace in watched.traces:
                    if next(trace.find(read), None):
                        yield watched, what

    def _first(self, text: str) -> bool:
        read = Text(text)
        return any(
            next(trace.find(read), None) for watched in self.watched for _, trace in watched.traces
        )

    def _replaced(self, text: str) -> str:
        read = Text(text)
        spans = sorted(
            (start, -end, watched.code_name or WITHHELD)
            for watched in self.watched
            for _, trace in watched.traces
            for start, end in trace.find(read)
        )
        out, at = [], 0
        for (start, end), word in _merged(spans):
            out += [text[at:start], word]
            at = end
        return "".join([*out, text[at:]])

    def _sources(self, watched: Watched, what: What, outgoing: Outgoing) -> tuple[Source, ...]:
        if outgoing.source:
            return (outgoing.source,)
        traces = [trace for kind, trace in watched.traces if kind is what]
        found = [
            (source, fold(text))
            for source, text in self._texts(watched.owner)
            if any(next(trace.find(Text(text)), None) for trace in traces)
        ]
        printed = fold(outgoing.text)
        same = [source for source, text in found if text in printed or printed in text]
        return tuple(same or [source for source, _ in found])

    def _texts(self, owner: Subject) -> Iterator[tuple[Source, str]]:
        """All typed texts of the snapshot but those that the owner's own fields keep."""
        for kind, records in self.snapshot.tables.items():
            names = [one for one in BY_NAME[kind].fields if one.type is TEXT]
            for record in records.values():
                for one in names:
                    own = (kind, record.id) == (owner.kind, owner.id) and one.name in IDENTIFYING
                    value = getattr(record, one.name)
                    text = "; ".join(value) if one.many else value
                    if text and not own:
                        yield Source(kind, record.id, one.label), text


def _merged(spans: list[tuple[int, int, str]]) -> Iterator[tuple[Span, str]]:
    """Stretches that overlap, or touch with the same word for both, as one."""
    at: tuple[int, int, str] | None = None
    for start, minus_end, word in spans:
        if at and start <= at[1]:
            at = (at[0], max(at[1], -minus_end), at[2])
            continue
        if at:
            yield (at[0], at[1]), at[2]
        at = (start, -minus_end, word)
    if at:
        yield (at[0], at[1]), at[2]


def _people(snapshot: Snapshot, former: Iterable[Person] = ()) -> Iterator[Watched]:
    places = _public_places(snapshot)
    for person in (*snapshot.all(Person).values(), *former):
        if person.protected:
            traces = tuple(_person_traces(person, places))
            yield Watched(Subject("people", person.id), person.code_name or "", traces)


def _places(snapshot: Snapshot) -> Iterator[Watched]:
    public = _public_places(snapshot)
    for place in snapshot.all(Location).values():
        if place.never_name:
            traces = tuple(_location_traces(place, public))
            yield Watched(Subject("locations", place.id), "", traces)


def _person_traces(person: Person, places: frozenset[str]) -> Iterator[tuple[What, Trace]]:
    for name in (person.name, person.name_uk):
        yield from ((What.NAME, t) for t in name_traces(name, person.code_name or "", places))
    yield from ((What.NUMBER, trace) for trace in number_traces(person.phone))
    yield from ((What.EMAIL, trace) for trace in email_traces(person.email))
    yield from _addresses(person, places)


def _location_traces(place: Location, public: frozenset[str]) -> Iterator[tuple[What, Trace]]:
    for name in (place.name, place.name_uk):
        yield from ((What.PLACE, trace) for trace in place_traces(name))
    yield from _addresses(place, public)


def _addresses(record: Any, public: frozenset[str]) -> Iterator[tuple[What, Trace]]:
    for address in (record.address, record.address_uk):
        yield from ((What.ADDRESS, trace) for trace in address_traces(address, public))


def _public_places(snapshot: Snapshot) -> frozenset[str]:
    """Words of place names that anybody may say."""
    places = (place for place in snapshot.all(Location).values() if not place.never_name)
    return frozenset(
        word for place in places for word in fold(f"{place.name} {place.name_uk}").split()
    )
