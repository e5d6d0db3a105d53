"""Reading typed values: ``FIELD=VALUE`` into the fields of a kind.

A list is separated by ``;`` and replaced whole; an empty value clears. Every bad value is refused
in one sentence that names its field.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from docplanner.domain.faults import Refused
from docplanner.domain.fields import INSTANT, TEXT, Field, clean_text
from docplanner.domain.finding import Finder
from docplanner.domain.kinds import Kind
from docplanner.domain.timecode import Rate, Timecode
from docplanner.domain.times import Instant

if TYPE_CHECKING:
    from docplanner.domain.footage import Clip
    from docplanner.domain.production import Production

TIMECODES: Mapping[str, Mapping[str, str]] = {
    "clips": {"start_tc": "start_frames"},
    "log": {"in": "in_frames", "out": "out_frames"},
}
"""Fields typed as timecode, and the field of frames that each fills."""

BORDER_ZONE = "Europe/Warsaw"
"""Where the road to Ukraine begins: the last guess for a moment typed with its offset only."""
_LONGEST_SENTENCE = 300


class Inward:
    """Reads values for one production, whose records references name."""

    def __init__(self, finder: Finder, production: Production) -> None:
        self._finder = finder
        self._zones = (production.zone, production.home_zone, BORDER_ZONE)

    def values(self, kind: Kind, pairs: Iterable[str], record: Any = None) -> dict[str, Any]:
        """Values by inner field name; ``record`` is the one to be changed, if there is one."""
        typed = split_pairs(kind, pairs)
        timecodes = TIMECODES.get(kind.name, {})
        for label, frames in timecodes.items():
            if label in typed and frames in typed:
                raise Refused(f"Give {label} or {frames}, not both.")
        found = {
            kind.by_label[label].name: self.value(kind, kind.by_label[label], text)
            for label, text in typed.items()
            if label not in timecodes
        }
        for label, frames in timecodes.items():
            if label in typed:
                field, text = kind.by_label[frames], (label, typed[label])
                found[frames] = self._frames(kind, field, text, found, record)
        return found

    def value(self, kind: Kind, field: Field, text: str) -> Any:
        """The value that a text means for a field. Raises Refused."""
        if not text.strip():
            return _cleared(kind, field)
        if field.many:
            parts = [part.strip() for part in text.split(";")]
            return tuple(dict.fromkeys(self._one(field, part) for part in parts if part))
        return self._one(field, text)

    def _one(self, field: Field, text: str) -> Any:
        if field.refers_to:
            return self._finder.find(field.refers_to, text).id
        return self._read(field, text)

    def _read(self, field: Field, text: str) -> Any:
        try:
            if field.type is INSTANT:
                return Instant.parse(text, self._zones)
            value = field.type.read(text)
            names = field.type is TEXT and (field.required or field.nullable)
            return value.strip() if names else value
        except (ValueError, OverflowError) as error:
            raise Refused(_sentence(field.label, error)) from error

    def _frames(
        self, kind: Kind, field: Field, text: tuple[str, str], found: Mapping[str, Any], record: Any
    ) -> Any:
        label, typed = text
        if not typed.strip():
            return _cleared(kind, field, label)
        try:
            if kind.name == "clips":
                return Timecode.parse(typed, *_counted(found, record)).frames
            return self._inside(typed, found, record)
        except ValueError as error:
            raise Refused(_sentence(label, error)) from error

    def _inside(self, text: str, found: Mapping[str, Any], record: Any) -> int:
        """Frames of a timecode of a clip, which may run on past midnight."""
        key = found.get("clip") or getattr(record, "clip", None)
        if key is None:
            raise ValueError("a timecode needs its clip; give clip= as well")
        clip: Clip = self._finder.find("clips", key)
        frames = Timecode.parse(text, clip.rate, clip.drop).frames
        before = frames < (clip.start_frames or 0)
        return frames + _day(clip.rate, clip.drop) if before and _passes_midnight(clip) else frames


def split_pairs(kind: Kind, pairs: Iterable[str], derived: Iterable[str] = ()) -> dict[str, str]:
    """Typed texts by outer field name. Raises Refused for what is no field of the kind."""
    labels = [*kind.by_label, *TIMECODES.get(kind.name, ()), *derived]
    typed: dict[str, str] = {}
    for pair in pairs:
        label, equals, text = pair.partition("=")
        label = label.strip()
        if not equals:
            raise Refused(f"{pair[:60]!r} is not FIELD=VALUE; write for example {labels[0]}=...")
        if label not in labels:
            raise Refused(_unknown(kind, label, labels))
        if label in typed:
            raise Refused(f"{label} is given twice; give it once.")
        typed[label] = text
    return typed


def clean_argument(name: str, text: str) -> str:
    """A text of the command line as it may be kept. Raises Refused."""
    try:
        return clean_text(text)
    except ValueError as error:
        raise Refused(_sentence(name, error)) from error


def _unknown(kind: Kind, label: str, labels: list[str]) -> str:
    if label == "id":
        return "The id of a record never changes; leave it out."
    near = get_close_matches(label, labels, n=3) or labels
    return f"{kind.name} have no field {label[:60]!r}; there is {', '.join(near)}."


def _cleared(kind: Kind, field: Field, label: str = "") -> Any:
    if field.required and not field.many:
        raise Refused(f"{label or field.label}: {kind.one} cannot be without it.")
    return () if field.many else field.default


def _counted(found: Mapping[str, Any], record: Any) -> tuple[Rate, bool]:
    rate = found.get("rate") or getattr(record, "rate", None)
    if rate is None:
        raise ValueError("a timecode needs a rate; give rate= as well")
    return rate, bool(found.get("drop", getattr(record, "drop", False)))


def _passes_midnight(clip: Clip) -> bool:
    return (clip.start_frames or 0) + clip.frames >= _day(clip.rate, clip.drop)


def _day(rate: Rate, drop: bool) -> int:
    """Frames in 24 hours of timecode."""
    return Timecode.parse(f"23:59:59:{rate.nominal - 1:02d}", rate, drop).frames + 1


def _sentence(label: str, error: Exception) -> str:
    text = f"{label}: {error}"
    return f"{text if len(text) <= _LONGEST_SENTENCE else text[: _LONGEST_SENTENCE - 3] + '...'}."
