"""What tells of the whole production: late check-ins, problems, jobs, history, rail marks."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QBoxLayout, QWidget

from docplanner.planning.overdue import overdue
from docplanner.ui.shell.history.opening import HistoryDoor
from docplanner.ui.shell.marks import marks
from docplanner.ui.shell.overdue import EVERY, OverdueBar
from docplanner.ui.shell.parts import Parts
from docplanner.ui.workspace import Workspace

if TYPE_CHECKING:
    from docplanner.ui.shell.joblist import JobList
    from docplanner.ui.shell.problems import Problems


class Notice(QObject):
    """Made by the window, which binds its commands; `attend` follows every opening and closing."""

    def __init__(self, window: QWidget, parts: Parts, banners: QBoxLayout) -> None:
        super().__init__(window)
        self._window, self._parts = window, parts
        self.overdue = OverdueBar(parts.look)
        banners.insertWidget(0, self.overdue)
        self.history = HistoryDoor(parts)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._mark)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What runs each of its window commands."""
        return {
            "problems": self._toggle_problems,
            "jobs": lambda: self.jobs.toggle(),
            "history": self.history.toggle,
        }

    @cached_property
    def problems(self) -> Problems:
        """The bell's popover, made when it is first asked for."""
        from docplanner.ui.shell.problems import Problems

        return Problems(self._window, self._parts)

    @cached_property
    def jobs(self) -> JobList:
        """The list of jobs, made when it is first asked for."""
        from docplanner.ui.shell.joblist import JobList

        return JobList(self._parts.look, self._window, self._parts.jobs)

    def attend(self, workspace: Workspace | None) -> None:
        """A production has been opened, or closed."""
        self.overdue.attend(workspace)
        self.history.attend(workspace)
        if workspace is None:
            self._timer.stop()
            self._parts.rail.mark({})
            if "problems" in self.__dict__:
                self.problems.leave()
            return
        workspace.checked.connect(self._checked)
        workspace.changed.connect(self._mark)
        self._timer.start()
        self._mark()

    def _toggle_problems(self) -> None:
        if self._parts.workspace is not None:
            self.problems.toggle()

    def _checked(self) -> None:
        self._mark()
        if "problems" in self.__dict__:
            self.problems.renew()

    def _mark(self, changes: object = None) -> None:
        workspace = self._parts.workspace
        if workspace is not None:
            late = len(overdue(workspace.snapshot, workspace.now))
            self._parts.rail.mark(marks(workspace.problems, late))
