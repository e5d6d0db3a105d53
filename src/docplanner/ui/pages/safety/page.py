"""The safety page."""

from __future__ import annotations

from docplanner.ui.pages.page import Page
from docplanner.ui.words import tr


class SafetyPage(Page):
    """Shows the safety of the production."""

    id = "safety"

    def refresh(self) -> None:
        self.bar.set(tr("Safety"))
