"""Exact timecode: a count of frames, a rate as a fraction, and a drop-frame flag.

Counting follows SMPTE ST 12-1: drop-frame leaves out the first two (at 30000/1001) or four (at
60000/1001) *numbers* of every minute that is not a multiple of ten; no frame is lost. The map
between frames and text is a bijection over 24 hours for every rate and flag.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

_TEXT = re.compile(r"(\d\d):(\d\d):(\d\d)([:;])(\d\d+)")
_DECIMALS = {
    "23.976": "24000/1001",
    "23.98": "24000/1001",
    "29.97": "30000/1001",
    "47.952": "48000/1001",
    "47.95": "48000/1001",
    "59.94": "60000/1001",
    "119.88": "120000/1001",
}
MAXIMUM_RATE = 1000
"""Frames a second beyond which a rate is a typing error."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Frames a second, in lowest terms."""

    numerator: int
    denominator: int = 1

    @classmethod
    def parse(cls, text: str) -> Rate:
        """Read ``25`` or ``30000/1001``; a decimal is refused with the fraction to type."""
        text = text.strip()
        if text in _DECIMALS:
            raise ValueError(f"{text} is not exact; write the rate as {_DECIMALS[text]}")
        match = re.fullmatch(r"(\d{1,7})(?:/(\d{1,7}))?", text, re.ASCII)
        if not match or int(match[1]) == 0 or int(match[2] or 1) == 0:
            raise ValueError(f"{text!r} is not a frame rate; write 25 or 30000/1001")
        value = Fraction(int(match[1]), int(match[2] or 1))
        if value > MAXIMUM_RATE:
            raise ValueError(f"{text!r} is more than {MAXIMUM_RATE} frames a second")
        return cls(value.numerator, value.denominator)

    def stored(self) -> str:
        """``25`` or ``30000/1001``: the form stored and shown."""
        if self.denominator == 1:
            return str(self.numerator)
        return f"{self.numerator}/{self.denominator}"

    @property
    def nominal(self) -> int:
        """Frames counted in one second of timecode: 30 for 30000/1001."""
        return -(-self.numerator // self.denominator)

    @property
    def dropped(self) -> int:
        """Numbers left out of a minute by drop-frame; 0 where the rate has no drop-frame."""
        if self.denominator != 1001 or self.nominal % 30:
            return 0
        return self.nominal // 15


@dataclass(frozen=True, slots=True)
class Timecode:
    """``frames`` after midnight of the source's clock. Out points are exclusive."""

    frames: int
    rate: Rate
    drop: bool = False

    def __post_init__(self) -> None:
        if self.drop and not self.rate.dropped:
            raise ValueError(f"there is no drop-frame timecode at {self.rate.stored()}")
        if self.frames < 0:
            raise ValueError("a timecode cannot be before 00:00:00:00")

    @classmethod
    def parse(cls, text: str, rate: Rate, drop: bool = False) -> Timecode:
        """Read ``HH:MM:SS:FF`` (``;`` before the frames means drop-frame). Raises ValueError."""
        match = _TEXT.fullmatch(text.strip())
        if not match:
            raise ValueError(f"{text!r} is not a timecode; write HH:MM:SS:FF")
        hours, minutes, seconds, frames = (int(match[i]) for i in (1, 2, 3, 5))
        if hours > 23 or minutes > 59 or seconds > 59 or frames >= rate.nominal:
            raise ValueError(f"{text!r} is not a timecode at {rate.stored()} frames a second")
        if match[4] == ";" and not drop:
            raise ValueError(f"{text!r} is written as drop-frame, the clip is non-drop")
        total_minutes = hours * 60 + minutes
        number = (total_minutes * 60 + seconds) * rate.nominal + frames
        if not drop:
            return cls(number, rate, drop)
        if minutes % 10 and seconds == 0 and frames < rate.dropped:
            raise ValueError(f"{text!r} does not exist in drop-frame")
        return cls(number - rate.dropped * (total_minutes - total_minutes // 10), rate, drop)

    def __str__(self) -> str:
        number = self.frames
        if self.drop:
            number += self._left_out()
        frame = number % self.rate.nominal
        seconds = number // self.rate.nominal
        width = len(str(self.rate.nominal - 1))
        mark = ";" if self.drop else ":"
        clock = f"{seconds // 3600 % 24:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        return f"{clock}{mark}{frame:0{max(2, width)}d}"

    def _left_out(self) -> int:
        dropped = self.rate.dropped
        per_minute = self.rate.nominal * 60 - dropped
        per_ten = per_minute * 10 + dropped
        tens, rest = divmod(self.frames, per_ten)
        minutes = max(0, rest - dropped) // per_minute
        return dropped * (9 * tens + minutes)
