"""Words, chips and shapes of footage, the same in inspectors, lists, cards and facets."""

from __future__ import annotations

from fractions import Fraction

from docplanner.domain.footage import Card, Clip, LogEntry, LogType
from docplanner.domain.ids import Id
from docplanner.domain.people import Interviewee
from docplanner.domain.production import Part
from docplanner.domain.schedule import Day
from docplanner.domain.shots import ShotStatus
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.titles import show_date
from docplanner.planning.footage import (
    ClipFacts,
    Logged,
    Trouble,
    facts_of,
    parts_of_shots,
    troubles,
)
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

DISGUISED = "blur + voice"
"""The keyword of a range whose faces and voices are changed in the online edit."""

STATUSES = {
    Logged.LOGGED: Chip("Logged", "ok", Shape.DONE),
    Logged.IN_PROGRESS: Chip("In progress", "accent", Shape.PART),
    Logged.NOT_LOGGED: Chip("Not logged", "neutral", Shape.PLANNED),
    Logged.CONSENT: Chip("Consent", "danger", Shape.PROBLEM),
}
TYPES = {
    LogType.SYNC: Chip("Sync", "kind.interview", icon="interview"),
    LogType.GV: Chip("GV", "kind.gv", icon="gvs"),
    LogType.ACTUALITY: Chip("Actuality", "kind.actuality", icon="actuality"),
    LogType.STILL: Chip("Still", "kind.ptc", icon="stills"),
}
MARKS = {
    ShotStatus.WANTED: (Shape.PLANNED, "neutral"),
    ShotStatus.PLANNED: (Shape.PLANNED, "neutral"),
    ShotStatus.PART: (Shape.PART, "accent"),
    ShotStatus.CAPTURED: (Shape.DONE, "ok"),
    ShotStatus.DROPPED: (Shape.DROPPED, "neutral"),
}
TROUBLES = {
    Trouble.WITHDRAWN: Chip("Withdrawn", "danger", Shape.PROBLEM),
    Trouble.NO_CONSENT: Chip("No consent", "danger", Shape.PROBLEM),
    Trouble.NO_IDENTITY: Chip("Identity not agreed", "danger", Shape.PROBLEM),
    Trouble.ANONYMOUS: Chip("Anonymous", "danger", icon="eye-off"),
}
_WHY = {
    Trouble.WITHDRAWN: "{name} has withdrawn consent. Nothing of this range may be used.",
    Trouble.NO_CONSENT: "{name} has given no consent. Get it before this range is used.",
    Trouble.NO_IDENTITY: "Agree with {name} how they are shown before this range is used.",
    Trouble.ANONYMOUS: "{name} was promised not to be recognised, by face or by voice.",
}
_TITLES = {
    Trouble.WITHDRAWN: "Entry {n} shows {name}, who withdrew",
    Trouble.NO_CONSENT: "Entry {n} shows {name}, without consent",
    Trouble.NO_IDENTITY: "Entry {n} shows {name}, identity not agreed",
    Trouble.ANONYMOUS: "Entry {n} shows {name}, anonymous",
}


def trouble_title(trouble: Trouble, number: int, name: str) -> str:
    """What is wrong with an entry, in a line."""
    return tr(_TITLES[trouble], n=number, name=name)


def trouble_words(snapshot: Snapshot, trouble: Trouble, person: Id, name: str) -> str:
    """Why, and what may not be shown or said."""
    engaged = snapshot.by(Interviewee, "person").get(person, ())
    limits = " ".join(" ".join(one.limits.split()) for one in engaged if one.limits.strip())
    return " ".join(filter(None, (tr(_WHY[trouble], name=name), limits)))


def facts_in(workspace: Workspace, clip: Clip) -> ClipFacts:
    """What the log says of a clip as it is now."""
    entries: tuple[LogEntry, ...] = workspace.long.of("log", "clip", clip.id)
    snapshot = workspace.snapshot
    return facts_of(clip, entries, parts_of_shots(snapshot), troubles(snapshot))


def day_of(snapshot: Snapshot, clip: Clip) -> Day | None:
    """The day a clip was filmed on: its own, else its card's."""
    card = snapshot.get(Card, clip.card)
    return snapshot.get(Day, clip.day) or (snapshot.get(Day, card.day) if card else None)


def date_words(day: Day | None, *, year: bool = False) -> str:
    """``Sat 14 Jan``; empty where there is no day."""
    return show_date(day.date, year=year) if day else ""


def part_words(snapshot: Snapshot, parts: tuple[Id, ...]) -> str:
    """``Part 1``, or ``Part 1, Part 2``."""
    found = sorted(part.number for key in parts if (part := snapshot.get(Part, key)))
    return ", ".join(tr("Part {n}", n=number) for number in found)


def part_chips(snapshot: Snapshot, parts: tuple[Id, ...]) -> list[Chip]:
    """A chip for each part."""
    found = sorted(part.number for key in parts if (part := snapshot.get(Part, key)))
    return [Chip(tr("Part {n}", n=number)) for number in found]


def duration(seconds: Fraction) -> str:
    """``14 h 22 min``, ``6 min 33 s``, ``58 s``: to the nearest second."""
    whole = round(seconds)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    if hours:
        return tr("{h} h {m:02d} min", h=f"{hours:,}", m=minutes)
    return tr("{m} min {s:02d} s", m=minutes, s=rest) if minutes else tr("{s} s", s=rest)
