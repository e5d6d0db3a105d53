"""What needs somebody: the problems of the plan, and what the plan alone does not show.

Each item has a ``key`` that stays the same while the same thing is meant, so that it can be put
off. A check-in can not be put off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from docplanner.domain.ids import Id
from docplanner.domain.people import Credential, Interviewee
from docplanner.domain.problem import Problem, Severity
from docplanner.domain.safety import Assessment
from docplanner.domain.shots import Picture
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant
from docplanner.planning.overdue import Overdue, overdue
from docplanner.planning.pipeline import unreleased
from docplanner.planning.plan import Plan
from docplanner.planning.travellers import travellers

SOON = 30
"""Days before its end from which a credential is told of."""


@dataclass(frozen=True, slots=True)
class Unsigned:
    """A risk assessment without a signature that no problem of a day tells of."""

    assessment: Assessment


@dataclass(frozen=True, slots=True)
class Ending:
    """A credential that ends soon, in so many days; below 0 it has ended."""

    credential: Credential
    days: int


@dataclass(frozen=True, slots=True)
class Unreleased:
    """Contributors who were filmed and have signed no release."""

    people: tuple[Interviewee, ...]


@dataclass(frozen=True, slots=True)
class Uncleared:
    """Pictures for the film whose rights are not cleared, out of how many."""

    pictures: tuple[Picture, ...]
    of: int


What: TypeAlias = Overdue | Problem | Unsigned | Ending | Unreleased | Uncleared


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that needs somebody."""

    key: str
    severity: Severity
    what: What

    @property
    def can_wait(self) -> bool:
        """Whether it may be put off."""
        return not isinstance(self.what, Overdue)


def attention(
    snapshot: Snapshot,
    now: Instant,
    problems: Iterable[Problem],
    uncleared: Uncleared,
    part: Id | None = None,
) -> tuple[Item, ...]:
    """Everything, the worst first; check-ins always first. Pictures are not in the snapshot."""
    told = tuple(problems)
    found = [
        *_checkins(snapshot, now),
        *_problems(told),
        *_unsigned(snapshot, told),
        *_releases(snapshot, part),
        *_endings(snapshot, now.local(snapshot.production.zone).date(), told),
        *_pictures(uncleared),
    ]
    return tuple(sorted(found, key=_rank))


def waiting(items: Iterable[Item], put_off: Mapping[str, date], today: date) -> tuple[Item, ...]:
    """The items that are not put off beyond today."""
    return tuple(
        item for item in items if not item.can_wait or put_off.get(item.key, today) <= today
    )


def _checkins(snapshot: Snapshot, now: Instant) -> Iterator[Item]:
    for late in overdue(snapshot, now):
        yield Item(f"checkin {late.checkin.id}", Severity.SERIOUS, late)


def _problems(problems: Iterable[Problem]) -> Iterator[Item]:
    for problem in problems:
        subjects = " ".join(f"{one.kind}/{one.id}" for one in problem.subjects)
        yield Item(f"{problem.rule} {problem.day} {subjects}", problem.severity, problem)


def _unsigned(snapshot: Snapshot, problems: tuple[Problem, ...]) -> Iterator[Item]:
    """Those of days in the plan are problems where they matter; the rest belong to no day."""
    told = _told(problems, "assessments")
    for one in snapshot.all(Assessment).values():
        signed = one.signed_by is not None and one.signed_at is not None
        if one.day is None and not signed and one.id not in told:
            yield Item(f"unsigned {one.id}", Severity.WARNING, Unsigned(one))


def _endings(snapshot: Snapshot, today: date, problems: tuple[Problem, ...]) -> Iterator[Item]:
    """Of people on a trip that is not over, within the month; those already told of left out."""
    told = _told(problems, "credentials")
    soon = [
        (one, (one.expires - today).days)
        for one in snapshot.all(Credential).values()
        if one.expires is not None and one.id not in told and (one.expires - today).days <= SOON
    ]
    needed = _needed(snapshot, today) if soon else frozenset[Id]()
    for one, days in soon:
        if one.person in needed:
            yield Item(f"ending {one.id} {one.expires}", Severity.WARNING, Ending(one, days))


def _needed(snapshot: Snapshot, today: date) -> frozenset[Id]:
    plan = Plan(snapshot)
    late = today - timedelta(days=1)
    return frozenset(
        person
        for people in travellers(plan).values()
        for person, last in people.items()
        if last > late
    )


def _releases(snapshot: Snapshot, part: Id | None) -> Iterator[Item]:
    people = unreleased(snapshot, part)
    if people:
        key = "releases " + " ".join(sorted(one.id for one in people))
        yield Item(key, Severity.SERIOUS, Unreleased(people))


def _pictures(uncleared: Uncleared) -> Iterator[Item]:
    if uncleared.pictures:
        yield Item(f"pictures {len(uncleared.pictures)}", Severity.WARNING, uncleared)


def _told(problems: Iterable[Problem], kind: str) -> frozenset[Id]:
    return frozenset(one.id for problem in problems for one in problem.subjects if one.kind == kind)


_SEVERITIES = tuple(Severity)


def _rank(item: Item) -> tuple[bool, int]:
    return not isinstance(item.what, Overdue), _SEVERITIES.index(item.severity)
