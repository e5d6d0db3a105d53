"""The pages, in the order of the rail. One line for each; a page is imported when it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docplanner.ui.pages.page import Page


@dataclass(frozen=True, slots=True)
class PageKind:
    """A page: its id (also its scope of commands), title and icon, its class as
    ``module:Class`` below this package, and the kinds of record that it shows.
    """

    id: str
    title: str
    icon: str
    path: str
    shows: tuple[str, ...] = ()

    def load(self) -> type[Page]:
        """The class of the page, imported now."""
        module, _, name = self.path.partition(":")
        found: type[Page] = getattr(import_module(f"docplanner.ui.pages.{module}"), name)
        return found


PAGES: tuple[PageKind, ...] = (
    PageKind(
        "overview",
        "Overview",
        "overview",
        "overview:OverviewPage",
        ("milestones", "parts", "production"),
    ),
    PageKind(
        "schedule",
        "Schedule",
        "schedule",
        "schedule:SchedulePage",
        (
            "activities",
            "days",
            "trips",
            "legs",
            "calls",
            "accommodation",
            "versions",
            "vehicles",
            "kit",
        ),
    ),
    PageKind("shots", "Shot list", "shots", "shots:ShotsPage", ("shots", "sequences")),
    PageKind(
        "people",
        "Interviewees",
        "people",
        "people:PeoplePage",
        ("people", "interviewees", "crew", "credentials", "steps"),
    ),
    PageKind(
        "places", "Locations", "places", "places:PlacesPage", ("locations", "curfews", "zones")
    ),
    PageKind("footage", "Footage", "footage", "footage:FootagePage", ("clips", "cards", "log")),
    PageKind("pictures", "Pictures", "pictures", "pictures:PicturesPage", ("pictures",)),
    PageKind(
        "safety",
        "Safety",
        "safety",
        "safety:SafetyPage",
        (
            "assessments",
            "risks",
            "readings",
            "overrides",
            "checkins",
            "incidents",
            "contacts",
            "ladder",
            "actions",
        ),
    ),
    PageKind("papers", "Documents", "papers", "papers:PapersPage", ("issues",)),
)

SETTINGS = PageKind("settings", "Settings", "settings", "settings:SettingsPage")
