"""Opening, making, copying and restoring productions, one at a time in one window.

What takes longer than a blink is a job. Nothing here shows anything: whoever listens does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from docplanner.domain.clock import Clock
from docplanner.domain.faults import Fault
from docplanner.project.project import Project
from docplanner.project.sample import NAME, sample
from docplanner.ui.jobs import Job, Jobs, State
from docplanner.ui.shell.lock import ProductionLock
from docplanner.ui.words import tr

Fill = Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Doors:
    """How this user comes to productions: the clock and the name that go into every change, the
    folder where the program keeps the sample, its locks and the text it rescues, and the one
    where new productions are made.
    """

    clock: Clock
    actor: Callable[[], str]
    folder: Callable[..., Path]
    documents: Callable[[], Path]

    def open(self, path: Path) -> Project:
        """Open a production and read it. Raises Fault."""
        project = Project.open(path, clock=self.clock, actor=self.actor())
        try:
            assert project.snapshot
        except BaseException:
            project.close()
            raise
        return project

    def create(self, path: Path, fill: Fill) -> Path:
        """Make a production. Raises Fault."""
        with Project.create(path, clock=self.clock, actor=self.actor(), fill=fill):
            return path

    def sample(self) -> Path:
        """The user's copy of the sample, made if there is none yet. Raises Fault."""
        from docplanner.edits.sample import load

        return sample(self.folder(), self.clock, self.actor(), load)

    def is_sample(self, path: Path) -> bool:
        """Whether a production is the user's copy of the sample."""
        return path.name == NAME and path.resolve().parent == self.folder().resolve()


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why something was not opened or made. ``again`` tries it in another way, named ``words``."""

    sentence: str
    words: str = ""
    again: Callable[[], object] | None = None


class Opening(QObject):
    """Everything that leads to an open production, or to another file of one."""

    opened = Signal(object)
    """A Project that is to be shown; its lock is held."""
    troubled = Signal(object)
    """A Trouble."""
    done = Signal(str, object)
    """What was made, in words, and its path."""

    def __init__(self, parent: QObject, jobs: Jobs, doors: Doors) -> None:
        super().__init__(parent)
        self.doors = doors
        self._jobs = jobs
        self._lock: ProductionLock | None = None
        self._present: Path | None = None
        self._busy = False

    def start(self, path: Path | None) -> None:
        """Open a production, or the sample where none is named."""
        if path is None:
            self.open_sample()
        else:
            self.open(path)

    def open(self, path: Path) -> None:
        """Open a production, unless it is the one that is open or another window has it."""
        path = path.absolute()
        if self._busy or (self._present is not None and _same(path, self._present)):
            return
        try:
            lock = ProductionLock(self.doors.folder("locks"), path)
        except Fault as fault:
            self.troubled.emit(Trouble(str(fault)))
            return
        if lock.take():
            self._open(path, lock)
        else:
            self._say_taken(path, lock)

    def open_sample(self) -> None:
        """Open the user's copy of the sample, made now if there is none yet."""
        words = tr("Making the sample production")
        self._make(words, self.doors.sample)

    def create(self, path: Path, title: str, parts: int) -> None:
        """Make an empty production and open it."""
        from docplanner.edits.production import begin

        fill = partial(begin, title=title, parts=parts)
        work = partial(self.doors.create, path, fill)
        self._make(tr("Making {name}", name=path.name), work)

    def restore(self, kept: Path, to: Path) -> None:
        """Make a production from a backup and open it."""

        def work() -> Path:
            from docplanner.project.backups import restore

            restore(kept, to)
            return to

        self._make(tr("Restoring {name}", name=kept.name), work)

    def save_copy(self, project: Project, to: Path) -> None:
        """Save a copy of what is open."""
        if project.standing.place != "same":  # only the open file itself still has it
            self._try(partial(project.copy_to, to), tr("A copy was saved"))
            return
        self._copy(tr("Saving a copy"), project.path, lambda own: own.copy_to(to))

    def back_up(self, project: Project) -> None:
        """Make a backup beside the production."""
        self._copy(tr("Making a backup"), project.path, Project.backup)

    def shown(self, project: Project) -> None:
        """A production is shown now."""
        self._present = project.path

    def closed(self) -> None:
        """None is shown any more: give its lock back."""
        self._present = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _open(self, path: Path, lock: ProductionLock) -> None:
        def work(job: Job) -> Project:
            return self.doors.open(path)

        def done(project: Project) -> None:
            self.opened.emit(project)
            self._lock = lock

        def failed(error: BaseException | None) -> None:
            lock.release()
            self._complain(error)

        self._start(tr("Opening {name}", name=path.name), work, done, failed)

    def _make(self, title: str, make: Callable[[], Path]) -> None:
        def work(job: Job) -> Path:
            return make()

        if not self._busy:
            self._start(title, work, self.open, self._complain)

    def _copy(self, title: str, path: Path, copy: Callable[[Project], Path]) -> None:
        """Run a copy through a connection of its own, since a job may not use the window's."""

        def work(job: Job) -> Path:
            with Project.open(path, clock=self.doors.clock, actor="") as own:
                return copy(own)

        def done(made: Path) -> None:
            self.done.emit(tr("Saved {name}", name=made.name), made)

        self._jobs.start(title, work, done, self._complain)

    def _start(
        self,
        title: str,
        work: Callable[[Job], Any],
        done: Callable[[Any], object],
        failed: Callable[[BaseException | None], object],
    ) -> None:
        self._busy = True

        def free(then: Callable[[Any], object], outcome: Any) -> None:
            self._busy = False
            then(outcome)

        job = self._jobs.start(title, work, partial(free, done), partial(free, failed))

        def ended() -> None:
            if job.state is State.CANCELLED:
                free(failed, None)

        job.ended.connect(ended)

    def _try(self, work: Callable[[], Path], words: str) -> None:
        try:
            made = work()
        except Fault as fault:
            self._complain(fault)
        else:
            self.done.emit(words, made)

    def _complain(self, error: BaseException | None) -> None:
        if isinstance(error, Fault):
            self.troubled.emit(Trouble(str(error)))

    def _say_taken(self, path: Path, lock: ProductionLock) -> None:
        host = lock.elsewhere
        if not host:
            words = tr("{name} is open already in another window.", name=path.name)
            self.troubled.emit(Trouble(words))
            return

        def again() -> None:
            lock.break_up()
            self.open(path)

        words = tr(
            "{name} was left open on the computer {host}; go on only if it is closed there.",
            name=path.name,
            host=host,
        )
        self.troubled.emit(Trouble(words, tr("Open it here"), again))


def _same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return path == other
