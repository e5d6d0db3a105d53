"""Where everything of the timeline is: rectangles from facts and measures, nothing painted.

Coordinates are of the content: x 0 is the first hour, y 0 the top of the first day.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF

from docplanner.domain.problem import Subject
from docplanner.domain.times import DAY
from docplanner.ui.pages.schedule.facts import DayFacts, Item, Mark, TripFacts
from docplanner.ui.pages.schedule.lanes import lanes

FIRST, LAST = 5, 24
"""The hours that are always there."""
ROW, ROW_LOW = 118.0, 85.0
"""Heights of a day with one lane: with room, and in a low window."""
TALL = 100.0
LABEL = 104.0
SHOWS_TIME, SHOWS_DETAIL, SHOWS_CODE, SHOWS_TITLE = 128.0, 74.0, 58.0, 40.0
"""Widths of a block from which on it shows more."""
LANE_LOW, LANE_GAP = 42.0, 3.0
NARROWEST = 8.0
MARK = 14.0
OUTSIDE = 46.0
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Measure:
    """``hour`` is the width of an hour, ``row`` the height of a day with one lane, in pixels."""

    hour: float
    row: float = ROW
    scale: float = 1.0
    first: int = FIRST
    last: int = LAST

    def x(self, minutes: float) -> float:
        """Where a minute of the day is."""
        return (minutes / 60 - self.first) * self.hour

    def minutes(self, x: float) -> float:
        """The minute of the day at a place."""
        return (x / self.hour + self.first) * 60

    @property
    def width(self) -> float:
        """All hours together."""
        return (self.last - self.first) * self.hour

    @property
    def head(self) -> float:
        """The strip over the blocks, where the sun is told."""
        return round((20 if self.row >= TALL * self.scale else 16) * self.scale)

    @property
    def foot(self) -> float:
        """The strip under the blocks, for check-ins and what is wrong."""
        return round((26 if self.row >= TALL * self.scale else 18) * self.scale)


@dataclass(frozen=True, slots=True)
class Box:
    """A block with what there is room for in it. ``outside`` is room for its title beside it."""

    item: Item
    rect: QRectF
    low: bool = False
    outside: QRectF | None = None

    def shows(self, width: float, scale: float) -> bool:
        """Whether it is at least so wide, in pixels of the design."""
        return self.rect.width() >= width * scale


@dataclass(frozen=True, slots=True)
class Row:
    """A day: its blocks and check-ins with their places."""

    facts: DayFacts
    top: float
    height: float
    boxes: tuple[Box, ...] = ()
    marks: tuple[tuple[Mark, QRectF], ...] = ()

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def box(self, subject: Subject) -> Box | None:
        """The block of a record."""
        return next((box for box in self.boxes if box.item.subject == subject), None)

    def rect_of(self, subject: Subject) -> QRectF | None:
        """Where a block or a check-in is."""
        box = self.box(subject)
        if box is not None:
            return box.rect
        marks = (rect for mark, rect in self.marks if mark.holds(subject))
        return next(marks, None)


@dataclass(frozen=True)
class Picture:
    """All rows, from top to bottom."""

    measure: Measure
    rows: tuple[Row, ...] = ()
    _tops: list[float] = field(default_factory=list, repr=False, compare=False)

    @property
    def height(self) -> float:
        """All days together."""
        return self.rows[-1].bottom if self.rows else 0.0

    def between(self, top: float, bottom: float) -> Sequence[Row]:
        """The rows that share a pixel with a stretch."""
        first = max(bisect_right(self._tops, top) - 1, 0)
        return self.rows[first : bisect_right(self._tops, bottom)]

    def row_at(self, y: float) -> Row | None:
        """The row at a height, if there is one."""
        place = bisect_right(self._tops, y) - 1
        row = self.rows[place] if place >= 0 else None
        return row if row is not None and y < row.bottom else None

    def nearest_row(self, y: float) -> Row | None:
        """The row at a height, or the first or last where that is outside."""
        if not self.rows:
            return None
        return self.row_at(y) or (self.rows[0] if y < 0 else self.rows[-1])

    def box_at(self, point: QPointF, slack: float = 0.0) -> Box | None:
        """The block at a point; a narrow one takes ``slack`` pixels at both its sides."""
        row = self.row_at(point.y())
        if row is None:
            return None
        for box in reversed(row.boxes):
            if box.rect.contains(point):
                return box
        near = (box for box in row.boxes if box.rect.width() < 3 * slack)
        return next(
            (box for box in near if box.rect.adjusted(-slack, 0, slack, 0).contains(point)), None
        )

    def mark_at(self, point: QPointF, slack: float = 0.0) -> Mark | None:
        """The check-ins at a point."""
        row = self.row_at(point.y())
        for mark, rect in row.marks if row is not None else ():
            if rect.adjusted(-slack, -slack, slack, slack).contains(point):
                return mark
        return None

    def row_of(self, day: str) -> Row | None:
        """The row of a day by its id."""
        return next((row for row in self.rows if row.facts.day.id == day), None)

    def find(self, subject: Subject | None) -> tuple[Row, Box] | None:
        """The first block of a record, with its row."""
        if subject is not None:
            for row in self.rows:
                box = row.box(subject)
                if box is not None:
                    return row, box
        return None


def hours_of(facts: TripFacts) -> tuple[int, int]:
    """The first and last hour shown: 5 and 24, or further where work is."""
    work = [
        item
        for row in facts.days
        for item in row.items
        if item.subject.kind == "activities" and not item.untimed
    ]
    legs = [
        item.start for row in facts.days for item in row.items if _is_leg(item) and not item.before
    ]
    starts = [*legs, *(item.start for item in work)]
    ends = [item.end for item in work]
    first = min([FIRST, *(start // 60 for start in starts)])
    last = max([LAST, *(math.ceil(end / 60) for end in ends)])
    return max(first, 0), min(last, 2 * LAST)


def row_height(facts: TripFacts, measure: Measure, available: float) -> float:
    """The height of a day with one lane, so that all days are seen where that can be."""
    least, most = round(ROW_LOW * measure.scale), round(ROW * measure.scale)
    if not facts.days:
        return most
    wanted = math.floor(min(max(available / len(facts.days), least), most))
    for _ in range(ROUNDS if wanted > least else 0):
        over = lay_out(facts, replace(measure, row=wanted)).height - available
        if over <= 0 or wanted <= least:
            break
        wanted = math.floor(max(wanted - over / len(facts.days) - 1, least))
    return wanted


def lay_out(facts: TripFacts, measure: Measure, before: Picture | None = None) -> Picture:
    """The places of everything; a row that is as it was ``before`` is the same one."""
    known = before.rows if before is not None and before.measure == measure else ()
    old = {row.facts.day.id: row for row in known}
    rows = []
    top = 0.0
    for day in facts.days:
        same = old.get(day.day.id)
        if same is None or same.top != top or same.facts != day:
            same = _row(day, measure, top)
        rows.append(same)
        top = same.bottom
    return Picture(measure, tuple(rows), [row.top for row in rows])


def _row(facts: DayFacts, measure: Measure, top: float) -> Row:
    items = sorted(facts.items, key=lambda item: (_span(item, measure)[0], item.end))
    spans = [_span(item, measure) for item in items]
    placed = lanes(spans)
    most = max((lane.of for lane in placed), default=1)
    body = _body(measure, most)
    boxes = []
    for item, span, lane in zip(items, spans, placed, strict=True):
        height = (body - (lane.of - 1) * LANE_GAP * measure.scale) / lane.of
        y = top + measure.head + lane.number * (height + LANE_GAP * measure.scale)
        left, right = measure.x(span[0]), measure.x(span[1])
        width = max(right - left - 1, NARROWEST * measure.scale)
        boxes.append(Box(item, QRectF(left, y, width, height), low=lane.of > 1))
    height = measure.head + body + measure.foot
    marks = tuple(_mark(mark, measure, top + height) for mark in facts.marks)
    return Row(facts, top, height, tuple(_beside(boxes, measure)), marks)


def _body(measure: Measure, most: int) -> float:
    one = measure.row - measure.head - measure.foot
    if most <= 1:
        return one
    low = max(LANE_LOW * measure.scale, one * 0.62)
    return math.ceil(most * low + (most - 1) * LANE_GAP * measure.scale)


def _span(item: Item, measure: Measure) -> tuple[int, int]:
    """What an item takes of the axis; one without a time stands at its beginning."""
    if item.untimed:
        return measure.first * 60, measure.first * 60 + min(item.end, 3 * 60)
    start = max(item.start, measure.first * 60)
    return start, max(min(item.end, max(measure.last * 60, DAY)), start + 1)


def _mark(mark: Mark, measure: Measure, bottom: float) -> tuple[Mark, QRectF]:
    side = MARK * measure.scale
    middle = QPointF(measure.x(mark.time), bottom - measure.foot / 2)
    return mark, QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)


def _beside(boxes: Iterable[Box], measure: Measure) -> Iterable[Box]:
    """Narrow blocks get the room to their right for their title, where nothing else is."""
    found = list(boxes)
    for box in found:
        if box.shows(SHOWS_TITLE, measure.scale):
            yield box
            continue
        right = box.rect.right()
        next_ = min(
            (
                other.rect.left()
                for other in found
                if other is not box
                and other.rect.left() >= right - 1
                and other.rect.top() < box.rect.bottom()
                and box.rect.top() < other.rect.bottom()
            ),
            default=measure.width,
        )
        free = min(next_ - right - 6 * measure.scale, 120 * measure.scale)
        if free < OUTSIDE * measure.scale:
            yield box
        else:
            beside = QRectF(right + 4 * measure.scale, box.rect.top(), free, box.rect.height())
            yield Box(box.item, box.rect, box.low, beside)


def _is_leg(item: Item) -> bool:
    return item.subject.kind == "legs"
