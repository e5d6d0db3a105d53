"""How safe each day of a trip stands, in a word: what its tab says."""

from __future__ import annotations

from docplanner.documents.offered import day_words
from docplanner.domain.ids import Id
from docplanner.domain.safety import Assessment
from docplanner.domain.schedule import Day, Trip
from docplanner.planning.overdue import overdue
from docplanner.planning.risks import is_signed
from docplanner.ui.pages.safety.day_tabs import Tab
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


def days_of(workspace: Workspace, trip: Id | None) -> list[Day]:
    """The days of a trip's adopted plan."""
    return [day for day in workspace.snapshot.days if day.trip == trip]


def tab_of(workspace: Workspace, day: Day) -> Tab:
    """The tab of a day: what is late comes first, then what is not signed."""
    snapshot = workspace.snapshot
    today = workspace.now.local(day.zone).date()
    title = day_words(snapshot.get(Trip, day.trip), day)
    shown = tr("{day}, today", day=title) if day.date == today else title
    place = workspace.title("locations", day.place) if day.place else tr("No place yet")
    return Tab(day.id, shown, place, *_state(workspace, day))


def _state(workspace: Workspace, day: Day) -> tuple[str, Shape, str]:
    snapshot = workspace.snapshot
    if any(late.day.id == day.id for late in overdue(snapshot, workspace.now)):
        return tr("Check-in overdue"), Shape.PROBLEM, "danger"
    found = snapshot.by(Assessment, "day").get(day.id, ())
    if not found:
        return tr("No assessment"), Shape.WARN, "warn"
    unsigned = [one.reference for one in found if not is_signed(one)]
    if unsigned:
        return tr("{ra} not signed", ra=unsigned[0]), Shape.WARN, "warn"
    return tr("{ra} signed", ra=found[0].reference), Shape.DONE, "ok"
