"""What the shot list knows of each shot beside its record, and what its filter lets through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from docplanner.domain.ids import Id
from docplanner.domain.places import Location
from docplanner.domain.problem import Problem, Severity
from docplanner.domain.schedule import Activity
from docplanner.domain.shots import Priority, Sequence, Shot, ShotStatus
from docplanner.ui.models.columns import Row
from docplanner.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Facts:
    """The names of a shot's clips, and its place in words."""

    clips: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """What is shown. An empty choice lets everything through; the text is looked for in words."""

    text: str = ""
    priorities: frozenset[Priority] = frozenset()
    statuses: frozenset[ShotStatus] = frozenset()
    setting: str = ""
    place: Id | None = None

    @property
    def active(self) -> bool:
        """Whether anything is left out."""
        return self != Filter()

    def without_text(self) -> Filter:
        """All of it but the text."""
        return replace(self, text="")


@dataclass(frozen=True, slots=True)
class Listing:
    """The shots under the part filter, and of them those that the filter lets through, as rows."""

    all: tuple[Shot, ...]
    rows: tuple[Row, ...]
    problems: Mapping[Id, Problem] = field(default_factory=dict)
    """By shot the serious problem of the work that is to capture it."""


def listing(workspace: Workspace, wanted: Filter) -> Listing:
    """What the page lists now."""
    snapshot = workspace.snapshot
    places = snapshot.all(Location)
    captured, filtered = snapshot.captured, wanted.active
    hidden = {
        one.id
        for one in snapshot.all(Sequence).values()
        if one.part is not None and not workspace.in_part((one.part,))
    }
    shots = tuple(one for one in snapshot.all(Shot).values() if one.sequence not in hidden)
    rows = []
    for shot in shots:
        place = places.get(shot.location or "")
        facts = Facts(captured.get(shot.id, ()), place.name if place else "")
        if not filtered or _passes(workspace, shot, facts, place, wanted):
            rows.append(Row("shots", shot, facts))
    return Listing(shots, tuple(rows), _problems(workspace))


def settings_of(shots: Iterable[Shot]) -> list[str]:
    """The settings in use, such as INT day."""
    return sorted({shot.setting for shot in shots if shot.setting}, key=str.casefold)


def _passes(
    workspace: Workspace, shot: Shot, facts: Facts, place: Location | None, wanted: Filter
) -> bool:
    if wanted.priorities and shot.priority not in wanted.priorities:
        return False
    if wanted.statuses and shot.status not in wanted.statuses:
        return False
    if wanted.setting and shot.setting != wanted.setting:
        return False
    if wanted.place and shot.location != wanted.place:
        return False
    if not wanted.text.strip():
        return True
    told = (shot.number, shot.description, shot.size, shot.movement, shot.setting, shot.note)
    where = (place.name, place.name_uk) if place else ()
    words = " ".join((*told, *where, *facts.clips))
    sought = wanted.text.casefold().split()
    if not _has(words, sought) and not _asks_for_code_name(workspace, sought):
        return False
    return _has(workspace.names.redact(words), sought)


def _asks_for_code_name(workspace: Workspace, sought: list[str]) -> bool:
    """Whether a word may stand only in the redacted text, which takes longer to make."""
    codes = [(one.code_name or "").casefold() for one in workspace.names.protected()]
    return any(word in code for word in sought for code in codes)


def _has(words: str, sought: list[str]) -> bool:
    told = words.casefold()
    return all(word in told for word in sought)


def _problems(workspace: Workspace) -> dict[Id, Problem]:
    activities = workspace.snapshot.all(Activity)
    found: dict[Id, Problem] = {}
    for problem in workspace.problems:
        if problem.severity is Severity.SERIOUS:
            for subject in problem.subjects:
                work = activities.get(subject.id) if subject.kind == "activities" else None
                for shot in work.shots if work else ():
                    found.setdefault(shot, problem)
    return found
