"""Carrying work with the mouse: from a day or the tray, to a time of a day or back to the tray."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, Qt

from docplanner.domain.problem import Subject
from docplanner.domain.schedule import Activity, ActivityStatus, Day
from docplanner.domain.times import DAY
from docplanner.edits.moves import length_of
from docplanner.ui.pages.schedule.hands import STEP, Hands
from docplanner.ui.pages.schedule.shown import Ghost
from docplanner.ui.theme.works import WORKS
from docplanner.ui.words import tr

START_AFTER = 6
"""Pixels that the mouse moves before anything is carried."""


class DayTarget(Protocol):
    """Where work is put on a day: the timeline."""

    def time_at(self, at: QPoint) -> tuple[Day, float] | None:
        """The day and minute at a point of the screen, or None outside."""

    def show_ghost(self, ghost: Ghost | None, lifted: Subject | None) -> None:
        """Show where it would come to lie."""


class TrayTarget(Protocol):
    """Where work is put off its day: the tray."""

    def covers(self, at: QPoint) -> bool:
        """Whether a point of the screen is over it."""

    def show_welcome(self, *, welcome: bool) -> None:
        """Show that what is carried may be dropped there."""


@dataclass(slots=True)
class _Load:
    """``caught`` is the minute of the work, from its start, by which it is held."""

    activity: Activity
    caught: float
    day: Day | None = None
    start: int = 0


class Carrier:
    """At most one piece of work is carried at a time."""

    def __init__(self, hands: Hands, days: DayTarget, tray: TrayTarget) -> None:
        self._hands, self._days, self._tray = hands, days, tray
        self._load: _Load | None = None
        self.dropped: Callable[[Subject], object] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being carried."""
        return self._load is not None

    def lift(self, activity: Activity, caught: float = 0.0) -> None:
        """Begin to carry."""
        self._load = _Load(activity, caught)

    def move(self, at: QPoint, held: Qt.KeyboardModifier) -> None:
        """Show where it would come to lie if it were dropped at a point of the screen."""
        load = self._load
        if load is None:
            return
        over_tray = self._tray.covers(at)
        self._tray.show_welcome(welcome=over_tray and load.activity.day is not None)
        found = None if over_tray else self._days.time_at(at)
        load.day = None
        if found is None:
            self._days.show_ghost(None, self._lifted(held))
            return
        load.day, minute = found
        load.start = snapped(minute - load.caught, held)
        self._days.show_ghost(self._ghost(load, held), self._lifted(held))

    def drop(self, at: QPoint, held: Qt.KeyboardModifier) -> None:
        """Let it go at a point of the screen; outside of everything nothing happens."""
        self.move(at, held)
        load, over_tray = self._load, self._tray.covers(at)
        self.cancel()
        if load is None:
            return
        subject = Subject("activities", load.activity.id)
        if over_tray:
            self._hands.unschedule(subject)
        elif load.day is not None and held & Qt.KeyboardModifier.ControlModifier:
            key = self._hands.duplicate(subject, load.day, load.start)
            subject = Subject("activities", key) if key else subject
        elif load.day is not None:
            self._hands.move(load.activity, load.day, load.start)
        if self.dropped is not None:
            self.dropped(subject)

    def cancel(self) -> None:
        """Put it back where it was."""
        self._load = None
        self._days.show_ghost(None, None)
        self._tray.show_welcome(welcome=False)

    def _lifted(self, held: Qt.KeyboardModifier) -> Subject | None:
        """What is pale where it was: nothing while a copy is carried."""
        if self._load is None or held & Qt.KeyboardModifier.ControlModifier:
            return None
        return Subject("activities", self._load.activity.id)

    def _ghost(self, load: _Load, held: Qt.KeyboardModifier) -> Ghost:
        assert load.day is not None, "a ghost stands on a day"
        activity, minutes = load.activity, length_of(load.activity)
        trial = self._hands.try_at(activity, load.day, load.start, minutes)
        words = [trial.words]
        if activity.status is ActivityStatus.DONE:
            words.insert(0, tr("captured,"))
        if held & Qt.KeyboardModifier.ControlModifier:
            words.insert(0, tr("copy,"))
        return Ghost(
            load.day.id,
            load.start,
            load.start + minutes,
            self._hands.workspace.title_of(activity),
            WORKS[activity.kind],
            " ".join(words),
            trial.fits,
        )


def snapped(minute: float, held: Qt.KeyboardModifier) -> int:
    """A minute of a day to the quarter of an hour, with Alt to the minute."""
    step = 1 if held & Qt.KeyboardModifier.AltModifier else STEP
    return min(max(round(minute / step) * step, 0), DAY - step)


def far_enough(start: QPointF, now: QPointF) -> bool:
    """Whether a press has become a drag."""
    return (now - start).manhattanLength() >= START_AFTER
