"""What becomes of the times at which a contributor is free."""

from __future__ import annotations

from enum import StrEnum

from docplanner.domain.ids import Id
from docplanner.domain.people import Interviewee
from docplanner.domain.schedule import Activity, ActivityStatus
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Window, wall_span


class Use(StrEnum):
    """FILMED where work with the person was done then, PLANNED where some is to be."""

    FREE = "free"
    PLANNED = "planned"
    FILMED = "filmed"


def use_of(snapshot: Snapshot, person: Id) -> dict[Window, Use]:
    """The windows of a person, each with what it is used for."""
    owners = snapshot.by(Interviewee, "person").get(person, ())
    days = {day.id: day.date for day in snapshot.days}
    works = [
        work
        for work in snapshot.by(Activity, "people").get(person, ())
        if work.day in days and work.status is not ActivityStatus.CANCELLED
    ]
    found: dict[Window, Use] = {}
    for window in (window for one in owners for window in one.available):
        inside = [
            work
            for work in works
            if days[work.day or ""] == window.date and _overlaps(work, window)
        ]
        done = any(work.status is ActivityStatus.DONE for work in inside)
        found[window] = Use.FILMED if done else Use.PLANNED if inside else Use.FREE
    return found


def _overlaps(work: Activity, window: Window) -> bool:
    if work.start is None:
        return True
    start, end = wall_span(work.start, work.end if work.end is not None else work.start + 1)
    return start < window.end and window.start < end
