"""The small signs that papers share: states, priorities, kinds, what is missing, what changed."""

from __future__ import annotations

from docplanner.documents.house.item import Cell, Glyphs
from docplanner.documents.house.text import Box, Inline, Mark, Run, Shape
from docplanner.documents.house.type import MM, Weight

_MARK_ROOM = 4.1 * MM
_CODE_WIDTH = 8.9 * MM


def not_set(ask: str = "") -> Run:
    """What stands where a fact is missing: never a blank, never a guess."""
    words = f"NOT SET: ask {ask}" if ask else "NOT SET"
    return Run(words, Weight.BOLD, box=Box.DASHED)


def state(shape: Shape, word: str) -> tuple[Inline, ...]:
    """A state by shape and word."""
    return (Mark(shape, _MARK_ROOM, 3.1 * MM), Run(word))


def tick(done: bool = False, size: float = 3.1 * MM) -> Mark:
    """A box to tick, or a ticked one."""
    return Mark(Shape.TICKED if done else Shape.TICK, size + 1 * MM, size)


def write_in(width: float) -> Mark:
    """A line to write on, ``width`` in mm."""
    return Mark(Shape.LINE, width * MM)


def gap(width: float) -> Mark:
    """Empty room in a line, ``width`` in mm."""
    return Mark(Shape.SPACE, width * MM)


def priority(word: str) -> Run:
    """MUST solid, SHOULD framed, COULD dashed."""
    box = {"must": Box.SOLID, "should": Box.FRAME, "could": Box.DASHED}[word]
    weight = Weight.REGULAR if word == "could" else Weight.BOLD
    return Run(word.upper(), weight, 8.03, box=box)


def code(letters: str) -> Run:
    """The framed code of a kind of activity; a check-in is white on black."""
    box = Box.SOLID if letters == "CHECK" else Box.FRAME
    return Run(letters, Weight.BOLD, 8.03, box=box, least=_CODE_WIDTH)


def changed_mark(right_edge: float, top: float = 0) -> Cell:
    """The star beside what changed since the last issue, 3.2 mm right of ``right_edge``."""
    size = 12.0
    star = Glyphs(
        right_edge + 1.1 * MM, top + 0.85 * size, "*", Weight.BOLD, False, size, 0.55 * size
    )
    return Cell(right_edge, top, 4.6 * MM, size, "*", (star,))
