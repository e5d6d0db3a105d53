"""One line of the settings: its words at the left, its control at the right, or below."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text, rule

LABEL = 250
NARROW = 560


class SettingRow(QWidget):
    """``travels`` marks what is kept in the production file, for everybody."""

    def __init__(
        self, look: Look, title: str, hint: str, control: QWidget, travels: bool = False
    ) -> None:
        super().__init__()
        self._look = look
        self.words = f"{title} {hint}".casefold()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(10), 0, 0)
        column.setSpacing(look.px(10))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(look.px(10))
        self._label = QWidget()
        words = QVBoxLayout(self._label)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(look.px(2))
        words.addWidget(Text(look, title, "bodyStrong", wrap=True))
        words.addLayout(_hint(look, hint, travels))
        words.addStretch()
        self._row.addWidget(self._label)
        self._row.addWidget(control, 1)
        column.addLayout(self._row)
        column.addWidget(rule())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        look = self._look
        narrow = self.width() < look.px(NARROW)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._label.setMinimumWidth(0 if narrow else look.px(LABEL))
        self._label.setMaximumWidth(16_777_215 if narrow else look.px(LABEL))


def _hint(look: Look, hint: str, travels: bool) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look.px(5))
    if travels:
        film = QLabel()
        film.setPixmap(look.pixmap("footage", "text.muted", 13))
        row.addWidget(film)
    if hint:
        row.addWidget(Text(look, hint, "small", "secondary", wrap=True), 1)
    return row
