"""Reads the files of the sample production strictly, as they are written, without a database."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from docplanner.domain.fields import Field
from docplanner.domain.footage import Clip
from docplanner.domain.kinds import BY_NAME, KINDS, Kind
from docplanner.domain.schedule import Version
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.timecode import Rate, Timecode
from docplanner.resources import database_folder

FOLDER = database_folder() / "sample"
TIMECODES = {"clips": {"start_tc"}, "log": {"in", "out"}}
"""Words of the command line that stand for a count of frames."""


class Entry(NamedTuple):
    """One table of a file: its kind, its id in these tests, its fields as written."""

    kind: Kind
    id: str
    values: Mapping[str, Any]


@cache
def entries() -> tuple[Entry, ...]:
    """All tables of all files, kind by kind as they are loaded."""
    found: dict[str, list[Mapping[str, Any]]] = {kind.name: [] for kind in KINDS}
    for path in sorted(FOLDER.glob("*.toml")):
        for name, tables in tomllib.loads(path.read_text("utf-8")).items():
            found[name] += tables
    return tuple(
        Entry(BY_NAME[name], f"{name}-{number}", values)
        for name, tables in found.items()
        for number, values in enumerate(tables)
    )


def of(kind: str) -> list[Entry]:
    """The entries of one kind."""
    return [entry for entry in entries() if entry.kind.name == kind]


def texts(value: Any) -> list[str]:
    """A value as written in TOML, as texts of the command line."""
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    assert isinstance(value, int | str), f"{value!r} is no text, whole number, flag or list"
    return [str(value)]


@cache
def keys(kind: str) -> Mapping[str, list[str]]:
    """The ids that each key of a kind names; a contributor goes by the keys of its person."""
    found: dict[str, list[str]] = {}
    for entry in of(kind):
        for label in BY_NAME[kind].keys:
            for text in texts(entry.values.get(label, [])):
                for word in _same(kind, label, text):
                    found.setdefault(word, []).append(entry.id)
    return found


def resolve(kind: str, text: str) -> str:
    """The one id that a key names."""
    found = keys(kind).get(text, [])
    assert len(found) == 1, f"{text!r} names {len(found)} of {kind}"
    return found[0]


@cache
def snapshot() -> Snapshot:
    """The whole sample as records; each trip gets one adopted version, as when it is created."""
    versions = [
        Version(id=f"version of {entry.id}", trip=entry.id, title="Plan A", adopted=True)
        for entry in of("trips")
    ]
    return Snapshot.of([*map(record, entries()), *versions])


@cache
def clips() -> Mapping[str, Clip]:
    """The clips by id; a snapshot leaves them out."""
    return {entry.id: record(entry) for entry in of("clips")}


def record(entry: Entry) -> Any:
    """The record that an entry writes; raises where a field or value is not of its kind."""
    values: dict[str, Any] = {}
    for label, value in entry.values.items():
        if label in TIMECODES.get(entry.kind.name, ()):
            values[frames_field(label)] = timecode(entry, value).frames
        else:
            field = entry.kind.by_label[label]
            values[field.name] = _read(field, value)
    if entry.kind.name == "days":
        values["version"] = f"version of {values['trip']}"
    return entry.kind.record(id=entry.id, **values)


def frames_field(label: str) -> str:
    """``in_frames`` of ``in``, ``start_frames`` of ``start_tc``."""
    return f"{label.removesuffix('_tc')}_frames"


def timecode(entry: Entry, text: str) -> Timecode:
    """A timecode at the rate of its clip."""
    clip = entry.values
    if entry.kind.name == "log":
        owner = resolve("clips", clip["clip"])
        clip = next(other.values for other in of("clips") if other.id == owner)
    return Timecode.parse(text, Rate.parse(clip["rate"]), clip.get("drop", False))


def _read(field: Field, value: Any) -> Any:
    assert isinstance(value, list) is field.many, f"{field.label} is a list: {field.many}"
    read = [_one(field, text) for text in texts(value)]
    return tuple(read) if field.many else read[0]


def _one(field: Field, text: str) -> Any:
    return resolve(field.refers_to, text) if field.refers_to else field.type.read(text)


def _same(kind: str, label: str, text: str) -> Iterator[str]:
    """The words by which a key may be said: a contributor's are those of the person."""
    field = BY_NAME[kind].by_label[label]
    if not field.refers_to:
        yield text
        return
    named = resolve(field.refers_to, text)
    yield from (word for word, ids in keys(field.refers_to).items() if ids == [named])
