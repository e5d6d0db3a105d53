"""The timeline: days as rows over the hours, painted, scrolled, zoomed, walked through by keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.domain.schedule import Day
from docplanner.ui.pages.schedule import walking
from docplanner.ui.pages.schedule.facts import DayFacts, TripFacts
from docplanner.ui.pages.schedule.layout import (
    LABEL,
    Measure,
    Picture,
    hours_of,
    lay_out,
    row_height,
)
from docplanner.ui.pages.schedule.painting import TimelinePainter, View, slot_rect
from docplanner.ui.pages.schedule.shown import Ghost, Shown
from docplanner.ui.pages.schedule.tips import tip_of
from docplanner.ui.pages.schedule.title_editor import TitleEditor
from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr

HEAD = 32
ZOOM = 1.25
CLOSEST = 240.0
"""Pixels of an hour at 100 %, at which a cell is 15 minutes wide."""
SLACK = 6.0


class Timeline(QAbstractScrollArea):
    """Shows a trip. ``chosen`` follows the selected Subject, a day or what is on one, or None."""

    chosen = Signal(object)
    opened = Signal(object)
    """A block was double-clicked, or Enter or F2 was pressed on it."""
    menu_asked = Signal(object, QPoint)
    """A menu for a Subject at a point of the screen."""
    zoomed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._painter = TimelinePainter(look)
        self.facts = TripFacts()
        self.picture = Picture(Measure(40))
        self.shown = Shown()
        self.corner = ""
        self.zoom = 0.0
        self.mouse: Any = None
        self._editor: TitleEditor | None = None
        self._edited = QRectF()
        self.setObjectName("timeline")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(tr("Timeline"))
        look.changed.connect(self.relayout)

    # What is shown

    def show_facts(self, facts: TripFacts) -> None:
        """Show other rows; what stands where stays as far as it is still there."""
        self.facts = facts
        self.relayout()

    def show_over(self, shown: Shown) -> None:
        """Show another selection, offer or ghost."""
        if shown != self.shown:
            self.shown = shown
            self.viewport().update()

    @property
    def view(self) -> View:
        """What part of the content is seen."""
        size, look = self.viewport().size(), self._look
        return View(
            size.width(),
            size.height(),
            look.px(LABEL),
            look.px(HEAD),
            self.horizontalScrollBar().value(),
            self.verticalScrollBar().value(),
        )

    def relayout(self) -> None:
        """Place everything anew: other facts, another size or scale."""
        look, view = self._look, self.view
        first, last = hours_of(self.facts)
        whole = max(view.body.width(), 1.0) / (last - first)
        hour = max(whole, self.zoom * look.scale) if self.zoom else whole
        measure = Measure(hour, scale=look.scale, first=first, last=last)
        height = row_height(self.facts, measure, view.body.height())
        self.picture = lay_out(self.facts, replace(measure, row=height), self.picture)
        self._set_bars()
        self.viewport().update()

    def _set_bars(self) -> None:
        body, picture = self.view.body, self.picture
        for bar, whole, seen, step in (
            (self.horizontalScrollBar(), picture.measure.width, body.width(), picture.measure.hour),
            (self.verticalScrollBar(), picture.height, body.height(), picture.measure.row / 3),
        ):
            bar.setRange(0, max(round(whole - seen), 0))
            bar.setPageStep(max(round(seen), 1))
            bar.setSingleStep(max(round(step), 1))

    # Zoom

    def zoom_by(self, factor: float, at: float | None = None) -> None:
        """Show an hour wider or narrower; the minute under ``at``, on the window, stays there."""
        view = self.view
        place = view.body.center().x() if at is None else at
        minute = self.picture.measure.minutes(view.to_content(QPointF(place, 0)).x())
        scale = self._look.scale
        wanted = self.picture.measure.hour / scale * factor
        fits = view.body.width() / max(self.picture.measure.last - self.picture.measure.first, 1)
        self.zoom = 0.0 if wanted <= fits / scale * 1.02 else min(wanted, CLOSEST)
        self.relayout()
        x = self.picture.measure.x(minute) - (place - view.label)
        self.horizontalScrollBar().setValue(round(x))
        self.zoomed.emit()

    def fit(self) -> None:
        """Show all hours."""
        self.zoom = 0.0
        self.relayout()
        self.zoomed.emit()

    # Where things are

    def time_at(self, at: QPoint) -> tuple[Day, float] | None:
        """The day and the minute at a point of the screen, or None outside."""
        point = QPointF(self.viewport().mapFromGlobal(at))
        if not self.isVisible() or not self.view.body.adjusted(-40, 0, 0, 0).contains(point):
            return None
        place = self.view.to_content(point)
        row = self.picture.row_at(place.y())
        return None if row is None else (row.facts.day, self.picture.measure.minutes(place.x()))

    def day_label_at(self, point: QPointF) -> DayFacts | None:
        """The day whose label is at a point of the window."""
        view = self.view
        if point.x() >= view.label or point.y() < view.head:
            return None
        row = self.picture.row_at(view.to_content(point).y())
        return row.facts if row else None

    def subject_at(self, point: QPointF) -> Subject | None:
        """The block, check-in or day at a point of the window."""
        label = self.day_label_at(point)
        if label is not None:
            return Subject("days", label.day.id)
        if not self.view.body.contains(point):
            return None
        place = self.view.to_content(point)
        box = self.picture.box_at(place, SLACK * self._look.scale)
        if box is not None:
            return box.item.subject
        mark = self.picture.mark_at(place, 3)
        return mark.subject if mark else None

    def rect_of(self, subject: Subject, day: Id | None = None) -> QRectF:
        """Where a block, check-in or day's label is on the window; empty where it is not shown.

        ``day`` tells which day is meant of what is on two.
        """
        view = self.view
        for row in self.picture.rows:
            if subject == Subject("days", row.facts.day.id):
                return QRectF(0, view.head + row.top - view.y, view.label, row.height)
            if day in (None, row.facts.day.id):
                rect = row.rect_of(subject)
                if rect is not None:
                    return view.to_window(rect)
        return QRectF()

    def reveal(self, subject: Subject) -> None:
        """Scroll until a record is seen."""
        row = next(
            (row for row in self.picture.rows if row.facts == self.facts.day_of(subject)), None
        )
        if row is None:
            return
        body, bar = self.view.body, self.verticalScrollBar()
        if row.bottom - bar.value() > body.height():
            bar.setValue(round(row.bottom - body.height()))
        if row.top < bar.value():
            bar.setValue(round(row.top))
        found = self.picture.find(subject)
        across = self.horizontalScrollBar()
        if found is not None and across.maximum():
            rect = found[1].rect
            if rect.right() - across.value() > body.width():
                across.setValue(round(rect.right() - body.width() + 20))
            if rect.left() < across.value():
                across.setValue(round(rect.left() - 20))

    # Carrying

    def show_ghost(self, ghost: Ghost | None, lifted: Subject | None) -> None:
        """Show where what is carried would come to lie."""
        self.show_over(replace(self.shown, ghost=ghost, lifted=lifted))

    # Typing

    def edit_title(self, rect: QRectF, text: str, take: Callable[[str], object]) -> TitleEditor:
        """Type a title over a rectangle of the content."""
        if self._editor is not None:
            self._editor.finish()
        self._edited = rect
        editor = TitleEditor(self.viewport(), self._look, take)
        self._editor = editor
        editor.closed.connect(self._editor_closed)
        editor.open(self.view.to_window(rect), text)
        return editor

    def slot_of(self, ghost: Ghost) -> QRectF:
        """Where a time of a day is, in the content."""
        row = self.picture.row_of(ghost.day)
        return slot_rect(self.picture, row, ghost) if row is not None else QRectF()

    def finish_typing(self) -> None:
        """Take what is being typed."""
        if self._editor is not None:
            self._editor.finish()

    @property
    def typing(self) -> bool:
        """Whether a title is being typed."""
        return self._editor is not None

    def _editor_closed(self) -> None:
        self._editor = None
        self.setFocus()

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        self._painter.paint(painter, self.picture, self.view, self.shown, self.corner)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.relayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        self.viewport().update()
        if self._editor is not None:
            place = self.view.to_window(self._edited).toRect()
            self._editor.move(place.left(), place.center().y() - self._editor.height() // 2)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y() / 120
            self.zoom_by(ZOOM**turned, event.position().x())
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.mouse.double(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and self.mouse.cancel():
            return
        step = walking.STEPS.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step is not None and plain:
            self.choose(step(self.facts, self.shown.chosen, self.shown.day))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.opened.emit(self.shown.chosen)
        else:
            super().keyPressEvent(event)

    def choose(self, subject: Subject | None) -> None:
        """Select a record and bring it into view."""
        if subject is not None:
            self.reveal(subject)
        self.chosen.emit(subject)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            subject = self.shown.chosen or self._day_subject()
            if subject is not None:
                at = self.rect_of(subject).center().toPoint()
                self.menu_asked.emit(subject, self.viewport().mapToGlobal(at))
            return
        subject = self.subject_at(QPointF(event.pos()))
        if subject is not None:
            self.choose(subject)
            self.menu_asked.emit(subject, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self._show_focus(keys=event.reason() != Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self._show_focus(keys=False)

    def _show_focus(self, *, keys: bool) -> None:
        self.show_over(replace(self.shown, focused=keys))

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            subject = self.subject_at(QPointF(event.pos()))
            words = tip_of(self.facts, subject)
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def _day_subject(self) -> Subject | None:
        return Subject("days", self.shown.day) if self.shown.day else None
