"""The footage page."""

from __future__ import annotations

from docplanner.ui.pages.page import Page
from docplanner.ui.words import tr


class FootagePage(Page):
    """Shows the footage of the production."""

    id = "footage"

    def refresh(self) -> None:
        self.bar.set(tr("Footage"))
