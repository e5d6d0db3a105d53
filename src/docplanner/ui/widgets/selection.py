"""What stands at the foot of a table while several rows are selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.widgets.flow import Flow
from docplanner.ui.widgets.table import Table
from docplanner.ui.words import tr

Act = tuple[str, Callable[[], object]]


class SelectionBar(QWidget):
    """How many rows are selected, and what can be done with all of them."""

    def __init__(self, table: Table, acts: Sequence[Act]) -> None:
        super().__init__()
        self._table = table
        look = table.workspace.look
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        flow = Flow(self, look.px(6))
        flow.setContentsMargins(*(look.px(n) for n in (16, 5, 12, 5)))
        self.words = Text(look, "", "smallStrong")
        self.words.setFixedHeight(look.px(24))
        flow.addWidget(self.words)
        for text, run in acts:
            flow.addWidget(button(look, text, run, small=True))
        flow.addWidget(button(look, tr("Clear selection"), self._clear, kind="link", small=True))

    def count(self) -> int:
        """How many rows are selected; the words follow."""
        number = len(self._table.chosen_rows())
        self.words.setText(tr("{n} selected", n=number))
        return number

    def _clear(self) -> None:
        index = self._table.currentIndex()
        self._table.clearSelection()
        self._table.setCurrentIndex(index)
        self._table.setFocus()
