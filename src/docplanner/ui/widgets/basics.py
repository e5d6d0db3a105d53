"""Small pieces: labels in a role, buttons in a look, rules and chips."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from docplanner.ui.theme.chips import HEIGHT, Chip, chip_width, paint_chip
from docplanner.ui.theme.look import Look
from docplanner.ui.words import literal


class Text(QLabel):
    """Plain text in a role of the design. It never reads markup; long text may wrap."""

    def __init__(
        self, look: Look, text: str = "", role: str = "body", tone: str = "", wrap: bool = False
    ) -> None:
        super().__init__()
        self._look = look
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if tone:
            self.setProperty("tone", tone)
        self.setText(text)
        self._restyle()
        look.changed.connect(self._restyle)

    def set_tone(self, tone: str) -> None:
        """Show the text in another tone."""
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)

    def set_role(self, role: str) -> None:
        """Show the text in another role."""
        self._role = role
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._look.font(self._role))


class Elided(QWidget):
    """One line of text that ends in an ellipsis where it has no room, with all of it as tooltip."""

    def __init__(
        self, look: Look, text: str = "", role: str = "body", token: str = "text.primary"
    ) -> None:
        super().__init__()
        self._look, self._text, self._role, self._token = look, text, role, token
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(text)
        look.changed.connect(self.updateGeometry)

    def text(self) -> str:
        """All of the text."""
        return self._text

    def setText(self, text: str) -> None:  # noqa: N802  the name QLabel gives it
        """Show another text."""
        self._text = " ".join(text.split())
        self.setToolTip(literal(self._text))
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = self._metrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(24), self._metrics().height() + 2)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.font(self._role))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setFont(self._look.font(self._role))
        painter.setPen(self._look.colour(self._token))
        shown = self._metrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)


class IconButton(QPushButton):
    """A push button whose icon, and type where it is small, follow the look while it lives."""

    def __init__(self, look: Look, text: str, icon: str, token: str, small: bool = False) -> None:
        super().__init__(text)
        self._look, self._icon, self._token, self._small = look, icon, token, small
        self._draw()
        if icon or small:
            look.changed.connect(self._draw)

    def _draw(self) -> None:
        if self._icon:
            self.setIcon(self._look.icon(self._icon, self._token))
            self.setIconSize(QSize(self._look.px(16), self._look.px(16)))
        if self._small:
            self.setFont(self._look.font("small"))


def button(
    look: Look,
    text: str,
    run: Callable[[], object] | None = None,
    *,
    kind: str = "",
    icon: str = "",
    small: bool = False,
    tip: str = "",
) -> QPushButton:
    """A push button; ``kind`` is ``primary``, ``quiet`` or ``link``. Without text give a tip."""
    token = "text.onAccent" if kind == "primary" else "text.secondary"
    words = text.replace("&", "&&")  # one & marks a letter as a key
    made = IconButton(look, words, icon, token, small)
    if kind:
        made.setProperty("look", kind)
    if small:
        made.setProperty("small", True)
    made.setCursor(
        Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor
    )
    made.setToolTip(literal(tip))
    made.setAccessibleName(text or tip)
    if run is not None:
        made.clicked.connect(lambda checked=False: run())
    return made


def empty_layout(layout: QLayout) -> None:
    """Take everything out of a layout, gone from the screen at once."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def rule() -> QFrame:
    """A hairline across."""
    line = QFrame()
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line


class ChipLabel(QWidget):
    """A chip as a widget."""

    def __init__(self, look: Look, chip: Chip) -> None:
        super().__init__()
        self._look = look
        self.chip = chip
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_chip(chip)
        look.changed.connect(self.updateGeometry)

    def show_chip(self, chip: Chip) -> None:
        """Show another chip."""
        self.chip = chip
        self.setAccessibleName(chip.text)
        self.setToolTip(literal(chip.text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(chip_width(self._look, self.chip), self._look.px(HEIGHT) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        paint_chip(painter, self._look, QRectF(self.rect()), self.chip)


class Segments(QWidget):
    """A choice of one among few, as one row of buttons."""

    def __init__(self, choices: list[tuple[str, str]], run: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("segments")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._group = QButtonGroup(self)
        self._keys = [key for key, _ in choices]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, (_key, text) in enumerate(choices):
            made = QPushButton(text)
            made.setCheckable(True)
            made.setAccessibleName(text)
            self._group.addButton(made, number)
            row.addWidget(made)
        self._group.idClicked.connect(lambda number: run(self._keys[number]))

    def choose(self, key: str) -> None:
        """Show a choice as taken, without running anything."""
        if key in self._keys:
            self._group.button(self._keys.index(key)).setChecked(True)

    def allow(self, key: str, yes: bool) -> None:
        """Let a choice be taken, or not."""
        self._group.button(self._keys.index(key)).setEnabled(yes)

    def buttons(self) -> list[QAbstractButton]:
        """The buttons, in the order of the choices."""
        return self._group.buttons()

    def chosen(self) -> str:
        """The key of the choice taken; empty where none is."""
        number = self._group.checkedId()
        return self._keys[number] if number >= 0 else ""
