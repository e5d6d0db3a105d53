"""The way to transmission: a line with its milestones, painted from a list of places."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.production import Part
from docplanner.domain.titles import show_date
from docplanner.planning.countdown import Point, Standing
from docplanner.ui.pages.overview.pieces import write
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape, paint_shape
from docplanner.ui.words import counted, literal, tr

HEIGHT = 62
WIDEST = 118
"""Of a label, at 100 %."""
BEFORE = 21
"""Days before today that are still shown when something is late."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A point of the line: a milestone, a part's TX window, or today, which has no record.

    ``rank`` says which labels are written first, the lowest.
    """

    on: date
    date: str
    title: str
    words: str
    shape: Shape
    token: str
    rank: int
    kind: str = ""
    id: Id = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A stop with its place on the line, and the room of its label where that is written."""

    stop: Stop
    x: float
    label: QRectF | None


_LOOKS = {
    Standing.DONE: (Shape.DONE, "ok"),
    Standing.MISSED: (Shape.WARN, "warn"),
    Standing.LATER: (Shape.WARN, "warn"),
    Standing.PLANNED: (Shape.PLANNED, "text.secondary"),
}


def stops(points: tuple[Point, ...], parts: list[Part], today: date) -> tuple[Stop, ...]:
    """Today, what is ahead or late, and the windows of the parts, by date."""
    first = today - timedelta(days=BEFORE)
    shown = [
        _of_point(one, today)
        for one in points
        if one.on >= today or (one.standing is Standing.MISSED and one.on >= first)
    ]
    now = Stop(today, _short(today), tr("Today"), tr("Today"), Shape.DIAMOND, "accent", 0)
    windows = [_of_part(one, len(parts) > 1) for one in parts if one.tx_from]
    return tuple(sorted([now, *shown, *windows], key=lambda one: (one.on, one.rank)))


class WayLine(QWidget):
    """``asked`` carries the kind and id of a stop that was pressed. Left and Right go along."""

    asked = Signal(str, str)

    def __init__(self, look: Look, found: tuple[Stop, ...]) -> None:
        super().__init__()
        self._look, self._stops = look, found
        self._placed: list[Placed] = []
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._say()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(300), self._look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(120), self._look.px(HEIGHT))

    def place_of(self, key: Id) -> QPointF:
        """Where the stop of a record is."""
        found = next(one for one in self._placed if one.stop.id == key)
        return QPointF(found.x, self._y())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._placed = self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y, side = self._y(), look.px(12)
        painter.setPen(QPen(look.colour("border.control"), 1.5))
        painter.drawLine(QPointF(look.px(6), y), QPointF(self.width() - look.px(6), y))
        for number, one in enumerate(self._placed):
            square = QRectF(one.x - side / 2, y - side / 2, side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("bg.surface"))
            painter.drawEllipse(square)
            mark, ground = look.colour(one.stop.token), look.colour("bg.surface")
            paint_shape(painter, square, one.stop.shape, mark, ground)
            if one.label is not None:
                half = one.label.height() / 2
                top = QRectF(one.label.left(), one.label.top(), one.label.width(), half)
                write(painter, look, top, one.stop.date, "smallStrong")
                write(
                    painter,
                    look,
                    top.translated(0, half),
                    one.stop.title,
                    "caption",
                    "text.secondary",
                )
            if number == self._at and self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(look.colour("accent"), 2))
                painter.drawEllipse(square.adjusted(-4, -4, 4, 4))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self._at = min(max(self._at + step, 0), len(self._stops) - 1)
            self._say()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._ask(self._stops[self._at])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        found = self._under(event.position())
        if found is not None:
            self._at = self._stops.index(found)
            self._say()
            self._ask(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        found = self._under(event.position())
        hand = found is not None and bool(found.id)
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), literal(found.words) if found else "", self)
            return True
        return super().event(event)

    def _ask(self, stop: Stop) -> None:
        if stop.id:
            self.asked.emit(stop.kind, stop.id)

    def _say(self) -> None:
        here = self._stops[self._at]
        self.setAccessibleName(tr("Dates to transmission: {words}", words=here.words))

    def _under(self, at: QPointF) -> Stop | None:
        reach = self._look.px(9)
        near = [one for one in self._placed if abs(one.x - at.x()) <= reach]
        if near and at.y() <= self._y() + reach:
            return min(near, key=lambda one: abs(one.x - at.x())).stop
        found = (one.stop for one in self._placed if one.label and one.label.contains(at))
        return next(found, None)

    def _y(self) -> float:
        return float(self._look.px(12))

    def _place(self) -> list[Placed]:
        first, last = self._stops[0].on, self._stops[-1].on
        days = max((last - first).days, 1)
        left, right = self._look.px(8), self.width() - self._look.px(64)
        xs = [left + (right - left) * (one.on - first).days / days for one in self._stops]
        taken: list[QRectF] = []
        labels: dict[int, QRectF] = {}
        for number in sorted(range(len(xs)), key=lambda n: (self._stops[n].rank, xs[n])):
            room = self._label(self._stops[number], xs[number])
            gap = self._look.px(10)
            if not any(room.adjusted(-gap, 0, gap, 0).intersects(other) for other in taken):
                taken.append(room)
                labels[number] = room
        return [
            Placed(one, x, labels.get(n))
            for n, (one, x) in enumerate(zip(self._stops, xs, strict=True))
        ]

    def _label(self, stop: Stop, x: float) -> QRectF:
        look = self._look
        strong, small = QFontMetrics(look.font("smallStrong")), QFontMetrics(look.font("caption"))
        wide = max(strong.horizontalAdvance(stop.date), small.horizontalAdvance(stop.title)) + 4
        width = min(wide, look.px(WIDEST))
        left = min(x - look.px(6), self.width() - width)
        return QRectF(max(left, 0), self._y() + look.px(10), width, look.px(34))


def _of_point(one: Point, today: date) -> Stop:
    shape, token = _LOOKS[one.standing]
    words = [f"{one.milestone.title}, {show_date(one.on)}", _standing(one)]
    rank = 2 if one.on <= today else 3
    return Stop(
        one.on,
        _short(one.on),
        one.milestone.title,
        ", ".join(filter(None, words)),
        shape,
        token,
        rank,
        "milestones",
        one.milestone.id,
    )


def _of_part(part: Part, several: bool) -> Stop:
    assert part.tx_from is not None
    last = part.tx_to or part.tx_from
    title = tr("TX, part {n}", n=part.number) if several else tr("TX")
    if last == part.tx_from:
        words = tr("{title}, {day}, set", title=title, day=show_date(part.tx_from))
    else:
        words = tr(
            "{title}, between {first} and {last}, day not confirmed",
            title=title,
            first=show_date(part.tx_from),
            last=show_date(last),
        )
    return Stop(
        part.tx_from,
        _short(part.tx_from),
        title,
        words,
        Shape.PLANNED,
        "accent",
        1,
        "parts",
        part.id,
    )


def _standing(one: Point) -> str:
    by = counted(abs(one.slip), "{n} day", "{n} days")
    if one.standing is Standing.DONE:
        return tr("done")
    if one.standing is Standing.MISSED:
        return tr("its day has passed")
    if one.slip > 0:
        return tr("{days} later than planned", days=by)
    return tr("{days} earlier than planned", days=by) if one.slip < 0 else tr("as planned")


def _short(day: date) -> str:
    return show_date(day, year=False).partition(" ")[2]
