"""Beginning a trip: title, first day, last day, base; the trip and its days in one step."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from docplanner.domain.faults import Fault, Refused
from docplanner.domain.ids import Id
from docplanner.domain.places import Location
from docplanner.edits import schedule
from docplanner.ui.fields.read import loose_date
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


class NewTrip(QWidget):
    """A panel over the timeline. ``made`` carries the id of the trip, ``closed`` nothing."""

    made = Signal(str)
    closed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        look = workspace.look
        self.setObjectName("well")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("New trip"))
        self.title = self._line(tr("Title"), tr("March 2023, spring"), 260)
        self.first = self._line(tr("First day"), tr("15 Jan"), 110)
        self.last = self._line(tr("Last day"), tr("the same"), 110)
        self.base = self._places()
        self._error = Text(look, "", "small", "danger", wrap=True)
        self._error.hide()
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        for label, widget in (
            (tr("Title"), self.title),
            (tr("First day"), self.first),
            (tr("Last day"), self.last),
            (tr("Base"), self.base),
        ):
            row.addLayout(_labelled(Text(look, label, "captionStrong", "secondary"), widget))
        row.addStretch()
        buttons = QHBoxLayout()
        buttons.addWidget(button(look, tr("Make the trip"), self.take, kind="primary"))
        buttons.addWidget(button(look, tr("Cancel"), self.closed.emit, kind="quiet"))
        row.addLayout(buttons)
        row.setAlignment(buttons, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(10), look.px(12), look.px(12))
        column.addWidget(Text(look, tr("New trip"), "bodyStrong"))
        column.addLayout(row)
        column.addWidget(self._error)

    def begin(self) -> None:
        """Be ready to be typed into."""
        for line in (self.title, self.first, self.last):
            line.clear()
        self._fill_places()
        self._error.hide()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Make the trip; what cannot be stays typed, with the reason."""
        try:
            trip = self._make()
        except Fault as fault:
            self._error.setText(str(fault))
            self._error.show()
            return
        self.made.emit(trip)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        else:
            super().keyPressEvent(event)

    def _make(self) -> Id:
        if not self.title.text().strip():
            self.title.setFocus()
            raise Refused(tr("Give the trip a title."))
        first = self._date(self.first, tr("Give the first day, such as 15 Jan."))
        last = first if not self.last.text().strip() else self._date(self.last, "")
        edited = self._workspace.edit(
            schedule.begin_trip, self.title.text(), first, last, self._base()
        )
        trip: Id = edited.result
        return trip

    def _date(self, line: QLineEdit, missing: str) -> date:
        text = line.text().strip()
        if not text:
            line.setFocus()
            raise Refused(missing)
        try:
            return date.fromisoformat(loose_date(text, self._workspace.now.local().date()))
        except ValueError:
            line.setFocus()
            words = tr("{text} is not a date; write 15 Jan or 2023-01-15.", text=text[:40])
            raise Refused(words) from None

    def _base(self) -> str:
        """The id of a place that is there, or the name of a new one."""
        typed = self.base.currentText().strip()
        place = self.base.findText(typed, Qt.MatchFlag.MatchFixedString)
        return str(self.base.itemData(place)) if place > 0 else typed

    def _line(self, name: str, hint: str, width: int) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        line.setMinimumWidth(self._workspace.look.px(width * 2 // 3))
        line.setMaximumWidth(self._workspace.look.px(width))
        return line

    def _places(self) -> QComboBox:
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setAccessibleName(tr("Base"))
        box.setMinimumWidth(self._workspace.look.px(140))
        line = box.lineEdit()
        if line is not None:
            line.setPlaceholderText(tr("Where you stay, or empty"))
        return box

    def _fill_places(self) -> None:
        self.base.clear()
        self.base.addItem("", "")
        places = self._workspace.snapshot.all(Location).values()
        for place in sorted(places, key=lambda one: one.name.casefold()):
            self.base.addItem(place.name, place.id)
        completer = self.base.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)


def _labelled(label: Text, widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(label)
    column.addWidget(widget)
    return column
