"""What can be done about a problem where it is shown: its best fix in one step, and going there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from docplanner.domain.ids import Id
from docplanner.domain.problem import Problem
from docplanner.planning.plan import Plan
from docplanner.planning.remedy import Move, move_for
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

Act = tuple[str, Callable[[], object]]


def acts(workspace: Workspace, plan: Plan, problem: Problem) -> list[Act]:
    """The best fix first, where it is one step; then the way to what the problem is about."""
    found: list[Act] = []
    move = move_for(plan, problem)
    if move is not None:
        found.append((tr("Move to {when}", when=move.when), partial(_move, workspace, move)))
    if problem.subjects:
        subject = problem.subjects[0]
        found.append((tr("Open"), partial(workspace.show, subject.kind, subject.id)))
    elif problem.day is not None:
        found.append((tr("Open"), partial(workspace.show, "days", problem.day)))
    return found


def mark_safe(workspace: Workspace, checkin: Id) -> None:
    """Write down that somebody is safe; who wrote it and when stands in the history."""
    from docplanner.edits import safety

    words = tr("Marked safe: {name}", name=workspace.title("checkins", checkin))
    workspace.do(safety.mark_safe, checkin, say=words)


def late_words(minutes: int) -> str:
    """``12 min``, ``1 h 05``."""
    if minutes < 60:
        return tr("{n} min", n=minutes)
    return tr("{hours} h {minutes}", hours=minutes // 60, minutes=f"{minutes % 60:02d}")


def _move(workspace: Workspace, move: Move) -> None:
    from docplanner.edits import moves

    name = workspace.names.redact(move.activity.title)
    words = tr("Moved {name} to {when}", name=name, when=move.when)
    workspace.do(moves.place, move.activity.id, move.day.id, move.start, say=words)
