"""Walking through the timeline by keys: along a day from block to block, up and down the days."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.ui.pages.schedule.facts import DayFacts, TripFacts

Step = Callable[[TripFacts, Subject | None, Id | None], Subject | None]


def along(facts: TripFacts, chosen: Subject | None, day: Id | None, by: int) -> Subject | None:
    """The next block of the day; the day itself stands before its first block."""
    row = _row(facts, chosen, day)
    if row is None:
        return None
    order = [Subject("days", row.day.id), *(item.subject for item in row.items)]
    place = order.index(chosen) if chosen in order else 0
    return order[min(max(place + by, 0), len(order) - 1)]


def across(facts: TripFacts, chosen: Subject | None, day: Id | None, by: int) -> Subject | None:
    """On another day: the block nearest in time, or the day itself where a day is selected."""
    row = _row(facts, chosen, day)
    if row is None:
        return None
    other = facts.days[min(max(facts.days.index(row) + by, 0), len(facts.days) - 1)]
    if other is row:
        return chosen or Subject("days", row.day.id)
    item = row.item(chosen) if chosen is not None else None
    if item is None or not other.items:
        return Subject("days", other.day.id)
    return min(other.items, key=lambda one: abs(one.start - item.start)).subject


def to_end(facts: TripFacts, chosen: Subject | None, day: Id | None, by: int) -> Subject | None:
    """The day itself, or its last block."""
    row = _row(facts, chosen, day)
    if row is None:
        return None
    return row.items[-1].subject if by > 0 and row.items else Subject("days", row.day.id)


def _row(facts: TripFacts, chosen: Subject | None, day: Id | None) -> DayFacts | None:
    if not facts.days:
        return None
    here = facts.day(day)
    if here is not None and (chosen is None or chosen.kind == "days" or here.item(chosen)):
        return here
    return facts.day_of(chosen) or here or facts.days[0]


def _step(walk: Callable[..., Subject | None], by: int) -> Step:
    return lambda facts, chosen, day: walk(facts, chosen, day, by)


STEPS: Mapping[Qt.Key, Step] = MappingProxyType(
    {
        Qt.Key.Key_Left: _step(along, -1),
        Qt.Key.Key_Right: _step(along, 1),
        Qt.Key.Key_Up: _step(across, -1),
        Qt.Key.Key_Down: _step(across, 1),
        Qt.Key.Key_Home: _step(to_end, -1),
        Qt.Key.Key_End: _step(to_end, 1),
    }
)
