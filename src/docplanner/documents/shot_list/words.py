"""The words that both shot lists use."""

from __future__ import annotations

from docplanner.documents.house.marks import not_set
from docplanner.documents.house.text import Text
from docplanner.domain.production import Part
from docplanner.domain.shots import Sequence, Shot
from docplanner.domain.snapshot import Snapshot

TALLEST = 380
"""Points of the highest row of a landscape page; a higher one goes on."""
_NO_LIMIT = frozenset({"", "none", "none."})


def size_words(shot: Shot) -> Text:
    """``WS, tripod``: size and movement; not set where neither is known."""
    size, movement = shot.size.strip(), shot.movement.strip()
    if size and movement:
        return f"{size}, {_lowered(movement)}"
    return size or movement or not_set()


def _lowered(word: str) -> str:
    """A word inside a sentence; what is written in capitals stays so."""
    return word if word[1:2].isupper() else f"{word[:1].lower()}{word[1:]}"


def has_limit(limit: str) -> bool:
    """Whether a text says a limit, and not that there is none."""
    return limit.strip().casefold() not in _NO_LIMIT


def part_of(snapshot: Snapshot, shot: Shot) -> Part | None:
    """The part that a shot's sequence belongs to."""
    sequence = snapshot.get(Sequence, shot.sequence)
    return None if sequence is None else snapshot.get(Part, sequence.part)


def parts_words(numbers: set[int]) -> str:
    """``Part 2``, ``Parts 1 and 2``; nothing where none is known."""
    said = [str(number) for number in sorted(numbers)]
    if len(said) < 2:
        return f"Part {said[0]}" if said else ""
    return f"Parts {', '.join(said[:-1])} and {said[-1]}"


def counted(count: int, noun: str) -> str:
    """``1 shot``, ``6 shots``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
