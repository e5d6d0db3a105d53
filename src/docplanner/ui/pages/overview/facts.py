"""What each card shows, read from the workspace."""

from __future__ import annotations

from datetime import date

from docplanner.planning.countdown import countdown, points
from docplanner.planning.coverage import OfPart, by_part
from docplanner.planning.pipeline import pipeline
from docplanner.planning.trip_days import trip_strip
from docplanner.project.figures import footage, rights
from docplanner.ui.pages.overview import contributors, dates, trip
from docplanner.ui.pages.overview import countdown as countdown_card
from docplanner.ui.pages.overview import footage as footage_card
from docplanner.ui.pages.overview.way import stops
from docplanner.ui.workspace import Workspace


def today(workspace: Workspace) -> date:
    """The date where the film is shot."""
    return workspace.now.local(workspace.snapshot.production.zone).date()


def of_countdown(workspace: Workspace) -> countdown_card.Shown:
    """The days to transmission."""
    found = countdown(workspace.snapshot, today(workspace), workspace.part)
    return countdown_card.Shown(found, len(workspace.parts()) > 1)


def of_dates(workspace: Workspace) -> dates.Shown:
    """The milestones and windows of the part that is filtered for."""
    now, part = today(workspace), workspace.part
    found = points(workspace.snapshot, now, part)
    parts = [one for one in workspace.parts() if part in (None, one.id)]
    return dates.Shown(found, stops(found, parts, now), now)


def of_trip(workspace: Workspace) -> trip.Shown:
    """The days of the trip that runs or comes next."""
    now = today(workspace)
    return trip.shown(workspace, trip_strip(workspace.snapshot, now, workspace.problems), now)


def of_parts(workspace: Workspace) -> tuple[OfPart, ...]:
    """The coverage of each part; what belongs to none only where it has shots."""
    found = by_part(workspace.snapshot, workspace.part)
    return tuple(one for one in found if one.part is not None or one.coverage.total)


def of_contributors(workspace: Workspace) -> contributors.Shown:
    """The pipeline of the part that is filtered for."""
    found = pipeline(workspace.snapshot, workspace.part)
    return contributors.Shown(tuple((stage, len(people)) for stage, people in found.items()))


def of_footage(workspace: Workspace) -> footage_card.Shown:
    """The figures of clips, log and pictures."""
    missing, chosen = rights(workspace.project, workspace.part)
    return footage_card.Shown(footage(workspace.project), len(missing), chosen)
