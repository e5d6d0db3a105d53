"""Numbers of shots: which may still change, and what a shot at a new place is called.

The rule. A shot whose number stands on a shot list that was issued keeps it, unless it is itself
moved. Shots that were never issued are numbered anew as they stand: each takes the next whole
number that is free before the next kept one (9.5), and where there is none, the number before it
with a letter (9.4A). So paper that is out never becomes wrong, and the list still sorts by number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count
from string import ascii_uppercase

from docplanner.domain.ids import Id
from docplanner.domain.papers import Issue
from docplanner.domain.shots import Shot
from docplanner.domain.snapshot import Snapshot
from docplanner.planning.shots import NumberKey, number_key

PAPER = "shot-list"
"""The paper that shows the numbers."""

_NUMBER = re.compile(r"(\d{1,9})\.(\d{1,9})([A-Z.\d]*)", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A place inside a sequence: 4 with no letters, 4 with A, or where even that is taken, .1."""

    whole: int
    letters: str = ""

    def __lt__(self, other: Number) -> bool:
        return self.order < other.order

    @property
    def order(self) -> tuple[int, NumberKey]:
        """What it sorts by."""
        return self.whole, number_key(self.letters)

    def shown(self, sequence: int) -> str:
        """As it is printed: 9.4A."""
        return f"{sequence}.{self.whole}{self.letters}"


def number_in(sequence: int, text: str) -> Number | None:
    """The place that a number names in a sequence; None where it is of another or of none."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None or int(match[1]) != sequence:
        return None
    return Number(int(match[2]), match[3].upper())


def issued_before(snapshot: Snapshot) -> Id | None:
    """The id of the newest issue of a shot list: shots with a smaller id were there when it left.

    Ids sort by the time they were made (RFC 9562, version 7), whatever the story's clock says.
    """
    issues = snapshot.all(Issue).values()
    return max((one.id for one in issues if one.paper == PAPER), default=None)


def is_issued(snapshot: Snapshot, shot: Shot) -> bool:
    """Whether a shot's number may be on paper that is out."""
    last = issued_before(snapshot)
    return last is not None and shot.id < last


def renumbered(
    sequence: int,
    shots: Sequence[Shot],
    kept: frozenset[Id],
    taken: frozenset[Number] = frozenset(),
) -> dict[Id, str]:
    """The new numbers of shots that stand in this order, by id; only those that change.

    ``kept`` are the ids whose numbers stay, ``taken`` numbers that shots elsewhere have.
    """
    found: dict[Id, str] = {}
    before: Number | None = None
    place = 0
    while place < len(shots):
        fixed = _fixed(sequence, shots[place], kept)
        if fixed is not None:
            before, place = fixed, place + 1
            continue
        run = _run(sequence, shots, place, kept)
        after = _after(sequence, shots, place + len(run), kept)
        for shot, number in zip(run, between(before, after, len(run), taken), strict=True):
            before = number
            if shot.number != number.shown(sequence):
                found[shot.id] = number.shown(sequence)
        place += len(run)
    return found


def between(
    before: Number | None,
    after: Number | None,
    amount: int,
    taken: frozenset[Number] = frozenset(),
) -> list[Number]:
    """So many numbers in a row after one and before another, without those that are taken."""
    found: list[Number] = []
    for whole in count(before.whole + 1 if before else 1):
        if len(found) == amount:
            return found
        if after is not None and whole >= after.whole:
            break
        if Number(whole) not in taken:
            found.append(Number(whole))
    base = before or Number(max(after.whole - 1, 0) if after else 0)
    found = []
    for one in chain([] if before else [base], _beside(base)):
        if len(found) == amount:
            break
        fits = after is None or one < after or not base < after
        if fits and one not in taken:
            found.append(one)
    return found


def next_number(sequence: int, numbers: Iterable[str], below: str | None) -> str:
    """The free number of a new shot below another's number, or after the last.

    ``numbers`` are those of all shots; no other number changes.
    """
    taken = sorted(filter(None, (number_in(sequence, number) for number in numbers)))
    here = number_in(sequence, below) if below is not None else None
    if here is None:
        return between(taken[-1] if taken else None, None, 1)[0].shown(sequence)
    later = [number for number in taken if here < number]
    return between(here, later[0] if later else None, 1)[0].shown(sequence)


def _beside(base: Number) -> Iterator[Number]:
    """After 9.4 come 9.4A to 9.4Z; after 9.4A come 9.4B, then 9.4AA; then 9.4.1 and so on."""
    stem, last = base.letters[:-1], base.letters[-1:]
    if last.isalpha():
        yield from (Number(base.whole, stem + one) for one in ascii_uppercase if one > last)
    yield from (Number(base.whole, base.letters + one) for one in ascii_uppercase)
    yield from (Number(base.whole, f"{base.letters}.{one}") for one in count(1))


def _fixed(sequence: int, shot: Shot, kept: frozenset[Id]) -> Number | None:
    return number_in(sequence, shot.number) if shot.id in kept else None


def _run(sequence: int, shots: Sequence[Shot], start: int, kept: frozenset[Id]) -> list[Shot]:
    found = []
    for shot in shots[start:]:
        if _fixed(sequence, shot, kept) is not None:
            break
        found.append(shot)
    return found


def _after(sequence: int, shots: Sequence[Shot], start: int, kept: frozenset[Id]) -> Number | None:
    return next(
        (number for shot in shots[start:] if (number := _fixed(sequence, shot, kept)) is not None),
        None,
    )
