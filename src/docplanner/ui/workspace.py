"""One open production as the window sees it: what pages read, change, select and say.

It is passed to every page, panel and editor. Nothing in the window reaches the production in any
other way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from docplanner.domain.faults import Fault, Unavailable
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.people import Person
from docplanner.domain.problem import Problem, Subject
from docplanner.domain.production import Part
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant
from docplanner.domain.titles import show_label, title, title_of
from docplanner.project.project import Changes, Edited, Project
from docplanner.ui.models.long import LongTables
from docplanner.ui.names import Names
from docplanner.ui.past import Past
from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr

if TYPE_CHECKING:
    from docplanner.domain.finding import Finder
    from docplanner.domain.inward import Inward
    from docplanner.ui.jobs import Jobs
    from docplanner.ui.settings.store import Settings


@dataclass(frozen=True, slots=True)
class Toast:
    """A short message: what happened. ``undo`` offers to take it back; else ``action`` is run."""

    text: str
    undo: bool = False
    action: str = ""
    run: Callable[[], object] | None = None
    warning: bool = False


class Workspace(QObject):
    """An open production in the window."""

    changed = Signal(object)
    """Changes, once after every edit, undo and redo, and after another program changed the file."""
    filtered = Signal()
    """The part filter has another value."""
    checked = Signal()
    """`problems` has been computed anew."""
    selected = Signal(str, object)
    """A page's id and the Subject that it now shows, or None."""
    said = Signal(object)
    """A Toast to be shown."""
    failed = Signal(object)
    """An Unavailable to be shown as a banner: something could not be saved. `again` may save it."""
    saved = Signal()
    """Something was written; the time of the last save has changed."""
    asked = Signal(str, str)
    """Show a record: its kind and its id."""
    called = Signal(str, object)
    """Show a page by its id, with something that page understands, or None."""

    def __init__(self, project: Project, look: Look, settings: Settings, jobs: Jobs) -> None:
        super().__init__()
        self.project = project
        self.look = look
        self.settings = settings
        self.jobs = jobs
        self.part: Id | None = None
        self.problems: tuple[Problem, ...] = ()
        self.again: Callable[[], object] | None = None
        """Does once more what could not be saved; None where an editor still holds the text."""
        self.names = Names(lambda: self.snapshot)
        self.long = LongTables(project)
        self.past = Past(project, self.record)
        project.subscribe(self.past.changed)
        project.subscribe(self._changed)

    # Reading

    @property
    def snapshot(self) -> Snapshot:
        """The production as it is now."""
        return self.project.snapshot

    @property
    def now(self) -> Instant:
        """The moment that the window speaks from: the story's, if the production has one."""
        return self.project.now

    def record(self, kind: str, key: Id | None) -> Any | None:
        """Any record, also of the long tables; None where there is none."""
        if key is None:
            return None
        if BY_NAME[kind].long:
            return self.long.get(kind, key)
        return self.snapshot.tables[kind].get(key)

    def title(self, kind: str, key: Id | None) -> str:
        """What a record is called: a protected person by code name."""
        return title_of(kind, key, self.record)

    def title_of(self, record: Any) -> str:
        """What a record is called."""
        return title(record, self.record)

    def label(self, changes: Changes) -> str:
        """The name of a step, such as "Add place Moschun village"."""
        return self.step_name(changes.label)

    def step_name(self, label: str) -> str:
        """A step's label with the titles of its records in it."""
        return show_label(label, self.past.known)

    @property
    def finder(self) -> Finder:
        """Finds records by what was typed."""
        from docplanner.domain.finding import Finder

        return Finder(self._rows, self.record, self.snapshot.adopted)

    @property
    def inward(self) -> Inward:
        """Reads typed values."""
        from docplanner.domain.inward import Inward

        return Inward(self.finder, self.snapshot.production)

    def is_protected(self, person: Id | None) -> bool:
        """Whether a person is shown by code name alone."""
        found = self.snapshot.get(Person, person)
        return found is not None and found.protected

    def in_part(self, parts: tuple[Id, ...]) -> bool:
        """Whether something of these parts is shown under the part filter; of none, always."""
        return self.part is None or not parts or self.part in parts

    @property
    def actor(self) -> str:
        """Who makes the changes."""
        return self.project.actor

    # Writing

    def edit(self, action: Callable[..., Any], *args: Any, **values: Any) -> Edited[Any]:
        """Make one change as one undo step. Raises Fault, so that an editor can keep its text."""
        return self._edit(None, action, *args, **values)

    def do(
        self, action: Callable[..., Any], *args: Any, say: str = "", **values: Any
    ) -> Edited[Any] | None:
        """Make one change; a fault is told in the window and gives None.

        ``say`` is told when it went well, with an offer to undo.
        """
        again = partial(self.do, action, *args, say=say, **values)
        try:
            edited = self._edit(again, action, *args, **values)
        except Unavailable:
            return None
        except Fault as fault:
            self.said.emit(Toast(str(fault), warning=True))
            return None
        if say:
            self.said.emit(Toast(say, undo=True))
        return edited

    def change(self, kind: str, key: Id, values: Mapping[str, Any], **more: Any) -> bool:
        """Set fields of one record; False, and told, where that failed."""
        from docplanner.edits import records

        return self.do(records.change, kind, key, dict(values), **more) is not None

    def add(self, kind: str, values: Mapping[str, Any], **more: Any) -> Id | None:
        """Add a record and give its id; None, and told, where that failed."""
        from docplanner.edits import records

        edited = self.do(records.add, kind, dict(values), **more)
        return None if edited is None else str(edited.result)

    def remove(self, kind: str, key: Id) -> bool:
        """Delete a record. Never asks: a message offers to undo it."""
        from docplanner.edits import records

        name = self.title(kind, key)
        return self.do(records.remove, kind, key, say=tr("Deleted {name}", name=name)) is not None

    def undo(self) -> None:
        """Take the last step back."""
        self._step(self.project.undo, tr("Undone: {step}"))

    def redo(self) -> None:
        """Do the last undone step again."""
        self._step(self.project.redo, tr("Done again: {step}"))

    def close(self) -> None:
        """Hide all names, stop what would still run by itself, and close the file."""
        self.names.lock()
        for timer in self.findChildren(QTimer):
            timer.stop()
        self.project.close()

    # Showing

    def select(self, page: str, subject: Subject | None) -> None:
        """Tell everybody what a page shows now."""
        self.selected.emit(page, subject)

    def show(self, kind: str, key: Id) -> None:
        """Go to the page that shows this record, and select it there."""
        self.asked.emit(kind, key)

    def call(self, page: str, wish: object = None) -> None:
        """Go to a page."""
        self.called.emit(page, wish)

    def filter(self, part: Id | None) -> None:
        """Show one part only, or all."""
        if part != self.part:
            self.part = part
            self.filtered.emit()

    def parts(self) -> list[Part]:
        """The parts by number."""
        return sorted(self.snapshot.all(Part).values(), key=lambda part: part.number)

    def _rows(self, kind: str) -> Any:
        return (
            self.long.all(kind).values()
            if BY_NAME[kind].long
            else self.snapshot.tables[kind].values()
        )

    def _edit(
        self,
        again: Callable[[], object] | None,
        action: Callable[..., Any],
        *args: Any,
        **values: Any,
    ) -> Edited[Any]:
        self.again = None
        try:
            edited = self.project.edit(action, *args, **values)
        except Unavailable as fault:
            self.again = again
            self.failed.emit(fault)
            raise
        self.saved.emit()
        return edited

    def _step(self, run: Callable[[], Changes], words: str) -> None:
        self.again = None
        try:
            changes = run()
        except Unavailable as fault:
            self.again = partial(self._step, run, words)
            self.failed.emit(fault)
            return
        except Fault as fault:
            self.said.emit(Toast(str(fault), warning=True))
            return
        self.saved.emit()
        self.said.emit(Toast(words.format(step=self.label(changes))))

    def _changed(self, changes: Changes) -> None:
        self.long.take(changes)
        if self.part is not None and self.part not in self.snapshot.all(Part):
            self.part = None
            self.filtered.emit()
        self.changed.emit(changes)
