"""Editors of typed text: one line by the field's type, or several."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import QCalendarWidget, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from docplanner.domain.faults import Refused
from docplanner.domain.fields import LATITUDE
from docplanner.ui.fields.editor import Asked
from docplanner.ui.fields.read import loose_date, read
from docplanner.ui.fields.shown import typed
from docplanner.ui.words import tr

_PAIR = re.compile(r"\s*(-?\d{1,3}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*")
LEAST_LINES, MOST_LINES = 2, 12


class LineEditor(QLineEdit):
    """One line of text, read by the field's type."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.asked = asked
        self.setFont(asked.workspace.look.font("small"))
        self.setPlaceholderText(_hint(asked.field.type.name))

    def values(self) -> Mapping[str, Any]:
        return {self.asked.field.name: self.read(self.text())}

    def read(self, text: str) -> Any:
        """The value that a text means. Raises Refused."""
        asked = self.asked
        return read(asked.workspace, asked.kind, asked.field, text, asked.record)

    def fill(self, value: Any) -> None:
        self.setText(typed(self.asked.workspace, self.asked.field, value))
        self.selectAll()

    def widget(self) -> QWidget:
        return self


class PlaceEditor(LineEditor):
    """Latitude or longitude. A pasted pair, such as 48.42, 35.07, fills both."""

    def values(self) -> Mapping[str, Any]:
        match = _PAIR.fullmatch(self.text())
        if match is None:
            return super().values()
        north = self.asked.field.type is LATITUDE
        name = self.asked.field.name
        other = name.replace("latitude", "*").replace("longitude", "latitude")
        other = other.replace("*", "longitude")
        names = (name, other) if north else (other, name)
        by_name = {field.name: field for field in self.asked.kind.fields}
        workspace, kind, record = self.asked.workspace, self.asked.kind, self.asked.record
        return {
            one: read(workspace, kind, by_name[one], text, record)
            for one, text in zip(names, match.groups(), strict=True)
        }


class MoneyEditor(LineEditor):
    """An amount with its currency, such as 420 GBP; both are saved."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self.setPlaceholderText(tr("420.00 GBP"))

    def values(self) -> Mapping[str, Any]:
        name, text = self.asked.field.name, self.text().strip()
        if not text:
            return {name: None}
        match = re.fullmatch(r"([\d ,']+?)(?:\.(\d{1,2}))?\s*([A-Za-z]{3})?", text, re.ASCII)
        whole = re.sub(r"\D", "", match[1]) if match else ""
        if match is None or not whole or len(whole) > 12:
            raise Refused(tr("Write an amount, such as 420 GBP"))
        minor = int(whole) * 100 + int((match[2] or "").ljust(2, "0"))
        currency = (match[3] or self.asked.record.currency or "").upper()
        if not currency:
            raise Refused(tr("Write the currency after it, such as 420 GBP"))
        return {name: minor, "currency": currency}

    def fill(self, value: Any) -> None:
        self.setText("" if value is None else money(value, self.asked.record.currency))
        self.selectAll()


def money(minor: int, currency: str | None) -> str:
    """An amount in words: ``420.00 GBP``."""
    return f"{minor // 100}.{minor % 100:02d} {currency or ''}".strip()


class DateEditor(LineEditor):
    """A date, typed as people write it, or chosen from a calendar (Alt+Down)."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        icon = asked.workspace.look.icon("calendar")
        action = self.addAction(icon, QLineEdit.ActionPosition.TrailingPosition)
        action.setToolTip(tr("Choose from a calendar"))
        action.triggered.connect(lambda checked=False: self.show_calendar())
        self.calendar: QCalendarWidget | None = None

    def show_calendar(self) -> None:
        """Open the calendar below the field."""
        if self.calendar is None:
            self.calendar = _calendar(self)
            self.calendar.clicked.connect(self._choose)
            self.calendar.activated.connect(self._choose)
        day = self._now()
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.move(self.mapToGlobal(self.rect().bottomLeft()))
        self.calendar.show()
        self.calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and alt:
            self.show_calendar()
        else:
            super().keyPressEvent(event)

    def _now(self) -> date:
        today = self.asked.workspace.now.local().date()
        try:
            return date.fromisoformat(loose_date(self.text(), today))
        except ValueError:
            return today

    def _choose(self, day: QDate) -> None:
        self.setText(day.toString("yyyy-MM-dd"))
        if self.calendar is not None:
            self.calendar.hide()
        self.setFocus()


def _calendar(parent: QWidget) -> QCalendarWidget:
    made = QCalendarWidget(parent)
    made.setWindowFlag(Qt.WindowType.Popup)
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    made.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    made.setGridVisible(False)
    made.setAccessibleName(tr("Calendar"))
    return made


class ZoneEditor(LineEditor):
    """A time zone, with all that there are as suggestions."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        from zoneinfo import available_timezones

        completer = QCompleter(sorted(available_timezones()), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)


class TextEditor(QPlainTextEdit):
    """Several lines, as high as what is in it. Enter saves, Shift+Enter begins a new line."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.asked = asked
        self.setFont(asked.workspace.look.font("small"))
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setToolTip(tr("Enter saves, Shift+Enter begins a new line"))
        self.document().documentLayout().documentSizeChanged.connect(lambda size: self._grow())

    def values(self) -> Mapping[str, Any]:
        asked = self.asked
        text = read(asked.workspace, asked.kind, asked.field, self.toPlainText(), asked.record)
        return {asked.field.name: text}

    def fill(self, value: Any) -> None:
        self.setPlainText(typed(self.asked.workspace, self.asked.field, value))
        self.selectAll()

    def widget(self) -> QWidget:
        return self

    def sizeHint(self) -> QSize:  # noqa: N802
        lines = min(max(round(self.document().size().height()), LEAST_LINES), MOST_LINES)
        frame = self.asked.workspace.look.px(16)
        return QSize(super().sizeHint().width(), lines * self.fontMetrics().lineSpacing() + frame)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, self.sizeHint().height())

    def _grow(self) -> None:
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()


def _hint(type_name: str) -> str:
    hints = {
        "date": tr("15 Jan, or 2023-01-15"),
        "time of day": tr("07:30"),
        "moment": tr("15 Jan 07:30"),
        "frame rate": tr("25"),
        "latitude": tr("48.42, or 48.42, 35.07"),
        "longitude": tr("35.07, or 48.42, 35.07"),
        "currency": tr("GBP"),
        "time zone": tr("Europe/Kyiv"),
    }
    return hints.get(type_name, "")
