"""Steps of the history in words: what, old and new, when, who. Protected values are withheld."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from docplanner.domain.identity import WITHHELD
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.problem import Subject
from docplanner.domain.titles import references, show_date
from docplanner.project.history import Entry, FieldChange
from docplanner.ui.fields.shown import shown
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.line import Line, Span
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

MOST = 4
"""Changed fields that a line shows."""
LONGEST = 160
"""Characters of one value; the tooltip of a field has the rest."""
BACK, BRING = "back", "bring"


@dataclass(frozen=True, slots=True)
class Told:
    """A step as it is shown. ``way`` is what can be done about ``record``, or an empty text."""

    entry: Entry
    line: Line
    day: date
    who: str
    record: Subject | None
    way: str


def told(workspace: Workspace, entries: Iterable[Entry], about: Subject | None) -> list[Told]:
    """Each step in words. ``about`` is the one record that is asked for, or None for any."""
    found = []
    seen: set[Subject] = set()
    for entry in entries:
        record = about or _main(entry)
        newest = record is not None and record not in seen
        if record is not None:
            seen.add(record)
        found.append(_told(workspace, entry, record, about is not None, newest))
    return found


def grouped(found: Iterable[Told], today: date) -> Iterator[Line]:
    """The lines under a heading for each day."""
    for day, group in groupby(found, key=lambda one: one.day):
        yield Line(f"day {day}", _day_words(day, today), head=True)
        for one in group:
            yield one.line


def change_rows(workspace: Workspace, entry: Entry) -> list[tuple[Span, ...]]:
    """Old struck and new, one row for each change of a step."""
    owners = workspace.past.veil.owners(entry)
    return [_row(workspace, change, owners) for change in entry.changes]


def field_words(change: FieldChange) -> str:
    """What a field is called."""
    return tr(change.field.label.replace("_", " ").capitalize())


def _told(
    workspace: Workspace, entry: Entry, record: Subject | None, one_only: bool, newest: bool
) -> Told:
    veil = workspace.past.veil
    at = veil.instant(entry.step.at).local()
    who = veil.text(entry.step.actor)
    way = _way(workspace, entry, record, newest)
    ways = {BACK: tr("Back to here"), BRING: tr("Bring back")}
    own = [one for one in entry.changes if record and one.id == record.id]
    title = _title(workspace, entry, record, own) if one_only else _label(workspace, entry)
    line = Line(
        entry.step.id,
        title,
        Shape.PLANNED,
        rows=tuple(_rows(workspace, entry, own if one_only else list(entry.changes), record)),
        meta=f"{at:%H:%M}, {who}",
        actions=(ways[way],) if way else (),
    )
    if one_only and newest and record is not None and _is_there(workspace, record):
        line = replace(line, shape=Shape.DONE, token="accent", chip=tr("Now"))
    return Told(entry, line, at.date(), who, record, way)


def _way(workspace: Workspace, entry: Entry, record: Subject | None, newest: bool) -> str:
    if record is None or BY_NAME[record.kind].append_only:
        return ""
    if _is_there(workspace, record):
        return "" if newest or record.id in entry.went else BACK
    return BRING if record.id in entry.went and newest else ""


def _is_there(workspace: Workspace, record: Subject) -> bool:
    return workspace.record(record.kind, record.id) is not None


def _main(entry: Entry) -> Subject | None:
    """The record that a step is about: the one it names, else the only one it changed."""
    changed = {change.id for change in entry.changes} | entry.came | entry.went
    for kind, key in references(entry.step.label):
        if key in changed:
            return Subject(kind, key)
    records = {(change.kind.name, change.id) for change in entry.changes}
    return Subject(*next(iter(records))) if len(records) == 1 and not entry.more else None


def _label(workspace: Workspace, entry: Entry) -> str:
    return _lead(entry) + workspace.past.veil.label(entry.step.label)


def _lead(entry: Entry) -> str:
    leads = {"undo": tr("Undone: "), "redo": tr("Done again: ")}
    return leads.get(entry.step.kind, "")


def _title(
    workspace: Workspace, entry: Entry, record: Subject | None, own: list[FieldChange]
) -> str:
    lead = _lead(entry)
    if record is not None and record.id in entry.came:
        return lead + tr("Made")
    if record is not None and record.id in entry.went:
        return lead + tr("Deleted")
    if own and (_is_plain(entry) or not references(entry.step.label)):
        fields = [field_words(change) for change in own]
        more = counted(len(fields) - MOST, "and {n} more field", "and {n} more fields")
        return lead + ", ".join([*fields[:MOST], *([more] if len(fields) > MOST else [])])
    return _label(workspace, entry)


def _is_plain(entry: Entry) -> bool:
    """Whether a step only changed fields, as its label says."""
    return entry.step.label.startswith("Change ")


def _rows(
    workspace: Workspace, entry: Entry, changes: list[FieldChange], record: Subject | None
) -> Iterator[tuple[Span, ...]]:
    whole = entry.came | entry.went
    plain = [change for change in changes if change.id not in whole]
    if not plain:
        yield from _whole_words(workspace, entry, record)
        return
    owners = workspace.past.veil.owners(entry)
    for change in plain[:MOST]:
        row = _row(workspace, change, owners)
        single = len(plain) == 1 and _is_plain(entry)
        yield row if single else (Span(f"{field_words(change)}:", "text.secondary"), *row)
    more = len(plain) - MOST
    if more > 0 or entry.more:
        many = counted(more, "and {n} more field", "and {n} more fields")
        words = many if more > 0 and not entry.more else tr("and more")
        yield (Span(words, "text.secondary"),)


def _whole_words(
    workspace: Workspace, entry: Entry, record: Subject | None
) -> Iterator[tuple[Span, ...]]:
    """Of a record that came or went: what it was called, or how many there were."""
    many = len(entry.came | entry.went)
    if record is not None and record.id in entry.came | entry.went:
        title = workspace.past.veil.title(record.kind, record.id)
        noun = tr(BY_NAME[record.kind].noun.capitalize())
        yield (Span(f"{noun}: {title}", "text.secondary"),)
        many -= 1
    if many > 0 or entry.more:
        words = counted(many, "and {n} record with it", "and {n} records with it")
        yield (Span(tr("and many records with it") if entry.more else words, "text.secondary"),)


def _row(workspace: Workspace, change: FieldChange, owners: frozenset[Id]) -> tuple[Span, ...]:
    if change.field.many:
        return _set_row(workspace, change, owners)
    old = _value(workspace, change, change.old, owners)
    new = _value(workspace, change, change.new, owners)
    arrow = Span("→", "text.muted")
    empty = Span(tr("empty"), "text.muted")
    before = Span(old, "text.muted", struck=True) if old else empty
    return (before, arrow, Span(new) if new else empty)


def _set_row(workspace: Workspace, change: FieldChange, owners: frozenset[Id]) -> tuple[Span, ...]:
    """Of a set only what came and what went, and not all of it twice."""
    old, new = set(change.old or ()), set(change.new or ())
    gone = _value(workspace, change, tuple(sorted(old - new, key=str)), owners)
    came = _value(workspace, change, tuple(sorted(new - old, key=str)), owners)
    row = [Span(gone, "text.muted", struck=True)] if gone else []
    return (*row, Span(f"+ {came}")) if came else tuple(row)


def _value(workspace: Workspace, change: FieldChange, value: Any, owners: frozenset[Id]) -> str:
    """A value in words, of a protected person withheld."""
    veil, field = workspace.past.veil, change.field
    if value in (None, "", ()):
        return ""
    if veil.value(change, value, owners) in (WITHHELD, [WITHHELD]):
        return tr("withheld")
    if field.refers_to:
        keys = value if field.many else (value,)
        return ", ".join(veil.title(field.refers_to, key) for key in keys)
    words = veil.text(shown(workspace, field, value))
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"


def _day_words(day: date, today: date) -> str:
    if day == today:
        return tr("Today")
    if day == today - timedelta(days=1):
        return tr("Yesterday")
    return show_date(day)
