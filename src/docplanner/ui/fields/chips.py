"""Editing a set: chips that can be removed, and a field that adds one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from docplanner.domain.faults import Refused
from docplanner.edits.linking import New
from docplanner.ui.fields.editor import Asked, show_error
from docplanner.ui.fields.records import RecordLine
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Elided
from docplanner.ui.widgets.flow import Flow
from docplanner.ui.words import tr


class ChipsEditor(QFrame):
    """Members of a set. Enter adds what was typed, or saves; Backspace removes the last one."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.asked = asked
        self.setObjectName("chips")
        look = asked.workspace.look
        self._members: list[Any] = []
        self._chips: list[QWidget] = []
        self._flow = Flow(self, look.px(4), greedy=True)
        self._flow.setContentsMargins(*(look.px(3),) * 4)
        self.line = self._make_line()
        self.line.setFrame(False)
        self.line.setProperty("bare", True)
        self.line.setMinimumWidth(look.px(72))
        self.line.installEventFilter(self)
        self._flow.addWidget(self.line)
        self.setFocusProxy(self.line)

    def values(self) -> Mapping[str, Any]:
        self.take_enter()
        members = tuple(self._members)
        if not members and self.asked.field.required:
            raise Refused(tr("It cannot be empty"))
        old = getattr(self.asked.record, self.asked.field.name)
        same = len(members) == len(old) and set(members) == set(old)
        return {self.asked.field.name: old if same else members}

    def fill(self, value: Any) -> None:
        self._members = list(value or ())
        self._show()

    def widget(self) -> QWidget:
        return self

    def take_enter(self) -> bool:
        """Make a chip of what was typed; False where nothing was. Raises Refused."""
        text = self.line.text().strip()
        if not text:
            return False
        if isinstance(self.line, RecordLine):
            found: list[Any] = [self.line.one()]
        else:
            found = [part.strip() for part in text.replace(",", ";").split(";") if part.strip()]
        self._add(found)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            gone = event.key() == Qt.Key.Key_Backspace and not self.line.text()
            if gone and self._members:
                self._members.pop()
                self._show()
                return True
        return False

    def _make_line(self) -> QLineEdit:
        field, workspace = self.asked.field, self.asked.workspace
        if not field.refers_to:
            made = QLineEdit()
            made.setFont(workspace.look.font("small"))
        else:
            made = RecordLine(workspace, field.refers_to)
            made.picked.connect(self.take_enter)
        made.setPlaceholderText(tr("Add"))
        return made

    def _add(self, found: list[Any]) -> None:
        self._members += [one for one in dict.fromkeys(found) if one not in self._members]
        if isinstance(self.line, RecordLine):
            self.line.show_record(None, "")
        self.line.clear()
        show_error(self, False)
        self._show()

    def _show(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for place, member in enumerate(self._members):
            chip = _Chip(self.asked.workspace.look, self._title(member))
            chip.remove.clicked.connect(lambda checked=False, one=member: self._remove(one))
            self._flow.insert(place, chip)
            self._chips.append(chip)
        self.setAccessibleDescription(", ".join(map(self._title, self._members)))
        self.updateGeometry()

    def _remove(self, member: Any) -> None:
        self._members.remove(member)
        self._show()
        self.line.setFocus()

    def _title(self, member: Any) -> str:
        if isinstance(member, New):
            return member.title
        if self.asked.field.refers_to:
            return self.asked.workspace.title(self.asked.field.refers_to, member)
        return str(member)


class _Chip(QFrame):
    """One member with its remove button, for the mouse; the keyboard has Backspace."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self.setObjectName("chip")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(6), 0, look.px(2), 0)
        row.setSpacing(look.px(2))
        row.addWidget(Elided(look, title, "small"))
        self.remove = QPushButton()
        self.remove.setIcon(look.icon("close", size=12))
        self.remove.setProperty("look", "bare")
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.remove.setCursor(Qt.CursorShape.ArrowCursor)
        self.remove.setFixedSize(look.px(18), look.px(18))
        self.remove.setAccessibleName(tr("Remove {name}", name=title))
        self.remove.setToolTip(self.remove.accessibleName())
        row.addWidget(self.remove)
        self.setFixedHeight(look.px(22))
