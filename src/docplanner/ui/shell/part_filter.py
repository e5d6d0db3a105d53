"""The part filter of the top bar: a row of choices, or one button where there is little room."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Segments, button
from docplanner.ui.words import tr


class PartFilter(QWidget):
    """``chosen`` carries the id of a part, or an empty text for all."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._choices: list[tuple[str, str]] = []
        self._key = ""
        self._segments: Segments | None = None
        self._button = button(look, "", kind="quiet")
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self._button.setMenu(self._menu)
        self._button.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._button)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._folded = False

    def offer(self, choices: list[tuple[str, str]]) -> None:
        """Offer other choices: keys and words, the first of them all parts."""
        if choices == self._choices:
            return
        self._choices = choices
        if self._segments is not None:
            self._row.removeWidget(self._segments)
            self._segments.hide()
            self._segments.deleteLater()
        self._segments = Segments(choices, self.chosen.emit)
        self._segments.setAccessibleName(tr("Part"))
        self._row.addWidget(self._segments, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_choice(self._key)

    def show_choice(self, key: str) -> None:
        """Show a choice as taken."""
        self._key = key
        words = next((text for one, text in self._choices if one == key), "")
        self._button.setText(f"{words}  ▾")
        self._button.setAccessibleName(tr("Part: {choice}", choice=words))
        self._button.setToolTip(self._button.accessibleName())
        if self._segments is not None:
            self._segments.choose(key)
        self.fold(self._folded)

    def fold(self, folded: bool) -> None:
        """Show one button, or all choices."""
        self._folded = folded
        self._button.setVisible(folded)
        if self._segments is not None:
            self._segments.setVisible(not folded)

    def widths(self) -> tuple[int, int]:
        """The room that it needs with all choices, and as one button."""
        if len(self._choices) < 3:
            return 0, 0
        whole = self._segments.sizeHint().width() if self._segments is not None else 0
        return whole, self._button.sizeHint().width()

    def _fill(self) -> None:
        self._menu.clear()
        for key, text in self._choices:
            action = self._menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(key == self._key)
            action.triggered.connect(partial(self._choose, key))

    def _choose(self, key: str, checked: bool = False) -> None:
        self.chosen.emit(key)
