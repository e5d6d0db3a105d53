"""A part of an inspector that is made anew after every change, even while it has the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Block(QWidget):
    """Holds what ``make`` gives, or nothing."""

    def __init__(self, make: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._make = make
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._held: QWidget | None = None
        self.refresh()

    def refresh(self) -> None:
        """Make it anew."""
        old, self._held = self._held, self._make()
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        if self._held is not None:
            self._column.addWidget(self._held)
