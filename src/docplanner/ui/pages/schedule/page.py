"""The schedule page."""

from __future__ import annotations

from docplanner.ui.pages.page import Page
from docplanner.ui.words import tr


class SchedulePage(Page):
    """Shows the schedule of the production."""

    id = "schedule"

    def refresh(self) -> None:
        self.bar.set(tr("Schedule"))
