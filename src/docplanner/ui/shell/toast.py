"""A toast: what happened, for eight seconds, with a way to take it back. One at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from docplanner.ui.theme.look import Look
from docplanner.ui.words import literal, tr

if TYPE_CHECKING:
    from docplanner.ui.workspace import Toast

SHOWN_FOR = 8_000
WIDTH = 300


LONGEST = 240
"""Characters of a message; the tooltip has all of it."""


class ToastView(QWidget):
    """Stands above the right lower corner of its parent."""

    def __init__(self, look: Look, parent: QWidget, undo: Callable[[], object]) -> None:
        super().__init__(parent)
        self._look = look
        self._parent = parent
        self._undo = undo
        self._run: Callable[[], object] = undo
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._action = QPushButton()
        self._close = QPushButton()
        self._close.setAccessibleName(tr("Close"))
        self._mark = QLabel()
        for made in (self._action, self._close):
            made.setProperty("look", "toast")
            made.setFlat(True)
            made.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(8), look.px(6), look.px(8))
        for widget, stretch in (
            (self._mark, 0),
            (self._text, 1),
            (self._action, 0),
            (self._close, 0),
        ):
            row.addWidget(widget, stretch)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR)
        self._timer.timeout.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self._action.clicked.connect(self._act)
        parent.installEventFilter(self)
        self.hide()

    def say(self, toast: Toast) -> None:
        """Show a message in place of the one that stands there."""
        look = self._look
        self._run = self._undo if toast.undo else (toast.run or self.hide)
        self._text.setText(_short(toast.text))
        self._text.setToolTip(literal(toast.text))
        self._text.setFont(look.font("small"))
        self._action.setText(tr("Undo") if toast.undo else toast.action)
        self._action.setVisible(bool(self._action.text()))
        self._action.setAccessibleName(f"{self._action.text()}: {self._text.text()}")
        self._action.setFont(look.font("smallStrong"))
        self._mark.setPixmap(look.pixmap("warning" if toast.warning else "check", "toast.text", 16))
        self._close.setIcon(look.icon("close", "toast.text", 14))
        self.setFixedWidth(look.px(WIDTH))
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._count()
        event = QAccessibleAnnouncementEvent(self, toast.text)
        QAccessible.updateAccessibility(event)

    def stay(self, seconds: int) -> None:
        """Stay for so long from the next message on."""
        self._timer.setInterval(seconds * 1_000)

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._parent and event.type() == QEvent.Type.Resize:
            self._place()
        if watched is not self._parent and event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        if watched is not self._parent and event.type() == QEvent.Type.FocusOut:
            self._count()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self._count(left=True)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("toast.edge"), 1))
        painter.setBrush(self._look.colour("toast.bg"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _count(self, *, left: bool = False) -> None:
        """Begin to count down, unless somebody points at it or has the focus in it."""
        if (self._action.hasFocus() or self._close.hasFocus()) or (self.underMouse() and not left):
            self._timer.stop()
        else:
            self._timer.start()

    def _act(self) -> None:
        self.hide()
        self._run()

    def _place(self) -> None:
        parent = self._parent
        gap = self._look.px(12)
        self.adjustSize()
        self.move(
            parent.width() - self.width() - gap,
            parent.height() - self.height() - gap - self._look.px(62),
        )


def _short(text: str) -> str:
    """A message on one line of sense, whatever names stand in it."""
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST]}…"
