"""A value at rest: plain text, links to the records it names, a switch, stars, or hidden."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from docplanner.ui.fields.choices import STARS, paint_stars
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text
from docplanner.ui.widgets.flow import Flow


class Link(Text):
    """A word that leads to a record. Ctrl+Enter on its field is the same."""

    followed = Signal()

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(look, text, "small", "accent", wrap=True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as the words: a label that may wrap would like to be narrow."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.rect().contains(event.position().toPoint()):
            self.followed.emit()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        self._underline(True)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self._underline(False)

    def _underline(self, under: bool) -> None:
        font = self.font()
        font.setUnderline(under)
        self.setFont(font)


class Links(QWidget):
    """The records that a field names, as links."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._flow = Flow(self, look.px(8))
        self._shown: tuple[tuple[str, str], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_links(
        self, links: tuple[tuple[str, str], ...], follow: Callable[[str], object]
    ) -> None:
        """Show ids with their titles; ``follow`` is given the id of the one that is clicked."""
        if links == self._shown:
            return
        self._shown = links
        self._flow.clear()
        for key, text in links:
            link = Link(self._look, text)
            link.followed.connect(partial(follow, key))
            self._flow.addWidget(link)
        self.updateGeometry()


class Stars(QWidget):
    """A rating at rest."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._stars = look, 0

    def show_stars(self, stars: int) -> None:
        """Show another rating."""
        self._stars = stars
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(20) * STARS, self._look.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        paint_stars(QPainter(self), self._look, self.height(), self._stars)


class Switch(QWidget):
    """Yes or no: a knob at one of two ends, beside its word."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._on = look, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, on: bool) -> None:
        """Show the other state."""
        self._on = on
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(28), self._look.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("accent" if self._on else "border.control"), 1))
        painter.setBrush(look.colour("accent" if self._on else "bg.surface"))
        plate = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2)
        side = plate.height() - look.px(5)
        inset = (plate.height() - side) / 2
        left = plate.right() - inset - side if self._on else plate.left() + inset
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("text.onAccent" if self._on else "border.control"))
        painter.drawEllipse(QRectF(left, plate.top() + inset, side, side))
