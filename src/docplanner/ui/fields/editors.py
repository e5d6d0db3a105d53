"""Editors of one value, by the type of its field. All speak text, or choose from a list."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from docplanner.domain.faults import Refused
from docplanner.domain.fields import FLAG, TEXT, Field
from docplanner.domain.kinds import BY_NAME, Kind
from docplanner.ui.fields.read import read
from docplanner.ui.fields.shown import choice_word, typed, typed_one
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

LONG_TEXTS = frozenset(
    "note outline description why weather purpose no_go hazards access recce_note mitigation "
    "evacuation higher_risk limits scope care consent_note kit_note medical_note meals money "
    "passes action exits caption".split(" ")
)
"""Text fields that take several lines."""


class Editor(Protocol):
    """What every editor widget can do."""

    def value(self) -> Any:
        """The value now in it. Raises Refused with a sentence for beside the field."""

    def fill(self, value: Any) -> None:
        """Show a value."""

    def widget(self) -> QWidget:
        """The widget itself."""


class LineEditor(QLineEdit):
    """One line of text, read by the field's type."""

    def __init__(self, workspace: Workspace, kind: Kind, field: Field, record: Any) -> None:
        super().__init__()
        self._workspace, self._kind, self._field, self._record = workspace, kind, field, record
        self.setPlaceholderText(_hint(field))

    def value(self) -> Any:
        return read(self._workspace, self._kind, self._field, self.text(), self._record)

    def fill(self, value: Any) -> None:
        self.setText(typed(self._workspace, self._field, value))
        self.selectAll()

    def widget(self) -> QWidget:
        return self


class TextEditor(QPlainTextEdit):
    """Several lines. Enter saves, Shift+Enter begins a new line."""

    def __init__(self, workspace: Workspace, kind: Kind, field: Field, record: Any) -> None:
        super().__init__()
        self._workspace, self._kind, self._field, self._record = workspace, kind, field, record
        self.setTabChangesFocus(True)
        self.setFixedHeight(workspace.look.px(96))

    def value(self) -> Any:
        return read(self._workspace, self._kind, self._field, self.toPlainText(), self._record)

    def fill(self, value: Any) -> None:
        self.setPlainText(typed(self._workspace, self._field, value))
        self.selectAll()

    def widget(self) -> QWidget:
        return self


class ChoiceEditor(QComboBox):
    """One of a closed list, or nothing where the field may be empty."""

    def __init__(self, workspace: Workspace, kind: Kind, field: Field, record: Any) -> None:
        super().__init__()
        if field.type is FLAG:
            pairs: list[tuple[str, Any]] = [(tr("Yes"), True), (tr("No"), False)]
        else:
            pairs = [(choice_word(word), field.type.read(word)) for word in field.type.choices]
        if field.nullable:
            pairs.insert(0, (tr("Not set"), None))
        for text, value in pairs:
            self.addItem(text, value)
        self._values = [value for _, value in pairs]

    def value(self) -> Any:
        return self._values[self.currentIndex()]

    def fill(self, value: Any) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def widget(self) -> QWidget:
        return self


class RecordEditor(QComboBox):
    """A reference: typed with suggestions in either script, or chosen from the list.

    A set is typed with ``;`` between its members; suggestions are for the one being typed.
    """

    def __init__(self, workspace: Workspace, kind: Kind, field: Field, record: Any) -> None:
        super().__init__()
        self._workspace, self._kind, self._field = workspace, kind, field
        self._ids: dict[str, str] = {}
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for title, key in self._titles():
            self._ids.setdefault(title, key)
        self.addItem("")
        self.addItems(list(self._ids))
        self._suggest()
        if field.many:
            self.textActivated.connect(self._join)
            self._before = ""
            self.editTextChanged.connect(self._remember)

    def value(self) -> Any:
        text = self.currentText()
        if not self._field.many:
            return self._one(text)
        parts = [part.strip() for part in text.split(";")]
        return tuple(dict.fromkeys(self._one(part) for part in parts if part))

    def fill(self, value: Any) -> None:
        text = typed(self._workspace, self._field, value)
        self._before = text
        self.setCurrentText(text)

    def widget(self) -> QWidget:
        return self

    def _titles(self) -> list[tuple[str, str]]:
        kind = self._field.refers_to
        records = (
            self._workspace.project.rows(kind)
            if BY_NAME[kind].long
            else self._workspace.snapshot.tables[kind].values()
        )
        named = [(typed_one(self._workspace, self._field, one.id), str(one.id)) for one in records]
        return sorted(named, key=lambda pair: pair[0].casefold())

    def _suggest(self) -> None:
        completer = QCompleter(list(self._ids), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        if not self._field.many:
            self.setCompleter(completer)
        else:
            self.setCompleter(None)  # type: ignore[arg-type]  # Qt takes none; the stubs do not

    def _remember(self, text: str) -> None:
        self._before = text

    def _join(self, chosen: str) -> None:
        """A member chosen from the list is added to those that stand there."""
        members = [part.strip() for part in self._before.split(";") if part.strip()]
        if chosen and chosen not in members:
            members.append(chosen)
        self._before = "; ".join(members)
        QTimer.singleShot(0, lambda: self.setCurrentText(self._before))

    def _one(self, text: str) -> Any:
        if not text.strip():
            return self._workspace.inward.value(self._kind, self._field, "")
        exact = self._ids.get(text.strip())
        if exact is not None:
            return exact
        try:
            return self._workspace.finder.find(self._field.refers_to, text).id
        except Refused as refused:
            noun = BY_NAME[self._field.refers_to].noun
            raise Refused(
                tr("No {noun} is called {name}", noun=noun, name=text.strip()[:60])
            ) from refused


def editor_for(workspace: Workspace, kind: Kind, field: Field, record: Any) -> Editor:
    """An editor for a field, filled with the record's value."""
    made: Editor
    if field.refers_to:
        made = RecordEditor(workspace, kind, field, record)
    elif field.type.choices or (field.type is FLAG):
        made = ChoiceEditor(workspace, kind, field, record)
    elif field.type is TEXT and field.name in LONG_TEXTS and not field.many:
        made = TextEditor(workspace, kind, field, record)
    else:
        made = LineEditor(workspace, kind, field, record)
    made.fill(getattr(record, field.name) if record is not None else field.default)
    return made


def _hint(field: Field) -> str:
    hints = {
        "date": tr("15 Jan, or 2023-01-15"),
        "time of day": tr("07:30"),
        "moment": tr("15 Jan 07:30"),
        "frame rate": tr("25"),
        "window": tr("2023-01-16T14:30/18:00"),
    }
    return hints.get(field.type.name, "")


def still_inside(editor: QWidget) -> bool:
    """Whether the focus only went to a list or menu that belongs to an editor."""
    if QApplication.activePopupWidget() is not None:
        return True
    now = QApplication.focusWidget()
    return now is not None and (now is editor or editor.isAncestorOf(now))
