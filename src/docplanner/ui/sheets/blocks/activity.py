"""Parts of an activity's sheet: its best move, its light, what is known of its safety."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.places import Location
from docplanner.domain.problem import Severity, Subject
from docplanner.domain.safety import Assessment
from docplanner.domain.schedule import Activity, Day
from docplanner.domain.shots import Shot
from docplanner.domain.times import show_wall
from docplanner.edits import moves
from docplanner.planning.light import needs_daylight, sunset_for
from docplanner.planning.plan import Plan
from docplanner.planning.remedy import Move, move_for
from docplanner.planning.wording import length_words
from docplanner.ui.sheets.blocks.facts import Fact, facts_block
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.basics import button
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


def best_fix(workspace: Workspace, subject: Subject) -> tuple[str, Callable[[], object]] | None:
    """What the fix of its first conflict says, where that is a move: words, and what does it."""
    move = _move(workspace, subject)
    if move is None:
        return None
    said = tr("Moved to {when}", when=move.when)
    run = partial(workspace.do, moves.place, subject.id, move.day.id, move.start, say=said)
    return tr("Move to {when}", when=move.when), run


def best_move(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    """The same as a button."""
    fix = best_fix(workspace, Subject(kind, key))
    if fix is None:
        return None
    look, line = workspace.look, QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(look.px(16), 0, look.px(16), 0)
    row.addWidget(button(look, *fix, kind="primary", small=True))
    row.addStretch()
    return line


def _move(workspace: Workspace, subject: Subject) -> Move | None:
    plan = Plan(workspace.snapshot)
    for problem in workspace.problems:
        if subject in problem.subjects[:1] and problem.severity is not Severity.NOTE:
            move = move_for(plan, problem)
            if move is not None and move.activity.id == subject.id:
                return move
    return None


def light(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    """How long it is, and how it stands to the sun."""
    activity = workspace.snapshot.get(Activity, key)
    return None if activity is None else facts_block(workspace, _light(workspace, activity))


def _light(workspace: Workspace, activity: Activity) -> Iterator[Fact]:
    if activity.start is not None and activity.end is not None:
        minutes = moves.length_of(activity)
        short = minutes < 60
        yield Fact(tr("Length"), tr("{n} min", n=minutes) if short else length_words(minutes * 60))
    day = workspace.snapshot.get(Day, activity.day)
    sunset = sunset_for(workspace.snapshot, day, activity.location) if day else None
    words = [_setting(workspace, activity)]
    if sunset is not None:
        words.append(tr("sunset {time}", time=show_wall(sunset)))
    if any(words):
        yield Fact(tr("Light"), ", ".join(filter(None, words)))


def _setting(workspace: Workspace, activity: Activity) -> str:
    shots = (workspace.snapshot.get(Shot, key) for key in activity.shots)
    settings = dict.fromkeys(shot.setting.strip() for shot in shots if shot is not None)
    written = ", ".join(filter(None, settings))
    return written or (tr("EXT by day") if needs_daylight(workspace.snapshot, activity) else "")


def safety(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    """The shelter and hospital of its place, and the assessments of its day."""
    activity = workspace.snapshot.get(Activity, key)
    return None if activity is None else facts_block(workspace, _safety(workspace, activity))


def _safety(workspace: Workspace, activity: Activity) -> Iterator[Fact]:
    place = workspace.snapshot.get(Location, activity.location)
    if place is not None:
        unknown = Chip(tr("Not known"), "warn", Shape.WARN)
        for label, words in ((tr("Shelter"), place.shelter), (tr("Hospital"), place.hospital)):
            yield Fact(label, words) if words else Fact(label, chip=unknown)
    for one in workspace.snapshot.by(Assessment, "day").get(activity.day or "", ()):
        signed = one.signed_by is not None and one.signed_at is not None
        words = tr("{name} signed") if signed else tr("{name} not signed")
        said = words.format(name=one.reference)
        yield Fact(tr("Assessment"), said, to=Subject("assessments", one.id))
