"""Tables: pre-wrapped cells, drawn straight; heads repeat, rows never split."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from docplanner.documents.house.item import Bookmark, Cell, Graphic, Rect, Rule
from docplanner.documents.house.marks import changed_mark
from docplanner.documents.house.set import set_lines
from docplanner.documents.house.slab import Slab, beside, moved, padded, paragraph
from docplanner.documents.house.text import Line, Mark, Run, Shape, Text, bold, plain, runs_of, wrap
from docplanner.documents.house.type import (
    FINE,
    FIRM,
    GROUP,
    GROUP_GREY,
    HEAD,
    HEAD_GREY,
    MM,
    PADDING,
    RULE_GREY,
    SECTION,
    TABLE,
    TEXT,
    Align,
    Density,
    Style,
)

_BAR_WIDTH = 37 * MM
_BAR_HEIGHT = 1.9 * MM
_BAR_ROOM = _BAR_WIDTH + 2.7 * MM


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``width`` in mm, or 0 to share what is left; ``share`` weighs that sharing."""

    title: str
    width: float = 0
    align: Align = Align.LEFT
    style: Style = TABLE
    share: float = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells. ``grey`` rows are check-ins; ``least`` is its smallest height in mm.

    ``insets`` are slabs that stand in columns beside the text: frames, pictures, large ticks.
    """

    cells: tuple[Text, ...]
    changed: bool = False
    grey: bool = False
    least: float = 0
    insets: tuple[tuple[int, Slab], ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a head; no title means no head. After ``right`` a bar filled to ``share``."""

    rows: tuple[Row, ...]
    title: Text = ""
    right: Text = ""
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table under its heading; without a heading it is named by ``name`` where it goes on."""

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    title: str = ""
    note: Text = ""
    right: Text = ""
    name: str = ""
    continued: str = ""
    density: Density = Density.NORMAL
    gap: float = 4.2 * MM
    headed: bool = True
    verticals: tuple[int, ...] = ()


def heading(title: str, width: float, note: Text = "", right: Text = "", gap: float = 0) -> Slab:
    """The heading of a section, with what explains it beside it; it is also a bookmark."""
    words: tuple[Mark | Run, ...] = (Run(title, SECTION.weight, SECTION.size),)
    if plain(note):
        words += (Mark(Shape.SPACE, 2.4 * MM), *runs_of(note))
    ending = runs_of(right) if plain(right) else ()
    room = min(width / 2, natural_width(ending, TABLE)) if ending else 0
    main = paragraph(words, width - room - (3 * MM if room else 0), replace(TEXT, size=8.25))
    parts = [(0.0, main)]
    if room:
        side = paragraph(ending, room, replace(TEXT, size=8.25), Align.RIGHT)
        parts.append((width - room, side))
    both = beside(*parts)
    marks = (Bookmark(title),)
    return replace(both, height=both.height + 1.3 * MM, gap=gap, keep=1, bookmarks=marks)


def natural_width(text: Text, style: Style) -> float:
    """The width that a text takes on one line."""
    line = wrap(text, 1e6, style)[0]
    return line[-1].x + line[-1].width + 0.02 if line else 0.0


def table(spec: Table, width: float, tallest: float = 560) -> list[Slab]:
    """The slabs of a table; a row higher than ``tallest`` goes on in further rows that say so."""
    return _Tabler(spec, width, tallest).slabs()


class _Tabler:
    def __init__(self, spec: Table, width: float, tallest: float) -> None:
        self.spec = spec
        self.width = width
        self.tallest = tallest
        self.edges = _edges(spec.columns, width)
        self.name = spec.title or spec.name
        self.head = self._head()

    def slabs(self) -> list[Slab]:
        made: list[Slab] = []
        if self.spec.title:
            made.append(
                heading(self.spec.title, self.width, self.spec.note, self.spec.right, self.spec.gap)
            )
        gap = 0.0 if self.spec.title else self.spec.gap
        made.append(replace(self.head, gap=gap, keep=1))
        for group in self.spec.groups:
            made.extend(self._group(group))
        return made

    def _group(self, group: Group) -> Iterator[Slab]:
        again = self._again(())
        rows = [part for row in group.rows for part in self._parts(row)]
        if plain(group.title):
            again = self._again((self._group_head(group, "continued"),))
            head = self._group_head(group)
            yield replace(head, keep=min(2, len(rows)), goes_on=self.name, again=self._again(()))
        for row in rows:
            yield replace(row, goes_on=self.name, again=again)

    def _again(self, group: tuple[Slab, ...]) -> tuple[Slab, ...]:
        if not self.name:
            return (self.head, *group)
        title = heading(f"{self.name}, continued", self.width, right=self.spec.continued)
        return (replace(title, bookmarks=()), self.head, *group)

    def _head(self) -> Slab:
        if not self.spec.headed:
            return Slab(FIRM, (Rule(0, FIRM / 2, self.width, FIRM / 2, FIRM),))
        lines = [
            wrap(column.title, right - left - 2 * PADDING, HEAD)
            for column, (left, right) in zip(self.spec.columns, self.edges, strict=True)
        ]
        deep = max(len(found) for found in lines) * HEAD.leading
        height = deep + 2 * max(self.spec.density.padding, 1.1 * MM)
        cells = tuple(
            self._cell(column, edge, found, Run(column.title), height, low=True)
            for column, edge, found in zip(self.spec.columns, self.edges, lines, strict=True)
        )
        return Slab(height, _head_box(self.width, height), cells)

    def _group_head(self, group: Group, more: str = "") -> Slab:
        title = runs_of(_again(group.title)) if more else runs_of(group.title)
        title += (Run(f", {more}"),) if more else ()
        ending = runs_of(group.right) if plain(group.right) else ()
        if group.share is not None:
            ending += (Mark(Shape.SPACE, _BAR_ROOM),)
        room = min(self.width / 2, natural_width(ending, GROUP)) if ending else 0
        main = paragraph(title, self.width - 2 * PADDING - room - (3 * MM if room else 0), GROUP)
        parts = [(PADDING, main)]
        if room:
            side = replace(GROUP, weight=TABLE.weight, size=TABLE.size)
            parts.append((self.width - PADDING - room, paragraph(ending, room, side, Align.RIGHT)))
        air = max(self.spec.density.padding, 1.1 * MM)
        inside = beside(*((x, padded(part, 0, air, 0)) for x, part in parts))
        height = inside.height + air
        box = Rect(0, 0, self.width, height, fill=GROUP_GREY)
        under = Rule(0, height, self.width, height, FIRM)
        bar = () if group.share is None else _bar(group.share, self.width, height)
        return replace(inside, height=height, graphics=(box, under, *bar, *inside.graphics))

    def _parts(self, row: Row) -> list[Slab]:
        """A row as a slab, or as several that say so where its text is higher than a page."""
        wrapped = [
            wrap(text, right - left - 2 * PADDING, column.style)
            for text, column, (left, right) in zip(
                row.cells, self.spec.columns, self.edges, strict=True
            )
        ]
        limit = max(3, int(self.tallest / TABLE.leading))
        if max(map(len, wrapped)) <= limit:
            return [self._row(row, wrapped)]
        return [self._row(row, part) for part in _chunks(wrapped, limit)]

    def _row(self, row: Row, wrapped: Sequence[tuple[Line, ...]]) -> Slab:
        air = self.spec.density.padding
        columns = self.spec.columns
        deep = max(
            len(lines) * column.style.leading
            for lines, column in zip(wrapped, columns, strict=True)
        )
        tall = max((slab.height for _, slab in row.insets), default=0.0)
        height = max(max(deep, tall) + 2 * air, row.least * MM)
        cells: list[Cell] = []
        graphics: list[Graphic] = []
        if row.grey:
            graphics.append(Rect(0, 0, self.width, height, fill=HEAD_GREY))
        graphics.append(Rule(0, height, self.width, height, FINE, RULE_GREY))
        graphics.extend(self._uprights(height))
        for column, (left, right), lines, text in zip(
            columns, self.edges, wrapped, row.cells, strict=True
        ):
            inner = right - left - 2 * PADDING
            placed = set_lines(lines, left + PADDING, air, inner, column.style, column.align)
            graphics.extend(placed.graphics)
            cells.append(Cell(left, 0, right - left, height, plain(text), placed.glyphs))
        for index, slab in row.insets:
            inset = moved(slab, self.edges[index][0] + PADDING, air)
            graphics.extend(inset.graphics)
            cells.extend(inset.cells)
        if row.changed:
            cells.append(changed_mark(self.width))
        return Slab(height, tuple(graphics), tuple(cells))

    def _uprights(self, height: float) -> list[Graphic]:
        places = (self.edges[index][0] for index in self.spec.verticals)
        return [Rule(x, 0, x, height, FINE, RULE_GREY) for x in places]

    def _cell(
        self,
        column: Column,
        edge: tuple[float, float],
        lines: tuple[Line, ...],
        text: Text,
        height: float,
        low: bool = False,
    ) -> Cell:
        left, right = edge
        air = max(self.spec.density.padding, 1.1 * MM)
        top = height - air - len(lines) * HEAD.leading if low else air
        inner = right - left - 2 * PADDING
        placed = set_lines(lines, left + PADDING, top, inner, HEAD, column.align)
        return Cell(left, 0, right - left, height, plain(text), placed.glyphs)


_LONG_TITLE = 120
"""Characters of a group's title that are printed again on every page."""


def _again(title: Text) -> Text:
    words = plain(title)
    return title if len(words) <= _LONG_TITLE else bold(f"{words[:_LONG_TITLE]}…")


def _bar(share: float, width: float, height: float) -> tuple[Graphic, ...]:
    """A white bar at the right end of a group head, black up to its share."""
    left, top = width - PADDING - _BAR_WIDTH, (height - _BAR_HEIGHT) / 2
    frame = Rect(left, top, _BAR_WIDTH, _BAR_HEIGHT, fill=1.0, line=FIRM)
    done = Rect(left, top, _BAR_WIDTH * min(max(share, 0.0), 1.0), _BAR_HEIGHT, fill=0.0)
    return (frame, done) if share > 0 else (frame,)


def _head_box(width: float, height: float) -> tuple[Graphic, ...]:
    return (
        Rect(0, 0, width, height, fill=HEAD_GREY),
        Rule(0, 0, width, 0, FIRM),
        Rule(0, height, width, height, FIRM),
    )


def _edges(columns: Sequence[Column], width: float) -> tuple[tuple[float, float], ...]:
    fixed = sum(column.width for column in columns) * MM
    shares = sum(column.share for column in columns if not column.width)
    free = max(0.0, width - fixed)
    edges, x = [], 0.0
    for column in columns:
        wide = column.width * MM if column.width else free * column.share / shares
        edges.append((x, x + wide))
        x += wide
    return tuple(edges)


def _chunks(
    wrapped: Sequence[tuple[Line, ...]], limit: int
) -> Iterator[tuple[tuple[Line, ...], ...]]:
    deepest = max(map(len, wrapped))
    said = wrap(bold("continued"), 200, TABLE)
    for start in range(0, deepest, limit - 1):
        yield tuple(
            (said if start and lines[start : start + limit - 1] else ())
            + lines[start : start + limit - 1]
            for lines in wrapped
        )
