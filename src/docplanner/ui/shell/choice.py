"""Large buttons of the welcome page: a way in, and a production that was open before."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.basics import Elided, Text
from docplanner.ui.widgets.mark import Mark
from docplanner.ui.words import tr


class Plate(QAbstractButton):
    """A button that is laid out like any widget, on a plate of its own."""

    def __init__(self, look: Look, name: str, *, main: bool = False, bare: bool = False) -> None:
        super().__init__()
        self._look, self._main, self._bare = look, main, bare
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "accent.tint" if self._main else "bg.surface"
        painter.setBrush(look.colour("bg.hover" if self.underMouse() else ground))
        width = 2 if self._main or self.hasFocus() else 1
        edge = "accent" if self._main or self.hasFocus() else "border.strong"
        painter.setPen(QPen(look.colour(edge), width))
        inset = width / 2
        plate = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        if self._bare:
            self._paint_bare(painter, plate)
            return
        if self._main and self.hasFocus():
            painter.setPen(QPen(look.colour("text.primary"), 2))
        painter.drawRoundedRect(plate, 6, 6)

    def _paint_bare(self, painter: QPainter, plate: QRectF) -> None:
        look = self._look
        painter.fillRect(self.rect(), look.colour("bg.hover" if self.underMouse() else "bg.alt"))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(plate, 4, 4)


class KeyPlate(QWidget):
    """A key as it is printed on a keyboard."""

    def __init__(self, look: Look, keys: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(6), look.px(1), look.px(6), look.px(1))
        row.addWidget(Text(look, keys, "captionStrong", "secondary"))
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("border.strong"), 1))
        painter.setBrush(self._look.colour("bg.surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


class Choice(Plate):
    """One way in: an icon, what it does, a line about it, its keys."""

    def __init__(
        self, look: Look, icon: str, title: str, words: str, keys: str = "", *, main: bool = False
    ) -> None:
        super().__init__(look, title, main=main)
        self.setAccessibleDescription(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(14), look.px(16), look.px(14))
        row.setSpacing(look.px(14))
        row.addWidget(Picture(look, icon, "accent" if main else "text.secondary", 20))
        column = QVBoxLayout()
        column.setSpacing(look.px(3))
        column.addWidget(through(Text(look, title, "bodyStrong")))
        column.addWidget(through(Text(look, words, "small", "secondary", wrap=True)))
        row.addLayout(column, 1)
        if keys:
            row.addWidget(through(KeyPlate(look, keys)), 0, Qt.AlignmentFlag.AlignTop)


class Before(Plate):
    """A production that was open before: its file, where it lies, how it stands."""

    def __init__(
        self, look: Look, name: str, where: str, standing: tuple[Shape, str, str] | None
    ) -> None:
        super().__init__(look, tr("Open {name}", name=name), bare=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(20), look.px(10), look.px(12), look.px(10))
        row.setSpacing(look.px(10))
        row.addWidget(Picture(look, "footage", "text.secondary", 16))
        column = QVBoxLayout()
        column.setSpacing(look.px(2))
        missing = standing is not None and standing[0] is Shape.PROBLEM
        token = "text.muted" if missing else "text.primary"
        column.addWidget(through(Elided(look, name, "bodyStrong", token)))
        column.addWidget(through(Elided(look, where, "small", "text.secondary")))
        self._standing = QHBoxLayout()
        self._standing.setSpacing(look.px(5))
        column.addLayout(self._standing)
        row.addLayout(column, 1)
        if standing is not None:
            self._stand(look, *standing)

    def _stand(self, look: Look, shape: Shape, tone: str, words: str) -> None:
        mark = Mark(look)
        mark.show_shape(shape, tone)
        self._standing.addWidget(through(mark))
        self._standing.addWidget(
            through(Text(look, words, "small", tone if tone == "danger" else "")), 1
        )
        self.setAccessibleDescription(words)


class Picture(QLabel):
    """An icon, drawn anew in another theme. Clicks go through it."""

    def __init__(self, look: Look, icon: str, token: str, size: int) -> None:
        super().__init__()
        self._look, self._icon, self._token, self._size = look, icon, token, size
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        through(self)
        self._draw()
        look.changed.connect(self._draw)

    def _draw(self) -> None:
        self.setPixmap(self._look.pixmap(self._icon, self._token, self._size))


def through(widget: QWidget) -> QWidget:
    """The widget, letting clicks through to what it lies on."""
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return widget
