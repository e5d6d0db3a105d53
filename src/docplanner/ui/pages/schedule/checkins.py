"""Check-ins of a day as the timeline shows them: one mark for each time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from docplanner.domain.safety import CheckIn, CheckinState
from docplanner.domain.times import show_wall
from docplanner.ui.pages.schedule.facts import Mark
from docplanner.ui.pages.schedule.speech import length
from docplanner.ui.words import tr

SAFE, DUE, OVERDUE, MISSED = "safe", "due", "overdue", "missed"
_WORST = (OVERDUE, MISSED, DUE, SAFE)


def marks_of(checkins: Iterable[CheckIn], now: int) -> tuple[Mark, ...]:
    """The marks of a day in order of time; ``now`` is in minutes after its midnight."""
    by_time: dict[int, list[CheckIn]] = defaultdict(list)
    for checkin in checkins:
        by_time[checkin.time].append(checkin)
    return tuple(_mark(time, by_time[time], now) for time in sorted(by_time))


def state_of(checkin: CheckIn, now: int) -> str:
    """How a check-in stands at a minute of its day."""
    if checkin.state is CheckinState.SAFE:
        return SAFE
    if checkin.state is CheckinState.MISSED:
        return MISSED
    return OVERDUE if now > checkin.time else DUE


def _mark(time: int, checkins: list[CheckIn], now: int) -> Mark:
    ordered = sorted(checkins, key=lambda one: _WORST.index(state_of(one, now)))
    state = state_of(ordered[0], now)
    late = tr("{late} late", late=length(now - time)) if state == OVERDUE else ""
    return Mark(time, state, _words(time, state, now), tuple(ordered), late)


def _words(time: int, state: str, now: int) -> str:
    at = show_wall(time)
    if state == OVERDUE:
        return tr("{time} check-in overdue {late}", time=at, late=length(now - time))
    if state == MISSED:
        return tr("{time} check-in missed", time=at)
    if state == SAFE:
        return tr("{time} check-in safe", time=at)
    return tr("{time} check-in due", time=at)
