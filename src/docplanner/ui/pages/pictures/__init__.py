"""The pictures page."""

from docplanner.ui.pages.pictures.page import PicturesPage

__all__ = ["PicturesPage"]
