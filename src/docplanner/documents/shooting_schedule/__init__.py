"""The shooting schedule of a trip: a one-liner for each piece of work and each leg."""

from __future__ import annotations

from docplanner.documents.kind import DocumentKind, Params
from docplanner.documents.shooting_schedule import collect as collecting
from docplanner.documents.shooting_schedule.lay import lay
from docplanner.documents.shooting_schedule.sheet import Schedule
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant


def collect(snapshot: Snapshot, params: Params, now: Instant) -> Schedule:
    """The schedule of the trip asked for. Raises Refused where it does not serve the audience."""
    return collecting.collect(snapshot, params, now, KIND.audience(params))


KIND: DocumentKind[Schedule] = DocumentKind(
    id=collecting.ID,
    title=collecting.TITLE,
    file="schedule",
    needs=("trip",),
    audiences=("crew", "production", "adviser", "key-contact", "commissioner"),
    collect=collect,
    lay=lay,
)
