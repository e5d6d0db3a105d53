"""What a check finds: one sentence, its culprits, the best fix."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from docplanner.domain.ids import Id


class Severity(StrEnum):
    SERIOUS = "serious"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Subject:
    """A record that a problem is about."""

    kind: str
    id: Id


@dataclass(frozen=True, slots=True)
class Problem:
    """One conflict or gap. ``day`` is the id of the day it falls on; the culprit comes first."""

    rule: str
    severity: Severity
    message: str
    fix: str
    day: Id | None
    subjects: tuple[Subject, ...]
