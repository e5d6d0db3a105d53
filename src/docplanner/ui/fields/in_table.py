"""Editing a cell in place. A value that cannot be saved stays in its editor, with the reason."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QPlainTextEdit,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from docplanner.domain.faults import Fault
from docplanner.domain.kinds import BY_NAME
from docplanner.edits import records
from docplanner.ui.fields.editors import Editor, editor_for, still_inside
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.widgets.cells import CellDelegate
from docplanner.ui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemDelegate.EndEditHint


class EditingDelegate(CellDelegate):
    """Edits the field of a column. Enter saves, Tab saves and goes right, Esc restores."""

    def __init__(self, workspace: Workspace, rows: RowsModel) -> None:
        super().__init__(workspace.look)
        self._workspace = workspace
        self._rows = rows
        self._index = QPersistentModelIndex()

    def createEditor(  # noqa: N802
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        model = cast("RowsModel", index.model())
        row = model.row(index)
        assert row is not None, "headings are not editable"
        self._index = QPersistentModelIndex(index)
        kind = BY_NAME[row.kind]
        field = next(one for one in kind.fields if one.name == model.columns[index.column()].field)
        editor = editor_for(self._workspace, kind, field, row.record)
        made = editor.widget()
        made.setParent(parent)
        made.setAccessibleName(
            f"{field.label.replace('_', ' ')}, {self._workspace.title_of(row.record)}"
        )
        if isinstance(made, QPlainTextEdit):
            made.setMinimumHeight(0)
            made.setMaximumHeight(16777215)
        if isinstance(made, QComboBox) and not made.isEditable():
            made.activated.connect(lambda number: self._finish(made, _Hint.NoHint))
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """The editor was filled when it was made, and is never reloaded while it is open."""

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:  # noqa: N802
        """Saving is done by `_save`, which can keep the editor open."""

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802
        if not isinstance(editor, QWidget):
            return super().eventFilter(editor, event)
        if event.type() == QEvent.Type.KeyPress:
            hint = self._hint(editor, cast("QKeyEvent", event))
            if hint is not None:
                self._finish(editor, hint)
                return True
            if cast("QKeyEvent", event).key() == Qt.Key.Key_Escape:
                self.closeEditor.emit(editor, _Hint.RevertModelCache)
                return True
            return False
        if event.type() == QEvent.Type.FocusOut:
            if not still_inside(editor):
                self._finish(editor, _Hint.NoHint)
            return False
        return super().eventFilter(editor, event)

    def _hint(self, editor: QWidget, event: QKeyEvent) -> Any:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            return _Hint.NoHint
        if key == Qt.Key.Key_Tab:
            return _Hint.EditNextItem
        return _Hint.EditPreviousItem if key == Qt.Key.Key_Backtab else None

    def _finish(self, editor: QWidget, hint: Any) -> None:
        if self._save(editor):
            self.closeEditor.emit(editor, hint)

    def _save(self, editor: QWidget) -> bool:
        row = self._rows.row(self._index)
        if row is None:
            return True  # the record went while it was edited
        column = self._rows.columns[self._index.column()]
        try:
            value = cast("Editor", editor).value()
            if value != getattr(row.record, column.field):
                self._workspace.edit(records.change, row.kind, row.record.id, {column.field: value})
        except Fault as fault:
            editor.setProperty("error", True)
            editor.style().unpolish(editor)
            editor.style().polish(editor)
            editor.setToolTip(str(fault))
            QToolTip.showText(editor.mapToGlobal(editor.rect().bottomLeft()), str(fault), editor)
            return False
        return True
