"""What the list of things that need somebody says of each, and what can be done there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from docplanner.domain.problem import Problem
from docplanner.domain.times import show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.attention import Ending, Item, Uncleared, Unreleased, Unsigned
from docplanner.planning.overdue import Overdue
from docplanner.planning.plan import Plan
from docplanner.planning.wording import CREDENTIALS
from docplanner.ui.remedies import Act, acts, late_words, mark_safe
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

NAMED = 3


@dataclass(frozen=True, slots=True)
class Said:
    """One thing in words, with its buttons; the first is the best to press."""

    title: str
    detail: str
    actions: tuple[Act, ...]


def say(workspace: Workspace, plan: Plan, item: Item) -> Said:
    """The words and buttons of one thing."""
    what = item.what
    if isinstance(what, Overdue):
        return _overdue(workspace, what)
    if isinstance(what, Problem):
        return _problem(workspace, plan, what)
    if isinstance(what, Unsigned):
        return _unsigned(workspace, what)
    if isinstance(what, Ending):
        return _ending(workspace, what)
    if isinstance(what, Unreleased):
        return _unreleased(workspace, what)
    return _uncleared(workspace, what)


def checkin_title(workspace: Workspace, late: Overdue) -> str:
    """``Check-in 18:00 overdue 12 min``."""
    return tr(
        "Check-in {time} overdue {late}",
        time=show_wall(late.checkin.time),
        late=late_words(late.minutes),
    )


def _overdue(workspace: Workspace, late: Overdue) -> Said:
    one = late.checkin
    who = workspace.title("people", one.who) if one.who else ""
    words = (one.title, who, one.note)
    detail = ". ".join(workspace.names.redact(text).rstrip(".") for text in words if text)
    return Said(
        checkin_title(workspace, late),
        f"{detail}." if detail else "",
        (
            (tr("Mark safe"), partial(mark_safe, workspace, one.id)),
            (tr("Open check-ins"), partial(workspace.show, "checkins", one.id)),
        ),
    )


def _problem(workspace: Workspace, plan: Plan, problem: Problem) -> Said:
    return Said(problem.message, problem.fix, tuple(acts(workspace, plan, problem)))


def _unsigned(workspace: Workspace, what: Unsigned) -> Said:
    one = what.assessment
    run = partial(workspace.show, "assessments", one.id)
    return Said(
        tr("Risk assessment {reference} not signed", reference=one.reference),
        workspace.names.redact(one.title),
        ((tr("Review {reference}", reference=one.reference), run),),
    )


def _ending(workspace: Workspace, what: Ending) -> Said:
    one = what.credential
    assert one.expires is not None
    noun = CREDENTIALS[one.kind].capitalize()
    who, day = workspace.title("people", one.person), show_date(one.expires, year=False)
    if what.days < 0:
        title = tr("{noun} of {who} ended {day}", noun=noun, who=who, day=day)
        left = counted(-what.days, "{n} day ago.", "{n} days ago.")
    else:
        title = tr("{noun} of {who} ends {day}", noun=noun, who=who, day=day)
        left = counted(what.days, "{n} day left.", "{n} days left.")
    note = workspace.names.redact(one.note)
    run = partial(workspace.show, "credentials", one.id)
    return Said(title, f"{left} {note}".strip(), ((tr("Open credential"), run),))


def _unreleased(workspace: Workspace, what: Unreleased) -> Said:
    names = [workspace.title("people", one.person) for one in what.people[:NAMED]]
    more = len(what.people) - len(names)
    if more:
        names.append(counted(more, "{n} other", "{n} others"))
    title = counted(
        len(what.people),
        "{n} person filmed without a signed release",
        "{n} people filmed without a signed release",
    )
    run = partial(workspace.show, "interviewees", what.people[0].id)
    return Said(title, f"{', '.join(names)}.", ((tr("Open releases"), run),))


def _uncleared(workspace: Workspace, what: Uncleared) -> Said:
    many = len(what.pictures)
    title = counted(many, "{n} picture not cleared", "{n} pictures not cleared")
    detail = tr("{n} of {all} chosen for the film are cleared.", n=what.of - many, all=what.of)
    run = partial(workspace.show, "pictures", what.pictures[0].id)
    return Said(title, detail, ((tr("Open pictures"), run),))
