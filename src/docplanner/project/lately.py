"""The newest step that changed a record, for the foot of its sheet."""

from __future__ import annotations

from docplanner.domain.ids import Id
from docplanner.project.project import Project
from docplanner.store.steps import Step, next_step, steps


def last_step(project: Project, key: Id) -> Step | None:
    """The newest step that changed a record; None where only the sample or an import did."""
    newest = steps(project.connection, newest_first=True, records=(key,))
    return next((step for step in newest if step.kind not in ("create", "migrate")), None)


def can_undo(project: Project, step: Step) -> bool:
    """Whether a step is the one that Undo would take back now."""
    found = next_step(project.connection, project.actor, "undo")
    return found is not None and found.id == step.id
