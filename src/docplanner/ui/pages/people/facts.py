"""What the rows of the people page say beyond their records, worked out once for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from docplanner.domain.ids import Id
from docplanner.domain.people import CrewMember, Interviewee, Person, Step
from docplanner.domain.problem import Subject
from docplanner.domain.times import Window, show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.credentials import NextEnd, next_end
from docplanner.planning.pipeline import TILE_OF, Tile, latest_steps
from docplanner.ui.fields.shown import choice_word
from docplanner.ui.sheets.people_words import parts_words, person_words
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

NOT_AVAILABLE = "person-not-available"


@dataclass(frozen=True, slots=True)
class Contributor:
    """A contributor in words. ``order`` and ``first`` are what two of the columns sort by."""

    name: str
    stands: str
    order: tuple[int, date]
    parts: str
    languages: str
    available: str
    given: bool
    first: date
    conflict: str


@dataclass(frozen=True, slots=True)
class Crew:
    """A crew member in words; no phone where it is hidden."""

    name: str
    phone: str | None
    next_end: NextEnd | None


@dataclass(frozen=True, slots=True)
class Somebody:
    """Anybody in words: what they do in this film, too."""

    name: str
    does: str
    role: str
    languages: str
    phone: str | None


class Facts:
    """Works out the facts of the production. What has not changed is kept from the last time."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._tiles = list(Tile)
        self._kept: dict[Id, tuple[tuple[object, ...], Contributor]] = {}
        self.renew()

    def renew(self) -> None:
        """Take the production as it is now."""
        workspace = self._workspace
        self._snapshot = workspace.snapshot
        self._people = self._snapshot.all(Person)
        self._steps = latest_steps(self._snapshot)
        self._gate = workspace.names.gate()
        now = workspace.now.local()
        self._today, self._minute = now.date(), now.hour * 60 + now.minute
        self._conflicts = _conflicts(workspace)
        self._parts = self._snapshot.tables["parts"]

    def contributor(self, one: Interviewee) -> Contributor:
        """Of a contributor."""
        person, step = self._people.get(one.person), self._steps.get(one.id)
        conflict = self._conflicts.get(one.person, "")
        time = (self._today, self._minute) if one.available else None
        now = (one, person, step, conflict, time, self._gate, self._parts)
        kept = self._kept.get(one.id)
        if kept is not None and _same(kept[0], now):
            return kept[1]
        found = self._contributor(one, person, step, conflict)
        self._kept[one.id] = (now, found)
        return found

    def _contributor(
        self, one: Interviewee, person: Person | None, step: Step | None, conflict: str
    ) -> Contributor:
        words, first = self._available(one)
        return Contributor(
            person_words(self._workspace, person),
            self._stands(one, step),
            (self._tiles.index(TILE_OF[one.stage]), step.on if step else date.min),
            parts_words(self._workspace, one.parts) if one.parts else "",
            ", ".join(person.languages) if person else "",
            words,
            bool(one.available),
            first,
            conflict,
        )

    def crew(self, member: CrewMember) -> Crew:
        """Of a crew member."""
        person = self._people.get(member.person)
        found = next_end(self._snapshot, member.person, self._today)
        return Crew(person_words(self._workspace, person), _phone(person), found)

    def somebody(self, person: Person) -> Somebody:
        """Of a person."""
        does = [
            tr("Contributor, {stage}", stage=choice_word(one.stage.value).lower())
            for one in self._snapshot.by(Interviewee, "person").get(person.id, ())
        ]
        if self._snapshot.by(CrewMember, "person").get(person.id):
            does.append(tr("Crew"))
        name = person_words(self._workspace, person)
        role = self._gate.redact(person.role)
        return Somebody(name, "; ".join(does), role, ", ".join(person.languages), _phone(person))

    def _stands(self, one: Interviewee, step: Step | None) -> str:
        stage = choice_word(one.stage.value)
        if step is None or step.stage is not one.stage:
            note = self._gate.redact(one.note)
            return f"{stage}. {note}" if note else stage
        said = f"{stage} {show_date(step.on, year=False)}"
        more = self._gate.redact(step.note) or step.channel
        return f"{said}. {more}" if more else said

    def _available(self, one: Interviewee) -> tuple[str, date]:
        now = (self._today, self._minute)
        coming = sorted(free for free in one.available if (free.date, free.end) > now)
        if not one.available:
            return tr("Not asked"), date.max
        if not coming:
            done = TILE_OF[one.stage] in (Tile.FILMED, Tile.RELEASED)
            return (tr("Done") if done else tr("Over")), date.max
        more = len(coming) - 1
        words = _window(coming[0])
        return (tr("{window} + {n}", window=words, n=more) if more else words), coming[0].date


def _same(old: tuple[object, ...], new: tuple[object, ...]) -> bool:
    """Whether two states are made of the very same records."""
    return all(
        a is b or (isinstance(a, str | tuple) and a == b) for a, b in zip(old, new, strict=True)
    )


def _window(window: Window) -> str:
    day = show_date(window.date, year=False)
    return f"{day}, {show_wall(window.start)}–{show_wall(window.end)}"


def _phone(person: Person | None) -> str | None:
    if person is None:
        return ""
    return None if person.protected else person.phone


def _conflicts(workspace: Workspace) -> Mapping[Id, str]:
    """Of each person the first clash between the plan and when they are free."""
    found: dict[Id, str] = {}
    for problem in workspace.problems:
        if problem.rule == NOT_AVAILABLE:
            for subject in problem.subjects:
                _note(workspace, found, subject, problem.message)
    return found


def _note(workspace: Workspace, found: dict[Id, str], subject: Subject, message: str) -> None:
    person: Id | None = None
    if subject.kind == "people":
        person = subject.id
    elif subject.kind == "interviewees":
        one = workspace.snapshot.get(Interviewee, subject.id)
        person = one.person if one else None
    if person is not None:
        found.setdefault(person, message)
