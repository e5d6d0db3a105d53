"""The card that counts the days to transmission."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal

from docplanner.domain.titles import show_date
from docplanner.planning.countdown import Countdown
from docplanner.ui.pages.overview.board import Card
from docplanner.ui.pages.overview.pieces import line
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.basics import ChipLabel, Text, button
from docplanner.ui.words import counted, tr


@dataclass(frozen=True, slots=True)
class Shown:
    """What the card shows; ``several`` says that there is more than one part."""

    count: Countdown | None
    several: bool


class CountdownCard(Card):
    """``asked`` wants the dates to be edited."""

    asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, run=lambda: self.asked.emit())

    def fill(self, data: object) -> None:
        assert isinstance(data, Shown)
        self.name(tr("Countdown to TX"))
        if data.count is None:
            self._teach()
            return
        count = data.count
        self.body.addWidget(Text(self.look, _days(count.days), "countdown"))
        self.body.addWidget(Text(self.look, _until(data), "small", "secondary", wrap=True))
        chip = ChipLabel(self.look, _chip(count))
        self.body.addWidget(line(self.look, chip, 1))

    def _teach(self) -> None:
        self.body.addWidget(Text(self.look, tr("No dates yet"), "bodyStrong"))
        words = tr("Add the first shoot day or the TX window. The countdown starts from there.")
        self.body.addWidget(Text(self.look, words, "small", "secondary", wrap=True))
        add = button(self.look, tr("Add dates"), self.asked.emit, kind="primary", icon="add")
        self.body.addWidget(line(self.look, add, 1))


def _days(days: int) -> str:
    if days < 0:
        return tr("{days} ago", days=counted(-days, "{n} day", "{n} days"))
    return counted(days, "{n} day", "{n} days") if days else tr("Today")


def _until(data: Shown) -> str:
    assert data.count is not None
    count = data.count
    day = show_date(count.on)
    part = tr("part {n}, ", n=count.part.number) if data.several else ""
    if count.confirmed:
        return tr("to {part}{day}.", part=part, day=day)
    return tr("to {part}{day}, the earliest day.", part=part, day=day)


def _chip(count: Countdown) -> Chip:
    if count.confirmed:
        return Chip(tr("TX day set"), "ok", Shape.DONE)
    return Chip(tr("TX day not confirmed"), "warn", Shape.WARN)
