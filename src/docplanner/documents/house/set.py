"""Wrapped lines put in their places: characters, and the frames, strokes and marks with them."""

from __future__ import annotations

from dataclasses import dataclass

from docplanner.documents.house.item import Figure, Glyphs, Graphic, Rect, Rule
from docplanner.documents.house.text import BOX_PADDING, Box, Line, Mark, Piece, Run, Shape, measure
from docplanner.documents.house.type import Align, Style

_ASCENT, _DESCENT, _CAPITALS = 0.96875, 0.2412, 0.7275
"""Of Inter, as parts of the type size."""
_STRIKE = 0.28
"""Height of the line through a text, of the type size."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Text in its place, and what is drawn under it."""

    glyphs: tuple[Glyphs, ...]
    graphics: tuple[Graphic, ...]


def set_lines(
    lines: tuple[Line, ...],
    x: float,
    y: float,
    width: float,
    style: Style,
    align: Align,
    white: bool = False,
) -> Placed:
    """Lines set from the top at ``y``, one leading apart."""
    setter = _Setter(style, white)
    for number, line in enumerate(lines):
        top = y + number * style.leading
        start = x + _indent(line, width, align)
        for piece in line:
            setter.put(piece, start + piece.x, top)
    return Placed(tuple(setter.glyphs), setter.drawn())


def baseline(top: float, style: Style) -> float:
    """Where the letters of a line stand whose leading begins at ``top``."""
    return top + (style.leading + (_ASCENT - _DESCENT) * style.size) / 2


def _indent(line: Line, width: float, align: Align) -> float:
    if align is Align.LEFT or not line:
        return 0.0
    free = width - line[-1].x - line[-1].width
    return free if align is Align.RIGHT else free / 2


class _Setter:
    """Collects what lines turn into; a frame over several lines becomes one frame."""

    def __init__(self, style: Style, white: bool) -> None:
        self.style = style
        self.white = white
        self.glyphs: list[Glyphs] = []
        self.graphics: list[Graphic] = []
        self.frames: dict[int, Rect] = {}

    def put(self, piece: Piece, x: float, top: float) -> None:
        if isinstance(piece.inline, Mark):
            self._put_mark(piece.inline, x, top)
        elif piece.inline.box is Box.NONE:
            self._put_text(piece, piece.inline, x, top)
        else:
            self._put_boxed(piece, piece.inline, x, top)

    def drawn(self) -> tuple[Graphic, ...]:
        return (*self.frames.values(), *self.graphics)

    def _put_text(self, piece: Piece, run: Run, x: float, top: float) -> None:
        line = baseline(top, self.style)
        size = run.size or self.style.size
        weight = run.weight or self.style.weight
        if piece.text:
            self.glyphs.append(
                Glyphs(
                    x, line, piece.text, weight, run.tabular, size, piece.width,
                    self.white, run.link,
                )
            )  # fmt: skip
        if run.strike:
            y = line - _STRIKE * size
            self.graphics.append(Rule(x, y, x + piece.width, y, 0.6))

    def _put_boxed(self, piece: Piece, run: Run, x: float, top: float) -> None:
        size = run.size or self.style.size
        height = size * 1.34
        middle = baseline(top, self.style) - _CAPITALS * size / 2
        self._frame(run, x, middle - height / 2, piece.width, height)
        inner = measure(piece.text, run, self.style)
        shift = (piece.width - inner) / 2 if run.least else BOX_PADDING
        self.glyphs.append(
            Glyphs(
                x + shift, baseline(top, self.style), piece.text,
                run.weight or self.style.weight, run.tabular, size, inner,
                run.box is Box.SOLID or self.white, run.link,
            )
        )  # fmt: skip

    def _frame(self, run: Run, x: float, y: float, width: float, height: float) -> None:
        known = self.frames.get(id(run))
        if known is not None and known.y < y:
            x, y, width, height = known.x, known.y, known.width, y + height - known.y
        solid = run.box is Box.SOLID
        self.frames[id(run)] = Rect(
            x, y, width, height,
            fill=0.0 if solid else None, line=0 if solid else 0.75, dashed=run.box is Box.DASHED,
        )  # fmt: skip

    def _put_mark(self, mark: Mark, x: float, top: float) -> None:
        if mark.shape is Shape.SPACE:
            return
        line = baseline(top, self.style)
        if mark.shape is Shape.LINE:
            y = line + 1.5
            self.graphics.append(Rule(x, y, x + mark.width, y, 0.75))
            return
        size = mark.size or self.style.size
        middle = line - _CAPITALS * self.style.size / 2
        self.graphics.append(Figure(x, middle - size / 2, size, mark.shape, self.white))
