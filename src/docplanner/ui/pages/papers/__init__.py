"""The papers page."""

from docplanner.ui.pages.papers.page import PapersPage

__all__ = ["PapersPage"]
