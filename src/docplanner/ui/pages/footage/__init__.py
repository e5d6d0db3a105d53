"""The footage page."""

from docplanner.ui.pages.footage.page import FootagePage

__all__ = ["FootagePage"]
