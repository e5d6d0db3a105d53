"""The papers page."""

from __future__ import annotations

from docplanner.ui.pages.page import Page
from docplanner.ui.words import tr


class PapersPage(Page):
    """Shows the papers of the production."""

    id = "papers"

    def refresh(self) -> None:
        self.bar.set(tr("Papers"))
