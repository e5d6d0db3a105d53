"""What was filmed and logged: how long, how much of it is logged, and whose consent is missing.

Ranges are in frames of the source; lengths of clips of different rates are added as exact
fractions of a second, never as timecode.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from docplanner.domain.footage import Clip, LogEntry, LogType
from docplanner.domain.ids import Id
from docplanner.domain.people import Consent, Identity, Interviewee, Person
from docplanner.domain.shots import Sequence, Shot
from docplanner.domain.snapshot import Snapshot


class Trouble(StrEnum):
    """Why a person may not be shown as filmed, the gravest first."""

    WITHDRAWN = "withdrawn"
    NO_CONSENT = "no_consent"
    NO_IDENTITY = "no_identity"
    ANONYMOUS = "anonymous"


class Logged(StrEnum):
    """How far the log of a clip is: one status for each clip."""

    LOGGED = "logged"
    IN_PROGRESS = "in_progress"
    NOT_LOGGED = "not_logged"
    CONSENT = "consent"


def troubles(snapshot: Snapshot) -> dict[Id, Trouble]:
    """The people who may not simply be shown, by their id; the rest are crew, or agreed."""
    found: dict[Id, Trouble] = {}
    for contributor in snapshot.all(Interviewee).values():
        trouble = _trouble(contributor)
        held = found.get(contributor.person)
        if trouble is not None and (held is None or _gravity(trouble) < _gravity(held)):
            found[contributor.person] = trouble
    for person in snapshot.all(Person).values():
        if person.protected:
            found.setdefault(person.id, Trouble.ANONYMOUS)
    return found


def _trouble(contributor: Interviewee) -> Trouble | None:
    if contributor.consent is Consent.WITHDRAWN:
        return Trouble.WITHDRAWN
    if contributor.consent is Consent.NONE:
        return Trouble.NO_CONSENT
    if contributor.identity is None:
        return Trouble.NO_IDENTITY
    return Trouble.ANONYMOUS if contributor.identity is Identity.ANONYMOUS else None


def _gravity(trouble: Trouble) -> int:
    return list(Trouble).index(trouble)


def in_order(entries: Iterable[LogEntry]) -> tuple[LogEntry, ...]:
    """Entries by in point; of two that begin together, the shorter first."""
    return tuple(sorted(entries, key=lambda one: (one.in_frames, one.out_frames, one.id)))


def first_frame(clip: Clip) -> int:
    """Where a clip begins, in frames of its source."""
    return clip.start_frames or 0


def end_frame(clip: Clip) -> int:
    """The frame after a clip's last."""
    return first_frame(clip) + clip.frames


def frames_logged(clip: Clip, entries: Iterable[LogEntry]) -> int:
    """How many frames of a clip are in some entry; what two entries share counts once."""
    total, reached = 0, first_frame(clip)
    for entry in in_order(entries):
        start = max(entry.in_frames, reached)
        end = min(entry.out_frames, end_frame(clip))
        if end > start:
            total, reached = total + end - start, end
    return total


def next_in(clip: Clip, entries: Iterable[LogEntry]) -> int:
    """Where the next entry begins: at the last out point, and inside the clip."""
    outs = [entry.out_frames for entry in entries]
    return min(max([first_frame(clip), *outs]), end_frame(clip) - 1)


def seconds(frames: int, clip: Clip) -> Fraction:
    """How long so many frames of a clip last."""
    return Fraction(frames * clip.rate.denominator, clip.rate.numerator)


def total_seconds(clips: Iterable[Clip]) -> Fraction:
    """How long clips last together: exact, with the frames of each rate added first."""
    frames: dict[tuple[int, int], int] = {}
    for clip in clips:
        rate = (clip.rate.numerator, clip.rate.denominator)
        frames[rate] = frames.get(rate, 0) + clip.frames
    return sum(
        (Fraction(count * below, above) for (above, below), count in frames.items()), Fraction(0)
    )


def is_finished(entry: LogEntry) -> bool:
    """Whether nothing of an entry is still to be written: it has words and a rating."""
    return bool(entry.description.strip()) and entry.rating > 0


@dataclass(frozen=True, slots=True)
class ClipFacts:
    """What the log says of a clip. ``rating`` is its best entry's, 0 where none is rated.

    ``troubled`` are the entries that show somebody who may not simply be shown.
    """

    entries: tuple[LogEntry, ...]
    status: Logged
    logged: int
    rating: int
    parts: tuple[Id, ...]
    types: tuple[LogType, ...]
    keywords: tuple[str, ...]
    shots: tuple[Id, ...]
    people: tuple[Id, ...]
    troubled: tuple[LogEntry, ...]


def parts_of_shots(snapshot: Snapshot) -> dict[Id, Id]:
    """The part of each shot that has one, through its sequence."""
    sequences = snapshot.all(Sequence)
    found: dict[Id, Id] = {}
    for shot in snapshot.all(Shot).values():
        sequence = sequences.get(shot.sequence) if shot.sequence is not None else None
        if sequence is not None and sequence.part is not None:
            found[shot.id] = sequence.part
    return found


def facts_of(
    clip: Clip,
    entries: Iterable[LogEntry],
    parts: Mapping[Id, Id],
    troubled_people: Mapping[Id, Trouble],
) -> ClipFacts:
    """What the log says of one clip.

    ``parts`` is what :func:`parts_of_shots` gives, ``troubled_people`` what :func:`troubles`.
    """
    ordered = in_order(entries)
    troubled = tuple(one for one in ordered if one.person in troubled_people)
    shots = tuple(dict.fromkeys(one.shot for one in ordered if one.shot is not None))
    types = {one.type for one in ordered}
    return ClipFacts(
        entries=ordered,
        status=_status(ordered, bool(troubled)),
        logged=frames_logged(clip, ordered),
        rating=max((one.rating for one in ordered), default=0),
        parts=tuple(dict.fromkeys(parts[shot] for shot in shots if shot in parts)),
        types=tuple(kind for kind in LogType if kind in types),
        keywords=tuple(sorted({word for one in ordered for word in one.keywords})),
        shots=shots,
        people=tuple(dict.fromkeys(one.person for one in ordered if one.person is not None)),
        troubled=troubled,
    )


def _status(entries: tuple[LogEntry, ...], troubled: bool) -> Logged:
    if troubled:
        return Logged.CONSENT
    if not entries:
        return Logged.NOT_LOGGED
    return Logged.LOGGED if all(map(is_finished, entries)) else Logged.IN_PROGRESS
