"""The clips with what their logs say, kept up to date change by change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from docplanner.domain.footage import Clip
from docplanner.domain.ids import Id
from docplanner.domain.schedule import Day
from docplanner.domain.spelling import fold
from docplanner.planning.footage import ClipFacts, Trouble, facts_of, parts_of_shots, troubles
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
    """What is worked out of a clip: what its log says, and its values in each facet."""

    facts: ClipFacts
    card: tuple[str, ...]
    day: tuple[str, ...]
    status: tuple[str, ...]
    part: tuple[str, ...]
    type: tuple[str, ...]
    place: tuple[str, ...]
    keyword: tuple[str, ...]


class Stock:
    """Every clip as a row. `take` follows each change; only what it touched is worked out anew."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._rows: dict[Id, Row] = {}
        self._order: list[Id] | None = None
        self._clip_of: dict[Id, Id] = {}
        self._words: dict[Id, str] = {}
        self._troubles: dict[Id, Trouble] = {}
        self._parts: dict[Id, Id] = {}
        self._read = False

    def rows(self) -> list[Row]:
        """The clips of the chosen part, by card and name."""
        self._read_once()
        if self._order is None:
            cards = self._workspace.snapshot.tables["cards"]
            names = {key: card.name.casefold() for key, card in cards.items()}
            pairs = [
                (names.get(row.record.card, "~"), row.record.name.casefold(), key)
                for key, row in self._rows.items()
            ]
            self._order = [key for _, _, key in sorted(pairs)]
        rows = [self._rows[key] for key in self._order]
        part = self._workspace.part
        if part is None:
            return rows
        return [row for row in rows if not row.facts.facts.parts or part in row.facts.part]

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
        if tables.keys() & WORDED:
            self._words = {}
        if tables.keys() & {"clips", "cards"}:
            self._order = None
        touched = set(tables.get("clips", ()))
        for entry in tables.get("log", ()):
            record = self._workspace.long.get("log", entry)
            touched.update(filter(None, (self._clip_of.get(entry), record and record.clip)))
        self._work_out(touched | self._indirectly(tables.keys()))

    def _indirectly(self, kinds: Iterable[str]) -> set[Id]:
        """Clips whose people, shots or days stand differently now."""
        snapshot, kinds, found = self._workspace.snapshot, set(kinds), set[Id]()
        if kinds & {"people", "interviewees"}:
            old, self._troubles = self._troubles, troubles(snapshot)
            found |= self._with(_differing(old, self._troubles), "people")
        if kinds & {"shots", "sequences"}:
            before, self._parts = self._parts, parts_of_shots(snapshot)
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
            snapshot = self._workspace.snapshot
            self._troubles, self._parts = troubles(snapshot), parts_of_shots(snapshot)
            self._work_out(self._workspace.long.all("clips"))

    def _work_out(self, clips: Iterable[Id]) -> None:
        long, snapshot = self._workspace.long, self._workspace.snapshot
        for key in clips:
            clip = long.get("clips", key)
            self._words.pop(key, None)
            if clip is None:
                self._rows.pop(key, None)
                continue
            entries = long.of("log", "clip", key)
            for entry in entries:
                self._clip_of[entry.id] = key
            facts = facts_of(clip, entries, self._parts, self._troubles)
            self._rows[key] = Row("clips", clip, _line(clip, facts, day_of(snapshot, clip)))

    def _texts(self, row: Row) -> Iterable[str]:
        workspace, clip, facts = self._workspace, row.record, row.facts.facts
        redact = workspace.names.gate().redact
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


def _line(clip: Clip, facts: ClipFacts, day: Day | None) -> Line:
    return Line(
        facts=facts,
        card=(clip.card or NONE,),
        day=(day.id if day else NONE,),
        status=(facts.status.value,),
        part=facts.parts or (NONE,),
        type=tuple(kind.value for kind in facts.types),
        place=(clip.location,) if clip.location else (),
        keyword=facts.keywords,
    )
