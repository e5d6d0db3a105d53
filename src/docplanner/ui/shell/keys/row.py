"""One line of the key sheet: the words, the keys, and the place where a new key is pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from docplanner.ui.commands.keymap import KEPT, normal
from docplanner.ui.shell.keys.lines import Line
from docplanner.ui.theme.keycap import paint_key
from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr

HEIGHT = 26
_MODIFIERS = {
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
}


class KeyLine(QWidget):
    """``pressed`` tells the new key; ``wished`` asks for a menu of what else can be done."""

    pressed = Signal(str)
    wished = Signal()

    def __init__(self, look: Look, line: Line, changeable: bool) -> None:
        super().__init__()
        self._look, self.line = look, line
        self._changeable = changeable and bool(line.command)
        self.waiting = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(look.px(HEIGHT))
        told = ", ".join(line.keys) or tr("no key")
        changed = tr(", changed") if line.changed else ""
        self.setAccessibleName(f"{line.title}: {told}{changed}")
        self.setToolTip(f"{line.title}: {told}{changed}")
        if self._changeable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def text(self) -> str:
        """Its words."""
        return self.line.title

    def wait(self, on: bool = True) -> None:
        """Wait for the new key to be pressed."""
        if self._changeable and on != self.waiting:
            self.waiting = on
            self.update()

    def event(self, event: QEvent) -> bool:
        if self.waiting and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the key is to be learnt, not to run what it runs now
            return True
        if self.waiting and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._learn(event)  # before Tab moves the focus
            return True
        return super().event(event)

    def _learn(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MODIFIERS or key == Qt.Key.Key_unknown:
            return
        name = normal(QKeySequence(event.keyCombination()).toString())
        self.wait(False)
        if name not in KEPT:
            self.pressed.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if self._changeable and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_Space):
            self.wait()
        elif self._changeable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Menu):
            self.wished.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not self._changeable:
            return
        self.setFocus()
        if event.button() == Qt.MouseButton.RightButton:
            self.wished.emit()
        else:
            self.wait()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        self.wait(False)
        super().focusOutEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(240), self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look, rect = self._look, QRectF(self.rect())
        painter = QPainter(self)
        if self._changeable and (self.hasFocus() or self.underMouse()):
            painter.fillRect(rect, look.colour("bg.selected" if self.hasFocus() else "bg.hover"))
        painter.setPen(QPen(look.colour("border.subtle"), 1))
        bottom = rect.bottom() - 0.5
        painter.drawLine(QPointF(rect.left(), bottom), QPointF(rect.right(), bottom))
        left = self._keys(painter, rect.adjusted(0, 0, -2, 0))
        room = QRectF(rect.left(), rect.top(), left - rect.left() - look.px(8), rect.height())
        self._words(painter, room)

    def _keys(self, painter: QPainter, rect: QRectF) -> float:
        look = self._look
        if self.waiting:
            painter.setFont(look.font("captionStrong"))
            painter.setPen(look.colour("accent.text"))
            words = tr("Press the new key")
            painter.drawText(
                rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words
            )
            return rect.right() - QFontMetrics(painter.font()).horizontalAdvance(words)
        for key in reversed(self.line.keys):
            width = paint_key(painter, look, rect, key, right=True)
            rect = rect.adjusted(0, 0, -width - look.px(4), 0)
        return rect.right()

    def _words(self, painter: QPainter, rect: QRectF) -> None:
        look = self._look
        font = look.font("small")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        parts = [(self.line.title, "text.primary")]
        if self.line.changed:
            parts.append((tr(", changed"), "accent.text"))
        for text, token in parts:
            shown = metrics.elidedText(
                text, Qt.TextElideMode.ElideRight, max(0, round(rect.width()))
            )
            painter.setPen(look.colour(token))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
            rect = rect.adjusted(metrics.horizontalAdvance(shown), 0, 0, 0)
