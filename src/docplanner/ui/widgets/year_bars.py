"""Bars of a facet that runs along a scale, such as years: each a button, a drag takes a range."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from docplanner.ui.models.facets import Value
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text
from docplanner.ui.words import counted

HEIGHT = 40


class Bar(QCheckBox):
    """One bar, as high as its share of the highest."""

    def __init__(self, look: Look, value: Value) -> None:
        super().__init__()
        self._look = look
        self.value = value
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_count(self, count: int, most: int) -> None:
        """Show another height."""
        self._share = count / most if most else 0.0
        words = f"{self.value.title}, {counted(count, '{n} found', '{n} found')}"
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(8), self._look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(3, self._look.px(HEIGHT))

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter, rect = QPainter(self), QRectF(self.rect())
        high = max(self._share * (rect.height() - 4), 2.0 if self._share else 1.0)
        bar = QRectF(rect.left() + 1, rect.bottom() - high - 1, rect.width() - 2, high)
        token = "accent" if self.isChecked() else "border.control"
        painter.fillRect(bar, self._look.colour("accent.hover" if self.underMouse() else token))
        if self.isChecked():  # the line below says it without colour
            line = QRectF(rect.left(), rect.bottom() - 2, rect.width(), 3)
            painter.fillRect(line, self._look.colour("text.primary"))
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))


class Bars(QWidget):
    """Click takes one, drag or Shift+click a range. Left and Right move, Space takes."""

    chosen = Signal(object)
    """The keys now chosen, as a frozenset."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._bars: list[Bar] = []
        self._from = -1
        self._before: frozenset[str] = frozenset()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(8), 0, look.px(8), look.px(4))
        column.setSpacing(look.px(2))
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        column.addLayout(self._row)
        ends = QHBoxLayout()
        self._first, self._last = Text(look, "", "caption"), Text(look, "", "caption")
        ends.addWidget(self._first)
        ends.addStretch()
        ends.addWidget(self._last)
        column.addLayout(ends)

    def show_values(
        self, values: Sequence[Value], counts: Mapping[str, int], chosen: frozenset[str]
    ) -> None:
        """Show a bar for each value."""
        if [bar.value for bar in self._bars] != list(values):
            self._make(values)
        most = max((counts.get(value.key, 0) for value in values), default=0)
        for bar in self._bars:
            bar.setChecked(bar.value.key in chosen)
            bar.show_count(counts.get(bar.value.key, 0), most)
        self._before = chosen

    def _make(self, values: Sequence[Value]) -> None:
        for bar in self._bars:
            self._row.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
        self._bars = [Bar(self._look, value) for value in values]
        for number, bar in enumerate(self._bars):
            self._row.addWidget(bar)
            bar.installEventFilter(self)
            policy = Qt.FocusPolicy.StrongFocus if not number else Qt.FocusPolicy.ClickFocus
            bar.setFocusPolicy(policy)
        self._first.setText(values[0].title if values else "")
        self._last.setText(values[-1].title if len(values) > 1 else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if not isinstance(watched, Bar) or watched not in self._bars:
            return False
        here = self._bars.index(watched)
        if isinstance(event, QMouseEvent):
            return self._moused(here, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(here, event)
        return False

    def _moused(self, here: int, event: QMouseEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._bars[here].setFocus(Qt.FocusReason.MouseFocusReason)
            if not (shift and self._from >= 0):
                self._from = here
            self._paint(here)
            return True
        if event.type() == QEvent.Type.MouseMove and event.buttons():
            self._paint(self._under(event))
            return True
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._take(self._under(event))
            return True
        return event.type() == QEvent.Type.MouseButtonDblClick

    def _pressed(self, here: int, event: QKeyEvent) -> bool:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if by:
            there = min(max(here + by, 0), len(self._bars) - 1)
            self._bars[there].setFocus(Qt.FocusReason.TabFocusReason)
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._from = self._from if self._from >= 0 else here
                self._take(there)
            return True
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._from = here
            self._take(here)
            return True
        return False

    def _under(self, event: QMouseEvent) -> int:
        x = self.mapFromGlobal(event.globalPosition().toPoint()).x()
        inside = [n for n, bar in enumerate(self._bars) if bar.x() <= x]
        return inside[-1] if inside else 0

    def _range(self, to: int) -> frozenset[str]:
        first, last = sorted((self._from, to))
        return frozenset(bar.value.key for bar in self._bars[first : last + 1])

    def _paint(self, to: int) -> None:
        wanted = self._range(to)
        for bar in self._bars:
            bar.setChecked(bar.value.key in wanted)

    def _take(self, to: int) -> None:
        wanted = self._range(to)
        self.chosen.emit(frozenset() if wanted == self._before else wanted)
