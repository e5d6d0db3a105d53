"""The job list above the status bar: one line for each job, the worst first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from docplanner.ui.jobs import Job, Jobs, State
from docplanner.ui.shell.popover import Popover
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.basics import Elided, Text, button, empty_layout, rule
from docplanner.ui.widgets.mark import Mark
from docplanner.ui.words import tr

WIDTH = 480
SHOWN = 8
LOOKS = {
    State.FAILED: (Shape.WARN, "warn"),
    State.RUNNING: (Shape.PART, "accent"),
    State.WAITING: (Shape.PLANNED, "text.secondary"),
    State.DONE: (Shape.DONE, "ok"),
    State.CANCELLED: (Shape.DROPPED, "text.muted"),
}
_ORDER = tuple(LOOKS)


class JobList(Popover):
    """Follows the jobs while it is open; rows are made anew only when a job comes or ends."""

    def __init__(self, look: Look, window: QWidget, jobs: Jobs) -> None:
        super().__init__(look, window)
        self._jobs = jobs
        self._rows: list[JobRow] = []
        self._shown: list[tuple[int, State]] = []
        self.setAccessibleName(tr("Jobs"))
        self._title = Text(look, tr("Jobs"), "bodyStrong")
        self._count = Text(look, "", "small", "secondary")
        self._clear = button(look, tr("Clear"), self._forget, small=True)
        head = QHBoxLayout()
        head.setContentsMargins(look.px(12), look.px(6), look.px(8), look.px(6))
        head.setSpacing(look.px(8))
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._clear)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(rule())
        outer.addLayout(self._column)
        outer.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        jobs.changed.connect(self._changed)

    def fill(self) -> None:
        found = sorted(self._jobs.listed(), key=lambda job: _ORDER.index(job.state))
        running = sum(job.state is State.RUNNING for job in found)
        waiting = sum(job.state is State.WAITING for job in found)
        words = [tr("{n} running", n=running)] if running else []
        words += [tr("{n} waiting", n=waiting)] if waiting else []
        self._count.setText(", ".join(words) or tr("nothing is running"))
        self._clear.setEnabled(len(found) > running + waiting)
        shown = [(id(job), job.state) for job in found[:SHOWN]]
        if shown != self._shown:
            self._shown = shown
            self._rebuild(found[:SHOWN])
        for row in self._rows:
            row.refresh()

    def wanted(self, room: QRect) -> QRect:
        width = min(self.look.px(WIDTH), room.width())
        height = min(self.sizeHint().height(), room.height())
        bottom = room.bottom() - self.look.size("statusbar")
        return QRect(room.left() + self.look.px(84), bottom - height, width, height)

    def _rebuild(self, found: list[Job]) -> None:
        empty_layout(self._column)
        self._rows = [JobRow(self.look, job, self._jobs, self.leave) for job in found]
        for number, row in enumerate(self._rows):
            if number:
                self._column.addWidget(rule())
            self._column.addWidget(row)
        if not self._rows:
            words = tr("Long work shows here: papers, checks, imports.")
            text = Text(self.look, words, "small", "secondary", wrap=True)
            text.setMargin(self.look.px(12))
            self._column.addWidget(text)
        if self.isVisible():
            for place in range(self._column.count()):
                item = self._column.itemAt(place)
                widget = item.widget() if item is not None else None
                if widget is not None:
                    widget.show()  # until it is shown it takes no room
            self.lay_out()

    def _forget(self) -> None:
        self._jobs.forget()
        self.setFocus()

    def _changed(self) -> None:
        if self.isVisible():
            self.fill()


class JobRow(QWidget):
    """A job: its mark and title, how it stands, its bar, and what can be done."""

    def __init__(self, look: Look, job: Job, jobs: Jobs, leave: object) -> None:
        super().__init__()
        self._look, self._job = look, job
        shape, token = LOOKS[job.state]
        mark = Mark(look)
        mark.show_shape(shape, token)
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setVisible(False)
        self._state = Text(look, "", "small", "secondary")
        grid = QGridLayout(self)
        grid.setContentsMargins(look.px(12), look.px(6), look.px(8), look.px(6))
        grid.setHorizontalSpacing(look.px(8))
        grid.setVerticalSpacing(look.px(4))
        grid.addWidget(mark, 0, 0)
        grid.addWidget(Elided(look, job.title, "small"), 0, 1)
        grid.addWidget(self._state, 0, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(3, look.px(34))
        if job.state is State.RUNNING:
            self._bar.setVisible(True)
            grid.addWidget(self._bar, 1, 1, 1, 3)
        for icon, words, run in self._actions(jobs):
            made = button(look, "", run, kind="quiet", icon=icon, small=True, tip=words)
            made.setAccessibleName(f"{words}: {job.title}")
            grid.addWidget(made, 0, 3)
        self.refresh()

    def refresh(self) -> None:
        """Show how far it is."""
        job = self._job
        self._bar.setValue(round(job.fraction * 1000))
        words = state_words(job)
        self._state.setText(words)
        self.setAccessibleName(f"{job.title}, {words}")

    def _actions(self, jobs: Jobs) -> list[tuple[str, str, Callable[[], object]]]:
        job = self._job
        if job.state in (State.RUNNING, State.WAITING):
            return [("close", tr("Cancel"), job.cancel)]
        if job.state in (State.FAILED, State.CANCELLED):
            return [("redo", tr("Try again"), partial(jobs.again, job))]
        if job.opens is not None:
            return [("folder-open", tr("Open"), job.opens)]
        return []


def state_words(job: Job) -> str:
    """How a job stands, in a few words."""
    if job.state is State.RUNNING:
        left = job.seconds_left
        if job.stopping:
            return tr("stopping")
        if left is None:
            return tr("running")
        if left < 60:
            return tr("less than a minute left")
        return tr("{n} min left", n=round(left / 60))
    if job.state is State.FAILED:
        return tr("failed, {why}", why=job.message) if job.message else tr("failed")
    if job.state is State.DONE:
        return f"{job.ended_at:%H:%M}" if job.ended_at else tr("done")
    return tr("waiting") if job.state is State.WAITING else tr("cancelled")
