"""The shots page."""

from docplanner.ui.pages.shots.page import ShotsPage

__all__ = ["ShotsPage"]
