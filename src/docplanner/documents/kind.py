"""What a kind of paper is: what it needs, whom it serves, how it is collected and laid out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from docplanner.documents.house.paper import Look, Paper
from docplanner.domain.faults import Refused
from docplanner.domain.ids import Id
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant

S = TypeVar("S")

AUDIENCES = {
    "crew": "Crew",
    "person": "One person",
    "production": "Production",
    "adviser": "Adviser",
    "key-contact": "Key contact",
    "edit": "Edit",
    "commissioner": "Commissioner",
    "contributor": "Contributor",
    "customs": "Customs",
}
"""Whom a paper may be for, and how the strip says so; the broadcaster's name where there is one."""


ONE = "person"
"""The audience of a paper that is made for one person."""


@dataclass(frozen=True, slots=True)
class Params:
    """One paper asked for: of which day, trip, part or person, for whom, how printed.

    An empty ``audience`` is the paper's own. ``issuing`` prints it as the revision that is issued
    now; otherwise it is a draft of the next one.
    """

    day: Id | None = None
    trip: Id | None = None
    part: Id | None = None
    person: Id | None = None
    audience: str = ""
    mono: bool = False
    lang: str = "en"
    issuing: bool = False

    @property
    def scope(self) -> str:
        """What the paper is of, as issued papers keep it: its revisions count on their own.

        A day belongs to one trip, which then adds nothing.
        """
        trip = None if self.day is not None else self.trip
        of = (("trip", trip), ("day", self.day), ("part", self.part), ("person", self.person))
        return " ".join(f"{name}={key}" for name, key in of if key is not None)


@dataclass(frozen=True, slots=True)
class DocumentKind(Generic[S]):
    """A kind of paper.

    ``needs`` are the fields of :class:`Params` it cannot be made without, ``may`` those that make
    another sheet of it; of ``audiences`` the first is its own. ``collect`` makes every decision
    and every text; ``lay`` only places them.
    ``file`` is its word in file names.
    """

    id: str
    title: str
    file: str
    needs: tuple[str, ...]
    audiences: tuple[str, ...]
    collect: Callable[[Snapshot, Params, Instant], S]
    lay: Callable[[S, Look], Paper]
    landscape: bool = False
    may: tuple[str, ...] = ()

    def render(self, sheet: S, look: Look) -> bytes:
        """The file of what was collected."""
        return self.lay(sheet, look).pdf()

    def audience(self, params: Params) -> str:
        """Whom the paper is for. Raises Refused where it does not serve them."""
        own = ONE if ONE in self.audiences and params.person is not None else self.audiences[0]
        wanted = params.audience or own
        if (wanted == ONE) != (own == ONE):
            raise Refused(f"The {self.id} for one person needs --person, and is for them alone.")
        if wanted not in self.audiences:
            served = ", ".join(self.audiences)
            raise Refused(f"The {self.id} is not made for '{wanted}'; it is made for: {served}.")
        return wanted

    def check(self, params: Params) -> None:
        """Raise Refused where something it needs is not given."""
        for need in self.needs:
            if getattr(params, need) is None:
                raise Refused(f"The {self.id} needs a {need}: give --{need}.")


def required(snapshot: Snapshot, record: type[S], key: Id | None, noun: str) -> S:
    """The record that a paper is of; Refused where it is not there."""
    found: Any = snapshot.get(record, key)
    if found is None:
        raise Refused(f"There is no such {noun}: {key}.")
    return found  # type: ignore[no-any-return]  # narrowed by the class it was asked for
