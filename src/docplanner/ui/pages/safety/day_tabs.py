"""The days of a trip as tabs, each with its place and how safe it stands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from docplanner.domain.ids import Id
from docplanner.ui.theme.chips import colours
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape, paint_shape
from docplanner.ui.words import tr

HEIGHT = 62


@dataclass(frozen=True, slots=True)
class Tab:
    """One day. ``state`` stands behind a shape in a tone."""

    key: Id
    title: str
    place: str
    state: str
    shape: Shape
    tone: str

    @property
    def words(self) -> str:
        """All that it says."""
        return ", ".join(filter(None, (self.title, self.place, self.state)))


class DayTabs(QWidget):
    """``chosen`` carries the id of the day. Left and Right go from day to day."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._tabs: tuple[Tab, ...] = ()
        self._current = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def fill(self, tabs: tuple[Tab, ...], current: Id) -> None:
        """Show days, one of them as chosen."""
        self._tabs, self._current = tabs, current
        here = next((tab.words for tab in tabs if tab.key == current), "")
        self.setAccessibleName(tr("Day: {day}", day=here))
        self.setVisible(bool(tabs))
        self.update()

    def place_of(self, key: Id) -> QRectF:
        """Where a tab is."""
        number = next(n for n, tab in enumerate(self._tabs) if tab.key == key)
        width = self.width() / max(len(self._tabs), 1)
        return QRectF(number * width, 0, width, self.height())

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(600), self._look.px(HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        tab = self._at(event.position().x())
        if tab is not None:
            self.chosen.emit(tab.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        keys = [tab.key for tab in self._tabs]
        if step is None or self._current not in keys:
            super().keyPressEvent(event)
            return
        place = keys.index(self._current) + step
        if 0 <= place < len(keys):
            self.chosen.emit(keys[place])

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tab = self._at(event.position().x() if hasattr(event, "position") else event.pos().x())
            QToolTip.showText(event.globalPos(), tab.words if tab else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for tab in self._tabs:
            self._paint_tab(painter, tab, self.place_of(tab.key))

    def _at(self, x: float) -> Tab | None:
        width = self.width() / max(len(self._tabs), 1)
        number = int(x // max(width, 1))
        return self._tabs[number] if 0 <= number < len(self._tabs) else None

    def _paint_tab(self, painter: QPainter, tab: Tab, rect: QRectF) -> None:
        look, chosen = self._look, tab.key == self._current
        painter.fillRect(rect, look.colour("bg.surface" if chosen else "bg.window"))
        painter.setPen(QPen(look.colour("border.subtle"), 1))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen:
            bar = QRectF(rect.left(), rect.bottom() - look.px(3), rect.width(), look.px(3))
            painter.fillRect(bar, look.colour("accent"))
        if chosen and self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        inner = rect.adjusted(look.px(14), look.px(7), -look.px(6), -look.px(6))
        line = inner.height() / 3
        for number, (text, role, token) in enumerate(
            ((tab.title, "smallStrong", "text.primary"), (tab.place, "small", "text.secondary"))
        ):
            self._word(painter, inner, number * line, line, text, role, token, 0)
        side = look.px(11)
        top = inner.top() + 2 * line
        square = QRectF(inner.left(), top + (line - side) / 2, side, side)
        _, text_token, mark = colours(tab.tone)
        paint_shape(painter, square, tab.shape, look.colour(mark), look.colour("bg.surface"))
        indent = look.px(16) if tab.shape else 0
        self._word(painter, inner, 2 * line, line, tab.state, "caption", text_token, indent)

    def _word(
        self,
        painter: QPainter,
        inner: QRectF,
        top: float,
        height: float,
        text: str,
        role: str,
        token: str,
        indent: float,
    ) -> None:
        painter.setFont(self._look.font(role))
        painter.setPen(self._look.colour(token))
        room = QRectF(inner.left() + indent, inner.top() + top, inner.width() - indent, height)
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
