"""Alt pressed and let go by itself opens the menu, as on most desktops."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_OTHERS = (
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.WindowDeactivate,
)


class AltTap(QObject):
    """``tapped`` when nothing else was pressed meanwhile. It listens only while Alt is down."""

    tapped = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._down = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if _is_alt(event, QEvent.Type.KeyPress):
            self._listen(True)
        elif _is_alt(event, QEvent.Type.KeyRelease):
            if self._down:
                self._listen(False)
                self.tapped.emit()
        elif self._down and event.type() in _OTHERS and not _is_alt(event, event.type()):
            self._listen(False)
        return False

    def _listen(self, down: bool) -> None:
        app = QApplication.instance()
        if down == self._down or app is None:
            return
        self._down = down
        if down:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)


def _is_alt(event: QEvent, kind: QEvent.Type) -> bool:
    return isinstance(event, QKeyEvent) and event.type() == kind and event.key() == Qt.Key.Key_Alt
