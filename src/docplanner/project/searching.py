"""Search over everything: what matches, best first, with what it says around the match.

The index holds every record's own words. What a protected person must not be found by is taken
out here: a hit that matches only by a protected name, number or address is no hit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docplanner.domain.fields import TEXT
from docplanner.domain.identity import Gate
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME, Kind
from docplanner.domain.spelling import fold
from docplanner.domain.titles import Lookup, person_title, title
from docplanner.project.project import Project

FIRST = ("locations", "people", "days", "shots", "clips", "pictures")
"""Kinds that people look for most: among equally good hits these come first, in this order."""

AROUND = 40
"""Characters shown on either side of the match in a snippet."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One record that matches."""

    kind: str
    id: Id
    title: str
    snippet: str


@dataclass(frozen=True, slots=True)
class Found:
    """``total`` counts all that match, ``hits`` holds the best of them."""

    total: int
    hits: tuple[Hit, ...]


def search(project: Project, text: str, kinds: tuple[str, ...] = (), limit: int = 50) -> Found:
    """Find records by words in either script. No typed text is an error."""
    total, candidates = project.find(text, kinds)
    records = _read(project, candidates)
    gate = Gate.of_people(project.snapshot)
    words = fold(text).split()
    lookup = looker(project)
    ranked = []
    for place, (kind, key) in enumerate(candidates):
        record = records.get(key)
        hit = record and _hit(BY_NAME[kind], record, words, gate, lookup)
        if hit:
            ranked.append((_rank(hit.title, words), _wanted(kind), place, hit))
        else:
            total -= 1
    ranked.sort(key=lambda item: item[:3])
    return Found(total, tuple(hit for *_, hit in ranked[:limit]))


def looker(project: Project) -> Lookup:
    """A lookup of any record: in the snapshot, or, of the long tables, in the file."""

    def lookup(kind: str, key: Id | None) -> Any | None:
        if key is None:
            return None
        table = project.snapshot.tables.get(kind)
        return project.row(kind, key) if table is None else table.get(key)

    return lookup


def _read(project: Project, candidates: list[tuple[str, Id]]) -> dict[Id, Any]:
    wanted: dict[str, list[Id]] = defaultdict(list)
    for kind, key in candidates:
        wanted[kind].append(key)
    return {record.id: record for kind, ids in wanted.items() for record in project.some(kind, ids)}


def _hit(kind: Kind, record: Any, words: list[str], gate: Gate, lookup: Lookup) -> Hit | None:
    texts = [gate.redact(text) for text in _texts(kind, record)]
    if not _all_in(words, " ".join(texts)):
        return None
    named = gate.redact(title(record, lookup))
    shown = next((text for text in texts if any(_all_in([word], text) for word in words)), "")
    return Hit(kind.name, record.id, named, _snippet(shown, words))


def _texts(kind: Kind, record: Any) -> Iterator[str]:
    """What the index holds of a record; see `store/search.py`."""
    if kind.name == "people" and record.protected:
        yield person_title(record)
        return
    for field in kind.fields:
        value = getattr(record, field.name)
        if field.type is TEXT and field.many:
            yield " ".join(value)
        elif value and (field.type is TEXT or field.name in (kind.title, *kind.keys)):
            yield str(field.type.show(value))


def _all_in(words: list[str], text: str) -> bool:
    present = _words(text)
    return all(any(word.startswith(part) for word in present) for part in _parts(words))


def _parts(words: list[str]) -> Iterator[str]:
    for word in words:
        yield from _words(word, folded=True)


def _words(text: str, *, folded: bool = False) -> list[str]:
    """Words as the tokenizer of the index cuts them: letters and digits only."""
    plain = text if folded else fold(text)
    return "".join(letter if letter.isalnum() else " " for letter in plain).split()


def _rank(text: str, words: list[str]) -> int:
    """0 for the very title, 1 for its beginning, 2 for words in it, 3 for elsewhere."""
    named, wanted = " ".join(_words(text)), " ".join(_parts(words))
    if named == wanted:
        return 0
    if named.startswith(wanted):
        return 1
    return 2 if _all_in(words, text) else 3


def _wanted(kind: str) -> int:
    return FIRST.index(kind) if kind in FIRST else len(FIRST)


def _snippet(text: str, words: list[str]) -> str:
    pieces = text.split()
    first = next((i for i, piece in enumerate(pieces) if _starts(piece, words)), 0)
    before, after = " ".join(pieces[:first]), " ".join(pieces[first:])
    head = before if len(before) <= AROUND else "..." + before[-AROUND:]
    room = 2 * AROUND
    tail = after if len(after) <= room else after[:room] + "..."
    return f"{head} {tail}".strip()


def _starts(piece: str, words: list[str]) -> bool:
    return any(part.startswith(word) for part in _words(piece) for word in _parts(words))
