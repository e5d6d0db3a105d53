"""The columns of the safety tables."""

from __future__ import annotations

from docplanner.domain.safety import CheckIn, CheckinState
from docplanner.domain.times import show_wall
from docplanner.planning.risks import Coded, height
from docplanner.ui.models.columns import Cell, Column, Row
from docplanner.ui.pages.safety.matrix import HEIGHTS, TONES
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


def score_chip(score: int) -> Chip:
    """A score and its word."""
    found = height(score)
    return Chip(f"{score} {tr(HEIGHTS[found])}", TONES[found])


def risk_columns() -> list[Column]:
    """Code, hazard, score before and after the controls. A row's facts are its `Coded`."""

    def after(row: Row) -> str:
        found: Coded = row.facts
        return tr("Not scored") if found.after is None else str(found.after)

    return [
        Column(tr("Risk"), lambda row: Cell(chip=Chip(row.facts.code, "solid")), 58),
        Column(tr("Hazard"), lambda row: str(row.record.hazard), 200, field="hazard", stretch=True),
        Column(
            tr("Score"),
            lambda row: Cell(chip=score_chip(row.facts.score)),
            100,
            sort=lambda row: row.facts.score,
        ),
        Column(
            tr("After controls"),
            after,
            104,
            sort=lambda row: row.facts.after or 0,
            right=True,
        ),
    ]


def checkin_columns(workspace: Workspace) -> list[Column]:
    """Due, what, who, how, and whether it came. A row's facts are the minutes it is late."""

    def who(row: Row) -> str:
        return workspace.title("people", row.record.who) if row.record.who else ""

    def due(row: Row) -> Cell:
        return Cell(show_wall(row.record.time), strong=True, figures=True)

    return [
        Column(tr("Due"), due, 64, sort=lambda row: row.record.time, field="time"),
        Column(tr("What"), lambda row: str(row.record.title), 100, field="title", stretch=True),
        Column(tr("Who"), who, 96, field="who"),
        Column(tr("How"), lambda row: str(row.record.method), 66, field="method"),
        Column(tr("State"), lambda row: Cell(chip=state_chip(row.record, row.facts)), 124),
    ]


def state_chip(checkin: CheckIn, late: int | None) -> Chip:
    """How a check-in stands; ``late`` is in minutes, None where it is not due yet."""
    if checkin.state is CheckinState.SAFE:
        return Chip(tr("Safe"), "ok", Shape.DONE)
    if checkin.state is CheckinState.MISSED:
        return Chip(tr("Missed"), "danger", Shape.PROBLEM)
    if late is not None:
        return Chip(tr("Overdue {n} min", n=late), "danger", Shape.PROBLEM)
    return Chip(tr("Due"), "neutral", Shape.PLANNED)


def incident_columns(workspace: Workspace) -> list[Column]:
    """When, what happened, where. They are written once and never edited."""

    def at(row: Row) -> Cell:
        local = row.record.at.local()
        return Cell(f"{local:%H:%M}", strong=True, figures=True)

    def where(row: Row) -> str:
        key = row.record.location
        return workspace.title("locations", key) if key else ""

    return [
        Column(tr("At"), at, 64, sort=lambda row: row.record.at.utc),
        Column(tr("What happened"), lambda row: str(row.record.description), 220, stretch=True),
        Column(tr("Where"), where, 100),
    ]
