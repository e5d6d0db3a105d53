"""Runs of text and how they break into lines.

Nothing in a text is ever read as markup: weight, link and frame are given beside it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from typing import TypeAlias

from docplanner.documents.house.type import MM, Style, Weight


class Box(StrEnum):
    """What is drawn round a run."""

    NONE = "none"
    FRAME = "frame"
    DASHED = "dashed"
    SOLID = "solid"


class Shape(StrEnum):
    """A mark that stands in a line of text and says a state by its shape alone."""

    DONE = "done"
    PART = "part"
    PLANNED = "planned"
    WAITING = "waiting"
    MISSING = "missing"
    DROPPED = "dropped"
    PLAN = "milestone plan"
    FORECAST = "milestone forecast"
    TICK = "to do"
    TICKED = "ticked"
    HALF_TICKED = "half ticked"
    DASH = "dash"
    LINE = "line to write on"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text set in one way.

    ``weight`` and ``size`` are those of the style where left out. ``least`` is the smallest width
    of its box, in points; ``tabular`` gives figures of one width.
    """

    text: str
    weight: Weight | None = None
    size: float = 0
    link: str = ""
    strike: bool = False
    tabular: bool = False
    box: Box = Box.NONE
    least: float = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """A shape in a line of text: ``width`` by ``size`` points."""

    shape: Shape
    width: float
    size: float = 0


Inline: TypeAlias = Run | Mark
Text: TypeAlias = str | Run | Mark | tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one run on one line, at ``x`` points from the line's start."""

    x: float
    text: str
    inline: Inline
    width: float


Line: TypeAlias = tuple[Piece, ...]

BOX_PADDING = 1.15 * MM
"""Left and right inside the frame round a run."""
TAG_PADDING = 0.6 * MM
"""The same where the frame has a least width, as codes in a column have."""

_SPACES = re.compile(r"[^\S\n\u00a0\u2007\u202f]+")
_WORDS = re.compile(r"\n| +|[^ \n]+")
_JOINTS = re.compile(r"(?<=[^\W\d_][/–-])(?=[^\W\d_])")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")


def runs_of(text: Text) -> tuple[Inline, ...]:
    """A text in any of its forms as runs."""
    if isinstance(text, tuple):
        return text
    return (Run(text),) if isinstance(text, str) else (text,)


def plain(text: Text) -> str:
    """The characters of a text, without its marks."""
    if isinstance(text, str):
        return text
    return "".join(item.text for item in runs_of(text) if isinstance(item, Run))


def bold(text: str) -> Run:
    """A run that stands out."""
    return Run(text, Weight.SEMIBOLD)


def figures(text: str, weight: Weight | None = None) -> Run:
    """A run whose figures all have one width: times, numbers in columns."""
    return Run(text, weight, tabular=True)


def struck(text: Text) -> Text:
    """The same text with a line through it."""
    return tuple(
        replace(item, strike=True) if isinstance(item, Run) else item for item in runs_of(text)
    )


@lru_cache(maxsize=4_000)
def clean(text: str) -> str:
    """What can be drawn of a text: spaces of any kind as one, no control characters."""
    text = text.replace("\r\n", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    return _SPACES.sub(" ", _CONTROLS.sub("", text.expandtabs(1)))


def wrap(text: Text, width: float, style: Style) -> tuple[Line, ...]:
    """The lines of a text set in a width; a word wider than that is broken inside."""
    inlines = runs_of(text)
    if len(inlines) == 1 and isinstance(inlines[0], Run) and inlines[0].box is Box.NONE:
        run = inlines[0]
        letters = clean(run.text)
        whole = measure(letters, run, style)
        if whole <= width and "\n" not in letters:
            return ((Piece(0, letters, run, whole),),)
    filler = _Filler(width, style)
    for inline in inlines:
        filler.add(inline)
    return filler.finish()


def measure(letters: str, run: Run, style: Style) -> float:
    """The width of characters set as a run is, in points."""
    width = _metrics()(letters, run.weight or style.weight, run.tabular)
    return width * (run.size or style.size)


@cache
def _metrics() -> Callable[[str, Weight, bool], float]:
    """The widths of the typeface; ReportLab reads it, which is imported only when it is used."""
    from docplanner.documents.house.font import width_of

    return width_of


class _Filler:
    """Fills lines one after another."""

    def __init__(self, width: float, style: Style) -> None:
        self.width = width
        self.style = style
        self.lines: list[Line] = []
        self.pieces: list[Piece] = []
        self.x = 0.0

    def add(self, inline: Inline) -> None:
        if isinstance(inline, Mark):
            self._put("", inline, min(inline.width, self.width))
        elif inline.box is not Box.NONE:
            self._add_boxed(inline)
        else:
            for word in _words(clean(inline.text)):
                self._add_word(word, inline)

    def finish(self) -> tuple[Line, ...]:
        self._break()
        while len(self.lines) > 1 and not self.lines[-1]:
            self.lines.pop()
        return tuple(self.lines)

    def _add_word(self, word: str, run: Run) -> None:
        if word == "\n":
            self._break()
            return
        wide = measure(word, run, self.style)
        if word.isspace():
            if self.pieces:
                self._put(word, run, wide, keep=True)
        elif wide <= self.width:
            self._put(word, run, wide)
        else:
            self._add_long(word, run)

    def _add_long(self, word: str, run: Run) -> None:
        for part in _parts(word, run, self.width, self.style):
            self._put(part, run, measure(part, run, self.style))

    def _add_boxed(self, run: Run) -> None:
        letters = clean(run.text).replace("\n", " ")
        air = TAG_PADDING if run.least else BOX_PADDING
        wide = max(measure(letters, run, self.style) + 2 * air, run.least)
        if wide <= self.width + 0.01:
            self._put(letters, run, min(wide, self.width))
            return
        self._break_if_begun()
        inside = replace(run, box=Box.NONE)
        for line in wrap(inside, self.width - 2 * BOX_PADDING, self.style):
            part = "".join(piece.text for piece in line).strip()
            self._put(part, run, self.width)
            self._break()

    def _put(self, letters: str, inline: Inline, wide: float, keep: bool = False) -> None:
        if self.x + wide > self.width + 0.01 and self.pieces and not keep:
            self._break()
        self.pieces.append(Piece(self.x, letters, inline, wide))
        self.x += wide

    def _break_if_begun(self) -> None:
        if self.pieces:
            self._break()

    def _break(self) -> None:
        self.lines.append(_joined(self.pieces, self.style))
        self.pieces = []
        self.x = 0.0


def _words(letters: str) -> Iterator[str]:
    for word in _WORDS.findall(letters):
        yield from _JOINTS.split(word)


def _parts(word: str, run: Run, width: float, style: Style) -> Iterator[str]:
    """A word in pieces that fit; a combining mark stays with the letter before it."""
    from docplanner.documents.house.font import letter_widths

    widths = letter_widths(run.weight or style.weight, run.tabular)
    room = width / (run.size or style.size)
    begin, used = 0, 0.0
    for at, letter in enumerate(word):
        wide = widths[letter]
        if used + wide > room and at > begin and not unicodedata.combining(letter):
            yield word[begin:at]
            begin, used = at, 0.0
        used += wide
    yield word[begin:]


def _joined(pieces: list[Piece], style: Style) -> Line:
    """Neighbours of one run as one piece, without the spaces at the line's end."""
    line: list[Piece] = []
    for piece in pieces:
        last = line[-1] if line else None
        if last is not None and last.inline is piece.inline and _flows(piece):
            line[-1] = replace(last, text=last.text + piece.text, width=last.width + piece.width)
        else:
            line.append(piece)
    if line and _flows(line[-1]):
        line[-1] = _stripped(line[-1], style)
    return tuple(line)


def _flows(piece: Piece) -> bool:
    return isinstance(piece.inline, Run) and piece.inline.box is Box.NONE


def _stripped(piece: Piece, style: Style) -> Piece:
    letters = piece.text.rstrip(" ")
    if letters == piece.text or not isinstance(piece.inline, Run):
        return piece
    return replace(piece, text=letters, width=measure(letters, piece.inline, style))
