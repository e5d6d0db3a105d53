"""The people page."""

from __future__ import annotations

from docplanner.ui.pages.page import Page
from docplanner.ui.words import tr


class PeoplePage(Page):
    """Shows the people of the production."""

    id = "people"

    def refresh(self) -> None:
        self.bar.set(tr("People"))
