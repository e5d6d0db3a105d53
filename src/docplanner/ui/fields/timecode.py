"""Typing timecode: of a clip's start, of its length, and of the points of a log entry.

What is typed may leave out separators and leading hours: they come from the point before. The
count of frames follows the clip's own rate and drop-frame flag.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from docplanner.domain.faults import Refused
from docplanner.domain.footage import LogEntry
from docplanner.domain.timecode import Timecode
from docplanner.ui.fields.editor import Asked
from docplanner.ui.fields.frames import TYPED, clip_of, is_open, timecode_text
from docplanner.ui.fields.lines import LineEditor
from docplanner.ui.words import tr

_SEPARATORS = re.compile(r"[:;., ]+")
_GROUPS = 4


def whole(text: str, base: str, mark: str) -> str:
    """``HH:MM:SS:FF`` of what was typed; missing leading pairs come from ``base``.

    ``mark`` stands before the frames. A ``;`` that was typed stays, so that it can be refused.
    What is no timecode comes back as it is.
    """
    text = text.strip()
    groups = [group for group in _SEPARATORS.split(text) if group]
    if len(groups) == 1 and groups[0].isdigit() and len(groups[0]) <= 2 * _GROUPS:
        digits = groups[0].zfill(len(groups[0]) + len(groups[0]) % 2)
        groups = [digits[at : at + 2] for at in range(0, len(digits), 2)]
    if not 1 <= len(groups) <= _GROUPS or not all(re.fullmatch(r"[0-9]{1,3}", g) for g in groups):
        return text
    before = _SEPARATORS.split(base)
    padded = [*before[: _GROUPS - len(groups)], *groups]
    hours, minutes, seconds, frames = (group.zfill(2) for group in padded)
    return f"{hours}:{minutes}:{seconds}{';' if ';' in text else mark}{frames}"


class TimecodeEditor(LineEditor):
    """One line of timecode. A clip's length may also be typed as a number of frames."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self.setFont(asked.workspace.look.font("small", figures=True))
        length = asked.field.name == "frames"
        self.setPlaceholderText(tr("00:01:30:00, or 2250") if length else tr("10:00:00:00"))

    def values(self) -> Mapping[str, Any]:
        name = TYPED[(self.asked.kind.name, self.asked.field.name)]
        found = self._point(name) if name else self._length()
        return {self.asked.field.name: found}

    def fill(self, value: Any) -> None:
        record = self.asked.record
        unset = value is None or self._is_unset(record, value)
        clip = clip_of(self.asked.workspace, record)
        self.setText("" if unset else timecode_text(clip, value))
        self.selectAll()

    def _is_unset(self, record: Any, value: Any) -> bool:
        name = self.asked.field.name
        if isinstance(record, LogEntry):
            return name == "out_frames" and is_open(record)
        return name == "frames" and value == 0

    def _point(self, name: str) -> Any:
        asked, text = self.asked, self.text()
        if not text.strip() and self.asked.field.required:
            raise Refused(tr("Type a timecode, such as {one}", one=self._base()))
        typed = whole(text, self._base(), self._mark()) if text.strip() else ""
        try:
            return asked.workspace.inward.values(asked.kind, [f"{name}={typed}"], asked.record)[
                asked.field.name
            ]
        except Refused as refused:
            raise Refused(_sentence(str(refused), name)) from refused

    def _length(self) -> int:
        text, clip = self.text().strip(), clip_of(self.asked.workspace, self.asked.record)
        if text.isascii() and text.isdigit() and int(text) > 0 and len(text) <= 9:
            return int(text)
        if clip is None or not text or text.isdigit():
            raise Refused(tr("Type a length, such as 00:01:30:00, or a number of frames"))
        try:
            frames = Timecode.parse(
                whole(text, "00:00:00:00", self._mark()), clip.rate, clip.drop
            ).frames
        except ValueError as error:
            raise Refused(_sentence(f"{error}.", "")) from error
        if not frames:
            raise Refused(tr("A clip has at least one frame"))
        return frames

    def _base(self) -> str:
        """Where the missing hours come from: the entry's in point, or the clip's start."""
        record = self.asked.record
        clip = clip_of(self.asked.workspace, record)
        frames = getattr(record, "in_frames", None)
        if frames is None and clip is not None:
            frames = clip.start_frames
        return timecode_text(clip, frames) or "00:00:00:00"

    def _mark(self) -> str:
        clip = clip_of(self.asked.workspace, self.asked.record)
        return ";" if clip is not None and clip.drop else ":"


def _sentence(text: str, name: str) -> str:
    plain = text.removeprefix(f"{name}: ") if name else text
    return plain[:1].upper() + plain[1:]
