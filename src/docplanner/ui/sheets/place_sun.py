"""The bar of one day at a place: night, daylight, golden hours, curfew."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.places import Location
from docplanner.domain.times import DAY, show_wall
from docplanner.planning.curfews import closed_hours, curfew_place, in_force
from docplanner.planning.daylight import Sun, sun
from docplanner.ui.sheets.place_words import day_word, use_of
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class DayHours:
    """The sun and the closed hours of one day, in minutes after midnight."""

    date: str
    sun: Sun
    closed: tuple[tuple[int, int], ...]

    @property
    def golden(self) -> tuple[tuple[int, int], ...]:
        """The golden stretches that the day has."""
        pairs = (
            (self.sun.golden_morning_start, self.sun.golden_morning_end),
            (self.sun.golden_evening_start, self.sun.golden_evening_end),
        )
        return tuple((start, end) for start, end in pairs if start is not None and end is not None)


def hours_at(workspace: Workspace, place: Location) -> DayHours | None:
    """The hours of the day to speak of at a place; None where it is not on the map."""
    if place.latitude is None or place.longitude is None:
        return None
    day = use_of(workspace, place).day
    on = day.date if day is not None else workspace.now.local().date()
    zone = day.zone if day is not None else workspace.snapshot.production.zone
    source = curfew_place(workspace.snapshot, day, place.id) if day is not None else place.id
    closed = closed_hours(workspace.snapshot, source, on) if source else ()
    cut = [(max(start, 0), min(end, DAY)) for start, end in closed]
    if source and not in_force(workspace.snapshot, source, on):
        cut = []
    inside = tuple((start, end) for start, end in cut if start < end)
    return DayHours(day_word(on), sun(on, place.latitude, place.longitude, zone), inside)


class SunBar(QWidget):
    """Twenty-four hours as one bar, with the hours that matter below it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._hours: DayHours | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_hours(self, hours: DayHours) -> None:
        """Show a day."""
        self._hours = hours
        self.setAccessibleName(spoken(hours))
        self.setToolTip(spoken(hours))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(200), self._look.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        hours = self._hours
        if hours is None:
            return
        look, painter = self._look, QPainter(self)
        bar = QRectF(0.5, 0.5, self.width() - 1, look.px(13))
        painter.fillRect(bar, look.colour("time.night"))
        light = hours.sun
        if light.sunrise is not None and light.sunset is not None:
            painter.fillRect(self._span(bar, light.sunrise, light.sunset), look.colour("time.day"))
        for start, end in hours.golden:
            painter.fillRect(self._span(bar, start, end), look.colour("time.golden"))
        hatch = QBrush(look.colour("text.muted"), Qt.BrushStyle.BDiagPattern)
        for start, end in hours.closed:
            painter.fillRect(self._span(bar, start, end), hatch)
        painter.setPen(QPen(look.colour("border.strong"), 1))
        painter.drawRect(bar)
        self._ticks(painter, bar, hours)
        painter.end()

    def _span(self, bar: QRectF, start: int, end: int) -> QRectF:
        left = bar.left() + bar.width() * start / DAY
        return QRectF(left, bar.top(), bar.width() * (end - start) / DAY, bar.height())

    def _ticks(self, painter: QPainter, bar: QRectF, hours: DayHours) -> None:
        look = self._look
        font = look.font("caption", figures=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(look.colour("text.secondary"))
        edges = {end for span in hours.closed for end in span} - {0, DAY}
        times = [time for time in (hours.sun.sunrise, hours.sun.sunset) if time is not None]
        taken: list[QRectF] = []
        for minute in (*times, *sorted(edges, reverse=True)):
            text = show_wall(minute)
            wide = metrics.horizontalAdvance(text)
            middle = bar.left() + bar.width() * minute / DAY
            left = min(max(middle - wide / 2, 0), self.width() - wide)
            area = QRectF(left, bar.bottom() + look.px(3), wide, metrics.height())
            if not any(area.adjusted(-4, 0, 4, 0).intersects(other) for other in taken):
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
                taken.append(area)


def spoken(hours: DayHours) -> str:
    """All of it in words."""
    light = hours.sun
    words = []
    if light.sunrise is not None and light.sunset is not None:
        rise, down = show_wall(light.sunrise), show_wall(light.sunset)
        words.append(tr("Sunrise {rise}, sunset {down}", rise=rise, down=down))
    for start, end in hours.closed:
        until = "24:00" if end == DAY else show_wall(end)
        words.append(tr("curfew {start} to {end}", start=show_wall(start), end=until))
    return f"{hours.date}. {', '.join(words)}"


class SunBlock(QWidget):
    """The bar under its date, and the golden hours in figures."""

    def __init__(self, workspace: Workspace, key: Id) -> None:
        super().__init__()
        self._workspace, self._key = workspace, key
        look = workspace.look
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(4), 0, look.px(4), 0)
        column.setSpacing(look.px(5))
        self._title = Text(look, "", "captionStrong", "secondary")
        self._bar = SunBar(look)
        self._golden = Text(look, "", "small", wrap=True)
        for widget in (self._title, self._bar, self._golden):
            column.addWidget(widget)
        self.refresh()

    def refresh(self) -> None:
        """Show the hours of the place as it is."""
        place = self._workspace.record("locations", self._key)
        hours = hours_at(self._workspace, place) if place is not None else None
        self._bar.setHidden(hours is None)
        self._title.setText(
            tr("Sun and curfew, {date}", date=hours.date) if hours else tr("Sun and curfew")
        )
        if hours is None:
            self._golden.setText(tr("Set the coordinates, and the sun of the day stands here."))
            return
        self._bar.show_hours(hours)
        spans = [f"{show_wall(start)}–{show_wall(end)}" for start, end in hours.golden]
        golden = tr(" and ").join(spans)
        lines = [tr("Golden hour {hours}", hours=golden)] if golden else []
        if not hours.closed:
            lines.append(tr("No curfew is set for this day"))
        self._golden.setText("\n".join(lines))


def sun_block(workspace: Workspace, kind: str, key: Id) -> QWidget:
    """The block of a place."""
    return SunBlock(workspace, key)
