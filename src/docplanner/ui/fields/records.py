"""Editing a reference: typed in either script, chosen from a list, or made new."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QCompleter, QLineEdit, QWidget

from docplanner.domain.faults import Refused
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME
from docplanner.edits.linking import New
from docplanner.ui.fields.editor import Asked
from docplanner.ui.fields.suggest import Directory, Suggestions
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

_ENDING = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Escape,
)


class RecordLine(QLineEdit):
    """One record of a kind. ``picked`` follows a choice from the list."""

    picked = Signal()

    def __init__(self, workspace: Workspace, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self._directory = Directory(workspace, kind)
        self._chosen: Id | New | None = None
        self.setFont(workspace.look.font("small"))
        self.suggestions = Suggestions(self._directory, self)
        self._completer = self._make_completer()
        self.textEdited.connect(self._typed)
        action = self.addAction(
            workspace.look.icon("chevron-down"), QLineEdit.ActionPosition.TrailingPosition
        )
        action.setToolTip(tr("Choose from the list"))
        action.triggered.connect(lambda checked=False: self.show_list())

    @property
    def popup(self) -> QAbstractItemView:
        """The list below the line."""
        found = self._completer.popup()
        assert found is not None, "a completer that lists has a list"
        return found

    def one(self) -> Id | New | None:
        """What is meant; None where the line is empty. Raises Refused."""
        text = self.text().strip()
        if not text:
            return None
        if self._chosen is not None:
            return self._chosen
        found = self._directory.meant(text)
        noun = BY_NAME[self._kind].noun
        if not found:
            raise Refused(tr("No {noun} is called {name}", noun=noun, name=text[:60]))
        if len(found) > 1:
            raise Refused(
                tr("{n} could be meant; choose one from the list", n=len(found), noun=noun)
            )
        return found[0].id

    def show_record(self, key: Id | None, title: str) -> None:
        """Show a record as chosen."""
        self.setText(title if key else "")
        self._chosen = key or None

    def show_list(self) -> None:
        """List all records, or those that match what was typed."""
        self._list("" if self._chosen is not None else self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Down and not self.popup.isVisible():
            self.show_list()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keys in the open list: Enter and Tab take its line, or go on to the field."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key, popup = event.key(), self.popup
        if key not in _ENDING:
            return False
        index = popup.currentIndex()
        popup.hide()
        if key == Qt.Key.Key_Escape:
            return True
        if index.isValid():
            self._pick(index)
        if not index.isValid() or key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            QApplication.sendEvent(self, event)
        return True

    def _typed(self, text: str) -> None:
        self._chosen = None
        if text.strip():
            self._list(text)
        else:
            self.popup.hide()

    def _list(self, text: str) -> None:
        self.suggestions.look_for(text)
        if self.suggestions.rowCount():
            self._completer.complete()
            self.popup.setCurrentIndex(QModelIndex())  # Enter alone chooses nothing new
        else:
            self.popup.hide()

    def _pick(self, index: QModelIndex) -> None:
        self._chosen = self.suggestions.at(index.row())
        self.setText(str(index.data(Qt.ItemDataRole.EditRole)))
        self.picked.emit()

    def _make_completer(self) -> QCompleter:
        """A completer that only lists: the line itself decides what a text means."""
        made = QCompleter(self.suggestions, self)
        made.setWidget(self)
        made.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        made.setMaxVisibleItems(10)
        popup = made.popup()
        assert popup is not None, "a completer that lists has a list"
        popup.setObjectName("popup")
        popup.setFont(self.font())
        popup.clicked.connect(self._clicked)
        popup.installEventFilter(self)
        return made

    def _clicked(self, index: QModelIndex) -> None:
        self.popup.hide()
        self._pick(index)


class RecordEditor(RecordLine):
    """A reference of a record. ``picked`` saves at once."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked.workspace, asked.field.refers_to)
        self.asked = asked

    def values(self) -> Mapping[str, Any]:
        field, found = self.asked.field, self.one()
        if found is None and field.required:
            raise Refused(tr("It cannot be empty"))
        return {field.name: found}

    def fill(self, value: Any) -> None:
        workspace = self.asked.workspace
        self.show_record(value, workspace.title(self.asked.field.refers_to, value))
        self.selectAll()

    def widget(self) -> QWidget:
        return self
