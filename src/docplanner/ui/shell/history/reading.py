"""What of the history is asked for: a record, its day or everything, of one person or of all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.project.history import Entry, history, page
from docplanner.ui.workspace import Workspace

THIS, DAY, ALL = "this", "day", "all"
AT_ONCE = 100
ROWS = 40
"""Changed rows that are read of one step where everything is shown."""


@dataclass(frozen=True, slots=True)
class Question:
    """``who`` is an actor, or an empty text for everybody; ``many`` how many steps are wanted."""

    scope: str
    subject: Subject | None
    who: str = ""
    many: int = AT_ONCE


def answer(workspace: Workspace, question: Question) -> tuple[list[Entry], bool]:
    """The newest steps, and whether there are more."""
    entries = _entries(workspace, question)
    if question.who:
        entries = (entry for entry in entries if entry.step.actor == question.who)
    return page(entries, question.many)


def day_of(workspace: Workspace, subject: Subject | None) -> Id | None:
    """The day that a record is, or belongs to; None where it belongs to none."""
    if subject is None:
        return None
    if subject.kind == "days":
        return subject.id
    found: Id | None = getattr(workspace.record(subject.kind, subject.id), "day", None)
    return found


def _entries(workspace: Workspace, question: Question) -> Iterator[Entry]:
    connection, subject = workspace.project.connection, question.subject
    if question.scope == THIS and subject is not None:
        return history(connection, subject.kind, subject.id)
    day = day_of(workspace, subject) if question.scope == DAY else None
    if day is not None:
        return history(connection, about=day, most=ROWS)
    return history(connection, most=ROWS)
