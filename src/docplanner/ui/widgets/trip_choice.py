"""A button that lists the trips, the one that is shown ticked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QPushButton

from docplanner.domain.ids import Id
from docplanner.domain.schedule import Trip
from docplanner.ui.widgets.basics import button
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


def trip_choice(
    workspace: Workspace, current: Callable[[], Id | None], choose: Callable[[Id], object]
) -> QPushButton:
    """The button; ``current`` gives the trip that is shown when its list is opened."""
    made = button(workspace.look, tr("Trip"), tip=tr("Choose the trip"))
    menu = QMenu(made)

    def taken(key: Id, checked: bool = False) -> None:
        choose(key)

    def fill() -> None:
        menu.clear()
        trips = workspace.snapshot.all(Trip).values()
        for trip in sorted(trips, key=lambda one: one.start):
            action = menu.addAction(trip.title)
            action.setCheckable(True)
            action.setChecked(trip.id == current())
            action.triggered.connect(partial(taken, trip.id))

    menu.aboutToShow.connect(fill)
    made.setMenu(menu)
    return made
