"""Editing times when somebody is free: rows of a date, from and to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from docplanner.domain.faults import Refused
from docplanner.domain.times import Window, show_wall
from docplanner.domain.titles import show_date
from docplanner.ui.fields.editor import Asked
from docplanner.ui.fields.read import loose_date, loose_time
from docplanner.ui.widgets.basics import button
from docplanner.ui.words import tr


class WindowsEditor(QFrame):
    """One row for each window. A row left empty goes; Tab goes from field to field."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.asked = asked
        self.setObjectName("windows")
        self._rows: list[_Row] = []
        look = asked.workspace.look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(look.px(3),) * 4)
        self._column.setSpacing(look.px(3))
        self._more = button(look, tr("Add a window"), self.add, kind="link", icon="add")
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def values(self) -> Mapping[str, Any]:
        found = [window for row in self._rows if (window := row.typed()) is not None]
        return {self.asked.field.name: tuple(sorted(set(found)))}

    def fill(self, value: Any) -> None:
        for window in sorted(value or ()):
            self._put(window)
        if not self._rows:
            self._put(None)
        self.setFocusProxy(self._rows[0].date)

    def add(self) -> None:
        """Add an empty row."""
        self._put(None).date.setFocus()

    def widget(self) -> QWidget:
        return self

    def _put(self, window: Window | None) -> _Row:
        row = _Row(self.asked, window)
        row.gone.clicked.connect(lambda checked=False: self._take(row))
        self._column.insertWidget(len(self._rows), row)
        self._rows.append(row)
        return row

    def _take(self, row: _Row) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        if not self._rows:
            self._put(None)
        self._rows[-1].date.setFocus()
        self.setFocusProxy(self._rows[0].date)


class _Row(QWidget):
    """A date, a time from and a time to, and a button that removes them."""

    def __init__(self, asked: Asked, window: Window | None) -> None:
        super().__init__()
        self._today = asked.workspace.now.local().date()
        look = asked.workspace.look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(3))
        self.date = QLineEdit(show_date(window.date) if window else "")
        self.start = QLineEdit(show_wall(window.start) if window else "")
        self.end = QLineEdit(show_wall(window.end) if window else "")
        for line, name, hint, stretch in (
            (self.date, tr("Date"), tr("15 Jan"), 5),
            (self.start, tr("From"), "14:30", 2),
            (self.end, tr("To"), "18:00", 2),
        ):
            line.setFont(look.font("small", figures=line is not self.date))
            line.setAccessibleName(name)
            line.setPlaceholderText(hint)
            line.setMinimumWidth(look.px(40))
            row.addWidget(line, stretch)
        self.gone = QPushButton()
        self.gone.setIcon(look.icon("close", size=12))
        self.gone.setProperty("look", "bare")
        self.gone.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.gone.setFixedSize(look.px(20), look.px(20))
        self.gone.setAccessibleName(tr("Remove this window"))
        self.gone.setToolTip(tr("Remove this window"))
        row.addWidget(self.gone)

    def typed(self) -> Window | None:
        """What stands in the row; None where nothing does. Raises Refused."""
        texts = [line.text().strip() for line in (self.date, self.start, self.end)]
        if not any(texts):
            return None
        day, start, end = texts
        try:
            stored = f"{loose_date(day, self._today)}T{loose_time(start)}/{loose_time(end)}"
            return Window.parse(stored)
        except ValueError as error:
            raise Refused(tr("Write a date, from and to, such as 15 Jan, 14:30, 18:00")) from error
