"""The next day's running order, its call, and what is missing for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from docplanner.domain.ids import Id
from docplanner.domain.papers import Issue
from docplanner.domain.problem import Problem, Severity, Subject
from docplanner.domain.safety import CheckIn
from docplanner.domain.schedule import Activity, Day, Leg
from docplanner.domain.times import show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.days import Entry, first_call, running_order
from docplanner.planning.trip_days import next_day
from docplanner.ui.pages.overview.board import Card
from docplanner.ui.pages.overview.pieces import Pressed, line, mark, write
from docplanner.ui.theme.chips import chip_width, paint_chip
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.theme.works import TRAVEL, WORKS, WorkLook
from docplanner.ui.widgets.basics import Text
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

MOST = 7
"""Rows; the call sheet has all of them."""
PAPER = "call-sheet"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the running order in words."""

    kind: str
    id: Id
    start: int | None
    look: WorkLook
    title: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The day, its rows, and what is said below them."""

    day: Day | None
    tomorrow: bool
    lines: tuple[Line, ...]
    call: int | None
    missing: tuple[str, ...]


def shown(workspace: Workspace, today: date) -> Shown:
    """The next day on which anything is planned."""
    snapshot = workspace.snapshot
    day = next_day(snapshot, today)
    if day is None:
        return Shown(None, False, (), None, ())
    order = [one for one in running_order(snapshot, day) if not isinstance(one.what, CheckIn)]
    lines = tuple(_line(workspace, entry) for entry in order)
    tomorrow = day.date == today + timedelta(days=1)
    call = first_call(snapshot, day)
    return Shown(day, tomorrow, lines, call, tuple(_missing(workspace, day, call)))


class TomorrowCard(Card):
    """Rows are pressed to go to them; the link goes to the call sheet."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.look, tr("Call sheet"), self._paper)
        self._workspace = workspace
        self._day: Day | None = None

    def fill(self, data: object) -> None:
        assert isinstance(data, Shown)
        self._day = data.day
        if data.day is None:
            self.name(tr("Tomorrow"))
            words = tr("No day is planned after today.")
            self.body.addWidget(Text(self.look, words, "small", "secondary"))
            return
        when = show_date(data.day.date, year=False)
        self.name(tr("Tomorrow, {day}", day=when) if data.tomorrow else tr("Next, {day}", day=when))
        for one in data.lines[:MOST]:
            run = partial(self._workspace.show, one.kind, one.id)
            self.body.addWidget(WorkLine(self.look, one, run))
        more = len(data.lines) - MOST
        if more > 0:
            self.body.addWidget(Text(self.look, tr("and {n} more", n=more), "small", "secondary"))
        if not data.lines:
            words = tr("Nothing is planned on this day yet.")
            self.body.addWidget(Text(self.look, words, "small", "secondary"))
        self._foot(data)

    def _foot(self, data: Shown) -> None:
        call = tr("Call {time}.", time=show_wall(data.call)) if data.call is not None else ""
        said = " ".join(filter(None, (call, *data.missing)))
        text = Text(self.look, said, "small", wrap=True)
        shape, token = (Shape.WARN, "warn") if data.missing else (Shape.DONE, "ok")
        self.body.addWidget(line(self.look, mark(self.look, shape, token), text))

    def _paper(self) -> None:
        wish = Subject("days", self._day.id) if self._day else None
        self._workspace.call("papers", wish)


class WorkLine(Pressed):
    """Time, code and title of one piece of work."""

    def __init__(self, look: Look, one: Line, run: Callable[[], object]) -> None:
        self._line = one
        self._time = show_wall(one.start) if one.start is not None else tr("No time")
        super().__init__(look, f"{self._time}, {tr(one.look.word)}, {one.title}", run, 22)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        look, one = self.look, self._line
        time = QRectF(room.left(), room.top(), look.px(44), room.height())
        write(painter, look, time, self._time, "smallStrong", figures=True)
        chip = one.look.code_chip()
        at = QRectF(time.right(), room.top(), chip_width(look, chip), room.height())
        paint_chip(painter, look, at, chip)
        left = max(at.right() + look.px(8), time.right() + look.px(62))
        write(
            painter, look, QRectF(left, room.top(), room.right() - left, room.height()), one.title
        )


def _line(workspace: Workspace, entry: Entry) -> Line:
    what = entry.what
    if isinstance(what, Leg):
        ends = (workspace.title("locations", key) for key in (what.from_, what.to) if key)
        title = tr(" to ").join(ends) or workspace.title_of(what)
        distance = tr(", {n} km", n=what.kilometres) if what.kilometres else ""
        return Line("legs", what.id, entry.start, TRAVEL, f"{title}{distance}")
    assert isinstance(what, Activity)
    title = workspace.names.redact(what.title)
    return Line("activities", what.id, entry.start, WORKS[what.kind], title)


def _missing(workspace: Workspace, day: Day, call: int | None) -> list[str]:
    found = []
    if call is None:
        found.append(tr("No call is set."))
    issues = workspace.snapshot.by(Issue, "paper").get(PAPER, ())
    if not any(issue.scope == f"day={day.id}" for issue in issues):
        found.append(tr("The call sheet is not issued yet."))
    serious = sum(_is_serious(one, day) for one in workspace.problems)
    if serious:
        found.append(counted(serious, "{n} serious problem.", "{n} serious problems."))
    return found


def _is_serious(problem: Problem, day: Day) -> bool:
    return problem.day == day.id and problem.severity is Severity.SERIOUS
