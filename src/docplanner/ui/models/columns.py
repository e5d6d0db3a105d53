"""Columns are data: title, text, how the cell is painted, how it sorts, what is edited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows beside its text: a chip, or a shape before it, in a tone.

    ``bar`` is a share captured and a share in part, each from 0 to 1. ``stars`` is 0 to 5.
    ``detail`` follows the text, muted; ``tip`` is said in the tooltip where there is more to say.
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
    detail: str = ""
    tip: str = ""

    @property
    def words(self) -> str:
        """All of it in words."""
        said = self.text or (self.chip.text if self.chip else "")
        return " ".join(filter(None, (said, self.detail)))


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``value`` gives the text or cell of a row; ``sort`` its order, by default the
    text; ``field`` is the field of the row's record that is edited in place, by its inner name.
    ``width`` is in pixels at 100 %; the column with ``stretch`` takes what is left.

    ``of`` gives the record to be edited where it is not the row's own; ``save`` writes a value
    instead of a plain change of the field.
    """

    title: str
    value: Callable[[Any], str | Cell]
    width: int = 100
    sort: Callable[[Any], Any] | None = None
    field: str = ""
    right: bool = False
    stretch: bool = False
    of: Callable[[Any], tuple[str, Any]] | None = None
    save: Callable[[Any, Any], object] | None = None

    def cell(self, row: Any) -> Cell:
        """What is shown of a row."""
        found = self.value(row)
        return Cell(found) if isinstance(found, str) else found

    def text(self, row: Any) -> str:
        """The words of a cell, for search, screen readers and copying."""
        return self.cell(row).words

    def edited(self, row: Row) -> tuple[str, Any]:
        """The kind and the record whose field is edited in place."""
        return (row.kind, row.record) if self.of is None else self.of(row)

    def order(self, row: Any) -> Any:
        """What the column sorts by."""
        return self.text(row).casefold() if self.sort is None else self.sort(row)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the record it is of, and what the page worked out for it in ``facts``.

    ``mark`` tells the rows of one record apart where it is shown in several groups.
    """

    kind: str
    record: Any
    facts: Any = None
    mark: str = ""
    key: str = field(init=False, compare=False)
    """What makes it the same row after a change."""

    def __post_init__(self) -> None:
        key = f"{self.kind}/{self.record.id}"
        object.__setattr__(self, "key", f"{key}@{self.mark}" if self.mark else key)

    def looks_like(self, other: Row) -> bool:
        """Whether nothing in it has changed."""
        same = self.record is other.record or self.record == other.record
        return bool(same and self.facts == other.facts)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading. ``cells`` are painted from the heading's columns on, by their number.

    A heading with a ``record`` of a ``kind`` stands for it: it can be chosen like a row. ``mark``
    is a shape after its words, with the tooltip ``tip``.
    """

    key: str
    title: str
    rows: tuple[Row, ...]
    detail: str = ""
    number: str = ""
    chip: Chip | None = None
    cells: tuple[tuple[int, Cell], ...] = ()
    record: Any = None
    kind: str = ""
    mark: Shape = Shape.NONE
    tip: str = ""

    def words(self) -> str:
        """The heading in words."""
        chip = self.chip.text if self.chip else ""
        cells = ", ".join(cell.words for _, cell in self.cells)
        title = " ".join(filter(None, (self.number, self.title)))
        return ", ".join(filter(None, (title, chip, self.detail, cells, self.tip)))

    def looks_like(self, other: Group) -> bool:
        """Whether nothing in the heading has changed, whatever has in its rows."""
        return self.words() == other.words() and self.cells == other.cells
