"""The columns of the shot list."""

from __future__ import annotations

from docplanner.domain.shots import Priority, Shot, ShotStatus
from docplanner.ui.models.columns import Cell, Column, Row
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

PRIORITIES = {
    Priority.MUST: Chip("MUST", "solid"),
    Priority.SHOULD: Chip("SHOULD", "outline"),
    Priority.COULD: Chip("COULD", "dashed"),
}
STATUSES = {
    ShotStatus.WANTED: Chip("Wanted", "neutral", Shape.PLANNED),
    ShotStatus.PLANNED: Chip("Planned", "neutral", Shape.PLANNED),
    ShotStatus.PART: Chip("Part captured", "accent", Shape.PART),
    ShotStatus.CAPTURED: Chip("Captured", "ok", Shape.DONE),
    ShotStatus.DROPPED: Chip("Dropped", "neutral", Shape.DROPPED),
}


def columns(workspace: Workspace) -> list[Column]:
    """Number, words, size, place, setting, priority, status, clips."""

    def shot(row: Row) -> Shot:
        found: Shot = row.record
        return found

    def place(row: Row) -> str:
        key = shot(row).location
        return workspace.title("locations", key) if key else ""

    return [
        Column(tr("No."), lambda row: shot(row).number, 64, field="number"),
        Column(
            tr("Description"),
            lambda row: Cell(shot(row).description, struck=shot(row).status is ShotStatus.DROPPED),
            240,
            field="description",
            stretch=True,
        ),
        Column(tr("Size"), lambda row: Cell(shot(row).size, tone="secondary"), 70, field="size"),
        Column(tr("Location"), place, 150, field="location"),
        Column(tr("Setting"), lambda row: shot(row).setting, 90, field="setting"),
        Column(
            tr("Priority"),
            lambda row: Cell(chip=PRIORITIES[shot(row).priority]),
            80,
            field="priority",
        ),
        Column(
            tr("Status"), lambda row: Cell(chip=STATUSES[shot(row).status]), 130, field="status"
        ),
    ]
