"""The map as a widget: pan, zoom, choose, and move a place after it was asked for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from docplanner.domain.ids import Id
from docplanner.ui.pages.places.map.canvas import Canvas
from docplanner.ui.pages.places.map.moving import Moving
from docplanner.ui.pages.places.map.pins import URGENT, Mark, Pin
from docplanner.ui.pages.places.map.scene import mark_text
from docplanner.ui.pages.places.map.steps import beside
from docplanner.ui.sheets.place_words import standing_word
from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr

STEP = 1.5
DRAG_FROM = 6
PUSH = 80


class MapView(Canvas):
    """Pins over the land. ``chosen`` follows a click or key; ``moved`` a place put elsewhere."""

    chosen = Signal(str)
    moved = Signal(str, float, float)
    menu_asked = Signal(str, QPoint)
    stopped = Signal()
    """A place is not being moved any more."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._press: QPointF | None = None
        self._dragged = False
        self.moving = Moving()
        self.speech: object = None

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._press, self._dragged = event.position(), False
        if self.moving.key is not None:
            self.moving.catch(self._mark_key(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._press is None:
            over = self._mark_at(event.position()) is not None
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            )
            return
        gone = event.position() - self._press
        if not self._dragged and gone.manhattanLength() < DRAG_FROM:
            return
        self._dragged = True
        if self.moving.caught:
            self._shift_to(event.position())
        else:
            self._press = event.position()
            self._go(self.view.moved(gone.x(), gone.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        pressed, self._press = self._press, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None:
            return
        if self.moving.key is not None and (self.moving.caught or not self._dragged):
            self._shift_to(event.position())
            self.keep_position()
        elif not self._dragged:
            self._click(self._mark_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        mark = self._mark_at(event.position())
        if mark is None or self.moving.key is not None:
            self.zoom(STEP, event.position())
        else:
            self.zoom_to(mark.keys)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        turns = event.angleDelta().y() / 120
        if turns:
            self.zoom(1.25**turns, event.position())
            event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        mark = None if by_key else self._mark_at(QPointF(event.pos()))
        key = mark.pins[0].key if mark is not None else (self.picked or "")
        self.menu_asked.emit(key, event.globalPos())

    def _click(self, mark: Mark | None) -> None:
        if mark is None:
            return
        if len(mark.pins) > 1 and not self.zoom_to(mark.keys):
            place = mark.keys.index(self.picked) + 1 if self.picked in mark.keys else 0
            self.chosen.emit(sorted(mark.keys)[place % len(mark.keys)])
        elif len(mark.pins) == 1:
            self.chosen.emit(mark.pins[0].key)

    def _mark_at(self, spot: QPointF) -> Mark | None:
        return self.scene.at(spot.x(), spot.y(), self.look)

    def _mark_key(self, spot: QPointF) -> Id | None:
        mark = self._mark_at(spot)
        return self.moving.key if mark is not None and self.moving.key in mark.keys else None

    # Moving a place

    def edit_position(self, key: Id) -> None:
        """Let a place be dragged, or put with a click or the arrow keys."""
        pin = self._pin(key)
        middle = self.view.to_world(self.width() / 2, self.height() / 2)
        self.moving.begin(key, pin, middle)
        if pin is not None:
            self.bring_into_view(key)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def keep_position(self) -> None:
        """Save where the place stands now."""
        key, spot, changed = self.moving.key, self.moving.spot, self.moving.changed
        self.stop_moving()
        if key is not None and changed:
            self.moved.emit(key, spot[0], spot[1])

    def stop_moving(self) -> None:
        """Leave the place where it was."""
        if self.moving.key is not None:
            self.stopped.emit()
        old = self.moving.end()
        if old is not None:
            self._pins = tuple(old if pin.key == old.key else pin for pin in self._pins)
        self._lay_out()

    def _shift_to(self, spot: QPointF) -> None:
        self.moving.put(*self.view.to_world(spot.x(), spot.y()))
        self._pins = self.moving.applied(self._pins)
        self._lay_out()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self._moving_key(event) and not self._looking_key(event):
            super().keyPressEvent(event)

    def _moving_key(self, event: QKeyEvent) -> bool:
        if self.moving.key is None:
            return False
        arrow = _ARROWS.get(event.key())
        if event.key() == Qt.Key.Key_Escape:
            self.stop_moving()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep_position()
        elif arrow is not None:
            x, y = self.view.to_screen(*self.moving.spot)
            self._shift_to(QPointF(x + 8 * arrow[0], y + 8 * arrow[1]))
        else:
            return False
        return True

    def _looking_key(self, event: QKeyEvent) -> bool:
        arrow = _ARROWS.get(event.key())
        if arrow is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.step(*arrow)
        elif arrow is not None:
            self._go(self.view.moved(-PUSH * arrow[0], -PUSH * arrow[1]))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.picked:
            mark = self.scene.at_key(self.picked)
            self.zoom_to(mark.keys if mark is not None else (self.picked,))
        else:
            return False
        return True

    def step(self, right: int, down: int) -> None:
        """Choose the nearest pin in a direction; the first one where none is chosen."""
        here = self.scene.at_key(self.picked) if self.picked else None
        found = beside(self.scene.marks, here, right, down)
        if found is not None:
            self.chosen.emit(found.pins[0].key)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Tab goes from pin to pin in reading order, and on at the last one."""
        marks = sorted(self.scene.marks, key=lambda mark: (mark.y, mark.x))
        here = next((n for n, mark in enumerate(marks) if self.picked in mark.keys), None)
        start = -1 if forward else len(marks)
        place = (start if here is None else here) + (1 if forward else -1)
        if self.moving.key is None and 0 <= place < len(marks):
            self.chosen.emit(marks[place].pins[0].key)
            return True
        return super().focusNextPrevChild(forward)

    # Words

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self._mark_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.words(mark) if mark else "", self)
            return True
        return super().event(event)

    def words(self, mark: Mark) -> str:
        """What a mark says: every place with how it stands and when; plain text, a line each."""
        order = sorted(mark.pins, key=lambda pin: URGENT.index(pin.standing))
        lines = [f"{_flat(pin.name)}: {_state(pin)}" for pin in order[:12]]
        if len(order) > 12:
            lines.append(tr("and {n} more", n=len(order) - 12))
        return "\n".join(lines)

    def title(self, mark: Mark) -> str:
        """What a mark is called."""
        return mark_text(self._base, mark, self.picked)


_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def _state(pin: Pin) -> str:
    state = (
        f"{standing_word(pin.standing)}. {pin.line}" if pin.line else standing_word(pin.standing)
    )
    return tr("{state} (approximate)", state=state) if pin.approximate and not pin.hidden else state


def _flat(text: str) -> str:
    return " ".join(text.split())
