"""A link as a button of its own: one line, that gives way where there is no room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from docplanner.ui.theme.look import Look

_SIDES = 8


class ElidedLink(QPushButton):
    """Words that lead somewhere; all of them are in the tooltip and the accessible name."""

    def __init__(self, look: Look, text: str, run: Callable[[], object]) -> None:
        super().__init__()
        self._whole = " ".join(text.split())
        self.setProperty("look", "link")
        self.setFont(look.font("small"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self._whole)
        self.setToolTip(self._whole)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda checked=False: run())
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            self._fit()
        return done

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(20, super().minimumSizeHint().height())

    def _fit(self) -> None:
        room = max(self.width() - _SIDES, 20)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
