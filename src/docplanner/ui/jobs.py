"""Long work beside the window: progress, time left, cancel.

A job runs a function in a thread. It must not touch the open production or any widget: give it
the snapshot, which is safe anywhere, and take its result in the window's own thread.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from docplanner.domain.faults import Fault

MOST_KEPT = 30
"""Jobs that are over and still listed."""


class Cancelled(Exception):
    """Raised inside a job that was cancelled, to end it."""


class State(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


_UNDER_WAY = (State.WAITING, State.RUNNING)


Then = tuple[Callable[[Any], object] | None, Callable[[BaseException], object] | None]
"""What takes the result of a job, and what takes its fault."""


class Job(QObject):
    """One piece of work. ``done`` and ``failed`` arrive in the window's thread.

    ``opens`` shows what it made; it may be set until the job is done.
    """

    progressed = Signal()
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _arrived = Signal(object, object)

    def __init__(self, title: str, run: Callable[[Job], Any], quiet: bool = False) -> None:
        super().__init__()
        self.title = title
        self.quiet = quiet
        self.state = State.WAITING
        self.message = ""
        self.fraction = 0.0
        self.opens: Callable[[], object] | None = None
        self.then: Then = (None, None)
        self.ended_at: datetime | None = None
        self._run = run
        self._stop = False
        self._started = 0.0
        self._arrived.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def report(self, done: float, total: float = 1.0) -> None:
        """Tell how far the work is; called from inside it. Raises Cancelled if it is to stop."""
        if self._stop:
            raise Cancelled
        self.fraction = min(done / total, 1.0) if total else 1.0
        self.progressed.emit()

    def cancel(self) -> None:
        """Ask the work to stop; it does so at its next report."""
        self._stop = True
        self.progressed.emit()

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop."""
        return self._stop

    def repeat(self) -> Job:
        """The same work once more, not yet started."""
        again = Job(self.title, self._run, self.quiet)
        again.opens, again.then = self.opens, self.then
        return again

    @property
    def seconds_left(self) -> float | None:
        """A guess at the time left, from the pace so far; None while there is no pace yet."""
        if self.state is not State.RUNNING or self.fraction <= 0.0:
            return None
        gone = time.monotonic() - self._started
        return gone / self.fraction - gone if gone > 1.0 else None

    def work(self) -> None:
        """Do it: in its thread."""
        result: Any = None
        fault: BaseException | None = None
        try:
            self._started = time.monotonic()
            self.state = State.RUNNING
            self.report(0.0)
            result = self._run(self)
        except BaseException as error:
            fault = error
        self._arrived.emit(result, fault)

    def _end(self, result: Any, fault: BaseException | None) -> None:
        self.ended_at = datetime.now()
        if self._stop or isinstance(fault, Cancelled):
            self.state = State.CANCELLED
        elif fault is None:
            self.state, self.fraction = State.DONE, 1.0
            self.done.emit(result)
        else:
            self.state, self.message = State.FAILED, str(fault)
            self.failed.emit(fault)
        self.ended.emit()
        if fault is not None and not isinstance(fault, Fault | Cancelled):
            raise fault


class _Runner(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.work()


class Jobs(QObject):
    """The jobs of the window, newest last. ``changed`` follows every start, report and end."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(2)
        self._all: list[Job] = []

    def start(
        self,
        title: str,
        run: Callable[[Job], Any],
        done: Callable[[Any], object] | None = None,
        failed: Callable[[BaseException], object] | None = None,
        *,
        quiet: bool = False,
        opens: Callable[[], object] | None = None,
    ) -> Job:
        """Start a piece of work. A ``quiet`` one is not listed: it is part of drawing a page.

        ``opens`` shows what it has made; the job list offers it when the job is done.
        """
        job = Job(title, run, quiet)
        job.opens = opens
        job.then = (done, failed)
        return self._begin(job)

    def again(self, job: Job) -> Job:
        """Start a job that failed, or was cancelled, once more; the old one leaves the list."""
        self._all = [other for other in self._all if other is not job]
        return self._begin(job.repeat())

    def forget(self) -> None:
        """Take the jobs that are over from the list."""
        self._keep([])

    def _begin(self, job: Job) -> Job:
        done, failed = job.then
        if done is not None:
            job.done.connect(done)
        if failed is not None:
            job.failed.connect(failed)
        job.progressed.connect(self.changed)
        job.ended.connect(self._ended)
        self._all.append(job)
        self._pool.start(_Runner(job))
        self.changed.emit()
        return job

    def listed(self) -> list[Job]:
        """What the job list shows, oldest first."""
        return [job for job in self._all if not job.quiet]

    def running(self) -> list[Job]:
        """Listed jobs that are not over."""
        return [job for job in self.listed() if job.state in _UNDER_WAY]

    def busy(self) -> bool:
        """Whether any job at all is under way."""
        return any(job.state in _UNDER_WAY for job in self._all)

    def finish(self) -> None:
        """Cancel what runs and wait for it: the window closes."""
        for job in self._all:
            if job.state in _UNDER_WAY:
                job.cancel()
        self._pool.waitForDone()

    def _ended(self) -> None:
        over = [job for job in self._all if job.state not in _UNDER_WAY]
        self._keep([job for job in over if not job.quiet][-MOST_KEPT:])

    def _keep(self, over: list[Job]) -> None:
        """Forget all jobs that are over but these."""
        kept = set(map(id, over))
        self._all = [job for job in self._all if job.state in _UNDER_WAY or id(job) in kept]
        self.changed.emit()
