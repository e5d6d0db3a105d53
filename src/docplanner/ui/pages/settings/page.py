"""The settings page."""

from __future__ import annotations

from docplanner.ui.pages.page import Page
from docplanner.ui.words import tr


class SettingsPage(Page):
    """Shows the settings of the production."""

    id = "settings"

    def refresh(self) -> None:
        self.bar.set(tr("Settings"))
