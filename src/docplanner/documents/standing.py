"""Which revision a paper is, and what every page of it says about that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from docplanner.documents.house.page import TINTS, Furniture, State
from docplanner.documents.house.text import Run, Text, bold
from docplanner.documents.kind import AUDIENCES, Params
from docplanner.documents.words import both_times, clock_rule, short_both
from docplanner.domain.papers import Issue
from docplanner.domain.production import Production
from docplanner.domain.schedule import Trip
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant

COLOURS = tuple(TINTS)


@dataclass(frozen=True, slots=True)
class Standing:
    """A draft or an issue: ``number`` counts from 0; ``replaces`` is the last that was issued."""

    state: State
    number: int
    colour: str
    replaces: Issue | None
    at: Instant

    @property
    def label(self) -> str:
        """``Rev 2, Pink``."""
        return f"Rev {self.number}, {self.colour}"

    @property
    def word(self) -> str:
        """Its word in file names: ``draft`` or ``rev2``."""
        return f"rev{self.number}" if self.state is State.ISSUED else "draft"


def colour_of(revision: int) -> str:
    """The colour of a revision; after goldenrod they begin again with white."""
    return COLOURS[revision % len(COLOURS)]


def standing(snapshot: Snapshot, paper: str, params: Params, now: Instant) -> Standing:
    """Where a paper stands: the revision after the newest that was issued of it."""
    last = last_issue(snapshot, paper, params)
    number = 0 if last is None else last.revision + 1
    state = State.ISSUED if params.issuing else State.DRAFT
    return Standing(state, number, colour_of(number), last, now)


def last_issue(snapshot: Snapshot, paper: str, params: Params) -> Issue | None:
    """The newest issue of a paper of the same day, trip, part or person."""
    found = [
        issue for issue in snapshot.by(Issue, "paper").get(paper, ()) if issue.scope == params.scope
    ]
    return max(found, key=lambda issue: issue.revision, default=None)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a paper is about, for its footer: the paper's title, the trip, the day or dates.

    ``whom`` it is for, where that is one person; ``master`` says which paper counts before it;
    ``zone`` is that of its times, the production's where left out.
    """

    title: str
    dates: str
    on: date
    trip: Trip | None = None
    whom: str = ""
    master: str = ""
    zone: str = ""


def furniture(
    production: Production, subject: Subject, stands: Standing, audience: str
) -> Furniture:
    """What every page of a paper says."""
    times = both_times(stands.at, production)
    issued = stands.state is State.ISSUED
    return Furniture(
        title=f"{production.title}. {subject.title}. {subject.dates}",
        state=stands.state,
        revision=stands.label,
        colour=stands.colour,
        audience=subject.whom or audience_word(audience, production),
        times=f"Issued {times}" if issued else f"Not issued. Printed {times}",
        footers=_footers(production, subject),
        rules=_rules(production, subject, stands, audience),
        subject=subject.title,
    )


def audience_word(audience: str, production: Production) -> str:
    """Whom a paper is for, as its strip says it."""
    if audience == "commissioner" and production.broadcaster:
        return production.broadcaster
    return AUDIENCES[audience]


def titled(production: Production) -> str:
    """The film and its broadcaster."""
    return ", ".join(filter(None, (production.title, production.broadcaster)))


def trip_words(trip: Trip | None) -> str:
    """``Trip 4, January 2023``."""
    if trip is None:
        return ""
    return f"Trip {trip.number}, {trip.title}" if trip.number is not None else trip.title


def _footers(production: Production, subject: Subject) -> tuple[Text, ...]:
    """The first line of the footer, from all it may say to what it must."""
    trip = trip_words(subject.trip)
    number = f"Trip {subject.trip.number}" if subject.trip and subject.trip.number else ""
    forms = (
        (titled(production), trip),
        (titled(production), number),
        (production.title, number),
        (production.title, ""),
    )
    return tuple(_footer(film, of, subject) for film, of in dict.fromkeys(forms))


def _footer(film: str, of: str, subject: Subject) -> Text:
    ending = f". {of}. {subject.dates}" if of else f". {subject.dates}"
    return (Run(f"{film}. "), bold(subject.title), Run(ending))


def _rules(
    production: Production, subject: Subject, stands: Standing, audience: str
) -> tuple[Text, ...]:
    """The second line: for whom, instead of what, and the clock rule, which is dropped first."""
    whom = (
        f"For {subject.whom}." if subject.whom else f"{audience_word(audience, production)} copy."
    )
    old = _replaced(production, stands, stands.at)
    rule, home = clock_rule(subject.on, production, subject.zone)
    told = (whom, subject.master, old)
    forms = ((*told, rule, home), (*told, rule), told, (old or whom,))
    return tuple(" ".join(part for part in form if part) for form in forms if any(form))


def _replaced(production: Production, stands: Standing, now: Instant) -> str:
    last = stands.replaces
    if last is None:
        return ""
    label = f"Rev {last.revision}, {last.colour}, {short_both(last.issued_at, production)}"
    return (
        f"Replaces {label}: destroy it." if stands.state is State.ISSUED else f"In force: {label}."
    )
