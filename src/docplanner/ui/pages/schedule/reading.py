"""One look at the workspace: what every row and block of the timeline asks of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from docplanner.domain.identity import Gate
from docplanner.domain.ids import Id
from docplanner.domain.problem import Problem, Subject
from docplanner.domain.snapshot import Snapshot
from docplanner.planning.plan import Plan
from docplanner.ui.pages.schedule.facts import Blame
from docplanner.ui.workspace import Workspace


@dataclass(frozen=True)
class Reading:
    """One look at the workspace. Make a new one after every change; it is cheap."""

    workspace: Workspace

    @cached_property
    def snapshot(self) -> Snapshot:
        return self.workspace.snapshot

    @cached_property
    def plan(self) -> Plan:
        """What checks and slots are reckoned with."""
        return Plan(self.snapshot)

    @cached_property
    def blame(self) -> Blame:
        return Blame.of(self.workspace.problems)

    @cached_property
    def _gate(self) -> Gate:
        return self.workspace.names.gate()

    @cached_property
    def _places(self) -> dict[Id, str]:
        return {}

    def shown(self, text: str) -> str:
        """A typed text as it may be shown: one line, and no protected name in it."""
        return self._gate.redact(" ".join(text.split()))

    def place(self, key: Id) -> str:
        """What a place is called."""
        if key not in self._places:
            self._places[key] = self.workspace.title("locations", key)
        return self._places[key]

    def problem(self, subject: Subject) -> Problem | None:
        """The worst thing that a record is to blame for."""
        return self.blame.by_subject.get(subject)
