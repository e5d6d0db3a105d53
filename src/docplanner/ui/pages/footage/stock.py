"""The clips with what their logs say, kept up to date change by change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from docplanner.domain.footage import Clip
from docplanner.domain.ids import Id
from docplanner.domain.shots import Sequence, Shot
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.spelling import fold
from docplanner.planning.footage import ClipFacts, Trouble, facts_of, troubles
from docplanner.project.project import Changes
from docplanner.ui.models.columns import Row
from docplanner.ui.sheets.footage_words import day_of
from docplanner.ui.workspace import Workspace

NONE = "none"
"""The key of "no card", "no day" and "not assigned"."""
WORDED = {"people", "interviewees", "shots", "locations", "cards", "days", "parts"}
"""Kinds whose titles a clip is found by."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is worked out of a clip. ``keys`` are its values in each facet."""

    facts: ClipFacts
    keys: Mapping[str, tuple[str, ...]]


class Stock:
    """Every clip as a row. `take` follows each change; only what it touched is worked out anew."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._rows: dict[Id, Row] = {}
        self._clip_of: dict[Id, Id] = {}
        self._words: dict[Id, str] = {}
        self._troubles: dict[Id, Trouble] = {}
        self._parts: dict[Id, Id | None] = {}
        self._read = False

    def rows(self) -> list[Row]:
        """The clips of the chosen part, by card and name."""
        self._read_once()
        workspace = self._workspace
        rows: Iterable[Row] = self._rows.values()
        if workspace.part is not None:
            rows = (row for row in rows if workspace.in_part(row.facts.facts.parts))
        cards = workspace.snapshot.tables["cards"]
        names = {key: card.name.casefold() for key, card in cards.items()}
        return sorted(
            rows, key=lambda row: (names.get(row.record.card, "~"), row.record.name.casefold())
        )

    def every(self) -> list[Clip]:
        """All clips, of every part."""
        self._read_once()
        return [row.record for row in self._rows.values()]

    def row(self, clip: Id | None) -> Row | None:
        """The row of a clip."""
        self._read_once()
        return self._rows.get(clip) if clip is not None else None

    def words(self, row: Row) -> str:
        """All that a clip is found by, folded. Names of protected people are not in it."""
        key = row.record.id
        if key not in self._words:
            self._words[key] = fold(" ".join(self._texts(row)))
        return self._words[key]

    def take(self, changes: Changes) -> None:
        """Work out anew what a change has touched."""
        if not self._read:
            return
        tables = changes.tables
        self._words = {} if tables.keys() & WORDED else self._words
        touched = set(tables.get("clips", ()))
        for entry in tables.get("log", ()):
            record = self._workspace.long.get("log", entry)
            touched.update(filter(None, (self._clip_of.get(entry), record and record.clip)))
        touched |= self._indirectly(tables.keys())
        self._work_out(touched)

    def _indirectly(self, kinds: Iterable[str]) -> set[Id]:
        """Clips whose people, shots or days stand differently now."""
        snapshot, kinds, found = self._workspace.snapshot, set(kinds), set[Id]()
        if kinds & {"people", "interviewees"}:
            old, self._troubles = self._troubles, troubles(snapshot)
            found |= self._with(_differing(old, self._troubles), "people")
        if kinds & {"shots", "sequences"}:
            before, self._parts = self._parts, _parts(snapshot)
            found |= self._with(_differing(before, self._parts), "shots")
        return found | set(self._rows) if kinds & {"cards", "days"} else found

    def _with(self, keys: set[Id], of: str) -> set[Id]:
        if not keys:
            return set()
        rows = self._rows.items()
        return {clip for clip, row in rows if not keys.isdisjoint(getattr(row.facts.facts, of))}

    def _read_once(self) -> None:
        if not self._read:
            self._read = True
            self._troubles = troubles(self._workspace.snapshot)
            self._parts = _parts(self._workspace.snapshot)
            self._work_out(self._workspace.long.all("clips"))

    def _work_out(self, clips: Iterable[Id]) -> None:
        workspace = self._workspace
        for key in clips:
            clip = workspace.long.get("clips", key)
            self._words.pop(key, None)
            if clip is None:
                self._rows.pop(key, None)
                continue
            entries = workspace.long.of("log", "clip", key)
            facts = facts_of(clip, entries, workspace.snapshot, self._troubles)
            self._clip_of.update((entry.id, key) for entry in entries)
            self._rows[key] = Row("clips", clip, Line(facts, self._keys(clip, facts)))

    def _keys(self, clip: Clip, facts: ClipFacts) -> dict[str, tuple[str, ...]]:
        day = day_of(self._workspace.snapshot, clip)
        return {
            "card": (clip.card or NONE,),
            "day": (day.id if day else NONE,),
            "status": (facts.status.value,),
            "part": facts.parts or (NONE,),
            "type": tuple(kind.value for kind in facts.types),
            "place": (clip.location,) if clip.location else (),
            "keyword": facts.keywords,
        }

    def _texts(self, row: Row) -> Iterable[str]:
        workspace, clip, facts = self._workspace, row.record, row.facts.facts
        redact = workspace.names.redact
        yield clip.name
        yield redact(clip.note)
        place = workspace.record("locations", clip.location)
        if place is not None:
            yield f"{place.name} {place.name_uk}"
        for entry in facts.entries:
            yield redact(entry.description)
            yield from entry.keywords
        for person in facts.people:
            yield workspace.title("people", person)
        for shot in facts.shots:
            yield workspace.title("shots", shot)


def _differing(before: Mapping[Id, object], after: Mapping[Id, object]) -> set[Id]:
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def _parts(snapshot: Snapshot) -> dict[Id, Id | None]:
    """The part of each shot, through its sequence."""
    found: dict[Id, Id | None] = {}
    for shot in snapshot.all(Shot).values():
        sequence = snapshot.get(Sequence, shot.sequence)
        found[shot.id] = sequence.part if sequence else None
    return found
