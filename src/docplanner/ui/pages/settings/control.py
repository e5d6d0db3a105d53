"""The control of one setting, by its form. It shows a value and tells another one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from docplanner.ui.settings.options import Option, is_zone
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Segments, Text, button
from docplanner.ui.words import tr


class Control(QWidget):
    """``changed`` carries the value that the user has given."""

    changed = Signal(object)

    def show_value(self, value: Any) -> None:
        """Show a value."""
        raise NotImplementedError


class Choice(Control):
    """One of a few."""

    def __init__(self, look: Look, option: Option) -> None:
        super().__init__()
        self._option = option
        pairs = [(str(value), tr(words)) for value, words in option.choices]
        self._segments = Segments(pairs, self._chosen)
        self._segments.setAccessibleName(tr(option.title))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._segments, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        self._look = look
        if option.icons:
            self._draw()
            look.changed.connect(self._draw)

    def show_value(self, value: Any) -> None:
        self._segments.choose(str(value))

    def _draw(self) -> None:
        for icon, made in zip(self._option.icons, self._segments.buttons(), strict=True):
            made.setIcon(self._look.icon(icon))
            made.setIconSize(QSize(self._look.px(14), self._look.px(14)))

    def _chosen(self, key: str) -> None:
        self.changed.emit(next(one for one, _ in self._option.choices if str(one) == key))


class Percent(Control):
    """A slider and a number. A drag tells its value when it is let go."""

    def __init__(self, look: Look, option: Option) -> None:
        super().__init__()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._number = QSpinBox()
        for made in (self._slider, self._number):
            made.setRange(option.least, option.most)
            made.setSingleStep(option.step)
            made.setAccessibleName(tr(option.title))
        self._slider.setPageStep(option.step)
        self._slider.setMaximumWidth(look.px(260))
        self._number.setSuffix(" %")
        self._number.setKeyboardTracking(False)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setMinimumWidth(look.px(72))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(10))
        row.addWidget(Text(look, "A", "caption", "secondary"))
        row.addWidget(self._slider, 1)
        row.addWidget(Text(look, "A", "page"))
        row.addWidget(self._number)
        row.addStretch(1)
        self._slider.valueChanged.connect(self._slid)
        self._slider.sliderReleased.connect(self._let_go)
        self._number.valueChanged.connect(self.changed.emit)

    def show_value(self, value: Any) -> None:
        for made in (self._slider, self._number):
            made.blockSignals(True)
            made.setValue(int(value))
            made.blockSignals(False)

    def _slid(self, value: int) -> None:
        if not self._slider.isSliderDown():
            self.changed.emit(value)

    def _let_go(self) -> None:
        self.changed.emit(self._slider.value())


class Flag(Control):
    """Yes or no."""

    def __init__(self, look: Look, option: Option) -> None:
        super().__init__()
        self._box = QCheckBox(tr(option.hint))
        self._box.setAccessibleName(tr(option.title))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._box)
        self._box.clicked.connect(self.changed.emit)

    def show_value(self, value: Any) -> None:
        self._box.setChecked(bool(value))


class Line(Control):
    """A typed text; Enter or leaving it saves, Esc gives the old one back."""

    def __init__(self, look: Look, option: Option) -> None:
        super().__init__()
        self._option, self._held = option, ""
        self.field = QLineEdit()
        self.field.setAccessibleName(tr(option.title))
        self.field.setMaximumWidth(look.px(320))
        self._error = Text(look, "", "caption", "danger", wrap=True)
        self._error.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.field)
        self._column.addWidget(self._error)
        self.field.editingFinished.connect(self._save)

    def show_value(self, value: Any) -> None:
        self._held = str(value)
        self.field.setText(self._held)
        self._complain("")

    def fault(self, text: str) -> str:
        """What is wrong with a text; empty: nothing."""
        return ""

    def _save(self) -> None:
        text = " ".join(self.field.text().split())
        fault = self.fault(text)
        self._complain(fault)
        if not fault and text != self._held:
            self._held = text
            self.changed.emit(text)

    def _complain(self, fault: str) -> None:
        self.field.setProperty("error", bool(fault))
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        self._error.setText(fault)
        self._error.setVisible(bool(fault))


class Zone(Line):
    """A time zone, with suggestions. One that is not known stays in the field, and is said."""

    def __init__(self, look: Look, option: Option) -> None:
        super().__init__(look, option)
        self.field.setPlaceholderText(tr("As in the production"))
        self.field.installEventFilter(self)
        QTimer.singleShot(0, self._suggest)

    def fault(self, text: str) -> str:
        return "" if is_zone(text) else tr("There is no time zone of this name; try Europe/Kyiv")

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        self.field.setFocus()

    def _suggest(self) -> None:
        from zoneinfo import available_timezones

        completer = QCompleter(sorted(available_timezones()), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)


class Folder(Line):
    """A folder, typed or chosen."""

    def __init__(self, look: Look, option: Option) -> None:
        super().__init__(look, option)
        row = QHBoxLayout()
        self._column.removeWidget(self.field)
        row.addWidget(self.field, 1)
        row.addWidget(button(look, tr("Choose"), self._choose, icon="folder"))
        row.addStretch(1)
        self._column.insertLayout(0, row)
        self.field.setPlaceholderText(tr(option.hint))

    def fault(self, text: str) -> str:
        from pathlib import Path

        return "" if not text or Path(text).is_dir() else tr("There is no such folder")

    def _choose(self) -> None:
        found = QFileDialog.getExistingDirectory(self, tr(self._option.title), self.field.text())
        if found:
            self.field.setText(found)
            self._save()


_FORMS: dict[str, type[Choice] | type[Percent] | type[Flag] | type[Line]] = {
    "choice": Choice,
    "percent": Percent,
    "flag": Flag,
    "text": Line,
    "zone": Zone,
    "folder": Folder,
}


def control(look: Look, option: Option) -> Control:
    """The control of an option."""
    return _FORMS[option.form](look, option)
