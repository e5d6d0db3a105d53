"""What a line of a reading list holds."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from docplanner.ui.theme.shapes import Shape

LINE = int(Qt.ItemDataRole.UserRole) + 1
"""The role under which a model gives the line itself."""


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a row, in a colour; ``struck`` is what is no more."""

    text: str
    token: str = "text.primary"
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """``rows`` stand below the title, each of them on as many lines as it needs, up to three.

    ``meta`` is the last, muted. Of ``actions`` the first stands out. ``head`` makes it a heading.
    """

    key: str
    title: str
    shape: Shape = Shape.NONE
    token: str = "text.secondary"
    rows: tuple[tuple[Span, ...], ...] = ()
    meta: str = ""
    actions: tuple[str, ...] = ()
    chip: str = ""
    head: bool = False

    @property
    def words(self) -> str:
        """All of it, to be read out."""
        rows = [" ".join(span.text for span in row) for row in self.rows]
        return ". ".join(filter(None, (self.title, *rows, self.meta, self.chip)))
