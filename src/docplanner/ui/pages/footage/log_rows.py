"""The rows of a clip's log: its entries, one that is being begun, and the line that begins one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from docplanner.domain.faults import Refused
from docplanner.domain.footage import Clip, LogEntry, LogType
from docplanner.domain.ids import Id, new_id
from docplanner.edits import records
from docplanner.planning.footage import ClipFacts, Trouble, end_frame, first_frame, next_in
from docplanner.ui.fields.editor import save
from docplanner.ui.fields.frames import is_open, timecode_text
from docplanner.ui.models.columns import Row
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

BEGIN = "begin"
"""The id that stands for the line which begins a new entry."""


@dataclass(frozen=True, slots=True)
class LogLine:
    """What a row is, besides its entry. A draft is not saved yet: it has no out point."""

    clip: Clip
    draft: bool = False
    begins: bool = False
    trouble: Trouble | None = None


class Log:
    """The entries of one clip at a time, with a draft for each clip where one was begun."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._drafts: dict[Id, LogEntry] = {}

    def rows(self, clip: Clip, facts: ClipFacts, troubled: Mapping[Id, Trouble]) -> list[Row]:
        """Entries by in point, the draft, the line that begins one."""
        rows = [
            Row("log", one, LogLine(clip, trouble=troubled.get(one.person or "")))
            for one in facts.entries
        ]
        draft = self._drafts.get(clip.id)
        if draft is not None:
            rows.append(Row("log", draft, LogLine(clip, draft=True)))
        line = LogEntry(id=BEGIN, clip=clip.id, in_frames=0, out_frames=0)
        return [*rows, Row("log", line, LogLine(clip, begins=True))]

    def begin(self, clip: Clip, facts: ClipFacts) -> LogEntry:
        """The draft of a clip: the one that was begun, or one from the last out point on."""
        if clip.id not in self._drafts:
            start = next_in(clip, facts.entries)
            last = facts.entries[-1].type if facts.entries else LogType.GV
            self._drafts[clip.id] = LogEntry(
                id=new_id(), clip=clip.id, in_frames=start, out_frames=start, type=last
            )
        return self._drafts[clip.id]

    def drop(self, clip: Id) -> None:
        """Forget the draft of a clip."""
        self._drafts.pop(clip, None)

    def is_bare(self, entry: LogEntry) -> bool:
        """Whether nothing has been typed into a draft yet."""
        return not (entry.description or entry.rating or entry.keywords)

    def write(self, row: Row, field: str, value: Any) -> None:
        """Save one field of an entry; a draft is added once it has both points. Raises Fault."""
        entry: LogEntry = row.record
        if not row.facts.draft:
            _require_order(row.facts.clip, entry, field, value)
            save(self._workspace, "log", entry.id, {field: value})
            return
        changed = _changed(row.facts.clip, entry, field, value)
        if is_open(changed):
            self._drafts[changed.clip] = changed
            return
        held = self._drafts.pop(changed.clip, None)
        try:
            self._workspace.edit(records.add, "log", _values(changed), key=changed.id)
        except Exception:
            if held is not None:
                self._drafts[changed.clip] = held
            raise


def _changed(clip: Clip, entry: LogEntry, field: str, value: Any) -> LogEntry:
    _require_order(clip, entry, field, value)
    if field == "in_frames":
        _require_inside(clip, value)
        return replace(entry, in_frames=value, out_frames=max(value, entry.out_frames))
    return replace(entry, **{field: value})


def _require_order(clip: Clip, entry: LogEntry, field: str, value: Any) -> None:
    if field == "out_frames" and value <= entry.in_frames:
        start = timecode_text(clip, entry.in_frames)
        raise Refused(tr("The out point must come after the in point, {start}", start=start))


def _require_inside(clip: Clip, frames: int) -> None:
    if not first_frame(clip) <= frames < end_frame(clip):
        raise Refused(
            tr(
                "{name} runs from {start} to {end}; type a point inside it",
                name=clip.name,
                start=timecode_text(clip, first_frame(clip)),
                end=timecode_text(clip, end_frame(clip)),
            )
        )


def _values(entry: LogEntry) -> dict[str, Any]:
    return {one.name: getattr(entry, one.name) for one in fields(entry) if one.name != "id"}
