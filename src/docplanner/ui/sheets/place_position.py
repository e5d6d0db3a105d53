"""Where a place is: both coordinates in one line, copied, pasted and typed as one thing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from docplanner.domain.faults import Fault
from docplanner.domain.ids import Id
from docplanner.domain.places import Location
from docplanner.edits import places, records
from docplanner.planning.distance import kilometres
from docplanner.planning.journeys import base_of, way
from docplanner.planning.places import trip_of
from docplanner.planning.positions import read_position, show_position
from docplanner.ui.sheets.place_words import hours_word, use_of
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.widgets.flow import Flow
from docplanner.ui.words import tr
from docplanner.ui.workspace import Toast, Workspace

EDIT_POSITION = "edit position"
"""What the page of places is called with, to let the chosen place be moved on the map."""


class PositionBlock(QWidget):
    """Coordinates with Copy, Change and Edit position; the distance from the base below."""

    def __init__(self, workspace: Workspace, key: Id) -> None:
        super().__init__()
        self._workspace, self._key = workspace, key
        self._shown = False
        look = workspace.look
        grid = QGridLayout(self)
        grid.setContentsMargins(look.px(4), look.px(2), look.px(4), 0)
        grid.setHorizontalSpacing(look.px(8))
        grid.setVerticalSpacing(look.px(2))
        stacked = look.scale >= 1.5
        self._value = Text(look, "", "small", wrap=True)
        self._distance = Text(look, "", "small", wrap=True)
        self._error = Text(look, "", "caption", "danger", wrap=True)
        self._field = QLineEdit()
        self._field.setAccessibleName(tr("Coordinates"))
        self._field.installEventFilter(self)
        self._links = QWidget()
        row = Flow(self._links, look.px(8))
        self._copy = button(look, tr("Copy"), self.copy, kind="link")
        self._show = button(look, tr("Show"), self._reveal, kind="link")
        self._change = button(look, tr("Change"), self.edit, kind="link")
        self._move = button(look, tr("Edit position"), self._edit_position, kind="link")
        for made in (self._change, self._move):
            row.addWidget(made)
        top = QWidget()
        first = QHBoxLayout(top)
        first.setContentsMargins(0, 0, 0, 0)
        first.addWidget(self._value, 1)
        first.addWidget(self._copy)
        first.addWidget(self._show)
        sides = (Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignTop)
        for line, (label, widgets) in enumerate(
            (
                (tr("Coordinates"), (top, self._field, self._error, self._links)),
                (tr("Distance"), (self._distance,)),
            )
        ):
            name = Text(look, label, "small", "secondary")
            name.setFixedWidth(look.px(84))
            grid.addWidget(name, 10 * line, 0, sides[line])
            for place, widget in enumerate(widgets):
                below = 10 * line + place + (1 if stacked else 0)
                grid.addWidget(widget, below, 0 if stacked else 1)
        grid.setColumnStretch(0 if stacked else 1, 1)
        self._field.hide()
        self._error.hide()
        self.refresh()

    def refresh(self) -> None:
        """Show the place as it is; what is being typed stays."""
        place = self._place()
        if place is None:
            return
        hidden = self._is_hidden(place) and not self._shown
        there = place.latitude is not None and place.longitude is not None
        self._value.setText(self._words(place, hidden))
        self._value.set_tone("" if there else "muted")
        self._copy.setHidden(hidden or not there)
        self._show.setHidden(not hidden or not there)
        self._change.setHidden(hidden and there)
        self._move.setHidden(self._is_hidden(place))
        self._distance.setText(distance_words(self._workspace, place))

    def copy(self) -> None:
        """Put the coordinates on the clipboard."""
        place = self._place()
        if place is not None:
            copy_position(self._workspace, place)

    def edit(self) -> None:
        """Type or paste coordinates."""
        place = self._place()
        there = place is not None and place.latitude is not None and place.longitude is not None
        text = show_position(place.latitude, place.longitude) if place and there else ""  # type: ignore[arg-type]
        self._field.setText(text)
        self._field.setPlaceholderText(tr("48.42, 35.07"))
        self._value.hide()
        self._field.show()
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._save()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                return True
        if event.type() == QEvent.Type.FocusOut and not self._field.isHidden():
            self._save()
        return False

    def _save(self) -> None:
        text = self._field.text().strip()
        try:
            if text:
                position = read_position(text)
                place = self._place()
                if place is not None and _differs(place, position.latitude, position.longitude):
                    self._workspace.edit(places.move, self._key, position)
            else:
                empty = {"latitude": None, "longitude": None}
                self._workspace.edit(records.change, "locations", self._key, empty)
        except Fault as fault:
            self._error.setText(str(fault))
            self._error.show()
            return
        self._close()

    def _close(self) -> None:
        self._field.hide()
        self._error.hide()
        self._value.show()
        self.refresh()

    def _reveal(self) -> None:
        self._shown = True
        self.refresh()

    def _edit_position(self) -> None:
        self._workspace.call("places", EDIT_POSITION)

    def _place(self) -> Location | None:
        found: Location | None = self._workspace.record("locations", self._key)
        return found

    def _is_hidden(self, place: Location) -> bool:
        return use_of(self._workspace, place).hidden

    def _words(self, place: Location, hidden: bool) -> str:
        if place.latitude is None or place.longitude is None:
            return tr("Not set")
        if hidden:
            return tr("Exact place hidden")
        text = show_position(place.latitude, place.longitude)
        return tr("{text} approx.", text=text) if place.approximate else text


def position_block(workspace: Workspace, kind: str, key: Id) -> QWidget:
    """The block of a place."""
    return PositionBlock(workspace, key)


def copy_position(workspace: Workspace, place: Location) -> None:
    """Copy a place's coordinates and say so."""
    if place.latitude is None or place.longitude is None:
        name = workspace.title_of(place)
        workspace.said.emit(Toast(tr("{name} has no coordinates yet", name=name), warning=True))
        return
    text = show_position(place.latitude, place.longitude)
    QApplication.clipboard().setText(text)
    workspace.said.emit(Toast(tr("Copied {text}", text=text)))


def distance_words(workspace: Workspace, place: Location) -> str:
    """How far from the base of the trip: by the legs, else as a straight line."""
    snapshot = workspace.snapshot
    trip = trip_of(snapshot, workspace.now.local().date())
    base = base_of(snapshot, trip)
    if base is None:
        return tr("No trip has a base yet")
    if base.id == place.id:
        return tr("The base of the trip")
    day = use_of(workspace, place).day
    found = way(snapshot, trip, base.id, place.id, day.date if day is not None else None)
    if found is not None and found.kilometres is not None:
        time = f", {hours_word(found.minutes)}" if found.minutes is not None else ""
        words = tr("{n} km from {base}{time}", n=found.kilometres, base=base.name, time=time)
        return tr("{words}, estimated", words=words) if found.estimated else words
    straight = kilometres(base, place)
    if straight is None:
        return tr("Not set")
    if straight < 1:
        return tr("Less than 1 km from {base}", base=base.name)
    return tr("{n} km from {base} in a straight line", n=round(straight), base=base.name)


def _differs(place: Location, latitude: int, longitude: int) -> bool:
    return (place.latitude, place.longitude) != (latitude, longitude)
