"""The trip that runs or comes next: one tile for each of its days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from docplanner.domain.schedule import ActivityKind, DayKind
from docplanner.domain.titles import show_date
from docplanner.planning.days import number_of
from docplanner.planning.trip_days import DayState, TripDay, TripStrip
from docplanner.ui.pages.overview.board import Card
from docplanner.ui.pages.overview.pieces import line, write
from docplanner.ui.pages.overview.tiles import Tile, Tiles
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape, paint_shape
from docplanner.ui.theme.works import WORKS
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

STATES = {
    DayState.DONE: (Shape.DONE, "ok", "done"),
    DayState.PART: (Shape.PART, "accent", "partly done"),
    DayState.PLANNED: (Shape.PLANNED, "text.secondary", "planned"),
    DayState.CONFLICT: (Shape.PROBLEM, "danger", "conflict"),
}
IDLE = (ActivityKind.MEAL, ActivityKind.REST)
MOST_BARS = 8


@dataclass(frozen=True, slots=True)
class Words:
    """A day of the strip in words."""

    day: TripDay
    date: str
    place: str
    kinds: tuple[ActivityKind, ...]
    today: bool

    @property
    def foot(self) -> str:
        """The line below the bars."""
        if self.day.conflicts and self.day.state is DayState.CONFLICT:
            return counted(self.day.conflicts, "{n} conflict", "{n} conflicts")
        codes = dict.fromkeys(WORKS[kind].code for kind in self.kinds)
        return ", ".join(codes) or tr("Nothing planned")

    @property
    def name(self) -> str:
        """All of it, to be read out."""
        works = ", ".join(dict.fromkeys(tr(WORKS[kind].word) for kind in self.kinds))
        today = tr("today") if self.today else ""
        parts = (self.date, today, self.place, tr(STATES[self.day.state][2]), works)
        conflicts = self.foot if self.day.state is DayState.CONFLICT else ""
        return ", ".join(filter(None, (*parts, conflicts)))


@dataclass(frozen=True, slots=True)
class Shown:
    """What the card shows."""

    strip: TripStrip | None
    tiles: tuple[Words, ...]
    on: date


def shown(workspace: Workspace, strip: TripStrip | None, today: date) -> Shown:
    """The strip with its words."""
    tiles = [
        Words(
            one,
            show_date(one.day.date, year=False).rpartition(" ")[0],
            _place(workspace, one),
            tuple(key for key, _ in groupby(kind for kind in one.kinds if kind not in IDLE)),
            one.day.date == today,
        )
        for one in (strip.days if strip else ())
    ]
    return Shown(strip, tuple(tiles), today)


class TripCard(Card):
    """The days of the trip side by side."""

    def __init__(self, workspace: Workspace) -> None:
        open_schedule = partial(workspace.call, "schedule")
        super().__init__(workspace.look, tr("Open schedule"), open_schedule)
        self._workspace = workspace

    def fill(self, data: object) -> None:
        assert isinstance(data, Shown)
        strip = data.strip
        if strip is None:
            self.name(tr("No trip is planned"))
            words = tr("Give the first and last day and a base. Sun times and curfew fill in.")
            self.body.addWidget(Text(self.look, words, "small", "secondary", wrap=True))
            run = partial(self._workspace.call, "schedule")
            add = button(self.look, tr("Open schedule"), run)
            self.body.addWidget(line(self.look, add, 1))
            return
        self.name(_title(strip, data.on), _detail(strip, data.on))
        if not data.tiles:
            words = tr("This trip has no days yet.")
            self.body.addWidget(Text(self.look, words, "small", "secondary"))
            return
        tiles = [
            DayTile(self.look, one, partial(self._workspace.show, "days", one.day.day.id))
            for one in data.tiles
        ]
        self.body.addWidget(Tiles(self.look, tiles))


class DayTile(Tile):
    """One day: its state and date, its place, a bar for each piece of work, their codes."""

    def __init__(self, look: Look, tile: Words, run: Callable[[], object]) -> None:
        super().__init__(look, tile.name, run, 82)
        self._tile = tile

    def draw(self, painter: QPainter, room: QRectF) -> None:
        look, tile = self.look, self._tile
        if tile.today and not self.underMouse():
            painter.fillRect(room, look.colour("bg.selected"))
        if not self.first:
            painter.setPen(QPen(look.colour("border.subtle"), 1))
            painter.drawLine(room.topLeft(), room.bottomLeft())
        inner = room.adjusted(look.px(10), look.px(6), -look.px(10), -look.px(6))
        step = look.px(17)
        shape, token, _ = STATES[tile.day.state]
        side = look.px(12)
        square = QRectF(inner.left(), inner.top() + (step - side) / 2, side, side)
        paint_shape(painter, square, shape, look.colour(token), look.colour("bg.surface"))
        top = QRectF(square.right() + look.px(6), inner.top(), 0, step)
        top.setRight(inner.right())
        write(painter, look, top, tile.date, "smallStrong")
        row = QRectF(inner.left(), top.bottom(), inner.width(), step)
        write(painter, look, row, tile.place, token="text.secondary")
        bars = QRectF(inner.left(), row.bottom() + look.px(6), inner.width(), look.px(8))
        self._bars(painter, bars)
        foot = QRectF(inner.left(), bars.bottom() + look.px(5), inner.width(), step)
        conflict = tile.day.state is DayState.CONFLICT
        role, token = (
            ("captionStrong", "danger.text") if conflict else ("caption", "text.secondary")
        )
        write(painter, look, foot, tile.foot, role, token)

    def _bars(self, painter: QPainter, room: QRectF) -> None:
        look = self.look
        kinds = self._tile.kinds[:MOST_BARS]
        if not kinds:
            painter.setPen(QPen(look.colour("border.strong"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
            return
        gap = look.px(4)
        width = (room.width() - gap * (len(kinds) - 1)) / len(kinds)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, kind in enumerate(kinds):
            painter.setBrush(look.colour(WORKS[kind].tone))
            bar = QRectF(room.left() + place * (width + gap), room.top(), width, room.height())
            painter.drawRoundedRect(bar, 2, 2)


def _title(strip: TripStrip, today: date) -> str:
    if strip.running:
        return tr("This trip: {title}", title=strip.trip.title)
    if strip.trip.start > today:
        return tr("Next trip: {title}", title=strip.trip.title)
    return tr("Last trip: {title}", title=strip.trip.title)


def _detail(strip: TripStrip, today: date) -> str:
    number = number_of(strip.trip, today)
    if number:
        when = tr("day {n} of {all}", n=number[0], all=number[1])
    elif strip.trip.start > today:
        days = counted((strip.trip.start - today).days, "{n} day", "{n} days")
        when = tr("starts in {days}", days=days)
    else:
        when = tr("until {day}", day=show_date(strip.trip.end))
    if not strip.later:
        return tr("{when}. No further trip is planned", when=when)
    more = counted(strip.later, "{n} more trip is planned", "{n} more trips are planned")
    return f"{when}. {more}"


def _place(workspace: Workspace, one: TripDay) -> str:
    place = workspace.title("locations", one.day.place) if one.day.place else ""
    if one.day.kind is DayKind.SHOOT:
        return place or tr("No place yet")
    return tr("Travel") if one.day.kind is DayKind.TRAVEL else place or tr("No place yet")
