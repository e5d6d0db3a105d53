"""The bar of the page: the trip, its days, and what can be done with the timeline."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QPushButton

from docplanner.domain.schedule import Trip
from docplanner.ui.fields.shown import choice_word
from docplanner.ui.pages.bar import PageBar
from docplanner.ui.pages.schedule.chooser import TripChooser
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import button
from docplanner.ui.words import tr


class ScheduleBar:
    """Fills a page's bar. ``run`` runs a command of the page."""

    def __init__(
        self,
        bar: PageBar,
        look: Look,
        run: Callable[[str], object],
        fill: Callable[[QMenu], object],
    ) -> None:
        self._bar = bar
        self.trips = TripChooser(look, fill)
        bar.lead(self.trips)
        self._named: list[tuple[QPushButton, str]] = []
        for command, icon, title in (
            ("narrower", "zoom-out", tr("Zoom out")),
            ("wider", "zoom-in", tr("Zoom in")),
            ("fit", "fit", tr("Fit the day")),
        ):
            bar.add(_button(look, run, command, icon, "", title, kind="quiet"))
        for command, icon, title in (
            ("add_day", "calendar", tr("Add a day")),
            ("print", "print", tr("Print")),
        ):
            made = _button(look, run, command, icon, title, title)
            self._named.append((made, title))
            bar.add(made)
        self._needs_trip = [made for made, _ in self._named]

    def show_trip(self, trip: Trip | None, span: str) -> None:
        """Show the title of a trip, its days and its state."""
        self.trips.show_title(trip.title if trip else tr("Schedule"))
        state = choice_word(trip.status.value) if trip else ""
        self._bar.detail.setText(", ".join(filter(None, (span, state))))
        for made in self._needs_trip:
            made.setEnabled(trip is not None)

    def narrow(self, *, narrow: bool) -> None:
        """In a narrow window buttons are icons with tooltips."""
        for made, title in self._named:
            made.setText("" if narrow else title)


def _button(
    look: Look,
    run: Callable[[str], object],
    command: str,
    icon: str,
    title: str,
    tip: str,
    kind: str = "",
) -> QPushButton:
    made = button(look, title, lambda: run(command), icon=icon, kind=kind, tip=tip)
    made.setAccessibleName(tip)
    return made
