"""The schedule page."""

from docplanner.ui.pages.schedule.page import SchedulePage

__all__ = ["SchedulePage"]
