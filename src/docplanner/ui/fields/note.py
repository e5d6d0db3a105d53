"""Why the value of a cell could not be saved: a line under its editor."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from docplanner.ui.theme.look import Look


class ErrorNote(QLabel):
    """Stands in the view, below the editor or above it where there is no room below."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._view = look, parent
        self.setObjectName("cellnote")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(look.font("caption"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, why: str, editor: QRect) -> None:
        """Show a reason beside an editor."""
        self.setText(why)
        self.setAccessibleName(why)
        self.place(editor)
        self.show()
        self.raise_()

    def place(self, editor: QRect) -> None:
        """Stand beside the editor, wherever it is now."""
        room = self._view.rect()
        wide = min(max(editor.width(), self._look.px(280)), room.width())
        high = max(self.heightForWidth(wide), self._look.px(22))
        below = editor.bottom() + 2
        top = below if below + high <= room.bottom() else editor.top() - high - 2
        left = min(editor.left(), max(room.right() - wide, 0))
        self.setGeometry(left, top, wide, high)
