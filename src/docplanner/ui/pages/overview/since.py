"""What has changed since this production was last open here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice

from docplanner.domain.times import Instant
from docplanner.domain.titles import show_date
from docplanner.project.history import Entry, history
from docplanner.ui.pages.overview.board import Card
from docplanner.ui.pages.overview.pieces import line
from docplanner.ui.past import moment
from docplanner.ui.widgets.basics import Elided, Text
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

MOST = 6
COUNTED = 100
"""Steps that are counted; of more it is only said that there are more."""


@dataclass(frozen=True, slots=True)
class Line:
    """One step in words."""

    when: str
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The newest steps, how many more there are, and what is said where there are none."""

    lines: tuple[Line, ...]
    more: int
    nothing: str


@dataclass(frozen=True, slots=True)
class Visit:
    """When this production was closed here last, if it ever was, and when it was opened now."""

    before: datetime | None
    opened: datetime


def shown(workspace: Workspace, visit: Visit) -> Shown:
    """The steps since the last visit, those made here and now left out."""
    found = list(islice(_since(workspace, visit), COUNTED))
    lines = tuple(_line(workspace, entry) for entry in found[:MOST])
    nothing = "" if lines else _nothing(workspace, visit)
    return Shown(lines, len(found) - len(lines), nothing)


class SinceCard(Card):
    """A line for each step, the newest first."""

    def __init__(self, workspace: Workspace, show_all: Callable[[], object]) -> None:
        super().__init__(workspace.look, tr("Open history"), show_all)

    def fill(self, data: object) -> None:
        assert isinstance(data, Shown)
        self.name(tr("Since you were last here"))
        if data.nothing:
            self.body.addWidget(Text(self.look, data.nothing, "small", "secondary", wrap=True))
        for one in data.lines:
            when = Text(self.look, one.when, "small", "muted")
            what = Elided(self.look, f"{one.who}: {one.what}", "small")
            self.body.addWidget(line(self.look, when, what))
        if data.more:
            many = counted(data.more, "and {n} more change", "and {n} more changes")
            self.body.addWidget(Text(self.look, many, "small", "secondary"))


def _since(workspace: Workspace, visit: Visit) -> Iterator[Entry]:
    if visit.before is None:
        return
    for entry in history(workspace.project.connection, most=0):
        at = moment(entry.step.at)
        if at <= visit.before:
            return
        if entry.step.actor != workspace.actor or at < visit.opened:
            yield entry


def _line(workspace: Workspace, entry: Entry) -> Line:
    veil = workspace.past.veil
    at = veil.instant(entry.step.at)
    what = _LEADS.get(entry.step.kind, "{step}")
    return Line(_when(at), veil.text(entry.step.actor), tr(what, step=veil.label(entry.step.label)))


_LEADS = {"undo": "took back {step}", "redo": "did again {step}"}


def _when(at: Instant) -> str:
    local = at.local()
    if local.date() == datetime.now(UTC).astimezone(local.tzinfo).date():
        return f"{local:%H:%M}"
    return f"{show_date(local.date(), year=False)}, {local:%H:%M}"


def _nothing(workspace: Workspace, visit: Visit) -> str:
    newest = next(history(workspace.project.connection, most=0), None)
    if visit.before is None or newest is None:
        return tr("You are here for the first time. Next time this tells what others changed.")
    veil = workspace.past.veil
    at = veil.instant(newest.step.at).local()
    when = f"{show_date(at.date())}, {at:%H:%M}"
    who = veil.text(newest.step.actor)
    return tr("Nothing new. The last change was made on {when} by {who}.", when=when, who=who)
