"""Editing a cell in place. A value that cannot be saved stays in its editor, with the reason."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from docplanner.domain.faults import Fault
from docplanner.domain.kinds import BY_NAME
from docplanner.ui.fields.chips import ChipsEditor
from docplanner.ui.fields.choices import StarsEditor
from docplanner.ui.fields.editor import Editor, save, show_error
from docplanner.ui.fields.editors import editor_for
from docplanner.ui.fields.keys import Keys
from docplanner.ui.fields.lines import TextEditor
from docplanner.ui.fields.note import ErrorNote
from docplanner.ui.fields.records import RecordEditor
from docplanner.ui.fields.windows import WindowsEditor
from docplanner.ui.models.columns import Column, Row
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.widgets.cells import CellDelegate, cell_width
from docplanner.ui.words import literal
from docplanner.ui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
_CLOSE = QAbstractItemDelegate.EndEditHint.NoHint
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
LEAST_WIDTH = 240
"""Of an editor that is more than a line, at 100 %."""


class EditingDelegate(CellDelegate):
    """Edits the field of a column. Enter saves, Tab saves and asks for the next, Esc restores."""

    wants = Signal(object, bool)
    """Edit the next cell beside this one, or the one before where it is False."""

    def __init__(self, workspace: Workspace, rows: RowsModel) -> None:
        super().__init__(workspace.look)
        self._workspace = workspace
        self._rows = rows
        self._index = QPersistentModelIndex()
        self._editor: QWidget | None = None
        self._note: ErrorNote | None = None

    # What is open

    @property
    def is_open(self) -> bool:
        """Whether a cell is being edited."""
        return self._editor is not None

    def is_at(self, index: Index) -> bool:
        """Whether this very cell is being edited."""
        return self.is_open and self._index == index

    def return_to(self) -> None:
        """Give the open editor the focus again."""
        if self._editor is not None:
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # What the view asks

    def createEditor(  # noqa: N802
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        row, column = self._row(index), self._rows.columns[index.column()]
        kind_name, record = column.edited(row)
        kind = BY_NAME[kind_name]
        field = next(one for one in kind.fields if one.name == column.field)
        made = editor_for(self._workspace, kind, field, record).widget()
        made.setParent(parent)
        made.setAutoFillBackground(True)
        words = column.title or field.label.replace("_", " ")
        made.setAccessibleName(f"{words}, {self._workspace.title_of(record)}")
        self._index, self._editor = QPersistentModelIndex(index), made
        self._listen(made)
        return made

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """The view has done with it, also where its row is gone."""
        if editor is self._editor:
            self._forget()
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """The editor was filled when it was made, and is never reloaded while it is open."""

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:  # noqa: N802
        """Saving is done by `_save`, which can keep the editor open."""

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        view = editor.parentWidget()
        room = view.rect() if view is not None else option.rect
        rect = QRect(option.rect)
        if index.column() == 0:
            rect.setLeft(rect.left() + self.look.px(self.lead - 8))
        rect.setRight(max(rect.right() - 2, rect.left() + self.look.px(40)))
        if isinstance(editor, ChipsEditor | WindowsEditor | TextEditor):
            rect.setWidth(min(max(rect.width(), self.look.px(LEAST_WIDTH)), room.width()))
            high = editor.heightForWidth(rect.width()) if editor.hasHeightForWidth() else 0
            many = not isinstance(editor, TextEditor) or self._is_long(editor)
            rect.setHeight(max(rect.height(), high, editor.sizeHint().height()) if many else 0)
        rect.setHeight(max(rect.height(), option.rect.height()))
        rect.moveRight(min(rect.right(), max(room.right(), rect.width())))
        if option.rect.top() < room.bottom():
            rect.moveBottom(min(rect.bottom(), max(room.bottom(), rect.height())))
        editor.setGeometry(rect)
        if self._note is not None:
            self._note.place(rect)

    def helpEvent(  # noqa: N802
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """All of a text that was cut off, or what a cell has to say beside it."""
        words = self.tip(QRect(option.rect), index)
        if event.type() != QEvent.Type.ToolTip or not words:
            QToolTip.hideText()
            return True
        QToolTip.showText(event.globalPos(), literal(words), view)
        return True

    def tip(self, rect: QRect, index: Index) -> str:
        """The words of a cell's tooltip; empty where all of it is seen."""
        if self._rows.row(index) is None:
            group = self._rows.group(index)
            return group.tip or group.title if group is not None else ""
        cell = self._rows.cell(index)
        inner = self.inner(QRectF(rect), index.column())
        cut = cell_width(self.look, cell) - self.look.px(16) > inner.width()
        return "\n".join(filter(None, (cell.words if cut else "", cell.tip)))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's own handling of keys gives way to that of `Keys`; letters are no commands here."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & _HELD or _is_function(event.key()):
            return False
        event.accept()
        return True

    # Saving

    def _row(self, index: Index) -> Row:
        row = self._rows.row(index)
        assert row is not None, "headings are not editable"
        return row

    def _is_long(self, editor: TextEditor) -> bool:
        metrics = editor.fontMetrics()
        text = editor.toPlainText()
        wide = self._rows.columns[self._index.column()].width if self._index.isValid() else 0
        return "\n" in text or metrics.horizontalAdvance(text) > self.look.px(max(wide, 0)) * 1.5

    def _listen(self, editor: QWidget) -> None:
        keys = Keys(editor)
        keys.entered.connect(lambda: self._finish(editor, keys))
        keys.left.connect(lambda: self._finish(editor, keys))
        keys.tabbed.connect(lambda forward: self._tab(editor, keys, forward))
        keys.cancelled.connect(lambda: self._close(editor, keys))
        if isinstance(editor, QComboBox):
            editor.activated.connect(lambda number: keys.entered.emit())
        if isinstance(editor, RecordEditor | StarsEditor):
            editor.picked.connect(lambda: QTimer.singleShot(0, editor, keys.entered.emit))

    def _tab(self, editor: QWidget, keys: Keys, forward: bool) -> None:
        here = QPersistentModelIndex(self._index)
        if self._finish(editor, keys) and here.isValid():
            self.wants.emit(self._rows.index(here.row(), here.column(), here.parent()), forward)

    def _finish(self, editor: QWidget, keys: Keys) -> bool:
        if editor is not self._editor or not self._save(editor):
            return False
        self._close(editor, keys)
        return True

    def _close(self, editor: QWidget, keys: Keys) -> None:
        keys.stop()
        self._forget()
        self.closeEditor.emit(editor, _CLOSE)

    def _forget(self) -> None:
        self._editor = None
        if self._note is not None:
            self._note.hide()
            self._note.deleteLater()
            self._note = None

    def _save(self, editor: QWidget) -> bool:
        row = self._rows.row(self._index) if self._index.isValid() else None
        if row is None:
            return True  # the record went while it was edited
        try:
            self._write(row, self._rows.columns[self._index.column()], cast("Editor", editor))
        except Fault as fault:
            self._complain(editor, str(fault))
            return False
        return True

    def _write(self, row: Row, column: Column, editor: Editor) -> None:
        values = editor.values()
        if column.save is not None:
            column.save(row, values[column.field])
        else:
            kind, record = column.edited(row)
            save(self._workspace, kind, record.id, values)

    def _complain(self, editor: QWidget, why: str) -> None:
        show_error(editor, True, why)
        view = editor.parentWidget()
        if self._note is None and view is not None:
            self._note = ErrorNote(self.look, view)
        assert self._note is not None, "an editor stands in its view"
        self._note.say(why, editor.geometry())


def _is_function(key: int) -> bool:
    return Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
