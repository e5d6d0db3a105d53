"""Collecting what Python has left behind: in the window's thread, when nobody is waiting.

Python collects wherever it happens to be. In a job's thread, or while Qt walks through its widgets,
that would delete a widget under Qt's hands; and a whole collection takes longer than a frame.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1_000
"""Milliseconds between two looks at what there is to collect."""
YOUNG, OLD = 5_000, 30
"""New objects, and collections of new ones, after which it is time."""


class Tidy(QObject):
    """Takes the collector over from Python until it is let go."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._young = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.collect)
        gc.disable()
        self._timer.start()

    def collect(self) -> None:
        """Collect what is new, and now and then all."""
        if gc.get_count()[0] < YOUNG:
            return
        self._young += 1
        gc.collect(2 if self._young % OLD == 0 else 1)

    def let_go(self) -> None:
        """Give the collector back to Python."""
        self._timer.stop()
        gc.enable()
