"""The overview page."""

from docplanner.ui.pages.overview.page import OverviewPage

__all__ = ["OverviewPage"]
