"""The places page."""

from __future__ import annotations

from docplanner.ui.pages.page import Page
from docplanner.ui.words import tr


class PlacesPage(Page):
    """Shows the places of the production."""

    id = "places"

    def refresh(self) -> None:
        self.bar.set(tr("Places"))
