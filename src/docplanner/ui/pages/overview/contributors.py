"""Contributors by stage: a number and a circle for each of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from docplanner.planning.pipeline import Tile as Stage
from docplanner.ui.pages.overview.board import Card
from docplanner.ui.pages.overview.pieces import line, write
from docplanner.ui.pages.overview.tiles import Tile, Tiles
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape, paint_shape
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

WORDS: Mapping[Stage, str] = {
    Stage.RESEARCHING: "Researching",
    Stage.APPROACHED: "Approached",
    Stage.PRE_INTERVIEWED: "Pre-interviewed",
    Stage.CONFIRMED: "Confirmed",
    Stage.FILMED: "Filmed",
    Stage.RELEASED: "Released",
    Stage.OUT: "Out",
}
LOOKS: Mapping[Stage, tuple[Shape, str]] = {
    Stage.CONFIRMED: (Shape.PLANNED, "accent"),
    Stage.FILMED: (Shape.PART, "accent"),
    Stage.RELEASED: (Shape.DONE, "ok"),
    Stage.OUT: (Shape.DROPPED, "text.muted"),
}
MOST = 6
"""Circles beside a number; more would say no more."""


@dataclass(frozen=True, slots=True)
class Shown:
    """How many stand on each tile."""

    counts: tuple[tuple[Stage, int], ...]

    @property
    def all(self) -> int:
        """Everybody."""
        return sum(count for _, count in self.counts)


class ContributorsCard(Card):
    """The pipeline; every tile goes to the interviewees."""

    def __init__(self, workspace: Workspace) -> None:
        self._open = partial(workspace.call, "people")
        super().__init__(workspace.look, tr("Open interviewees"), self._open)

    def fill(self, data: object) -> None:
        assert isinstance(data, Shown)
        people = counted(data.all, "{n} person", "{n} people") if data.all else ""
        self.name(tr("Contributors"), people)
        if not data.all:
            words = tr("Nobody here yet. Add people by role or code name.")
            self.body.addWidget(Text(self.look, words, "small", "secondary", wrap=True))
            add = button(self.look, tr("Open interviewees"), self._open)
            self.body.addWidget(line(self.look, add, 1))
            return
        shown = [(tile, count) for tile, count in data.counts if tile is not Stage.OUT or count]
        tiles = [StageTile(self.look, tile, count, self._open) for tile, count in shown]
        self.body.addWidget(Tiles(self.look, tiles, 7))


class StageTile(Tile):
    """The word of a stage, its number, and its circles."""

    def __init__(self, look: Look, tile: Stage, count: int, run: Callable[[], object]) -> None:
        self._word, self._count = tr(WORDS[tile]), count
        self._shape, self._token = LOOKS.get(tile, (Shape.PLANNED, "text.secondary"))
        people = counted(count, "{n} person", "{n} people")
        super().__init__(look, f"{self._word}, {people}", run, 46)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        look = self.look
        if not self.first:
            painter.setPen(QPen(look.colour("border.subtle"), 1))
            painter.drawLine(room.topLeft(), room.bottomLeft())
        left = room.left() + (look.px(4) if self.first else look.px(12))
        top = QRectF(left, room.top(), room.right() - left, look.px(20))
        write(painter, look, top, self._word, token="text.secondary")
        low = QRectF(left, top.bottom(), top.width(), look.px(24))
        x = left + write(painter, look, low, str(self._count), "page", figures=True) + look.px(6)
        side = look.px(11)
        for _ in range(min(self._count, MOST)):
            square = QRectF(x, low.center().y() - side / 2, side, side)
            if square.right() > room.right():
                break
            colour, ground = look.colour(self._token), look.colour("bg.surface")
            paint_shape(painter, square, self._shape, colour, ground)
            x += side + look.px(3)
