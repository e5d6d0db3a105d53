"""What stands beside the ways in: recent productions, what the sample holds, where files stay."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from docplanner.ui.shell.choice import Picture
from docplanner.ui.shell.recent import Recent, Standing
from docplanner.ui.shell.recent_list import RecentList
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text
from docplanner.ui.words import tr

_HELD = (
    ("days", "schedule", "days"),
    ("shots", "shots", "shots"),
    ("interviewees", "people", "interviewees"),
    ("locations", "places", "places"),
    ("clips", "footage", "clips"),
    ("pictures", "pictures", "pictures"),
    ("assessments", "safety", "risk assessments"),
    ("milestones", "calendar-check", "milestones"),
)
"""Of each kind its name, its icon and its plural."""


NARROW = 380
"""Pixels that it needs at most, however large the text."""
WIDEST_IN_TWO = 1.2
"""The text scale up to which the sample's counts stand in two columns."""


class Beside(QWidget):
    """The right side of the welcome page."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setMinimumWidth(min(look.px(300), NARROW))
        self.setMaximumWidth(look.px(480))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("aside")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        self.list = RecentList(look)
        rows.addWidget(self.list)
        self._held = QGridLayout()
        rows.addLayout(self._held)
        rows.addStretch(1)
        area.setWidget(inner)
        column.addWidget(area, 1)
        column.addWidget(self._foot())

    def show_all(
        self,
        recents: list[Recent],
        standings: Mapping[Path, Standing],
        counts: Mapping[str, int],
    ) -> None:
        """Show the list, and how many records of each kind the sample has."""
        self.list.show_list(recents, standings)
        while (item := self._held.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if counts:
            self._show_counts(counts)

    def _show_counts(self, counts: Mapping[str, int]) -> None:
        look = self._look
        self._held.setContentsMargins(*(look.px(gap) for gap in (20, 16, 20, 16)))
        self._held.setVerticalSpacing(look.px(6))
        title = Text(look, tr("What is in the sample"), "captionStrong", "secondary")
        self._held.addWidget(title, 0, 0, 1, 4)
        shown = [one for one in _HELD if counts.get(one[0])]
        beside = 2 if look.scale <= WIDEST_IN_TWO else 1
        for number, (kind, icon, words) in enumerate(shown):
            row, column = 1 + number // beside, number % beside * 2
            self._held.addWidget(Picture(look, icon, "text.secondary", 14), row, column)
            text = f"{counts[kind]:,} {tr(words)}"
            self._held.addWidget(Text(look, text, "small", "secondary"), row, column + 1)
        self._held.setColumnStretch(1, 1)
        self._held.setColumnStretch(3, beside - 1)

    def _foot(self) -> QWidget:
        look = self._look
        foot = QWidget()
        foot.setObjectName("foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(foot)
        row.setContentsMargins(*(look.px(gap) for gap in (20, 12, 20, 12)))
        row.addWidget(Picture(look, "drive", "text.secondary", 14))
        words = tr(
            "Your file stays where you put it. Nothing is uploaded. You can also drop a file "
            "anywhere on this window."
        )
        row.addWidget(Text(look, words, "small", "secondary", wrap=True), 1)
        return foot
