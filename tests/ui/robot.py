"""A person at the window, who clicks, types and drags by Qt's own events, and reads what shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from docplanner.ui.shell.window import Window
from docplanner.ui.widgets.table import Table

W = TypeVar("W", bound=QWidget)

LONGEST = 5_000
"""Milliseconds after which what was waited for is held never to come."""


class Robot:
    """Uses one window."""

    def __init__(self, window: Window) -> None:
        self.window = window

    # Waiting

    def settle(self) -> None:
        """Let the window draw and its quick work end."""
        for _ in range(5):
            QApplication.processEvents()
        self.until(lambda: not self.window.jobs.busy())
        QApplication.processEvents()

    def until(self, true: Callable[[], bool]) -> None:
        """Wait until something is so. Raises AssertionError if it never is."""
        deadline = QDeadlineTimer(LONGEST)
        while not true():
            assert not deadline.hasExpired(), "what was waited for never came"
            loop = QEventLoop()  # unlike QTest.qWait it lets the threads of Python run meanwhile
            QTimer.singleShot(3, loop.quit)
            loop.exec()

    # Finding

    def named(
        self, name: str, kind: type[W] | None = None, within: QWidget | None = None
    ) -> QWidget:
        """The one visible widget of an accessible name, text or object name."""
        found = [
            widget
            for widget in (within or self.window).findChildren(kind or QWidget)
            if widget.isVisible() and name in _names(widget)
        ]
        assert found, f"nothing visible is called {name!r}"
        return found[0]

    def sees(self, text: str, within: QWidget | None = None) -> bool:
        """Whether some visible widget shows, or is called, a text that has this in it."""
        widgets = (within or self.window).findChildren(QWidget)
        return any(text in name for one in widgets if one.isVisible() for name in _names(one))

    # Doing

    def click(
        self, target: QWidget | str, at: QPoint | None = None, *, right: bool = False
    ) -> None:
        """Click a widget, or the one that has a name."""
        widget = self.named(target) if isinstance(target, str) else target
        button = Qt.MouseButton.RightButton if right else Qt.MouseButton.LeftButton
        QTest.mouseClick(widget, button, pos=at or widget.rect().center())
        self.settle()

    def double_click(self, widget: QWidget, at: QPoint) -> None:
        """Double-click a point of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
        if isValid(widget):  # what the first click opened may have taken its place
            QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=at)
        self.settle()

    def drag(
        self,
        widget: QWidget,
        start: QPoint,
        end: QPoint,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press at one point of a widget, move in steps, and let go at another."""
        button = Qt.MouseButton.LeftButton
        QTest.mousePress(widget, button, held, start)
        for step in range(1, 9):
            QTest.mouseMove(widget, start + (end - start) * step / 8)
            QApplication.processEvents()
        QTest.mouseRelease(widget, button, held, end)
        self.settle()

    def press(self, *keys: str) -> None:
        """Press keys where the focus is, each as ``Ctrl+K`` or ``Return``."""
        for key in keys:
            QTest.keySequence(self._focus(), QKeySequence(key))
            self.settle()

    def type(self, text: str) -> None:
        """Type a text where the focus is, in any script."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self._focus(), letter)
            else:  # QTest knows Latin keys only, and aborts at any other
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                    QApplication.sendEvent(self._focus(), event)
        self.settle()

    # Tables

    def cell(self, table: Table, key: str, column: int = 0) -> QRect:
        """Where a cell of a table is, by the key of its row, scrolled into view."""
        index = table.rows.index_of(key, column)
        assert index.isValid(), f"no row {key} is shown"
        table.scrollTo(index)
        return table.visualRect(index)

    def click_cell(self, table: Table, key: str, column: int = 0) -> None:
        """Click a cell."""
        self.click(table.viewport(), self.cell(table, key, column).center())

    def type_into_cell(self, table: Table, key: str, column: int, text: str) -> None:
        """Double-click a cell, type over what stands in it, and press Enter."""
        self.double_click(table.viewport(), self.cell(table, key, column).center())
        self.press("Ctrl+A")
        self.type(text)
        self.press("Return")

    def _focus(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        modal = QApplication.activeModalWidget()
        if popup is not None:
            popup = popup.focusWidget() or popup
        return popup or QApplication.focusWidget() or modal or self.window


def _names(widget: QWidget) -> list[str]:
    text = getattr(widget, "text", None)
    shown = text() if callable(text) else ""
    return [widget.accessibleName(), widget.objectName(), shown if isinstance(shown, str) else ""]
