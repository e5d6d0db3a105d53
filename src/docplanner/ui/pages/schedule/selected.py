"""What is said of the selected thing: its line at the foot, when it could be, who is free."""

from __future__ import annotations

from dataclasses import dataclass

from docplanner.domain.ids import Id
from docplanner.domain.problem import Problem, Severity, Subject
from docplanner.domain.schedule import Activity, ActivityStatus
from docplanner.domain.times import show_wall
from docplanner.planning.slots import windows_on
from docplanner.planning.windows import Stretch, joined
from docplanner.ui.pages.schedule.facts import DayFacts, TripFacts
from docplanner.ui.pages.schedule.hands import Hands
from docplanner.ui.pages.schedule.shown import Offer, Shown
from docplanner.ui.pages.schedule.speech import span_words
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.works import WORKS
from docplanner.ui.words import tr


@dataclass(frozen=True, slots=True)
class SelectedLine:
    """The selected thing in one line; ``fix`` is what its best fix is called, if it has one."""

    title: str
    words: str = ""
    chip: Chip | None = None
    problem: Problem | None = None
    fix: str = ""


def over_of(hands: Hands, facts: TripFacts, subject: Subject | None, day: Id | None) -> Shown:
    """What is shown over the days for a selection."""
    item = facts.item(subject)
    row = facts.day_of(subject)
    if item is None or row is None or not isinstance(item.record, Activity):
        block = subject if item is not None or _is_mark(subject) else None
        return Shown(chosen=block, day=day)
    troubled = item.problem is not None and item.problem.severity is not Severity.NOTE
    offer = hands.offer(item.record) if troubled else None
    free = _free(hands, row, item.record) if troubled else ()
    return Shown(chosen=subject, day=day, offer=offer, free=free)


def line_of(hands: Hands, facts: TripFacts, subject: Subject, offer: Offer | None) -> SelectedLine:
    """What the foot says of a selection."""
    row, item = facts.day_of(subject), facts.item(subject)
    title = hands.workspace.title(subject.kind, subject.id)
    if row is None:
        record = hands.workspace.record(subject.kind, subject.id)
        chip = WORKS[record.kind].code_chip() if isinstance(record, Activity) else None
        words = tr("Unscheduled") if chip else ""
        return SelectedLine(title, words, chip)
    if item is None:
        return SelectedLine(title, row.name)
    when = tr("No time yet") if item.untimed else span_words(item)
    words = ", ".join(filter(None, (f"{row.title}, {when}", item.detail)))
    fix = _fix(facts, row, offer) if offer is not None else ""
    return SelectedLine(item.title, words, item.look.code_chip(), item.problem, fix)


def _fix(facts: TripFacts, row: DayFacts, offer: Offer) -> str:
    other = facts.day(offer.day)
    start = show_wall(offer.start)
    if other is None or other.day.id == row.day.id:
        return tr("Move to {time}", time=start)
    return tr("Move to {day}, {time}", day=other.title, time=start)


def _free(hands: Hands, row: DayFacts, activity: Activity) -> tuple[Stretch, ...]:
    """When contributors gave time on the day, where they gave any."""
    if activity.status is ActivityStatus.DONE:
        return ()
    windows = [
        window
        for contributor in hands.plan.interviewees(activity)
        for window in windows_on(contributor, row.day)
    ]
    return tuple(joined(windows, 1))


def _is_mark(subject: Subject | None) -> bool:
    return subject is not None and subject.kind == "checkins"
