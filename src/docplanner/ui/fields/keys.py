"""What the keys mean inside an editor: Enter saves, Tab saves and goes on, Esc restores."""

from __future__ import annotations

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from docplanner.domain.faults import Refused
from docplanner.ui.fields.editor import still_inside

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class Keys(QObject):
    """Watches an editor and all that stands in it."""

    entered = Signal()
    tabbed = Signal(bool)
    """Tab, or Shift+Tab where it is False, at the end of the editor."""
    cancelled = Signal()
    left = Signal()

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor)
        self._editor = editor
        self._over = False
        self._watch(editor)

    def stop(self) -> None:
        """Say nothing more: the editor is being closed."""
        self._over = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if self._over:
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(watched, event)
        if event.type() == QEvent.Type.FocusOut and not still_inside(self._editor):
            self.left.emit()
        elif event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            child = event.child()
            if isinstance(child, QWidget) and not child.isWindow():
                self._watch(child)
        return False

    def _watch(self, widget: QWidget) -> None:
        for one in (widget, *widget.findChildren(QWidget)):
            one.removeEventFilter(self)
            one.installEventFilter(self)

    def _pressed(self, watched: QObject, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers()
        if key in _ENTER and not held & Qt.KeyboardModifier.ShiftModifier:
            return self._enter(watched)
        if key in _TABS and not held & Qt.KeyboardModifier.ControlModifier:
            return self._tab(key == Qt.Key.Key_Tab)
        if key == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return True
        return False

    def _enter(self, watched: QObject) -> bool:
        takes = getattr(self._editor, "take_enter", None)
        try:
            taken = callable(takes) and takes()
        except Refused:
            taken = False  # saving says why
        if not taken:
            self.entered.emit()
        return True

    def _tab(self, forward: bool) -> bool:
        inside = inputs(self._editor)
        now = next((n for n, one in enumerate(inside) if one.hasFocus()), -1)
        place = now + (1 if forward else -1)
        if now >= 0 and 0 <= place < len(inside):
            inside[place].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.tabbed.emit(forward)
        return True


def inputs(editor: QWidget) -> list[QWidget]:
    """The widgets of an editor that take keys, in order."""
    if isinstance(editor, QComboBox | QPlainTextEdit):
        return [editor]
    found = [
        one
        for one in editor.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisibleTo(editor)
    ]
    return found or [editor]
