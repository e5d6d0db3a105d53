"""The bell's popover: every problem of the plan by day, the worst first, with its best fix."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docplanner.domain.problem import Problem, Severity
from docplanner.domain.schedule import Day
from docplanner.domain.titles import show_date
from docplanner.planning.plan import Plan
from docplanner.ui.remedies import Act, acts
from docplanner.ui.shell.parts import Parts
from docplanner.ui.shell.popover import Popover
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.basics import Text, rule
from docplanner.ui.widgets.line import Line, Span
from docplanner.ui.widgets.lines import Lines
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

WIDTH, HEIGHT = 440, 620
LOOKS = {
    Severity.SERIOUS: (Shape.PROBLEM, "danger"),
    Severity.WARNING: (Shape.WARN, "warn"),
    Severity.NOTE: (Shape.INFO, "accent"),
}
_ORDER = tuple(Severity)


class Problems(Popover):
    """Keeps up with the checks while it is open."""

    def __init__(self, window: QWidget, parts: Parts) -> None:
        super().__init__(parts.look, window)
        self._parts = parts
        look = parts.look
        self._acts: dict[str, list[Act]] = {}
        self.setAccessibleName(tr("Problems"))
        self._title = Text(look, tr("Problems"), "bodyStrong")
        self._count = Text(look, "", "small", "secondary")
        self._nothing = Text(
            look,
            tr("No problem is known. Conflicts, late daylight, missing papers would stand here."),
            "body",
            "secondary",
            wrap=True,
        )
        self._nothing.setMargin(look.px(16))
        self.list = Lines(look, tr("Problems"))
        self.list.acted.connect(self._acted)
        head = QHBoxLayout()
        head.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(10))
        head.setSpacing(look.px(8))
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)

    def renew(self) -> None:
        """The problems have been computed anew."""
        if self.isVisible():
            self.fill()
            self.lay_out()

    def fill(self) -> None:
        workspace = self._parts.workspace
        if workspace is None:
            return
        problems = workspace.problems
        serious = sum(one.severity is Severity.SERIOUS for one in problems)
        words = counted(len(problems), "{n} problem", "{n} problems")
        self._count.setText(
            f"{words}, {counted(serious, '{n} serious', '{n} serious')}" if serious else words
        )
        self._nothing.setVisible(not problems)
        self.list.setVisible(bool(problems))
        self._acts = {}
        plan = Plan(workspace.snapshot)
        self.list.show_lines(list(self._lines(workspace, plan, problems)))
        if not self.list.key():
            self.list.choose_first()

    def first(self) -> QWidget:
        return self.list if self.list.isVisibleTo(self) else self

    def wanted(self, room: QRect) -> QRect:
        width = min(self.look.px(WIDTH), room.width())
        workspace = self._parts.workspace
        many = workspace is not None and bool(workspace.problems)
        height = min(self.look.px(HEIGHT if many else 130), room.height())
        top = self.look.size("topbar")
        return QRect(room.right() - width, top, width, min(height, room.bottom() - top))

    def _lines(
        self, workspace: Workspace, plan: Plan, problems: tuple[Problem, ...]
    ) -> Iterator[Line]:
        """The worst first on each day; days as the checks give them, those of none at the end."""
        for day, group in groupby(problems, key=lambda one: one.day):
            yield Line(f"day {day}", self._day(workspace, day), head=True)
            for problem in sorted(group, key=lambda one: _ORDER.index(one.severity)):
                key = f"{problem.rule} {problem.day} {problem.message}"
                found = self._acts[key] = acts(workspace, plan, problem)
                shape, token = LOOKS[problem.severity]
                fix = (Span(problem.fix, "text.secondary"),)
                names = tuple(words for words, _ in found)
                yield Line(key, problem.message, shape, token, (fix,), actions=names)

    def _day(self, workspace: Workspace, key: str | None) -> str:
        day = workspace.snapshot.get(Day, key)
        return show_date(day.date) if day is not None else tr("No day")

    def _acted(self, key: str, number: int) -> None:
        words, run = self._acts[key][number]
        if words == tr("Open"):
            self._before = None
            self.leave()
        run()
