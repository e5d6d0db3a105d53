"""The columns of the shot list."""

from __future__ import annotations

from collections.abc import Callable

from docplanner.domain.shots import Priority, Shot, ShotStatus
from docplanner.planning.shots import number_key
from docplanner.ui.models.columns import Cell, Column, Row
from docplanner.ui.pages.shots.facts import Facts
from docplanner.ui.sheets.shots import priority_chip, status_chip
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

CLIPS = 8
"""The number of the column of clips."""
BARS = 5
"""The column from which the coverage of a heading is painted."""

_RANKS = {one: rank for rank, one in enumerate([*Priority, *ShotStatus])}


def columns(workspace: Workspace) -> list[Column]:
    """Number, words, size, movement, place, setting, priority, status, clips."""

    def shot(row: Row) -> Shot:
        found: Shot = row.record
        return found

    def number(row: Row) -> Cell:
        return Cell(shot(row).number, figures=True)

    def description(row: Row) -> Cell:
        words = workspace.names.redact(shot(row).description)
        return Cell(words, struck=shot(row).status is ShotStatus.DROPPED)

    def status(row: Row) -> Cell:
        return Cell(chip=status_chip(shot(row).status), tip=_logged(_clips(row)))

    def clips(row: Row) -> Cell:
        names = _clips(row)
        if not names:
            return Cell("0", tone="muted", figures=True)
        return Cell(str(len(names)), icon="footage", figures=True, tip=_logged(names))

    return [
        Column(
            tr("No."), number, 74, sort=lambda row: number_key(shot(row).number), field="number"
        ),
        Column(tr("Description"), description, 220, field="description", stretch=True),
        Column(tr("Size"), _secondary(lambda one: one.size), 62, field="size"),
        Column(tr("Movement"), _secondary(lambda one: one.movement), 108, field="movement"),
        Column(tr("Location"), _place, 140, field="location"),
        Column(tr("Setting"), lambda row: shot(row).setting, 86, field="setting"),
        Column(
            tr("Priority"),
            lambda row: Cell(chip=priority_chip(shot(row).priority)),
            78,
            sort=lambda row: _RANKS[shot(row).priority],
            field="priority",
        ),
        Column(
            tr("Status"), status, 124, sort=lambda row: _RANKS[shot(row).status], field="status"
        ),
        Column(tr("Clips"), clips, 56, sort=lambda row: len(_clips(row)), right=True),
    ]


def _secondary(text: Callable[[Shot], str]) -> Callable[[Row], Cell]:
    return lambda row: Cell(text(row.record), tone="secondary")


def _facts(row: Row) -> Facts:
    found: Facts = row.facts
    return found


def _clips(row: Row) -> tuple[str, ...]:
    return _facts(row).clips


def _place(row: Row) -> str:
    return _facts(row).place


def _logged(clips: tuple[str, ...]) -> str:
    if not clips:
        return ""
    names = ", ".join(clips[:8]) + (", ..." if len(clips) > 8 else "")
    return (
        tr("Logged in {clips}", clips=counted(len(clips), "{n} clip", "{n} clips")) + f": {names}"
    )
