"""What the mouse does on the timeline: select, carry, resize, accept an offer, make new work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from docplanner.domain.problem import Subject
from docplanner.domain.schedule import Activity
from docplanner.edits.moves import LONGEST
from docplanner.ui.pages.schedule.carrying import Carrier, far_enough, snapped
from docplanner.ui.pages.schedule.hands import STEP, Hands
from docplanner.ui.pages.schedule.layout import Box, Row
from docplanner.ui.pages.schedule.paint_over import handles
from docplanner.ui.pages.schedule.painting import slot_rect
from docplanner.ui.pages.schedule.shown import Ghost
from docplanner.ui.pages.schedule.timeline import Timeline

BODY, START, END = "body", "start", "end"
EDGE = 28
"""Pixels from the edge within which a drag scrolls."""


@dataclass(slots=True)
class _Pressed:
    """Where the button went down, on what part of which block."""

    at: QPointF
    row: Row
    box: Box
    grip: str
    ghost: Ghost | None = None
    resizing: bool = False


class Gestures:
    """Follows the left button over one timeline. ``make`` is told a day and a minute."""

    def __init__(self, timeline: Timeline, hands: Hands, carrier: Carrier) -> None:
        self._timeline, self._hands, self._carrier = timeline, hands, carrier
        self._pressed: _Pressed | None = None
        self.make: Callable[[str, int], object] = lambda day, minute: None
        self.accept: Callable[[], object] = lambda: None

    # The button

    def press(self, event: QMouseEvent) -> None:
        """Select what is there, and be ready for a drag."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        timeline, point = self._timeline, event.position()
        grip = self._grip_at(point)
        if grip is not None:
            self._pressed = grip
            return
        if self._on_offer(point):
            self.accept()
            return
        subject = timeline.subject_at(point)
        if subject is None:
            row = timeline.picture.row_at(timeline.view.to_content(point).y())
            inside = timeline.view.body.contains(point)
            subject = Subject("days", row.facts.day.id) if row is not None and inside else None
        timeline.chosen.emit(subject)
        self._pressed = self._body(point)

    def move(self, event: QMouseEvent) -> None:
        """Carry or resize, once it has moved far enough; else show what could be done."""
        pressed = self._pressed
        if pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._point(event.position())
            return
        if not (self._carrier.busy or pressed.resizing) and not far_enough(
            pressed.at, event.position()
        ):
            return
        self._scroll(event.position())
        if pressed.grip == BODY:
            self._carry(pressed, event)
        else:
            self._resize(pressed, event)

    def release(self, event: QMouseEvent) -> None:
        """Drop or take the new length."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._carrier.busy:
            self._carrier.drop(event.globalPosition().toPoint(), event.modifiers())
        elif pressed.ghost is not None:
            ghost = pressed.ghost
            self._timeline.show_ghost(None, None)
            self._hands.resize(cast("Activity", pressed.box.item.record), ghost.start, ghost.end)

    def double(self, event: QMouseEvent) -> None:
        """Edit the title of a block, or make work on an empty place."""
        timeline, point = self._timeline, event.position()
        self._pressed = None
        subject = timeline.subject_at(point)
        if subject is not None and subject.kind != "days":
            timeline.opened.emit(subject)
        elif subject is None:
            found = timeline.time_at(event.globalPosition().toPoint())
            if found is not None and timeline.view.body.contains(point):
                self.make(found[0].id, int(found[1] // STEP) * STEP)

    def cancel(self) -> bool:
        """Give up a drag; False where there was none."""
        busy = self._carrier.busy or (self._pressed is not None and self._pressed.resizing)
        self._pressed = None
        if busy:
            self._carrier.cancel()
            self._timeline.show_ghost(None, None)
        return busy

    # Inside

    def _body(self, point: QPointF) -> _Pressed | None:
        place = self._timeline.view.to_content(point)
        row = self._timeline.picture.row_at(place.y())
        box = self._timeline.picture.box_at(place, 6)
        if row is None or box is None or not box.item.movable:
            return None
        return _Pressed(point, row, box, BODY)

    def _grip_at(self, point: QPointF) -> _Pressed | None:
        """The handle of the selected block at a point."""
        timeline = self._timeline
        found = timeline.picture.find(timeline.shown.chosen)
        if found is None or not timeline.view.body.contains(point):
            return None
        row, box = found
        if not box.item.movable or box.item.untimed:
            return None
        place = timeline.view.to_content(point)
        left, right = handles(box, timeline.picture.measure.scale)
        for grip, rect in ((END, right), (START, left)):
            if rect.adjusted(-2, -4, 2, 4).contains(place):
                return _Pressed(point, row, box, grip)
        return None

    def _on_offer(self, point: QPointF) -> bool:
        timeline, offer = self._timeline, self._timeline.shown.offer
        if offer is None:
            return False
        row = timeline.picture.row_of(offer.day)
        place = timeline.view.to_content(point)
        covered = timeline.picture.box_at(place)
        return (
            row is not None
            and (covered is None or covered.item.subject == timeline.shown.chosen)
            and slot_rect(timeline.picture, row, offer).contains(place)
            and timeline.view.body.contains(point)
        )

    def _carry(self, pressed: _Pressed, event: QMouseEvent) -> None:
        if not self._carrier.busy:
            measure = self._timeline.picture.measure
            minute = measure.minutes(self._timeline.view.to_content(pressed.at).x())
            activity = cast("Activity", pressed.box.item.record)
            caught = 0.0 if pressed.box.item.untimed else minute - pressed.box.item.start
            self._carrier.lift(activity, caught)
        self._carrier.move(event.globalPosition().toPoint(), event.modifiers())

    def _resize(self, pressed: _Pressed, event: QMouseEvent) -> None:
        item = pressed.box.item
        pressed.resizing = True
        x = self._timeline.view.to_content(event.position()).x()
        minute = self._timeline.picture.measure.minutes(x)
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = 1 if alt else STEP
        start, end = item.start, item.end
        if pressed.grip == START:
            start = min(snapped(minute, event.modifiers()), end - step)
        else:
            end = min(max(round(minute / step) * step, start + step), start + LONGEST)
        day, activity = pressed.row.facts.day, cast("Activity", item.record)
        trial = self._hands.try_at(activity, day, start, end - start)
        pressed.ghost = Ghost(day.id, start, end, item.title, item.look, trial.words, trial.fits)
        self._timeline.show_ghost(pressed.ghost, item.subject)

    def _point(self, point: QPointF) -> None:
        """Show by the pointer's shape what can be done."""
        if self._grip_at(point) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        elif self._on_offer(point):
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.ArrowCursor
        self._timeline.viewport().setCursor(shape)

    def _scroll(self, point: QPointF) -> None:
        """Near an edge of the days the next ones come into view."""
        body = self._timeline.view.body
        for bar, place, low, high in (
            (self._timeline.verticalScrollBar(), point.y(), body.top(), body.bottom()),
            (self._timeline.horizontalScrollBar(), point.x(), body.left(), body.right()),
        ):
            if place < low + EDGE and place > low - EDGE:
                bar.setValue(bar.value() - EDGE // 2)
            elif high - EDGE < place < high + EDGE:
                bar.setValue(bar.value() + EDGE // 2)
