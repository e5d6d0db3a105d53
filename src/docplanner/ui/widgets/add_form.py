"""A new record typed in one line: Enter goes on through the fields and saves at the last."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from docplanner.domain.faults import Fault
from docplanner.domain.kinds import BY_NAME
from docplanner.ui.fields.editor import Asked, Editor, show_error
from docplanner.ui.fields.editors import editor_for
from docplanner.ui.fields.keys import Keys
from docplanner.ui.fields.records import RecordEditor
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.widgets.flow import Flow
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

Entry = tuple[str, str, int]
"""A field, its label, and the width of its editor at 100 %."""
TALL = 52
"""Height of a field that takes several lines, at 100 %."""


class AddForm(QWidget):
    """``save`` writes the values and raises a Fault where it cannot; the text then stays.

    ``prepare`` may change the draft before the fields of it are read, from the typed texts.
    """

    closed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        kind: str,
        title: str,
        entries: Sequence[Entry],
        save: Callable[[Mapping[str, Any]], object],
        prepare: Callable[[Any, Mapping[str, str]], Any] = lambda draft, texts: draft,
    ) -> None:
        super().__init__()
        self._workspace, self._kind = workspace, BY_NAME[kind]
        self._entries, self._save_values, self._prepare = tuple(entries), save, prepare
        self._editors: dict[str, Editor] = {}
        self._draft: Any = None
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        look = workspace.look
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        column.setSpacing(look.px(4))
        head = QHBoxLayout()
        head.addWidget(Text(look, title, "bodyStrong"))
        self._error = Text(look, "", "small", "danger", wrap=True)
        head.addWidget(self._error, 1)
        head.addWidget(button(look, tr("Add"), self.commit, kind="primary", small=True))
        head.addWidget(
            button(look, "", self.close_form, kind="quiet", icon="close", tip=tr("Close (Esc)"))
        )
        column.addLayout(head)
        self._line = QWidget()
        self._flow = Flow(self._line, look.px(8))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._line.setSizePolicy(policy)
        column.addWidget(self._line)
        self.hide()

    def start(self, draft: Any, focus: str = "") -> None:
        """Show the form with a draft's values, and put the cursor into a field."""
        self._draft = draft
        self._error.setText("")
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._editors = {}
        for name, label, width in self._entries:
            self._flow.addWidget(self._field(name, label, width))
        self._flow.invalidate()
        self.show()
        wanted = self._editors[focus or self._entries[0][0]].widget()
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> bool:
        """Save what was typed; False where that was not possible, with the reason shown."""
        texts = {name: _text(editor.widget()) for name, editor in self._editors.items()}
        draft = self._prepare(self._draft, texts)
        values: dict[str, Any] = {}
        for name, label, _ in self._entries:
            editor = self._editors[name]
            try:
                _ask_for(editor, draft)
                values |= editor.values()
                draft = replace(draft, **values)
            except Fault as fault:
                self._complain(editor, f"{label}: {fault}")
                return False
            show_error(editor.widget(), False)
        try:
            self._save_values(_given(draft, values))
        except Fault as fault:
            self._complain(self._editors[self._entries[0][0]], str(fault))
            return False
        return True

    def close_form(self) -> None:
        """Close without adding."""
        self.hide()
        self.closed.emit()

    def _field(self, name: str, label: str, width: int) -> QWidget:
        look, box = self._workspace.look, QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addWidget(Text(look, label, "caption", "secondary"))
        field = next(one for one in self._kind.fields if one.name == name)
        editor = editor_for(self._workspace, self._kind, field, self._draft)
        widget = editor.widget()
        widget.setAccessibleName(label)
        widget.setFixedWidth(look.px(width))
        if isinstance(widget, QPlainTextEdit):
            widget.setFixedHeight(look.px(TALL))
        elif isinstance(widget, QLineEdit):
            widget.deselect()
        column.addWidget(widget)
        keys = Keys(widget)
        keys.entered.connect(lambda: self._go_on(name))
        keys.tabbed.connect(lambda forward: self._beside(name, forward))
        keys.cancelled.connect(self.close_form)
        if isinstance(widget, RecordEditor):
            widget.picked.connect(lambda: QTimer.singleShot(0, widget, keys.entered.emit))
        self._editors[name] = editor
        return box

    def _go_on(self, name: str) -> None:
        if name == self._entries[-1][0]:
            self.commit()
        else:
            self._beside(name, True)

    def _beside(self, name: str, forward: bool) -> None:
        names = [entry[0] for entry in self._entries]
        place = names.index(name) + (1 if forward else -1)
        if 0 <= place < len(names):
            widget = self._editors[names[place]].widget()
            widget.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._editors[name].widget().focusNextPrevChild(forward)

    def _complain(self, editor: Editor, why: str) -> None:
        self._error.setText(why)
        show_error(editor.widget(), True, why)
        editor.widget().setFocus(Qt.FocusReason.OtherFocusReason)


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def _ask_for(editor: Editor, draft: Any) -> None:
    """Let an editor read what is typed for the record as it would stand."""
    asked = getattr(editor, "asked", None)
    if isinstance(asked, Asked):
        editor.asked = replace(asked, record=draft)  # type: ignore[attr-defined]  # all have it


def _given(draft: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in values} | {
        name: getattr(draft, name) for name in ("drop",) if hasattr(draft, name)
    }
