"""The overview page."""

from __future__ import annotations

from docplanner.ui.pages.page import Page
from docplanner.ui.words import tr


class OverviewPage(Page):
    """Shows the overview of the production."""

    id = "overview"

    def refresh(self) -> None:
        self.bar.set(tr("Overview"))
