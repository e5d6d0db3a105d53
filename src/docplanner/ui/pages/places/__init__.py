"""The places page."""

from docplanner.ui.pages.places.page import PlacesPage

__all__ = ["PlacesPage"]
