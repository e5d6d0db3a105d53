"""The settings page."""

from docplanner.ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
