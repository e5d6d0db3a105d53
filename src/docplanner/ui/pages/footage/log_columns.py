"""The columns of the log."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from docplanner.domain.footage import LogEntry
from docplanner.domain.shots import Shot
from docplanner.planning.shots import number_key
from docplanner.ui.fields.frames import is_open, timecode_text
from docplanner.ui.models.columns import Cell, Column, Row
from docplanner.ui.pages.footage.log_rows import LogLine
from docplanner.ui.sheets.footage_words import MARKS, TROUBLES, TYPES
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

RATING = "rating"
Show = Callable[[Workspace, LogEntry, LogLine], Cell]
Write = Callable[[Row, str, Any], object]
"""Saves a value of a field of a row's entry."""


def log_columns(workspace: Workspace, write: Write, begin: Callable[[], str]) -> list[Column]:
    """In, Out, Type, Description, Rating, Shot, Contributor, Keywords."""

    def column(
        title: str,
        field: str,
        width: int,
        show: Show,
        order: Callable[[LogEntry], Any] | None = None,
        stretch: bool = False,
    ) -> Column:
        first = field == "in_frames"

        def value(row: Row) -> Cell:
            if row.facts.begins:
                return Cell(begin(), tone="muted") if first else Cell()
            return show(workspace, row.record, row.facts)

        def sort(row: Row) -> Any:
            if row.facts.begins:
                return None
            return order(row.record) if order else value(row).words.casefold()

        return Column(
            title, value, width, sort, field, stretch=stretch, save=partial(_save, write, field)
        )

    return [
        column(tr("In"), "in_frames", 110, _in, lambda one: one.in_frames),
        column(tr("Out"), "out_frames", 96, _out, lambda one: one.out_frames),
        column(tr("Type"), "type", 96, lambda _, entry, line: Cell(chip=TYPES[entry.type])),
        column(tr("Description"), "description", 170, _words, stretch=True),
        column(tr("Rating"), RATING, 84, _stars, lambda one: one.rating or None),
        column(tr("Shot"), "shot", 76, _shot, lambda one: _number(workspace, one)),
        column(tr("Contributor"), "person", 112, _person),
        column(tr("Keywords"), "keywords", 96, _keywords),
    ]


def _save(write: Write, field: str, row: Row, value: Any) -> None:
    write(row, field, value)


def _in(workspace: Workspace, entry: LogEntry, line: LogLine) -> Cell:
    return Cell(timecode_text(line.clip, entry.in_frames), figures=True)


def _out(workspace: Workspace, entry: LogEntry, line: LogLine) -> Cell:
    if is_open(entry):
        return Cell(tr("type Out"), tone="muted")
    return Cell(timecode_text(line.clip, entry.out_frames), figures=True)


def _words(workspace: Workspace, entry: LogEntry, line: LogLine) -> Cell:
    return Cell(workspace.names.redact(entry.description))


def _stars(workspace: Workspace, entry: LogEntry, line: LogLine) -> Cell:
    return Cell(stars=entry.rating) if entry.rating else Cell("–", tone="muted")


def _shot(workspace: Workspace, entry: LogEntry, line: LogLine) -> Cell:
    shot = workspace.snapshot.get(Shot, entry.shot)
    if shot is None:
        return Cell("" if line.draft else tr("Link shot"), tone="muted")
    shape, tone = MARKS[shot.status]
    return Cell(shot.number, shape=shape, tone=tone, tip=workspace.names.redact(shot.description))


def _number(workspace: Workspace, entry: LogEntry) -> Any:
    shot = workspace.snapshot.get(Shot, entry.shot)
    return number_key(shot.number) if shot else None


def _person(workspace: Workspace, entry: LogEntry, line: LogLine) -> Cell:
    if entry.person is None:
        return Cell("" if line.draft else tr("None"), tone="muted")
    name = workspace.title("people", entry.person)
    if line.trouble is None:
        return Cell(name)
    tip = tr(TROUBLES[line.trouble].text)
    return Cell(name, shape=Shape.PROBLEM, tone="danger", tip=tip)


def _keywords(workspace: Workspace, entry: LogEntry, line: LogLine) -> Cell:
    return Cell(", ".join(entry.keywords), tone="secondary")
