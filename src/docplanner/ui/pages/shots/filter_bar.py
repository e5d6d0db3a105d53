"""The filter of the shot list: a strip below the bar, shown when it is wanted or in force."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from docplanner.domain.places import Location
from docplanner.domain.shots import Priority, Shot, ShotStatus
from docplanner.ui.pages.shots.facts import Filter, settings_of
from docplanner.ui.sheets.shots import priority_chip, status_chip
from docplanner.ui.widgets.basics import button
from docplanner.ui.widgets.flow import Flow
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


class FilterBar(QWidget):
    """Holds a `Filter`; ``changed`` follows every change of it."""

    changed = Signal()
    left = Signal()
    """Escape: the list has the focus again."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.filter = Filter()
        self.setObjectName("pagebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look = workspace.look
        flow = Flow(self, look.px(6))
        flow.setContentsMargins(*(look.px(n) for n in (16, 6, 12, 6)))
        self.text = QLineEdit()
        self.text.setPlaceholderText(tr("Number, words, place, clip"))
        self.text.setAccessibleName(tr("Find in shots"))
        self.text.setClearButtonEnabled(True)
        self._size()
        look.changed.connect(self._size)
        self.text.textChanged.connect(lambda words: self._set(text=words))
        flow.addWidget(self.text)
        self._ticks: dict[Any, QPushButton] = {}
        for priority in Priority:
            flow.addWidget(self._tick(priority, priority_chip(priority).text, "priorities"))
        for status in ShotStatus:
            flow.addWidget(self._tick(status, status_chip(status).text, "statuses"))
        self.setting = self._choice(tr("Setting"))
        self.setting.activated.connect(
            lambda number: self._set(setting=self.setting.itemData(number) or "")
        )
        self.place = self._choice(tr("Location"))
        self.place.activated.connect(lambda number: self._set(place=self.place.itemData(number)))
        flow.addWidget(self.setting)
        flow.addWidget(self.place)
        flow.addWidget(button(look, tr("Clear filter"), self.clear, kind="link"))

    def _size(self) -> None:
        self.text.setFixedWidth(self._workspace.look.px(220))

    def show_filter(self, wanted: Filter) -> None:
        """Take up a filter."""
        self.filter = wanted
        self.text.blockSignals(True)
        self.text.setText(wanted.text)
        self.text.blockSignals(False)
        chosen = {*wanted.priorities, *wanted.statuses}
        for value, tick in self._ticks.items():
            tick.setChecked(value in chosen)
        self._pick()
        self.changed.emit()

    def clear(self) -> None:
        """Let everything through."""
        self.show_filter(Filter())

    def look_at(self, shots: tuple[Shot, ...]) -> None:
        """Offer the settings and places that shots have."""
        places = self._workspace.snapshot.all(Location)
        used = {shot.location for shot in shots if shot.location in places}
        found = sorted((places[key].name, key) for key in used if key)
        pairs = [(name, name) for name in settings_of(shots)]
        _fill(self.setting, tr("Any setting"), pairs)
        _fill(self.place, tr("Any place"), found)
        self._pick()

    def words(self) -> str:
        """The filter in words, as it is shown where nothing passes it."""
        wanted = self.filter
        part = next(
            (one for one in self._workspace.parts() if one.id == self._workspace.part), None
        )
        said = [
            tr("Part {n}", n=part.number) if part else "",
            self.place.currentText() if wanted.place else "",
            wanted.setting,
            *(priority_chip(one).text.lower() for one in Priority if one in wanted.priorities),
            *(status_chip(one).text.lower() for one in ShotStatus if one in wanted.statuses),
            f'"{wanted.text.strip()}"' if wanted.text.strip() else "",
        ]
        return ", ".join(filter(None, said))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tick(self, value: Any, text: str, name: str) -> QPushButton:
        made = button(self._workspace.look, text)
        made.setCheckable(True)
        made.setProperty("tick", True)
        made.clicked.connect(lambda checked: self._turn(name, value, checked))
        self._ticks[value] = made
        return made

    def _turn(self, name: str, value: Any, wanted: bool) -> None:
        held = getattr(self.filter, name)
        self._set(**{name: held | {value} if wanted else held - {value}})

    def _set(self, **values: Any) -> None:
        self.filter = replace(self.filter, **values)
        self.changed.emit()

    def _choice(self, name: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(14)
        return made

    def _pick(self) -> None:
        for choice, value in ((self.setting, self.filter.setting), (self.place, self.filter.place)):
            choice.setCurrentIndex(max(choice.findData(value or None), 0))


def _fill(choice: QComboBox, every: str, pairs: list[tuple[str, str]]) -> None:
    wanted = [(every, None), *pairs]
    if [(choice.itemText(n), choice.itemData(n)) for n in range(choice.count())] == wanted:
        return
    choice.clear()
    for text, value in wanted:
        choice.addItem(text, value)
