"""The card with the way to transmission, and how far along it the film is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal

from docplanner.planning.countdown import Point, Standing
from docplanner.ui.pages.overview.board import Card
from docplanner.ui.pages.overview.pieces import line
from docplanner.ui.pages.overview.way import Stop, WayLine
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.words import counted, tr


@dataclass(frozen=True, slots=True)
class Shown:
    """What the card shows."""

    points: tuple[Point, ...]
    stops: tuple[Stop, ...]
    on: date


class DatesCard(Card):
    """``edited`` wants the dates as a table, ``asked`` one of them by kind and id."""

    edited = Signal()
    asked = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Edit dates"), lambda: self.edited.emit())

    def fill(self, data: object) -> None:
        assert isinstance(data, Shown)
        self.name(tr("To transmission"))
        if not data.points:
            self._teach()
        if len(data.stops) > 1:
            way = WayLine(self.look, data.stops)
            way.asked.connect(self.asked)
            self.body.addWidget(way)
        if data.points:
            self.body.addWidget(Text(self.look, said(data), "small", "secondary", wrap=True))

    def _teach(self) -> None:
        words = tr(
            "Milestones are the dates on the way to transmission: last shoot day, picture lock, "
            "delivery. Each has a planned date, and one that is expected now."
        )
        self.body.addWidget(Text(self.look, words, "small", "secondary", wrap=True))
        add = button(self.look, tr("Add a milestone"), self.edited.emit, icon="add")
        self.body.addWidget(line(self.look, add, 1))


def said(data: Shown) -> str:
    """``2 of 23 done. 6 are later than planned, the most Fine cut, by 5 days.``"""
    points = data.points
    done = sum(one.standing is Standing.DONE for one in points)
    words = [tr("{n} of {all} milestones done.", n=done, all=len(points))]
    missed = [one for one in points if one.standing is Standing.MISSED]
    if missed:
        words.append(
            counted(
                len(missed),
                "{n} has passed without being done.",
                "{n} have passed without being done.",
            )
        )
    later = [one for one in points if one.standing is Standing.LATER]
    if later:
        worst = max(later, key=lambda one: one.slip)
        days = counted(worst.slip, "{n} day", "{n} days")
        many = counted(len(later), "{n} is", "{n} are")
        words.append(
            tr(
                "{many} later than planned, the most {title}, by {days}.",
                many=many,
                title=worst.milestone.title,
                days=days,
            )
        )
    elif not missed:
        words.append(tr("Nothing is later than planned."))
    return " ".join(words)
