"""The pictures page."""

from __future__ import annotations

from docplanner.ui.pages.page import Page
from docplanner.ui.words import tr


class PicturesPage(Page):
    """Shows the pictures of the production."""

    id = "pictures"

    def refresh(self) -> None:
        self.bar.set(tr("Pictures"))
