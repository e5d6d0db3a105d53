"""Parts of a clip's inspector: consent, coverage of its sequences, people in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from docplanner.domain.footage import LogEntry
from docplanner.domain.ids import Id
from docplanner.domain.people import Person
from docplanner.domain.shots import Sequence, Shot, ShotStatus
from docplanner.planning.coverage import Coverage, coverage
from docplanner.planning.footage import Trouble, troubles
from docplanner.planning.shots import in_order
from docplanner.ui.sheets.footage_words import (
    DISGUISED,
    MARKS,
    TROUBLES,
    facts_in,
    trouble_title,
    trouble_words,
)
from docplanner.ui.theme.chips import Chip, colours
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.banner import Banner
from docplanner.ui.widgets.basics import ChipLabel, Elided, Text, button
from docplanner.ui.widgets.block import Block
from docplanner.ui.widgets.cells import paint_bar
from docplanner.ui.widgets.mark import Mark
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace


def consent(workspace: Workspace, kind: str, key: Id) -> QWidget:
    """A banner for each entry that shows somebody who may not simply be shown."""
    return Block(partial(_banners, workspace, key))


def _banners(workspace: Workspace, key: Id) -> QWidget | None:
    clip = workspace.record("clips", key)
    facts = facts_in(workspace, clip) if clip is not None else None
    if facts is None or not facts.troubled:
        return None
    found = troubles(workspace.snapshot)
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(workspace.look.px(12), 0, workspace.look.px(12), 0)
    for entry in facts.troubled:
        number = facts.entries.index(entry) + 1
        column.addWidget(_banner(workspace, entry, number, found[str(entry.person)]))
    return made


def _banner(workspace: Workspace, entry: LogEntry, number: int, trouble: Trouble) -> Banner:
    person = str(entry.person)
    name = workspace.title("people", person)
    words = trouble_words(workspace.snapshot, trouble, person, name)
    title = trouble_title(trouble, number, name)
    wrong = (tr("Not {name}", name=name), partial(_not_them, workspace, entry, name))
    if trouble is not Trouble.ANONYMOUS:
        return Banner(workspace.look, "danger", title, words, (wrong,))
    if DISGUISED in entry.keywords:
        marked = tr("Marked for blur and a changed voice in the online edit.")
        return Banner(workspace.look, "warn", title, f"{words} {marked}", (wrong,))
    mark = (tr("Mark for blur + voice"), partial(_disguise, workspace, entry, number))
    return Banner(workspace.look, "danger", title, words, (mark, wrong))


def _disguise(workspace: Workspace, entry: LogEntry, number: int) -> None:
    keywords = (*entry.keywords, DISGUISED)
    said = tr("Entry {n} is marked for blur and voice", n=number)
    workspace.change("log", entry.id, {"keywords": keywords}, say=said)


def _not_them(workspace: Workspace, entry: LogEntry, name: str) -> None:
    said = tr("{name} is taken off the entry", name=name)
    workspace.change("log", entry.id, {"person": None}, say=said)


def covered(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    """The sequences that a clip's shots are in: how far each is, and its shots."""
    clip = workspace.record("clips", key)
    if clip is None:
        return None
    snapshot = workspace.snapshot
    shots = [snapshot.get(Shot, one) for one in facts_in(workspace, clip).shots]
    keys = dict.fromkeys(shot.sequence for shot in shots if shot and shot.sequence)
    sequences = [one for one in (snapshot.get(Sequence, key) for key in keys) if one]
    if not sequences:
        return None
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(workspace.look.px(4), 0, workspace.look.px(4), 0)
    column.setSpacing(workspace.look.px(2))
    for sequence in sequences:
        _sequence(workspace, column, sequence)
    return made


def _sequence(workspace: Workspace, column: QVBoxLayout, sequence: Sequence) -> None:
    look, snapshot = workspace.look, workspace.snapshot
    shots = in_order(snapshot.by(Shot, "sequence").get(sequence.id, ()))
    count = coverage(shots)
    head = QHBoxLayout()
    title = tr("Coverage, sequence {n}", n=sequence.number)
    head.addWidget(Text(look, title, "captionStrong", "secondary"))
    head.addWidget(Elided(look, sequence.title, "caption", "text.secondary"), 1)
    done = tr("{n} of {all}", n=count.captured, all=count.total)
    head.addWidget(Text(look, done, "captionStrong"))
    column.addLayout(head)
    column.addWidget(CoverageBar(look, count))
    for shot in shots:
        if shot.status is not ShotStatus.DROPPED:
            column.addLayout(_shot(workspace, shot))


def _shot(workspace: Workspace, shot: Shot) -> QHBoxLayout:
    look = workspace.look
    row = QHBoxLayout()
    row.setSpacing(look.px(8))
    shape, tone = MARKS[shot.status]
    mark = Mark(look)
    mark.show_shape(shape, colours(tone)[2])
    row.addWidget(mark)
    link = button(look, shot.number, partial(workspace.show, "shots", shot.id), kind="link")
    row.addWidget(link)
    words = workspace.names.redact(shot.description)
    row.addWidget(Elided(look, words, "small"), 1)
    clips = len(workspace.snapshot.captured.get(shot.id, ()))
    said = counted(clips, "{n} clip", "{n} clips") if clips else tr("none")
    row.addWidget(Text(look, said, "small", "muted"))
    return row


class CoverageBar(QWidget):
    """How many shots are captured, in part, and not."""

    def __init__(self, look: Look, count: Coverage) -> None:
        super().__init__()
        self._look, self._count = look, count
        self.setFixedHeight(look.px(10))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = tr("{n} of {all} captured", n=count.captured, all=count.total)
        self.setAccessibleName(words)
        self.setToolTip(words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter, count = QPainter(self), self._count
        live = max(count.total, 1)
        rect = QRectF(self.rect()).adjusted(0, 1.5, -1, -1.5)
        paint_bar(painter, self._look, rect, (count.captured / live, count.part / live))


def people(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    """Who is in a clip's entries, each with what was agreed."""
    clip = workspace.record("clips", key)
    found = facts_in(workspace, clip).people if clip is not None else ()
    if not found:
        return None
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(workspace.look.px(4), 0, workspace.look.px(4), 0)
    column.setSpacing(0)
    problems = troubles(workspace.snapshot)
    for person in found:
        column.addLayout(person_line(workspace, person, problems.get(person)))
    return made


def person_line(workspace: Workspace, person: Id, trouble: Trouble | None) -> QHBoxLayout:
    """A person as a link, with a chip of what was agreed."""
    look, row = workspace.look, QHBoxLayout()
    name = workspace.title("people", person)
    row.addWidget(button(look, name, partial(workspace.show, "people", person), kind="link"))
    row.addStretch()
    row.addWidget(ChipLabel(look, _agreed(workspace, person, trouble)))
    return row


def _agreed(workspace: Workspace, person: Id, trouble: Trouble | None) -> Chip:
    if trouble is not None:
        return TROUBLES[trouble]
    found = workspace.snapshot.get(Person, person)
    if any(one.person == person for one in workspace.snapshot.tables["crew"].values()):
        return Chip(tr("Crew"), "neutral", icon="person")
    return Chip(tr("Agreed"), "ok", Shape.DONE) if found else Chip(tr("Gone"))
