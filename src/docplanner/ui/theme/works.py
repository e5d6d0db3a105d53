"""How kinds of work look: code, icon and colour, the same on every page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docplanner.domain.schedule import ActivityKind
from docplanner.ui.theme.chips import Chip
from docplanner.ui.words import tr


@dataclass(frozen=True, slots=True)
class WorkLook:
    """``tone`` names its colours, ``kind.gv`` for one. ``dashed`` is outlined and not filled,
    ``hatched`` is filled with lines.
    """

    code: str
    icon: str
    tone: str
    word: str
    dashed: bool = False
    hatched: bool = False

    def chip(self) -> Chip:
        """The chip with its icon and its word."""
        return Chip(tr(self.word), self.tone, icon=self.icon, strong=True)

    def code_chip(self) -> Chip:
        """The chip with its icon and its code."""
        return Chip(self.code, self.tone, icon=self.icon, strong=True)


TRAVEL = WorkLook("TRV", "travel", "kind.travel", "Travel", hatched=True)

WORKS: Mapping[ActivityKind, WorkLook] = {
    ActivityKind.INTERVIEW: WorkLook("INT", "interview", "kind.interview", "Interview"),
    ActivityKind.ACTUALITY: WorkLook("ACT", "actuality", "kind.actuality", "Actuality"),
    ActivityKind.GVS: WorkLook("GV", "gvs", "kind.gv", "GVs"),
    ActivityKind.PTC: WorkLook("PTC", "ptc", "kind.ptc", "Piece to camera"),
    ActivityKind.TRAVEL: TRAVEL,
    ActivityKind.RECCE: WorkLook("REC", "recce", "kind.recce", "Recce"),
    ActivityKind.BRIEFING: WorkLook("BRF", "briefing", "kind.recce", "Briefing"),
    ActivityKind.MEAL: WorkLook("MEAL", "meal", "kind.rest", "Meal", dashed=True),
    ActivityKind.REST: WorkLook("REST", "rest", "kind.rest", "Rest", dashed=True),
    ActivityKind.DRONE: WorkLook("DRN", "drone", "kind.gv", "Drone"),
    ActivityKind.STILLS: WorkLook("STL", "stills", "kind.ptc", "Stills"),
    ActivityKind.ATMOS: WorkLook("ATM", "atmos", "kind.actuality", "Atmos"),
}

CODES: Mapping[str, ActivityKind] = {look.code: kind for kind, look in WORKS.items()}


def coded_title(text: str) -> tuple[ActivityKind | None, str]:
    """A title typed with a code before it, such as ``INT Military analyst``; the code may miss."""
    first, _, rest = text.strip().partition(" ")
    kind = CODES.get(first)
    return (kind, rest.strip()) if kind and rest.strip() else (None, text.strip())
