"""One field in the inspector: label and value at rest, an editor in place when it is edited."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from docplanner.domain.faults import Fault
from docplanner.domain.fields import FLAG, Field
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME
from docplanner.ui.fields.choices import StarsEditor
from docplanner.ui.fields.editor import Editor, save, show_error, still_inside
from docplanner.ui.fields.editors import editor_for, is_rating
from docplanner.ui.fields.keys import Keys
from docplanner.ui.fields.records import RecordEditor
from docplanner.ui.fields.shown import shown
from docplanner.ui.fields.value import Links, Stars, Switch
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.basics import Text
from docplanner.ui.widgets.mark import Mark
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

LABEL = 84
STACKED_FROM = 1.5
"""The text scale from which the label stands above the value."""


class FieldRow(QWidget):
    """Shows and edits one field of one record. Click, F2 or Enter edits; Enter or Tab saves.

    The old value stays stored until the new one is valid and written; what was typed stays in the
    editor, with the reason below it. Ctrl+Enter goes to the record that the field names.
    """

    edited = Signal()
    wanted_names = Signal(str)
    """A person's id: the field is hidden, and somebody wants to see it."""

    def __init__(
        self, workspace: Workspace, kind: str, key: Id, name: str, label: str = ""
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self._kind = BY_NAME[kind]
        self.key = key
        self._field = next(field for field in self._kind.fields if field.name == name)
        self._editor: Editor | None = None
        self._keys: Keys | None = None
        self._words = label or tr(self._field.label.replace("_", " ").capitalize())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName(f"field.{name}")
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

    @property
    def locked(self) -> bool:
        """Whether the value is hidden, because it would give a protected person away."""
        return self.workspace.names.hides(self._kind.name, self.key, self._field.name)

    def show_record(self, key: Id) -> None:
        """Show the same field of another record."""
        if key != self.key:
            if self._editor is not None:
                self._close()
            self.key = key
        self._trouble.hide()
        self.refresh()

    def refresh(self) -> None:
        """Show the stored value, unless it is just being edited."""
        if self._editor is not None:
            return
        record = self._record()
        value = getattr(record, self._field.name) if record is not None else None
        text = self.shown_text(record, value)
        words = text or tr("Not set")
        self.setAccessibleName(f"{self._words}: {words}")
        if self._links is not None:
            keys = (value or ()) if self._field.many else (value,)
            pairs = ((key, self.workspace.title(self._field.refers_to, key)) for key in keys if key)
            self._links.show_links(tuple(pairs), self._follow)
            self._links.setVisible(bool(text))
            self.value_text.setVisible(not text)
        if self._switch is not None:
            self._switch.show_state(bool(value))
        if self._stars is not None:
            self._stars.show_stars(int(value or 0))
        if self.value_text.text() != words:
            self.value_text.setText(words)
            self.value_text.set_tone(self.tone(bool(text)))

    def edit(self) -> None:
        """Open the editor; a yes or no just changes."""
        record = self._record()
        if self._editor is not None or record is None:
            return
        if self.locked:
            self.wanted_names.emit(self.key)
        elif self._field.type is FLAG:
            self._save({self._field.name: not getattr(record, self._field.name)})
        else:
            self._open(editor_for(self.workspace, self._kind, self._field, record))

    def commit(self) -> bool:
        """Save what was typed; False where that was not possible, and the editor stays."""
        editor = self._editor
        if editor is None:
            return True
        try:
            values = editor.values()
        except Fault as fault:
            self._complain(str(fault))
            return False
        return self._save(values)

    def cancel(self) -> None:
        """Close the editor and show the stored value."""
        self._close()

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self._follow_first()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space):
            self.edit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.edit()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        from PySide6.QtWidgets import QStyle, QStyleOption

        option, painter, look = QStyleOption(), QPainter(self), self.workspace.look
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        if self.underMouse() and self.show_pencil():
            icon = look.pixmap("lock" if self.locked else "edit", "text.secondary", 14)
            at = QPointF(self.width() - look.px(20), look.px(5))
            painter.drawPixmap(at, icon)

    # Inside

    def _record(self) -> Any:
        return self.workspace.record(self._kind.name, self.key)

    def shown_text(self, record: Any, value: Any) -> str:
        """The value in words; empty where there is none."""
        if self.locked:
            return tr("Hidden")
        return shown(self.workspace, self._field, value, record)

    def tone(self, is_set: bool) -> str:
        """The tone of the value at rest."""
        return "" if is_set and not self.locked else "muted"

    def show_pencil(self) -> bool:
        """Whether a pencil, or a lock, says what a click does."""
        return self._editor is None and self._field.type is not FLAG

    def _follow(self, key: Id) -> None:
        self.workspace.show(self._field.refers_to, key)

    def _follow_first(self) -> None:
        record = self._record()
        value = getattr(record, self._field.name, None) if self._field.refers_to else None
        first = next(iter(value), None) if self._field.many and value else value
        if first:
            self._follow(first)

    def _open(self, editor: Editor) -> None:
        self._editor = editor
        widget = editor.widget()
        widget.setAccessibleName(self._words)
        self._keys = Keys(widget)
        self._keys.entered.connect(self._entered)
        self._keys.tabbed.connect(self._tabbed)
        self._keys.cancelled.connect(self._cancelled)
        self._keys.left.connect(self.commit)
        if isinstance(widget, QComboBox):
            widget.activated.connect(lambda number: self._entered())
        if isinstance(widget, RecordEditor | StarsEditor):
            widget.picked.connect(lambda: QTimer.singleShot(0, widget, self._entered))
        self.at_rest.hide()
        self._slot.insertWidget(0, widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _entered(self) -> None:
        if self.commit():
            self.setFocus()

    def _tabbed(self, forward: bool) -> None:
        if self.commit():
            self.setFocus()
            self.focusNextPrevChild(forward)

    def _cancelled(self) -> None:
        self.cancel()
        self.setFocus()

    def _save(self, values: Any) -> bool:
        try:
            save(self.workspace, self._kind.name, self.key, values, self)
        except Fault as fault:
            self._complain(str(fault))
            return False
        self._close()
        self.edited.emit()
        return True

    def _complain(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._trouble.show()
        if self._editor is not None:
            show_error(self._editor.widget(), True, sentence)

    def _close(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            if self._keys is not None:
                self._keys.stop()
            widget = editor.widget()
            if still_inside(widget):
                self.setFocus()
            self._slot.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._trouble.hide()
        self.at_rest.show()
        self.refresh()

    # Building

    def _build(self) -> None:
        look, field = self.workspace.look, self._field
        stacked = look.scale >= STACKED_FROM
        self.label = Text(look, self._words, "small", "secondary", wrap=True)
        row = QBoxLayout(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight, self
        )
        row.setContentsMargins(look.px(4), look.px(3), look.px(22), look.px(3))
        row.setSpacing(0 if stacked else look.px(8))
        if not stacked:
            self.label.setFixedWidth(look.px(LABEL))
        row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        self._slot = QVBoxLayout()
        self._slot.setSpacing(look.px(2))
        self.value_text = Text(look, "", "small", wrap=True)
        self._links = Links(look) if field.refers_to else None
        self._switch = Switch(look) if field.type is FLAG else None
        self._stars = Stars(look) if is_rating(field) else None
        self.at_rest = self._resting()
        self._slot.addWidget(self.at_rest)
        self._error = Text(look, "", "caption", "danger", wrap=True)
        self._trouble = self._error_line()
        self._slot.addWidget(self._trouble)
        row.addLayout(self._slot, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("fieldrow", True)
        self.build_look()

    def build_look(self) -> None:
        """Change how the row looks, in kinds of row that are not plain fields."""

    def _resting(self) -> QWidget:
        rest = QWidget()
        row = QHBoxLayout(rest)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.workspace.look.px(6))
        if self._switch is not None:
            row.addWidget(self._switch)
        if self._stars is not None:
            self.value_text.setParent(rest)
            self.value_text.hide()
            row.addWidget(self._stars, 1)
        else:
            row.addWidget(self.value_text, 1)
        if self._links is not None:
            row.addWidget(self._links, 1)
        return rest

    def _error_line(self) -> QWidget:
        look, line = self.workspace.look, QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(4))
        mark = Mark(look)
        mark.show_shape(Shape.PROBLEM, "danger")
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._error, 1)
        line.hide()
        return line

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, super().minimumSizeHint().height())
