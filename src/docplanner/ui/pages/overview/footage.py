"""Footage figures: what is recorded, what of it is logged, which pictures are cleared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from docplanner.project.figures import Footage
from docplanner.ui.pages.overview.board import Card
from docplanner.ui.pages.overview.pieces import line, mark
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Shown:
    """What the card shows; ``pictures`` are those chosen for the film."""

    footage: Footage
    uncleared: int
    pictures: int


class FootageCard(Card):
    """True figures alone: nothing is said of copies, which are not kept yet."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.look, tr("Open footage"), partial(workspace.call, "footage"))
        self._workspace = workspace

    def fill(self, data: object) -> None:
        assert isinstance(data, Shown)
        found = data.footage
        cards = counted(found.cards, "{n} card", "{n} cards") if found.cards else ""
        self.name(tr("Footage"), cards)
        if not found.clips:
            words = tr("No clips yet. Add them as they come from the cards.")
            self.body.addWidget(Text(self.look, words, "small", "secondary", wrap=True))
        else:
            self._state(_logged(found), found.logged, found.clips)
            entries = counted(found.entries, "{n} line in the log", "{n} lines in the log")
            self.body.addWidget(Text(self.look, entries, "small", "secondary"))
        if data.pictures:
            self._pictures(data)

    def _pictures(self, data: Shown) -> None:
        cleared = data.pictures - data.uncleared
        words = tr("{n} of {all} pictures cleared", n=cleared, all=data.pictures)
        run = partial(self._workspace.call, "pictures")
        link = button(self.look, tr("Open pictures"), run, kind="link")
        shape, token = _look(cleared, data.pictures)
        text = Text(self.look, words, "small")
        self.body.addWidget(line(self.look, mark(self.look, shape, token), text, 1, link))

    def _state(self, words: str, done: int, of: int) -> None:
        shape, token = _look(done, of)
        text = Text(self.look, words, "small")
        self.body.addWidget(line(self.look, mark(self.look, shape, token), text, 1))


def _logged(found: Footage) -> str:
    if found.logged == found.clips:
        return counted(found.clips, "{n} clip, logged", "{n} clips, all logged")
    return tr("{n} of {all} clips logged", n=found.logged, all=found.clips)


def _look(done: int, of: int) -> tuple[Shape, str]:
    if done == of:
        return Shape.DONE, "ok"
    return (Shape.PART, "accent") if done else (Shape.PLANNED, "text.secondary")
