"""The map for screen readers: its marks are a list, in the order in which they are drawn."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from docplanner.ui.pages.places.map.pins import Mark
from docplanner.ui.pages.places.map.scene import pin_box
from docplanner.ui.pages.places.map.view import MapView


class MapSpeech(QAccessibleWidget):
    """The list. Its items are made as they are asked for, and read the scene each time."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self._view = view
        self._items: list[MarkSpeech] = []

    def childCount(self) -> int:  # noqa: N802
        return len(self._view.scene.marks)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self.childCount():
            return None
        while len(self._items) <= index:
            item = MarkSpeech(self._view, len(self._items))
            QAccessible.registerAccessibleInterface(item)
            self._items.append(item)
        return self._items[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        return next((n for n, item in enumerate(self._items) if item is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802
        spot = self._view.mapFromGlobal(QPoint(x, y))
        for number, mark in enumerate(self._view.scene.marks):
            if pin_box(mark, self._view.look).holds(spot.x(), spot.y()):
                return self.child(number)
        return None


class MarkSpeech(QAccessibleInterface):
    """One mark: its name, how its places stand, where it is, whether it is chosen."""

    def __init__(self, view: MapView, number: int) -> None:
        super().__init__()
        self._view, self._number = view, number

    def _mark(self) -> Mark | None:
        marks = self._view.scene.marks
        return marks[self._number] if self._number < len(marks) else None

    def isValid(self) -> bool:  # noqa: N802
        return self._mark() is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._view)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802
        return None

    def childCount(self) -> int:  # noqa: N802
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        mark = self._mark()
        if mark is None:
            return ""
        if kind == QAccessible.Text.Name:
            return self._view.title(mark)
        return self._view.words(mark) if kind == QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802
        """A name is changed in the inspector, never by a screen reader."""

    def rect(self) -> QRect:
        mark = self._mark()
        if mark is None:
            return QRect()
        box = pin_box(mark, self._view.look)
        at = self._view.mapToGlobal(QPoint(round(box.left), round(box.top)))
        return QRect(at.x(), at.y(), round(box.width), round(box.height))

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state, mark = QAccessible.State(), self._mark()
        state.selectable = state.focusable = True
        if mark is not None and self._view.picked in mark.keys:
            state.selected = True
            state.focused = self._view.hasFocus()
        return state


def say_chosen(view: MapView) -> None:
    """Tell a screen reader which mark has the focus now."""
    if not QAccessible.isActive():
        return
    for number, mark in enumerate(view.scene.marks):
        if view.picked in mark.keys:
            event = QAccessibleEvent(view, QAccessible.Event.Focus)
            event.setChild(number)
            QAccessible.updateAccessibility(event)


def _made(name: str, made: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(made, MapView):
        return None
    made.speech = MapSpeech(made)  # kept alive as long as what it speaks of
    return made.speech


QAccessible.installFactory(_made)
