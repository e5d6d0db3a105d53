"""The groups of the shot list."""

from __future__ import annotations

from docplanner.domain.shots import Sequence, Shot, ShotStatus
from docplanner.ui.models.columns import Cell, Group, Row
from docplanner.ui.workspace import Workspace


def by_sequence(workspace: Workspace) -> list[Group]:
    """One group for each sequence, with its coverage."""
    snapshot = workspace.snapshot
    groups = []
    for sequence in sorted(snapshot.all(Sequence).values(), key=lambda one: one.number):
        shots = [one for one in snapshot.all(Shot).values() if one.sequence == sequence.id]
        live = [one for one in shots if one.status is not ShotStatus.DROPPED]
        done = sum(one.status is ShotStatus.CAPTURED for one in live)
        part = sum(one.status is ShotStatus.PART for one in live)
        total = max(len(live), 1)
        bar = Cell(f"{done}/{len(live)}", bar=(done / total, part / total))
        rows = tuple(Row("shots", shot) for shot in shots)
        groups.append(
            Group(sequence.id, sequence.title, rows, number=str(sequence.number), cells=((4, bar),))
        )
    return groups
