"""The blocks of the key sheet, flowing into as many columns as there is room for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from docplanner.ui.shell.keys.lines import Block
from docplanner.ui.shell.keys.row import HEIGHT, KeyLine
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text

COLUMN, GAP = 262, 16


class Board(QScrollArea):
    """``pressed`` and ``wished`` are those of its lines, with the command's id."""

    pressed = Signal(str, str)
    wished = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._blocks: list[Block] = []
        self._changeable = False
        self._lines: list[KeyLine] = []
        self.columns = 0
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_blocks(self, blocks: list[Block], changeable: bool) -> None:
        """Show other lines; the focus stays on its command."""
        held = next((line.line.command for line in self._lines if line.hasFocus()), "")
        at = self.verticalScrollBar().value()
        self._blocks, self._changeable = blocks, changeable
        self._fill()
        self.verticalScrollBar().setValue(at)
        for line in self._lines:
            if held and line.line.command == held:
                line.setFocus()

    def lines(self) -> list[KeyLine]:
        """The lines that show."""
        return self._lines

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._wanted() != self.columns:
            self._fill()

    def _wanted(self) -> int:
        return max(1, self.width() // self._look.px(COLUMN + GAP))

    def _fill(self) -> None:
        look = self._look
        self.columns = self._wanted()
        self._lines = []
        page = QWidget()
        page.setObjectName("surface")
        row = QHBoxLayout(page)
        row.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(8))
        row.setSpacing(look.px(2 * GAP))
        for blocks in _shared(self._blocks, self.columns):
            column = QVBoxLayout()
            column.setSpacing(0)
            for block in blocks:
                self._add(column, block)
            column.addStretch()
            row.addLayout(column, 1)
        self.setWidget(page)

    def _add(self, column: QVBoxLayout, block: Block) -> None:
        look = self._look
        head = QHBoxLayout()
        head.setContentsMargins(0, look.px(10), 0, look.px(4))
        head.setSpacing(look.px(6))
        icon = QLabel()
        icon.setPixmap(look.pixmap(block.icon, "text.secondary", 14))
        head.addWidget(icon)
        head.addWidget(Text(look, block.title, "smallStrong"), 1)
        column.addLayout(head)
        for line in block.lines:
            made = KeyLine(look, line, self._changeable)
            made.pressed.connect(lambda key, name=line.command: self.pressed.emit(name, key))
            made.wished.connect(lambda name=line.command: self.wished.emit(name))
            column.addWidget(made)
            self._lines.append(made)


def _shared(blocks: list[Block], columns: int) -> list[list[Block]]:
    """The blocks in their order, in columns of about the same height."""
    high = [(len(block.lines) + 2) * HEIGHT for block in blocks]
    goal = sum(high) / columns
    made: list[list[Block]] = [[]]
    filled = 0.0
    for block, height in zip(blocks, high, strict=True):
        if made[-1] and len(made) < columns and filled + height / 2 > goal * len(made):
            made.append([])
        made[-1].append(block)
        filled += height
    return made + [[] for _ in range(columns - len(made))]
