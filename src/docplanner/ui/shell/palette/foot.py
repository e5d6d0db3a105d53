"""The foot of the palette: its keys, and how much of what was found is shown."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from docplanner.ui.theme.keycap import paint_key
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Elided, Text
from docplanner.ui.words import tr


class KeyCap(QWidget):
    """A key, as it looks on a keyboard."""

    def __init__(self, look: Look, key: str) -> None:
        super().__init__()
        self._look, self._key = look, key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """The words on it."""
        return self._key

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(self._look.font("captionStrong"))
        return QSize(
            metrics.horizontalAdvance(self._key) + self._look.px(10) + 1, self._look.px(20)
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        paint_key(painter, self._look, QRectF(self.rect()), self._key)


class Foot(QWidget):
    """Up, Down, Enter and >, and "9 of 31"."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("sheetfoot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(14), look.px(6), look.px(14), look.px(6))
        row.setSpacing(look.px(6))
        hints = (
            ((tr("Up"), tr("Down")), tr("choose")),
            ((tr("Enter"),), tr("open")),
            ((">",), tr("commands")),
        )
        for keys, words in hints:
            for key in keys:
                row.addWidget(KeyCap(look, key))
            row.addWidget(Text(look, words, "caption", "secondary"))
            row.addSpacing(look.px(6))
        self._count = Elided(look, "", "caption", "text.secondary")
        self._count.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row.addStretch(1)
        row.addWidget(self._count)

    def count(self, shown: int, total: int) -> None:
        """Tell how many lines are shown of how many."""
        number = tr("{n} of {all}.", n=shown, all=total) if shown else ""
        self._count.setText(f"{number} {tr('Protected names are never searched')}".strip())
