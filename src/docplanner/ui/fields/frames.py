"""Frames in words: timecode at the rate of the clip that they are counted in."""

from __future__ import annotations

from typing import Any

from docplanner.domain.fields import Field
from docplanner.domain.footage import Clip, LogEntry
from docplanner.domain.timecode import Timecode
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

TYPED = {
    ("clips", "start_frames"): "start_tc",
    ("clips", "frames"): "",
    ("log", "in_frames"): "in",
    ("log", "out_frames"): "out",
}
"""Fields of frames that are typed as timecode, with the name it has outside; a length has none."""


def is_timecode(record: Any, field: Field) -> bool:
    """Whether a field of a record counts frames that are shown and typed as timecode."""
    kind = {Clip: "clips", LogEntry: "log"}.get(type(record), "")
    return (kind, field.name) in TYPED


def timecode_text(clip: Clip | None, frames: int | None) -> str:
    """Frames as the clip counts them; empty where there is nothing to count."""
    if clip is None or frames is None:
        return ""
    return str(Timecode(frames, clip.rate, clip.drop))


def shown_timecode(workspace: Workspace, field: Field, record: Any) -> str:
    """A field of frames as timecode; a clip's start may have none."""
    clip = clip_of(workspace, record)
    frames = getattr(record, field.name)
    if isinstance(record, LogEntry) and field.name == "out_frames" and is_open(record):
        return ""
    return timecode_text(clip, frames) or tr("No timecode")


def clip_of(workspace: Workspace, record: Any) -> Clip | None:
    """The clip whose rate a record's frames are counted in."""
    if isinstance(record, Clip):
        return record
    found = workspace.record("clips", getattr(record, "clip", None))
    return found if isinstance(found, Clip) else None


def is_open(entry: LogEntry) -> bool:
    """Whether an entry has no out point yet, so that it cannot be saved."""
    return entry.out_frames <= entry.in_frames
