"""A plate over the whole window that holds one sheet: the palette, the keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from docplanner.ui.theme.look import Look

OPACITY = 0.4
MARGIN = 16
MANY = 5_000
"""Widgets after which the round of the focus is held to have no end."""


class Sheet(QWidget):
    """What an overlay holds. ``left`` asks it to close."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def place(self, room: QRect) -> QRect:
        """Where it stands in the room that the window has for it."""
        size = self.sizeHint().boundedTo(room.size())
        return QRect(room.topLeft(), size)

    def first(self) -> QWidget:
        """What has the focus when it opens."""
        return self


class Overlay(QWidget):
    """Covers its parent while a sheet is open. Esc and a click outside close it.

    The focus stays inside meanwhile, and goes back to where it was.
    """

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._parent = look, parent
        self._sheet: Sheet | None = None
        self._before: QWidget | None = None
        parent.installEventFilter(self)
        look.changed.connect(self.lay_out)
        self.hide()

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that is open."""
        return self._sheet

    def open(self, sheet: Sheet) -> None:
        """Show a sheet in place of any other."""
        before = self._before if self._sheet else QApplication.focusWidget()
        self._drop()
        self._before = before
        self._sheet = sheet
        sheet.setParent(self)
        sheet.left.connect(self.close_sheet)
        self.setGeometry(self._parent.rect())
        self.show()
        self.raise_()
        sheet.show()
        self.lay_out()
        sheet.first().setFocus(Qt.FocusReason.PopupFocusReason)

    def close_sheet(self) -> None:
        """Close the sheet and give the focus back."""
        if self._sheet is None:
            return
        before = self._before
        self._before = None
        self._drop()
        self.hide()
        if before is not None and _lives(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def lay_out(self) -> None:
        """Put the sheet where it wants to be, inside the window."""
        if self._sheet is not None:
            gap = MARGIN
            self._sheet.setGeometry(self._sheet.place(self.rect().adjusted(gap, gap, -gap, -gap)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize and self._sheet is not None:
            self.setGeometry(self._parent.rect())
            self.lay_out()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        sheet = self._sheet
        if sheet is not None and not sheet.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802
        """Keep the focus on the sheet."""
        here = self.focusWidget()
        if here is None or self._sheet is None:
            return False
        found = here
        for _ in range(MANY):
            other = found.nextInFocusChain() if next else found.previousInFocusChain()
            if other is None or other is here:
                return False
            found = other
            if self._sheet.isAncestorOf(found) and _takes_tab(found):
                reason = (
                    Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
                )
                found.setFocus(reason)
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setOpacity(OPACITY)
        painter.fillRect(self.rect(), self._look.colour("scrim"))

    def _drop(self) -> None:
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = None


def _takes_tab(widget: QWidget) -> bool:
    takes = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(takes) and widget.isEnabled() and widget.isVisible()


def _lives(widget: QWidget) -> bool:
    from shiboken6 import isValid

    return isValid(widget)
