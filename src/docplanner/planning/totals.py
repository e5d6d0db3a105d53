"""What a day adds up to: its shots, and how long it is."""

from __future__ import annotations

from docplanner.domain.schedule import Activity, ActivityStatus, Day
from docplanner.domain.shots import Shot
from docplanner.domain.snapshot import Snapshot
from docplanner.planning.coverage import Coverage, coverage
from docplanner.planning.days import first_call, running_order, wrap_estimate

LONG_DAY = 12 * 60
"""Minutes beyond which a day is long."""


def shots_on(snapshot: Snapshot, day: Day) -> Coverage:
    """How the shots of the work of a day stand, each counted once."""
    live = (
        work
        for work in snapshot.by(Activity, "day").get(day.id, ())
        if work.status is not ActivityStatus.CANCELLED
    )
    keys = dict.fromkeys(key for work in live for key in work.shots)
    return coverage(shot for shot in (snapshot.get(Shot, key) for key in keys) if shot is not None)


def working_minutes(snapshot: Snapshot, day: Day) -> int | None:
    """From the first call of anybody, else the first work, to the wrap; None on an empty day.

    A journey overnight ends at its start, as for the wrap.
    """
    entries = running_order(snapshot, day)
    wrap = wrap_estimate(entries)
    starts = [entry.start for entry in entries if entry.start is not None and entry.end is not None]
    call = first_call(snapshot, day)
    first = call if call is not None else min(starts, default=None)
    return wrap - first if wrap is not None and first is not None and wrap > first else None
