"""The key sheet: all keys, looked through, printed and changed in place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from docplanner.ui.commands.keymap import Keymap, native
from docplanner.ui.commands.table import BY_ID
from docplanner.ui.shell.keys.board import Board
from docplanner.ui.shell.keys.lines import blocks
from docplanner.ui.shell.overlay import Sheet
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Elided, Text, button, rule
from docplanner.ui.words import tr

WIDTH, HEIGHT = 1150, 660


class KeysSheet(Sheet):
    """``page`` is the one that is shown, whose keys come first; ``changing`` begins by changing."""

    def __init__(self, look: Look, keymap: Keymap, page: str, changing: bool = False) -> None:
        super().__init__()
        self._look, self._keymap, self._page = look, keymap, page
        self.setAccessibleName(tr("Keys"))
        self.field = QLineEdit()
        self.board = Board(look)
        self._change = button(look, tr("Change keys"))
        self._change.setCheckable(True)
        self._change.setChecked(changing)
        self._reset = button(look, tr("Reset all"), self._reset_all)
        self._said = Elided(look, "", "caption", "text.secondary")
        self._undo = button(look, tr("Undo"), self._take_back, kind="link")
        self._undo.hide()
        self._before: dict[str, list[str]] | None = None
        self._build()
        self._change.toggled.connect(self.refresh)
        self.field.textChanged.connect(self.refresh)
        self.board.pressed.connect(self._pressed)
        self.board.wished.connect(self._menu)
        self.refresh()

    def first(self) -> QWidget:
        return self.field

    def place(self, room: QRect) -> QRect:
        look = self._look
        width, high = min(look.px(WIDTH), room.width()), min(look.px(HEIGHT), room.height())
        left = room.left() + (room.width() - width) // 2
        return QRect(left, room.top() + (room.height() - high) // 3, width, high)

    def refresh(self) -> None:
        """Show the keys as they are."""
        changing = self._change.isChecked()
        self._change.setText(tr("Done") if changing else tr("Change keys"))
        self._change.setAccessibleName(self._change.text())
        self._reset.setVisible(changing)
        self._reset.setEnabled(self._keymap.any_changed())
        found = blocks(self._keymap, self._page, self.field.text().strip())
        self.board.show_blocks(found, changing)
        if self._before is None:
            self._say(self._hint(changing, bool(found)))

    def print_page(self) -> None:
        """Print the list."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from docplanner.ui.shell.keys.printing import print_keys

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(tr("Keys of docplanner"))
        if QPrintDialog(printer, self).exec():
            print_keys(blocks(self._keymap, self._page), printer)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        lines = [line for line in self.board.lines() if line.focusPolicy()]
        if by and lines:
            at = next((n for n, line in enumerate(lines) if line.hasFocus()), -by)
            chosen = lines[(at + by) % len(lines)]
            chosen.setFocus()
            self.board.ensureWidgetVisible(chosen)
        else:
            super().keyPressEvent(event)

    # Changing

    def _pressed(self, command: str, key: str) -> None:
        """Give a command a key, and say from whom it was taken."""
        loser = self._keymap.taken(command, key)
        self._before = self._keymap.state()
        self._keymap.change(command, (key,))
        title, shown = tr(BY_ID[command].title), native(key)
        if loser is None:
            words = tr("{key}: {command}", key=shown, command=title)
        else:
            words = tr(
                "{key}: {command}. Taken from: {other}",
                key=shown,
                command=title,
                other=tr(BY_ID[loser.id].title),
            )
        self._changed(words)

    def _menu(self, command: str) -> None:
        menu = QMenu(self)
        default = tr("Back to the default")
        menu.addAction(default, partial(self._give, command, None, default))
        menu.addAction(tr("No key"), partial(self._give, command, (), tr("No key")))
        menu.actions()[0].setEnabled(self._keymap.is_changed(command))
        line = next(line for line in self.board.lines() if line.line.command == command)
        menu.popup(line.mapToGlobal(QPoint(line.width() // 2, line.height())))

    def _give(self, command: str, keys: tuple[str, ...] | None, words: str) -> None:
        self._before = self._keymap.state()
        self._keymap.change(command, keys)
        self._changed(f"{tr(BY_ID[command].title)}: {words}")

    def _reset_all(self) -> None:
        self._before = self._keymap.state()
        self._keymap.reset()
        self._changed(tr("All keys are the default ones"))

    def _take_back(self) -> None:
        if self._before is not None:
            self._keymap.restore(self._before)
        self._before = None
        self._undo.hide()
        self.refresh()

    def _changed(self, words: str) -> None:
        self._say(words)
        self._undo.show()
        self.refresh()

    def _say(self, words: str) -> None:
        self._said.setText(words)

    def _hint(self, changing: bool, found: bool) -> str:
        if not found:
            return tr("Nothing is called that")
        if changing:
            return tr(
                "Click a line, or press Enter on it, then press the new key. Esc keeps the old."
            )
        return tr("Single letters work only when no text field has the focus.")

    # Building

    def _build(self) -> None:
        look = self._look
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(rule())
        column.addWidget(self.board, 1)
        foot = QWidget()
        foot.setObjectName("sheetfoot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(foot)
        row.setContentsMargins(look.px(16), look.px(6), look.px(16), look.px(6))
        row.addWidget(self._said, 1)
        row.addWidget(self._undo)
        column.addWidget(foot)

    def _head(self) -> QWidget:
        look = self._look
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(look.px(16), look.px(10), look.px(10), look.px(10))
        row.setSpacing(look.px(8))
        row.addWidget(Text(look, tr("Keys"), "page"))
        row.addStretch(1)
        self.field.setPlaceholderText(tr("Find a key or an action"))
        self.field.setAccessibleName(tr("Find a key or an action"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(look.px(260))
        row.addWidget(self.field, 1)
        made: list[QPushButton] = [
            self._reset,
            button(look, tr("Print"), self.print_page, icon="print"),
            self._change,
            button(look, "", self.left.emit, kind="quiet", icon="close", tip=tr("Close")),
        ]
        for one in made:
            row.addWidget(one)
        return head
