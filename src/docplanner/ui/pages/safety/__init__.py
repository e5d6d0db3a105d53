"""The safety page."""

from docplanner.ui.pages.safety.page import SafetyPage

__all__ = ["SafetyPage"]
