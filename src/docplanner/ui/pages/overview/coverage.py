"""Coverage: a card for each part, a bar for each sequence."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from docplanner.planning.coverage import Coverage, OfPart, OfSequence
from docplanner.ui.pages.overview.board import Card
from docplanner.ui.pages.overview.pieces import Pressed, write
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.basics import ChipLabel, Text, button
from docplanner.ui.widgets.cells import paint_bar
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

MOST = 12
"""Sequences in a card; the shot list has the rest."""


class CoverageCard(Card):
    """The coverage of one part, or of what belongs to none."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.look, run=partial(workspace.call, "shots"))
        self._workspace = workspace
        self._chip = ChipLabel(self.look, Chip(""))
        self.head.addWidget(self._chip)

    def fill(self, data: object) -> None:
        assert isinstance(data, OfPart)
        part = data.part
        self.name(tr("Part {n} coverage", n=part.number) if part else tr("Coverage of no part"))
        self._show_chip(data.coverage)
        if not data.coverage.total:
            self._teach()
            return
        shown = [one for one in data.sequences if one.coverage.total]
        for one in shown[:MOST]:
            self.body.addWidget(SequenceLine(self.look, one, partial(self._open, one)))
        left = len(shown) - MOST
        more = counted(left, "{n} more sequence", "{n} more sequences") + ". " if left > 0 else ""
        words = f"{more}{_said(data.coverage)}"
        self.body.addWidget(Text(self.look, words, "small", "secondary", wrap=True))

    def _teach(self) -> None:
        words = tr("List what the film needs before the trip. Coverage is counted from there.")
        self.body.addWidget(Text(self.look, words, "small", "secondary", wrap=True))
        open_list = partial(self._workspace.call, "shots")
        self.body.addWidget(button(self.look, tr("Open shot list"), open_list, kind="link"))

    def _show_chip(self, coverage: Coverage) -> None:
        whole = coverage.total and coverage.captured == coverage.total
        begun = coverage.captured or coverage.part
        shape = Shape.DONE if whole else Shape.PART if begun else Shape.PLANNED
        tone = "ok" if whole else "neutral"
        self._chip.setVisible(bool(coverage.total))
        self._chip.show_chip(Chip(f"{int(coverage.share * 100)}%", tone, shape))

    def _open(self, one: OfSequence) -> None:
        if one.sequence is None:
            self._workspace.call("shots")
        else:
            self._workspace.show("sequences", one.sequence.id)


class SequenceLine(Pressed):
    """Number and title of a sequence, its bar, and its count."""

    def __init__(self, look: Look, one: OfSequence, run: Callable[[], object]) -> None:
        sequence, coverage = one.sequence, one.coverage
        self._title = f"{sequence.number} {sequence.title}" if sequence else tr("No sequence")
        self._coverage = coverage
        super().__init__(look, f"{self._title}, {_said(coverage)}", run, 22)
        self.setToolTip("")

    def draw(self, painter: QPainter, room: QRectF) -> None:
        look, coverage = self.look, self._coverage
        count, bar = look.px(44), min(room.width() * 0.36, look.px(120))
        title = QRectF(
            room.left(), room.top(), room.width() - count - bar - look.px(8), room.height()
        )
        write(painter, look, title, self._title)
        left = title.right() + look.px(8)
        place = QRectF(left, room.center().y() - look.px(3.5), bar, look.px(7))
        paint_bar(painter, look, place, (coverage.share, coverage.part_share))
        number = QRectF(place.right(), room.top(), count, room.height())
        total = f"/{coverage.total}"
        wide = write(painter, look, number, total, token="text.secondary", figures=True, right=True)
        number.setRight(number.right() - wide)
        write(
            painter, look, number, str(coverage.captured), "smallStrong", figures=True, right=True
        )


def _said(coverage: Coverage) -> str:
    whole = tr("{n} of {total} shots captured", n=coverage.captured, total=coverage.total)
    return f"{whole}, {tr('{n} in part', n=coverage.part)}" if coverage.part else whole
