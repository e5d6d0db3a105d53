"""The outer form of a record: what lists, tables and JSON show of it.

Names are the outer ones, absent text is null, sets are sorted arrays. A protected person is an id
and a code name; what belongs to one keeps its planning facts and loses what is personal.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from docplanner.domain.fields import TEXT, Field, Json
from docplanner.domain.footage import Clip
from docplanner.domain.identity import Gate
from docplanner.domain.ids import Id
from docplanner.domain.kinds import Kind, kind_of
from docplanner.domain.people import Interviewee, Person
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.timecode import Timecode

Form: TypeAlias = dict[str, Json]

DERIVED: Mapping[str, tuple[str, ...]] = {
    "clips": ("start_tc",),
    "log": ("in", "out"),
    "shots": ("footage",),
}
"""Fields that are shown beside the stored ones: timecodes, and whether a shot has been logged."""

LOGGED = "logged"
PROTECTED_FIELDS = frozenset({"id", "code_name", "protected"})
"""All that is shown of a protected person."""
PERSONAL = frozenset({"duty", "next_of_kin", "dietary", "held_by", "guardian", "pickup_place"})
"""Texts of a protected person's records that would say who it is."""


class Outward:
    """Turns records into their outer form, behind one gate.

    ``clip`` finds the clip of a log entry, whose rate its timecodes are counted in.
    """

    def __init__(
        self, snapshot: Snapshot, gate: Gate, clip: Callable[[Id], Clip | None] = lambda key: None
    ) -> None:
        self._snapshot = snapshot
        self._gate = gate
        self._clip = clip

    def form(self, record: Any) -> Form:
        """The outer form of a record of any kind."""
        kind = kind_of(type(record))
        own = self._visible(kind, record)
        shown: Form = {"id": record.id}
        for field in kind.fields:
            if field.name in own:
                shown |= self._derived(kind, field, record)
                shown[field.label] = self._shown(field, getattr(record, field.name))
            else:
                shown[field.label] = [] if field.many else None
        if kind.name == "shots":
            shown["footage"] = LOGGED if self._snapshot.captured.get(record.id) else None
        return shown

    def value(self, field: Field, value: Any) -> Json:
        """The outer form of one value of a field."""
        return self._shown(field, value)

    def _visible(self, kind: Kind, record: Any) -> frozenset[str]:
        names = frozenset(field.name for field in kind.fields)
        if kind.name == "people":
            return PROTECTED_FIELDS if record.protected else names
        return names - PERSONAL if self.belongs_to_protected(kind, record) else names

    def belongs_to_protected(self, kind: Kind, record: Any) -> bool:
        """Whether a record is about a protected person."""
        person = getattr(record, kind.person) if kind.person else None
        if kind.name == "steps":
            interviewee = self._snapshot.get(Interviewee, record.interviewee)
            person = interviewee.person if interviewee else None
        found = self._snapshot.get(Person, person)
        return found is not None and found.protected

    def _shown(self, field: Field, value: Any) -> Json:
        if field.many:
            shown = [self._one(field, item) for item in value or ()]
            return sorted(shown, key=str)
        return self._one(field, value)

    def _one(self, field: Field, value: Any) -> Json:
        if value is None or value == "":
            return None
        if field.type is TEXT:
            return self._gate.redact(value)
        return field.type.show(value)

    def _derived(self, kind: Kind, field: Field, record: Any) -> Form:
        if kind.name == "clips" and field.name == "start_frames":
            return {"start_tc": _timecode(record, record.start_frames)}
        if kind.name == "log" and field.name in ("in_frames", "out_frames"):
            frames = getattr(record, field.name)
            return {field.name.removesuffix("_frames"): _timecode(self._clip(record.clip), frames)}
        return {}


def _timecode(clip: Clip | None, frames: int | None) -> str | None:
    if clip is None or frames is None:
        return None
    return str(Timecode(frames, clip.rate, clip.drop))
