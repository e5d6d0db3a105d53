"""Clips and log: timecode that exists, ranges inside their clip, shots that become captured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docplanner.domain.faults import Refused
from docplanner.domain.footage import Clip, LogEntry
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.shots import Shot, ShotStatus
from docplanner.domain.timecode import Rate, Timecode
from docplanner.edits.rule import Rule

if TYPE_CHECKING:
    from docplanner.store.edit import Edit

_SECONDS_IN_A_DAY = 24 * 60 * 60


class _ClipRule(Rule):
    def check(self, edit: Edit, record: Clip) -> None:
        try:
            Timecode(record.start_frames or 0, record.rate, record.drop)
        except ValueError as error:
            raise Refused(f"The clip was not saved: {error}.") from error
        if (record.start_frames or 0) >= frames_in_a_day(record.rate, record.drop):
            raise Refused("The clip was not saved: it starts after the last timecode of a day.")


class _LogRule(Rule):
    def check(self, edit: Edit, record: LogEntry) -> None:
        clip = edit.find(Clip, record.clip)
        if clip is None:
            raise Refused("The log entry was not saved: there is no such clip.")
        first = clip.start_frames or 0
        if record.in_frames < first or record.out_frames > first + clip.frames:
            start = Timecode(first, clip.rate, clip.drop)
            end = Timecode(first + clip.frames, clip.rate, clip.drop)
            raise Refused(
                f"The log entry was not saved: {clip.name} runs from {start} to {end}, "
                "and the range must lie inside it."
            )

    def after(self, edit: Edit, before: LogEntry | None, record: LogEntry) -> None:
        if record.shot and (before is None or before.shot != record.shot):
            capture(edit, record.shot)


def capture(edit: Edit, shot: Id) -> None:
    """Mark a shot that has footage as captured, unless it already says how much."""
    found = edit.find(Shot, shot)
    if found and found.status in (ShotStatus.WANTED, ShotStatus.PLANNED):
        edit.update(BY_NAME["shots"], shot, {"status": ShotStatus.CAPTURED})


def frames_in_a_day(rate: Rate, drop: bool) -> int:
    """How many frames 24 hours of timecode count at a rate: the numbers left out do not."""
    whole = _SECONDS_IN_A_DAY * rate.nominal
    return whole - rate.dropped * (24 * 60 - 24 * 6) if drop else whole


CLIP = _ClipRule()
LOG = _LogRule()
