"""Typing a title in place, on the block itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from docplanner.domain.faults import Fault
from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr

WIDTH, HEIGHT = 190, 30


class TitleEditor(QLineEdit):
    """Enter, Tab or leaving it takes the text; Esc gives it up.

    A text that cannot be saved stays in it, with the reason.
    """

    closed = Signal()

    def __init__(self, parent: QWidget, look: Look, take: Callable[[str], object]) -> None:
        super().__init__(parent)
        self._look, self._home, self._take = look, parent, take
        self._open = True
        self.setObjectName("title")
        self.setMaxLength(500)
        self.setAccessibleName(tr("Title"))
        self.setPlaceholderText(tr("Title, or INT title"))
        self.setToolTip(
            tr("A code before it chooses the kind: INT, ACT, GV, PTC, TRV, REC, BRF, MEAL, REST")
        )

    def open(self, rect: QRectF, text: str) -> None:
        """Show it over a block, inside its parent."""
        look, room = self._look, self._home.width()
        width = max(rect.width(), look.px(WIDTH))
        left = min(max(rect.left(), 2), max(room - width - 2, 2))
        height = look.px(HEIGHT)
        self.setGeometry(round(left), round(rect.center().y() - height / 2), round(width), height)
        self.setText(text)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Take the text; an empty one changes nothing."""
        if not self._open:
            return
        try:
            if self.text().strip():
                self._take(self.text())
        except Fault as fault:
            self._complain(str(fault))
            return
        self.close_editor()

    def close_editor(self) -> None:
        """Go away, and give the focus back."""
        if self._open:
            self._open = False
            if self.hasFocus():
                self._home.setFocus()
            self.hide()
            self.closed.emit()
            self.deleteLater()

    def event(self, event: QEvent) -> bool:
        """Tab takes the text here and does not go on to the next widget."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and cast("QKeyEvent", event).key() == Qt.Key.Key_Tab:
            self.finish()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.close_editor()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish()

    def _complain(self, words: str) -> None:
        self.setProperty("error", True)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setToolTip(words)
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), words, self)
