"""The people page."""

from docplanner.ui.pages.people.page import PeoplePage

__all__ = ["PeoplePage"]
