"""One field in the inspector: label and value at rest, an editor in place when it is edited."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from docplanner.domain.faults import Fault
from docplanner.domain.fields import Field
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME
from docplanner.edits import records
from docplanner.ui.fields.editors import Editor, editor_for, still_inside
from docplanner.ui.fields.shown import shown
from docplanner.ui.widgets.basics import Text
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

LABEL = 84


class FieldRow(QWidget):
    """Shows and edits one field of one record. Click, F2 or Enter edits; Enter or Tab saves.

    The old value stays stored until the new one is valid and written; what was typed stays in the
    editor, with the reason beside it.
    """

    edited = Signal()

    def __init__(
        self, workspace: Workspace, kind: str, key: Id, name: str, label: str = ""
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._kind = BY_NAME[kind]
        self._key = key
        self._field = next(field for field in self._kind.fields if field.name == name)
        self._editor: Editor | None = None
        words = label or tr(self._field.label.replace("_", " ").capitalize())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName(f"field.{name}")
        self._label_text = words
        look = workspace.look
        self._label = Text(look, words, "small", "secondary", wrap=True)
        self._label.setFixedWidth(look.px(LABEL))
        self._value = Text(look, "", "small", wrap=True)
        self._value.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._error = Text(look, "", "caption", "danger", wrap=True)
        self._error.hide()
        self._build()
        self.refresh()

    @property
    def field(self) -> Field:
        """The field that it shows."""
        return self._field

    @property
    def editing(self) -> bool:
        """Whether its editor is open."""
        return self._editor is not None

    def refresh(self) -> None:
        """Show the stored value, unless it is just being edited."""
        if self._editor is not None:
            return
        record = self._workspace.record(self._kind.name, self._key)
        value = getattr(record, self._field.name) if record is not None else None
        text = shown(self._workspace, self._field, value)
        self._value.setText(text or tr("Not set"))
        self._value.set_tone("" if text else "muted")
        self.setAccessibleName(f"{self._label_text}: {text or tr('Not set')}")

    def edit(self) -> None:
        """Open the editor."""
        record = self._workspace.record(self._kind.name, self._key)
        if self._editor is not None or record is None:
            return
        self._editor = editor_for(self._workspace, self._kind, self._field, record)
        widget = self._editor.widget()
        widget.setAccessibleName(self._label_text)
        widget.installEventFilter(self)
        if isinstance(widget, QComboBox) and not widget.isEditable():
            widget.activated.connect(lambda number: self.commit())
        self._value.hide()
        self._slot.insertWidget(0, widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> bool:
        """Save what was typed; False where that was not possible, and the editor stays."""
        editor = self._editor
        if editor is None:
            return True
        try:
            value = editor.value()
            record = self._workspace.record(self._kind.name, self._key)
            if record is not None and value != getattr(record, self._field.name):
                self._workspace.edit(
                    records.change,
                    self._kind.name,
                    self._key,
                    {self._field.name: value},
                    origin=self,
                )
        except Fault as fault:
            self._complain(str(fault))
            return False
        self._close()
        self.edited.emit()
        return True

    def cancel(self) -> None:
        """Close the editor and show the stored value."""
        self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key_pressed(event)
        left = event.type() == QEvent.Type.FocusOut
        if left and self._editor is not None and not still_inside(self._editor.widget()):
            self.commit()
        return False

    def _key_pressed(self, event: QKeyEvent) -> bool:
        key = event.key()
        plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if self.commit():
                self.setFocus()
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            if self.commit():
                self.setFocus()
                self.focusNextPrevChild(key == Qt.Key.Key_Tab)
            return True
        if key == Qt.Key.Key_Escape:
            self.cancel()
            self.setFocus()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space):
            self.edit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self.edit()

    def _build(self) -> None:
        look = self._workspace.look
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(4), look.px(2), look.px(4), look.px(2))
        row.setSpacing(look.px(8))
        row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        self._slot = QVBoxLayout()
        self._slot.setSpacing(2)
        self._slot.addWidget(self._value)
        self._slot.addWidget(self._error)
        row.addLayout(self._slot, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("fieldrow", True)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def _complain(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.show()
        widget = self._editor.widget() if self._editor else None
        if widget is not None:
            widget.setProperty("error", True)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
            widget.setAccessibleDescription(sentence)

    def _close(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            widget = editor.widget()
            widget.removeEventFilter(self)
            self._slot.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._error.hide()
        self._value.show()
        self.refresh()
