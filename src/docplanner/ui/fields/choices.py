"""Editors that are chosen from: a closed list, yes or no, and stars."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from docplanner.domain.fields import FLAG
from docplanner.ui.fields.editor import Asked
from docplanner.ui.fields.shown import choice_word
from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr

STARS = 5


class ChoiceEditor(QComboBox):
    """One of a closed list, or nothing where the field may be empty."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        field = asked.field
        self.asked = asked
        self.setFont(asked.workspace.look.font("small"))
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        if field.type is FLAG:
            pairs: list[tuple[str, Any]] = [(tr("Yes"), True), (tr("No"), False)]
        else:
            pairs = [(choice_word(word), field.type.read(word)) for word in field.type.choices]
        if field.nullable:
            pairs.insert(0, (tr("Not set"), None))
        for text, value in pairs:
            self.addItem(text, value)
        self._values = [value for _, value in pairs]

    def values(self) -> Mapping[str, Any]:
        return {self.asked.field.name: self._values[self.currentIndex()]}

    def fill(self, value: Any) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def widget(self) -> QWidget:
        return self


class StarsEditor(QWidget):
    """Stars to click; the keys 0 to 5, Left and Right set them too."""

    picked = Signal()

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.asked = asked
        self._look = asked.workspace.look
        self._stars = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def values(self) -> Mapping[str, Any]:
        return {self.asked.field.name: self._stars}

    def fill(self, value: Any) -> None:
        self._stars = min(max(int(value or 0), 0), STARS)
        self.setAccessibleDescription(tr("{n} of 5", n=self._stars))
        self.update()

    def widget(self) -> QWidget:
        return self

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(20) * STARS, self._look.px(26))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        text = event.text()
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if text.isdigit() and text.isascii() and int(text) <= STARS:
            self.fill(int(text))
        elif by:
            self.fill(self._stars + by)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        star = int(event.position().x() // self._look.px(20)) + 1
        self.fill(0 if star == self._stars else star)
        self.picked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        paint_stars(painter, self._look, self.height(), self._stars)
        if self.hasFocus():
            painter.setPen(self._look.colour("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def paint_stars(painter: QPainter, look: Look, height: int, stars: int) -> None:
    """Five stars, so many of them filled."""
    for number in range(STARS):
        filled = number < stars
        token = "text.primary" if filled else "border.control"
        picture = look.pixmap("star-filled" if filled else "star", token, 14)
        top = (height - look.px(14)) / 2
        painter.drawPixmap(QPointF(look.px(20) * number + look.px(3), top), picture)
