"""``outside-curfew``: an activity or a leg in the hours in which people must be indoors.

The curfew is that of the place, or of the day's place where the place has no rows of its own. A
rest or a meal is indoors and may last into it. A leg by road or on foot must not share a minute
with the curfew of either end; a train or an aeroplane must only not leave or arrive in it, since
one may ride through the night. Trips that are done are history. Always serious.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docplanner.domain.ids import Id
from docplanner.domain.problem import Problem, Severity
from docplanner.domain.schedule import Activity, ActivityKind, Day, TripStatus
from docplanner.domain.times import show_wall, wall_span
from docplanner.domain.titles import show_date
from docplanner.planning.checks.fixes import move_in_day
from docplanner.planning.checks.rule import Rule, subjects
from docplanner.planning.curfews import closed_hours, curfew_place
from docplanner.planning.exposure import Exposure, is_afoot, leg_exposures
from docplanner.planning.moments import local_date, wall
from docplanner.planning.plan import Plan
from docplanner.planning.windows import Stretch, joined
from docplanner.planning.wording import hours_words, noun, place_of, whereabouts

ID = "outside-curfew"
INDOORS = frozenset({ActivityKind.REST, ActivityKind.MEAL})


def check(plan: Plan) -> Iterator[Problem]:
    """Every activity, and every leg once at most."""
    for day, activity in plan.scheduled():
        yield from one(plan, day, activity)
    for leg in plan.legs:
        if plan.trips[leg.trip].status is not TripStatus.DONE:
            broken = (_of_exposure(plan, exposure) for exposure in leg_exposures(plan, leg))
            yield from list(filter(None, broken))[:1]


def one(plan: Plan, day: Day, activity: Activity) -> Iterator[Problem]:
    """The problem of one activity, if it has one."""
    if activity.start is None or activity.end is None or activity.kind in INDOORS:
        return
    place = curfew_place(plan.snapshot, day, activity.location)
    span = wall_span(activity.start, activity.end)
    closed = _closed(plan, place, day.date, span)
    if closed and plan.is_open(day):
        late = f"Let it start at {show_wall(closed[1])} or later."
        otherwise = late if span[0] >= closed[0] else f"Let it end by {show_wall(closed[0])}."
        yield Problem(
            rule=ID,
            severity=Severity.SERIOUS,
            message=f"{_curfew(plan, place, closed)} cuts into {noun(activity)} "
            f"on {show_date(day.date)} {hours_words(*span)}.",
            fix=move_in_day(plan, activity, day, otherwise),
            day=day.id,
            subjects=subjects(activity),
        )


def _of_exposure(plan: Plan, exposure: Exposure) -> Problem | None:
    on = local_date(exposure.start, exposure.zone)
    span = (wall(exposure.start, on, exposure.zone), wall(exposure.end, on, exposure.zone))
    closed = _closed(plan, exposure.place, on, span)
    if closed is None:
        return None
    day = plan.day_of(exposure.leg)
    return Problem(
        rule=ID,
        severity=Severity.SERIOUS,
        message=f"{_curfew(plan, exposure.place, closed)} finds people "
        f"{whereabouts(plan.snapshot, exposure.leg)} on {show_date(on)} {_leg_hours(exposure)}.",
        fix=_leg_fix(exposure, span, closed),
        day=day.id if day else None,
        subjects=subjects(exposure.leg),
    )


def _closed(plan: Plan, place: Id | None, on: date, span: Stretch) -> Stretch | None:
    """The first stretch of curfew that a span shares a minute with, whole."""
    stretches = joined(closed_hours(plan.snapshot, place, on))
    return next((one for one in stretches if one[0] < span[1] and span[0] < one[1]), None)


def _curfew(plan: Plan, place: Id | None, closed: Stretch) -> str:
    return f"The curfew at {place_of(plan.snapshot, place)} {hours_words(*closed)}"


def _leg_hours(exposure: Exposure) -> str:
    """From departure to arrival, both in the zone of the curfew."""
    ends = (exposure.leg.depart, exposure.leg.arrive)
    clock = [f"{end.local(exposure.zone):%H:%M}" for end in ends if end is not None]
    return f"from {' to '.join(clock)}"


def _leg_fix(exposure: Exposure, span: Stretch, closed: Stretch) -> str:
    if not is_afoot(exposure.leg):
        return f"Take a connection that neither leaves nor arrives {hours_words(*closed)}."
    if span[0] >= closed[0]:
        return f"Leave at {show_wall(closed[1])} or later."
    latest = span[0] - (span[1] - closed[0])
    return f"Leave at {show_wall(latest)} or earlier, to be indoors by {show_wall(closed[0])}."


RULE = Rule(ID, Severity.SERIOUS, "Everybody is indoors during curfew", check, one)
