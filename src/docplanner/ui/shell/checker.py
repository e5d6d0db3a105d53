"""Keeps the workspace's problems up to date: computed beside the window, after every change."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from docplanner.domain.problem import Problem
from docplanner.domain.snapshot import Snapshot
from docplanner.ui.jobs import Job
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

SMALL = 400
"""Activities up to which checking is quicker than starting a thread for it."""
SETTLE = 60
"""Milliseconds to wait for more changes before a large plan is checked."""


class Checker(QObject):
    """Runs the checks of one workspace."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._running = False
        self._again = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.run)
        workspace.changed.connect(lambda changes: self.soon())

    def soon(self) -> None:
        """Check when the window has drawn what has just changed."""
        self._timer.start(0 if self._is_small() else SETTLE)

    def run(self) -> None:
        """Check now: at once if that is quick, else in a thread."""
        snapshot = self._workspace.snapshot
        if self._is_small():
            self._take(_check(snapshot))
        elif self._running:
            self._again = True
        else:
            self._running = True

            def work(job: Job) -> tuple[Problem, ...]:
                return _check(snapshot)

            self._workspace.jobs.start(tr("Checking the plan"), work, self._done, quiet=True)

    def _is_small(self) -> bool:
        return len(self._workspace.snapshot.tables["activities"]) <= SMALL

    def _done(self, problems: tuple[Problem, ...]) -> None:
        self._running = False
        self._take(problems)
        if self._again:
            self._again = False
            self.run()

    def _take(self, problems: tuple[Problem, ...]) -> None:
        if problems != self._workspace.problems:
            self._workspace.problems = problems
            self._workspace.checked.emit()


def _check(snapshot: Snapshot) -> tuple[Problem, ...]:
    from docplanner.planning.checks import check_all

    return check_all(snapshot)
