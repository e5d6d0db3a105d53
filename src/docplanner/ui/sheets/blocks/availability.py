"""When a contributor is free: a bar for each window from 06 to 22, edited in place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.people import Interviewee
from docplanner.domain.times import Window, show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.availability import Use, use_of
from docplanner.ui.fields.row import FieldRow
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import button
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

FROM, TO = 6 * 60, 22 * 60
DAY, BAR = 52, 96
_TOKENS = {Use.FREE: "warn", Use.PLANNED: "accent", Use.FILMED: "ok"}
_WORDS = {Use.FREE: "free", Use.PLANNED: "planned", Use.FILMED: "filmed"}


def availability(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    """The windows of a contributor."""
    return AvailabilityRow(workspace, kind, key, "available")


@dataclass(frozen=True, slots=True)
class Line:
    """One window in words, with what it is used for."""

    window: Window
    use: Use

    @property
    def day(self) -> str:
        """Thu 12 Jan."""
        return show_date(self.window.date, year=False)

    @property
    def words(self) -> str:
        """17:00–20:00, filmed."""
        span = f"{show_wall(self.window.start)}–{show_wall(self.window.end)}"
        return f"{span}, {tr(_WORDS[self.use])}"


class AvailabilityRow(FieldRow):
    """The field as bars; editing opens the rows of date, from and to."""

    def build_look(self) -> None:
        look = self.workspace.look
        self.label.hide()
        self.bars = Bars(look)
        rest = self.at_rest.layout()
        assert isinstance(rest, QHBoxLayout)
        column = QVBoxLayout()
        column.setSpacing(look.px(2))
        rest.insertLayout(0, column, 1)
        column.addWidget(self.bars)
        self._add = button(look, tr("Add a window"), self.edit, kind="link", icon="add", small=True)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        """Show the windows as they are."""
        super().refresh()
        if self.editing:
            return
        one = self.workspace.snapshot.get(Interviewee, self.key)
        windows = sorted(one.available) if one else []
        use = use_of(self.workspace.snapshot, one.person) if one else {}
        lines = [Line(window, use.get(window, Use.FREE)) for window in windows]
        self.bars.show_lines(lines)
        self.bars.setVisible(bool(lines))
        self.value_text.setVisible(not lines)
        said = "; ".join(f"{line.day} {line.words}" for line in lines) or tr("Not asked")
        self.value_text.setText(tr("Not asked"))
        self.setAccessibleName(tr("Availability: {windows}", windows=said))
        self._add.setText(tr("Edit windows") if lines else tr("Add a window"))


class Bars(QWidget):
    """One row for each window: day, bar, words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: list[Line] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: list[Line]) -> None:
        """Show other windows."""
        self._lines = lines
        self.setToolTip("\n".join(f"{line.day}  {line.words}" for line in lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(DAY + BAR), self._look.px(20) * max(len(self._lines), 1))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font("caption", figures=True))
        for place, line in enumerate(self._lines):
            high = self._look.px(20)
            self._paint(painter, QRectF(0, place * high, self.width(), high), line)

    def _paint(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        look, metrics = self._look, QFontMetrics(painter.font())
        words = metrics.horizontalAdvance(line.words) + look.px(4)
        day = metrics.horizontalAdvance("Wed 28 May") + look.px(6)
        painter.setPen(look.colour("text.secondary"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, rect.top(), day, rect.height()), middle, line.day)
        wide = min(max(rect.width() - day - words - look.px(8), look.px(36)), look.px(160))
        bar = QRectF(day, rect.center().y() - look.px(4), wide, look.px(9))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(bar, look.colour("bg.sunken"))
        part = bar.width() / (TO - FROM)
        start, end = max(line.window.start, FROM), min(line.window.end, TO)
        if end > start:
            inner = QRectF(
                bar.left() + (start - FROM) * part, bar.top(), (end - start) * part, bar.height()
            )
            painter.setBrush(look.colour(_TOKENS[line.use]))
            painter.drawRoundedRect(inner, 2, 2)
        painter.setPen(look.colour("text.primary"))
        left = bar.right() + look.px(8)
        room = QRectF(left, rect.top(), rect.right() - left, rect.height())
        shown = metrics.elidedText(line.words, Qt.TextElideMode.ElideRight, round(room.width()))
        painter.drawText(room, middle, shown)
