"""One look at the workspace: what every row and block of the timeline asks of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

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

    def shown(self, text: str) -> str:
        """A typed text as it may be shown."""
        return self.workspace.names.redact(" ".join(text.split()))

    def problem(self, subject: Subject) -> Problem | None:
        """The worst thing that a record is to blame for."""
        return self.blame.by_subject.get(subject)
