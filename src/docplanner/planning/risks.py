"""Risks of an assessment: their codes, their score, how high that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from docplanner.domain.ids import Id
from docplanner.domain.safety import Assessment, Risk
from docplanner.domain.snapshot import Snapshot

MEDIUM_FROM, HIGH_FROM = 6, 12
"""Scores from which a risk is medium, and high: then the adviser must have signed."""


class Height(StrEnum):
    """How high a score is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Coded:
    """A risk with its code in its assessment: R1 is the first that was written down."""

    code: str
    risk: Risk

    @property
    def score(self) -> int:
        """Likelihood by severity, 1 to 25."""
        return self.risk.likelihood * self.risk.severity

    @property
    def after(self) -> int | None:
        """The same after its controls; None where that was not scored."""
        likelihood, severity = self.risk.likelihood_after, self.risk.severity_after
        return likelihood * severity if likelihood and severity else None


def height(score: int) -> Height:
    """How high a score is."""
    if score >= HIGH_FROM:
        return Height.HIGH
    return Height.MEDIUM if score >= MEDIUM_FROM else Height.LOW


def coded(snapshot: Snapshot, assessment: Id | None) -> tuple[Coded, ...]:
    """The risks of an assessment, the highest first."""
    risks = snapshot.by(Risk, "assessment").get(assessment, ())
    found = [Coded(f"R{number}", risk) for number, risk in enumerate(risks, 1)]
    return tuple(sorted(found, key=lambda one: -one.score))


def is_signed(assessment: Assessment) -> bool:
    """Whether it has both a name and a time."""
    return assessment.signed_by is not None and assessment.signed_at is not None
