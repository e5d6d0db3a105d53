"""Blocks of a day: activities and legs with their words, state and trouble."""

from __future__ import annotations

from docplanner.domain.problem import Problem, Severity, Subject
from docplanner.domain.schedule import Activity, ActivityStatus, Day, Leg
from docplanner.domain.shots import Shot, ShotStatus
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import DAY, Instant, show_wall, wall_span
from docplanner.domain.titles import show_date
from docplanner.edits.moves import length_of
from docplanner.planning.days import minutes_on
from docplanner.ui.fields.shown import choice_word
from docplanner.ui.pages.schedule.facts import Item
from docplanner.ui.pages.schedule.reading import Reading
from docplanner.ui.pages.schedule.speech import long_date, short, shot_words, spoken_hours, trouble
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.theme.works import TRAVEL, WORKS
from docplanner.ui.words import tr

OPEN_ENDED = 30
"""Minutes for which something without an end is drawn."""


def activity_item(reading: Reading, day: Day, activity: Activity) -> Item:
    """The block of an activity on its day."""
    start, end, untimed = activity_span(activity)
    subject = Subject("activities", activity.id)
    problem = reading.problem(subject)
    shape, tone = _state(reading.snapshot, activity, problem)
    title = reading.shown(activity.title)
    when = tr("no time yet") if untimed else spoken_hours(start, end)
    look = WORKS[activity.kind]
    spoken = [tr(look.word), title, long_date(day.date), when, activity.priority.value]
    return Item(
        subject,
        activity,
        look,
        start,
        end,
        title,
        detail=_detail(reading, activity, untimed),
        name=_spoken(spoken, choice_word(activity.status.value), problem, day),
        shape=shape,
        tone=tone,
        untimed=untimed,
        dim=not reading.workspace.in_part(activity.parts),
        struck=activity.status is ActivityStatus.CANCELLED,
        problem=problem,
    )


def activity_span(activity: Activity) -> tuple[int, int, bool]:
    """Start, end, and whether it has no time yet and is only drawn somewhere."""
    if activity.start is None:
        return 0, length_of(activity), True
    if activity.end is None:
        return activity.start, activity.start + (activity.minutes or OPEN_ENDED), False
    return *wall_span(activity.start, activity.end), False


def leg_item(reading: Reading, day: Day, leg: Leg) -> Item | None:
    """A leg as far as it is under way on a day; None where it is not."""
    assert leg.depart is not None
    start = minutes_on(leg.depart, day)
    end = minutes_on(leg.arrive, day) if leg.arrive is not None else start + OPEN_ENDED
    if start >= DAY or end <= 0:
        return None
    subject = Subject("legs", leg.id)
    problem = reading.problem(subject)
    title = leg_title(reading, leg)
    spoken = [tr(TRAVEL.word), title, long_date(day.date), _leg_hours(day, leg, start, end)]
    shape, tone = _trouble_mark(problem)
    return Item(
        subject,
        leg,
        TRAVEL,
        max(start, 0),
        min(max(end, start + 1), DAY),
        title,
        detail=_leg_detail(reading, day, leg, start, end),
        name=_spoken(spoken, "", problem, day),
        shape=shape,
        tone=tone,
        before=start < 0,
        after=end > DAY,
        problem=problem,
    )


def leg_title(reading: Reading, leg: Leg) -> str:
    """``Kyiv base to Moschun village``."""
    ends = [reading.place(key) if key else "?" for key in (leg.from_, leg.to)]
    return tr("{start} to {end}", start=ends[0], end=ends[1])


def _state(snapshot: Snapshot, activity: Activity, problem: Problem | None) -> tuple[Shape, str]:
    if problem is not None:
        return _trouble_mark(problem)
    if activity.status is ActivityStatus.DONE:
        left = any(
            shot.status in (ShotStatus.PART, ShotStatus.WANTED, ShotStatus.PLANNED)
            for shot in (snapshot.get(Shot, key) for key in activity.shots)
            if shot is not None
        )
        return (Shape.PART, "accent") if left else (Shape.DONE, "ok")
    if activity.status is ActivityStatus.CANCELLED:
        return Shape.DROPPED, "neutral"
    if activity.status is ActivityStatus.PENCILLED:
        return Shape.PLANNED, "neutral"
    return Shape.NONE, "neutral"


def _trouble_mark(problem: Problem | None) -> tuple[Shape, str]:
    if problem is None:
        return Shape.NONE, "neutral"
    if problem.severity is Severity.SERIOUS:
        return Shape.PROBLEM, "danger"
    return (Shape.WARN, "warn") if problem.severity is Severity.WARNING else (Shape.DROPPED, "warn")


def _detail(reading: Reading, activity: Activity, untimed: bool) -> str:
    if untimed:
        return tr("No time yet")
    return shot_words(reading.snapshot, activity) or (
        reading.place(activity.location) if activity.location else ""
    )


def _leg_detail(reading: Reading, day: Day, leg: Leg, start: int, end: int) -> str:
    parts = []
    if start < 0 and leg.depart is not None:
        parts.append(tr("from {day}", day=_weekday(leg.depart, day)))
    if end > DAY and leg.arrive is not None:
        parts.append(tr("continues to {day} {time}", day=_weekday(leg.arrive, day), time=_at(end)))
    if start < 0 and end <= DAY:
        parts.append(tr("arrives {time}", time=_at(end)))
    if leg.arrive is None:
        parts.append(tr("no arrival yet"))
    if leg.kilometres:
        parts.append(tr("{n} km", n=leg.kilometres))
    if leg.carrier:
        parts.append(reading.shown(leg.carrier))
    return ", ".join(parts)


def _leg_hours(day: Day, leg: Leg, start: int, end: int) -> str:
    if leg.arrive is None:
        return tr("leaves {time}", time=_at(start))
    if start < 0:
        return tr("arrives {time}", time=_at(end))
    if end > DAY:
        return tr("leaves {start}, arrives {day}", start=_at(start), day=_weekday(leg.arrive, day))
    return spoken_hours(start, end)


def _at(minutes: int) -> str:
    return show_wall(minutes)


def _weekday(moment: Instant, day: Day) -> str:
    return show_date(moment.local(day.zone).date(), year=False).split(" ", 1)[0]


def _spoken(parts: list[str], state: str, problem: Problem | None, day: Day) -> str:
    words = [*parts, state.lower()]
    if problem is not None:
        words.append(f"{trouble(problem)}: {short(problem, day.date)}")
    return ", ".join(filter(None, words))
