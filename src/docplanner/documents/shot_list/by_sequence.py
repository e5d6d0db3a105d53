"""Collects the shot list by sequence, of the whole film or of one part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from docplanner.documents.house.marks import not_set
from docplanner.documents.house.page import Furniture, Header
from docplanner.documents.house.text import Run, Shape, Text
from docplanner.documents.house.type import Weight
from docplanner.documents.kind import Params, required
from docplanner.documents.shot_list.sheet import Chapter, Line, SequenceList
from docplanner.documents.shot_list.words import counted, has_limit, size_words
from docplanner.documents.standing import Subject, furniture, standing, titled
from docplanner.documents.words import WITHHELD, listed, sentence
from docplanner.domain.ids import Id
from docplanner.domain.places import Location
from docplanner.domain.production import Part
from docplanner.domain.schedule import Trip
from docplanner.domain.shots import Priority, Sequence, Shot, ShotStatus
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant
from docplanner.domain.titles import show_date
from docplanner.planning.coverage import coverage
from docplanner.planning.secrecy import Secrecy
from docplanner.planning.shots import in_order, planned_days

TITLE = "Shot list"
_STATUS = {
    ShotStatus.WANTED: (Shape.TICK, "Wanted"),
    ShotStatus.PLANNED: (Shape.TICK, "Planned"),
    ShotStatus.CAPTURED: (Shape.TICKED, "Captured"),
    ShotStatus.PART: (Shape.HALF_TICKED, "Part"),
    ShotStatus.DROPPED: (Shape.DASH, "Dropped"),
}
_OPEN = frozenset({ShotStatus.WANTED, ShotStatus.PLANNED, ShotStatus.PART})


def collect(snapshot: Snapshot, params: Params, now: Instant, audience: str) -> SequenceList:
    """All that the list says, at a moment; Refused where its part or trip is not there."""
    part = None if params.part is None else required(snapshot, Part, params.part, "part")
    trip = None if params.trip is None else required(snapshot, Trip, params.trip, "trip")
    found = [
        (sequence, shots) for sequence, shots in _sequences(snapshot) if _is_of(sequence, part)
    ]
    counts = _counts([shot for _, shots in found for shot in shots])
    which = f"Part {part.number}" if part else "All parts"
    return SequenceList(
        furniture=_furniture(snapshot, params, now, audience, trip, which),
        header=_header(snapshot, now, counts, part, trip, which),
        chapters=tuple(_Chapters(snapshot).of(*one) for one in found),
        nothing="" if found else "No shots are listed yet.",
    )


def _sequences(snapshot: Snapshot) -> Iterator[tuple[Sequence | None, list[Shot]]]:
    """Each sequence that has shots, by number; then shots that belong to none."""
    by_sequence = snapshot.by(Shot, "sequence")
    known = snapshot.all(Sequence).values()
    for sequence in sorted(known, key=lambda one: (one.number, one.id)):
        if sequence.id in by_sequence:
            yield sequence, in_order(by_sequence[sequence.id])
    if None in by_sequence:
        yield None, in_order(by_sequence[None])


def _is_of(sequence: Sequence | None, part: Part | None) -> bool:
    return part is None or (sequence is not None and sequence.part == part.id)


class _Chapters:
    """Sequences as they print."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.secrecy = Secrecy(snapshot)

    def of(self, sequence: Sequence | None, shots: list[Shot]) -> Chapter:
        title, part = "Without a sequence", None
        if sequence is not None:
            title = f"{sequence.number}. {sequence.title}"
            part = self.snapshot.get(Part, sequence.part)
        found = coverage(shots)
        said: set[Id] = set()
        return Chapter(
            title=title,
            part=f"Part {part.number}" if part else "",
            captured=f"{found.captured} of {found.total} captured",
            share=found.share,
            lines=tuple(self._line(shot, said) for shot in shots),
        )

    def _line(self, shot: Shot, said: set[Id]) -> Line:
        mark, status = _STATUS[shot.status]
        clips = len(self.snapshot.captured.get(shot.id, ()))
        return Line(
            number=shot.number,
            shot=shot.description,
            size=size_words(shot),
            place=self._place(shot, said),
            setting=shot.setting or not_set(),
            priority=shot.priority.capitalize(),
            must=shot.priority is Priority.MUST,
            mark=mark,
            status=status,
            clips=str(clips) if clips else "",
            notes=self._notes(shot),
            dropped=shot.status is ShotStatus.DROPPED,
        )

    def _place(self, shot: Shot, said: set[Id]) -> Text:
        """The place in both scripts where it is first met in a sequence, then in one."""
        if self.secrecy.hides(shot):
            return WITHHELD
        place = self.snapshot.get(Location, shot.location)
        if place is None:
            return not_set()
        first = place.id not in said
        said.add(place.id)
        return listed((place.name, place.name_uk if first else ""))

    def _notes(self, shot: Shot) -> str:
        """When it is planned while it is open, the consent limit, and the note."""
        days = planned_days(self.snapshot, shot.id) if shot.status in _OPEN else []
        return sentence(
            listed(show_date(day.date, year=False) for day in days[-1:]),
            shot.consent_limit if has_limit(shot.consent_limit) else "",
            shot.note,
        )


def _counts(shots: list[Shot]) -> str:
    """``17 live shots, 9 captured, 1 part captured, 7 planned, 1 dropped``."""
    found = coverage(shots)
    more = (
        (found.part, "part captured"),
        (found.planned, "planned"),
        (found.wanted, "wanted"),
        (found.dropped, "dropped"),
    )
    return listed(
        (
            counted(found.total, "live shot"),
            f"{found.captured} captured",
            *(f"{count} {word}" for count, word in more if count),
        )
    )


def _header(
    snapshot: Snapshot, now: Instant, counts: str, part: Part | None, trip: Trip | None, which: str
) -> Header:
    film = titled(snapshot.production)
    of = trip.title if trip else listed((which, part.title if part else ""))
    on = show_date(now.local(snapshot.production.zone).date())
    return Header(
        title=TITLE,
        line=sentence(film, of),
        answer=Run(counts, Weight.BOLD, 9.75),
        answer_line="Tick what is captured. Dropped shots are struck and not counted",
        later=f"{TITLE}, continued",
        later_right=f"{which}. {on}. {counts}",
    )


def _furniture(
    snapshot: Snapshot, params: Params, now: Instant, audience: str, trip: Trip | None, which: str
) -> Furniture:
    on = now.local(snapshot.production.zone).date()
    subject = Subject(TITLE, f"{which}, by sequence, {show_date(on)}", on, trip)
    stands = standing(snapshot, "shot-list", params, now)
    made = furniture(snapshot.production, subject, stands, audience)
    whom = f"{made.audience}. By sequence, {which[:1].lower()}{which[1:]}"
    return replace(made, audience=whom)
