"""A plate over the window that belongs to a button: it closes on Esc and on a click elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from docplanner.ui.theme.look import Look

MARGIN = 8


class Popover(QWidget):
    """Subclasses fill it, and say with `wanted` how large they are and where they stand."""

    closed = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.look, self._window = look, window
        self._before: QWidget | None = None
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()

    def toggle(self) -> None:
        """Open it, or close it."""
        if self.isVisible():
            self.leave()
        else:
            self.open()

    def open(self) -> None:
        """Show it and take the focus."""
        self._before = QApplication.focusWidget()
        self.fill()
        self.lay_out()
        self.show()
        self.raise_()
        self._window.installEventFilter(self)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self.first().setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close it and give the focus back."""
        if not self.isVisible():
            return
        inside = self.isAncestorOf(QApplication.focusWidget() or self._window)
        self._unwatch()
        self.hide()
        before, self._before = self._before, None
        if inside and before is not None and _lives(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def fill(self) -> None:
        """Show what is now to be shown."""

    def first(self) -> QWidget:
        """What has the focus when it opens."""
        return self

    def wanted(self, room: QRect) -> QRect:
        """Where it stands in the room of the window."""
        return room

    def lay_out(self) -> None:
        """Put it where it belongs, inside the window."""
        gap = self.look.px(MARGIN)
        room = self._window.rect().adjusted(gap, gap, -gap, -gap)
        self.setGeometry(self.wanted(room).intersected(room))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if not self.isVisible():
            return False
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.lay_out()
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            here = isinstance(watched, QWidget) and watched.window() is self._window
            if here and watched is not self and not self.isAncestorOf(_widget(watched)):
                self._before = None
                self.leave()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        self._unwatch()

    def _unwatch(self) -> None:
        self._window.removeEventFilter(self)
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)


def _widget(watched: QObject) -> QWidget:
    assert isinstance(watched, QWidget)
    return watched


def _lives(widget: QWidget) -> bool:
    from shiboken6 import isValid

    return isValid(widget)
