"""Columns are data: title, text, how the cell is painted, how it sorts, what is edited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows beside its text: a chip, or a shape before it, in a tone.

    ``bar`` is a share captured and a share in part, each from 0 to 1. ``stars`` is 0 to 5.
    """

    text: str = ""
    chip: Chip | None = None
    shape: Shape = Shape.NONE
    icon: str = ""
    tone: str = ""
    strong: bool = False
    struck: bool = False
    figures: bool = False
    bar: tuple[float, float] | None = None
    stars: int | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``value`` gives the text or cell of a row; ``sort`` its order, by default the
    text; ``field`` is the field of the row's record that is edited in place, by its inner name.
    ``width`` is in pixels at 100 %; the column with ``stretch`` takes what is left.
    """

    title: str
    value: Callable[[Any], str | Cell]
    width: int = 100
    sort: Callable[[Any], Any] | None = None
    field: str = ""
    right: bool = False
    stretch: bool = False

    def cell(self, row: Any) -> Cell:
        """What is shown of a row."""
        found = self.value(row)
        return Cell(found) if isinstance(found, str) else found

    def text(self, row: Any) -> str:
        """The words of a cell, for search, screen readers and copying."""
        cell = self.cell(row)
        return cell.text or (cell.chip.text if cell.chip else "")

    def order(self, row: Any) -> Any:
        """What the column sorts by."""
        return self.text(row).casefold() if self.sort is None else self.sort(row)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the record it is of, and what the page worked out for it in ``facts``."""

    kind: str
    record: Any
    facts: Any = None

    @property
    def key(self) -> str:
        """What makes it the same row after a change."""
        return f"{self.kind}/{self.record.id}"


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading. ``cells`` are painted in the heading's columns, by their number."""

    key: str
    title: str
    rows: tuple[Row, ...]
    detail: str = ""
    number: str = ""
    chip: Chip | None = None
    cells: tuple[tuple[int, Cell], ...] = ()
    record: Any = None
    kind: str = ""
