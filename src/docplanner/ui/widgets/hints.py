"""The foot of a page: its main keys, each with what it does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from docplanner.ui.commands.keymap import Keymap
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text
from docplanner.ui.widgets.flow import Flow

Hint = tuple[tuple[str, ...], str]
"""Commands, and in words what their keys do."""

_ENTER = {"Return": "Enter"}
"""What stands on the key, where Qt calls it by another name."""


class Hints(QWidget):
    """One line of keys; it follows when the user changes them."""

    def __init__(self, look: Look, keymap: Keymap, hints: Sequence[Hint]) -> None:
        super().__init__()
        self._look, self._keymap, self._hints = look, keymap, hints
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._flow = Flow(self, look.px(6))
        self._fill()
        keymap.changed.connect(self._fill)
        look.changed.connect(self._fill)

    def _fill(self) -> None:
        look = self._look
        self._flow.clear()
        self._flow.setContentsMargins(*(look.px(n) for n in (16, 5, 12, 5)))
        for commands, words in self._hints:
            for key in filter(None, (self._keymap.shown(one) for one in commands)):
                cap = Text(look, _ENTER.get(key, key), "caption", "secondary")
                cap.setObjectName("keycap")
                self._flow.addWidget(cap)
            said = Text(look, words, "small", "secondary")
            said.setContentsMargins(0, 0, look.px(8), 0)
            self._flow.addWidget(said)
