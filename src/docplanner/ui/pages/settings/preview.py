"""Beside the settings: a few lines in the light and in the dark theme, and what the shapes say."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from docplanner.ui.settings.options import BY_KEY, shown
from docplanner.ui.settings.store import Settings
from docplanner.ui.theme.chips import Chip, paint_chip
from docplanner.ui.theme.look import DARK, LIGHT, Look
from docplanner.ui.theme.shapes import Shape, paint_shape
from docplanner.ui.widgets.basics import Text, rule
from docplanner.ui.widgets.mark import Mark
from docplanner.ui.words import tr


class Sample(QWidget):
    """Three lines as a theme shows them; framed where it is the one in force."""

    def __init__(self, look: Look, settings: Settings, theme: str) -> None:
        super().__init__()
        self._look, self._settings, self._theme = look, settings, theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._title())
        look.changed.connect(self.updateGeometry)

    def _title(self) -> str:
        return tr("Light") if self._theme == LIGHT else tr("Dark")

    def _row(self) -> int:
        return self._look.px(int(self._settings.get("row_height")))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(240), 3 * self._row() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look = self._look.in_theme(self._theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        grounds = ("bg.window", "bg.surface", "bg.selected")
        for number, ground in enumerate(grounds):
            line = QRectF(
                whole.left(), whole.top() + number * self._row(), whole.width(), self._row()
            )
            painter.fillRect(line, look.colour(ground))
            self._line(painter, look, line, number)
        mine = self._look.name == self._theme
        painter.setPen(
            QPen(self._look.colour("accent" if mine else "border.strong"), 2 if mine else 1)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(whole, 4, 4)

    def _line(self, painter: QPainter, look: Look, line: QRectF, number: int) -> None:
        inner = line.adjusted(look.px(10), 0, -look.px(10), 0)
        painter.setPen(look.colour("text.primary"))
        if number == 0:
            painter.setFont(look.font("smallStrong"))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self._title())
            self._mark(painter, look, inner, Shape.DONE, "ok")
            return
        kind = Chip("INT", "kind.interview", icon="interview", strong=True)
        other = Chip("GV", "kind.gv", icon="gvs", strong=True)
        plate = paint_chip(painter, look, inner, kind if number == 1 else other)
        painter.setPen(look.colour("text.primary"))
        painter.setFont(look.font("small"))
        words = tr("An interview") if number == 1 else tr("A street at dusk")
        room = inner.adjusted(plate.width() + look.px(8), 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        if number == 1:
            self._mark(painter, look, inner, Shape.PROBLEM, "danger")
        else:
            self._mark(painter, look, inner, Shape.PLANNED, "text.secondary")

    def _mark(self, painter: QPainter, look: Look, line: QRectF, shape: Shape, token: str) -> None:
        side = look.px(12)
        at = QPointF(line.right() - side, line.center().y() - side / 2)
        square = QRectF(at.x(), at.y(), side, side)
        paint_shape(painter, square, shape, look.colour(token), look.colour("bg.surface"))


class Preview(QWidget):
    """What stands at the right of the settings."""

    def __init__(self, look: Look, settings: Settings) -> None:
        super().__init__()
        self._look, self._settings = look, settings
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Preview"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(16),) * 4)
        column.setSpacing(look.px(8))
        column.addWidget(Text(look, tr("How it looks"), "title"))
        self._words = Text(look, "", "small", "secondary", wrap=True)
        column.addWidget(self._words)
        column.addWidget(Sample(look, settings, LIGHT))
        column.addWidget(Sample(look, settings, DARK))
        column.addWidget(rule())
        column.addWidget(Text(look, tr("At night"), "smallStrong", "secondary"))
        night = tr(
            "Dark keeps pictures as they are. Papers are dimmed on screen only, never in the PDF."
        )
        column.addWidget(Text(look, night, "small", "secondary", wrap=True))
        column.addWidget(rule())
        column.addWidget(Text(look, tr("Colour and shape"), "smallStrong", "secondary"))
        for shape, token, words in (
            (Shape.DONE, "ok", tr("Done, signed, verified")),
            (Shape.PART, "accent", tr("Part done, running")),
            (Shape.WARN, "warn", tr("Needs a look in days")),
            (Shape.PROBLEM, "danger", tr("Problem now")),
            (Shape.PLANNED, "text.secondary", tr("Planned")),
        ):
            column.addLayout(self._legend(shape, token, words))
        column.addStretch()
        settings.changed.connect(self.refresh)
        look.changed.connect(self.refresh)
        self.refresh()

    def refresh(self, key: str = "") -> None:
        """Say how it looks now."""
        values = [
            tr(shown(BY_KEY[name], self._settings.get(name)))
            for name in ("theme", "text_size", "row_height")
        ]
        self._words.setText(", ".join(values))
        for sample in self.findChildren(Sample):
            sample.updateGeometry()
            sample.update()

    def _legend(self, shape: Shape, token: str, words: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        mark = Mark(self._look)
        row.addWidget(mark)
        mark.show_shape(shape, token)
        row.addWidget(Text(self._look, words, "small"), 1)
        return row
