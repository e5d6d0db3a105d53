"""How much of what the film needs is captured: of any shots, of a sequence, of a part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docplanner.domain.ids import Id
from docplanner.domain.production import Part
from docplanner.domain.shots import Sequence, Shot, ShotStatus
from docplanner.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many shots stand where."""

    captured: int = 0
    part: int = 0
    planned: int = 0
    wanted: int = 0
    dropped: int = 0

    @property
    def total(self) -> int:
        """All that are still wanted or done; dropped ones do not count."""
        return self.captured + self.part + self.planned + self.wanted

    @property
    def share(self) -> float:
        """What part of the total is captured whole, from 0 to 1; 0 of nothing."""
        return self.captured / self.total if self.total else 0.0

    @property
    def part_share(self) -> float:
        """What part of the total is captured in part, from 0 to 1; 0 of nothing."""
        return self.part / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class OfSequence:
    """The shots of a sequence, and how many stand where.

    ``sequence`` is None for the shots that belong to none.
    """

    sequence: Sequence | None
    shots: tuple[Shot, ...]
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class OfPart:
    """The sequences of a part, and its shots together; ``part`` is None for those of none."""

    part: Part | None
    sequences: tuple[OfSequence, ...]
    coverage: Coverage


def coverage(shots: Iterable[Shot]) -> Coverage:
    """The count of shots by status."""
    found = [shot.status for shot in shots]
    return Coverage(
        captured=found.count(ShotStatus.CAPTURED),
        part=found.count(ShotStatus.PART),
        planned=found.count(ShotStatus.PLANNED),
        wanted=found.count(ShotStatus.WANTED),
        dropped=found.count(ShotStatus.DROPPED),
    )


def by_sequence(snapshot: Snapshot, part: Id | None = None) -> tuple[OfSequence, ...]:
    """Every sequence by number, empty ones too, then the shots of none; of one part only its own.

    A sequence without a part belongs to all of them, and so do shots without a sequence.
    """
    shots = snapshot.by(Shot, "sequence")
    found = sorted(snapshot.all(Sequence).values(), key=lambda one: (one.number, one.id))
    wanted: list[Sequence | None] = [
        one for one in found if part in (None, one.part) or not one.part
    ]
    loose = [None] if shots.get(None) else []
    return tuple(
        _of_sequence(one, shots.get(one.id if one else None, ())) for one in [*wanted, *loose]
    )


def by_part(snapshot: Snapshot, part: Id | None = None) -> tuple[OfPart, ...]:
    """Every part by number, then what belongs to none where there is any; or one part alone."""
    sequences = by_sequence(snapshot)
    parts = sorted(snapshot.all(Part).values(), key=lambda one: one.number)
    chosen = [_of_part(one, sequences) for one in parts if part in (None, one.id)]
    loose = _of_part(None, sequences)
    return (*chosen, loose) if loose.sequences and part is None else tuple(chosen)


def _of_sequence(sequence: Sequence | None, shots: Iterable[Shot]) -> OfSequence:
    found = tuple(shots)
    return OfSequence(sequence, found, coverage(found))


def _of_part(part: Part | None, sequences: Iterable[OfSequence]) -> OfPart:
    key = part.id if part else None
    own = tuple(one for one in sequences if (one.sequence.part if one.sequence else None) == key)
    return OfPart(part, own, coverage(_shots(own)))


def _shots(sequences: Iterable[OfSequence]) -> Iterator[Shot]:
    for one in sequences:
        yield from one.shots
