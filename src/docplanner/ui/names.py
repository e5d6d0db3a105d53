"""Whether the real names of protected people show, of whom, and for how long.

They are hidden by code name until somebody asks for them, and hide themselves again. The file is
not encrypted yet: this keeps names off the screen, not out of the hands of whoever has the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import is_

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal

from docplanner.domain.identity import IDENTIFYING, Gate
from docplanner.domain.ids import Id
from docplanner.domain.people import Person
from docplanner.domain.snapshot import Snapshot

SECOND = 1_000
MINUTE = 60 * SECOND


class Names(QObject):
    """The lock on real names. Everything is locked when a production is opened."""

    changed = Signal()
    """Somebody's name shows now, or does not any more."""
    ticked = Signal()
    """A second of the time left is over."""

    def __init__(self, snapshot: Callable[[], Snapshot]) -> None:
        super().__init__()
        self._snapshot = snapshot
        self._shown: frozenset[Id] = frozenset()
        self._until = QDeadlineTimer()
        self._gate: Gate | None = None
        self._gate_of: tuple[object, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND)
        self._timer.timeout.connect(self._tick)

    def protected(self) -> tuple[Person, ...]:
        """The protected people, by code name."""
        people = self._snapshot().all(Person).values()
        found = (person for person in people if person.protected)
        return tuple(sorted(found, key=lambda person: person.code_name or ""))

    @property
    def any_shown(self) -> bool:
        """Whether any real name shows now."""
        return bool(self._shown)

    def shows(self, person: Id) -> bool:
        """Whether the real name of a person may show: it is not protected, or unlocked."""
        found = self._snapshot().get(Person, person)
        return found is None or not found.protected or person in self._shown

    def hides(self, kind: str, key: Id, field: str) -> bool:
        """Whether a field is kept from the screen, and from being edited."""
        return kind == "people" and field in IDENTIFYING and not self.shows(key)

    def redact(self, text: str) -> str:
        """A free text as lists show it: with code names in place of protected ones."""
        return self.gate().redact(text) if text else text

    def gate(self) -> Gate:
        """What protected people would be known by; it remembers the texts that it has read.

        It depends on those people and the names of places alone, so most changes leave it as it
        is.
        """
        snapshot = self._snapshot()
        of = (snapshot.tables["locations"], *self.protected())
        same = len(of) == len(self._gate_of) and all(map(is_, of, self._gate_of))
        if self._gate is None or not same:
            self._gate, self._gate_of = Gate.of_people(snapshot), of
        return self._gate

    def seconds_left(self) -> int:
        """How long the names still show."""
        return max(0, -(-self._until.remainingTime() // SECOND)) if self._shown else 0

    def unlock(self, people: Iterable[Id], minutes: float) -> None:
        """Show the real names of these people for so many minutes."""
        self._shown = frozenset(people)
        self._until = QDeadlineTimer(round(minutes * MINUTE))
        self._timer.start()
        self.changed.emit()

    def lock(self) -> None:
        """Hide all names again."""
        if self._shown:
            self._shown = frozenset()
            self._timer.stop()
            self.changed.emit()

    def _tick(self) -> None:
        if self._until.hasExpired():
            self.lock()
        else:
            self.ticked.emit()
