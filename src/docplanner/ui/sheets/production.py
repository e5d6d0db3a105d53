"""Inspectors of the production, its parts and its milestones."""

from __future__ import annotations

from docplanner.domain.production import Milestone, Part, Production
from docplanner.planning.countdown import Standing, point_of
from docplanner.ui.sheets.sheet import Section, Sheet
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace


def _film(workspace: Workspace, production: Production) -> str:
    return production.broadcaster


def _part_chips(workspace: Workspace, part: Part) -> list[Chip]:
    if part.tx_from is None:
        return [Chip(tr("No TX window"), "neutral", Shape.PLANNED)]
    if part.tx_to in (None, part.tx_from):
        return [Chip(tr("TX day set"), "ok", Shape.DONE)]
    return [Chip(tr("TX day not confirmed"), "warn", Shape.WARN)]


_STANDINGS = {
    Standing.DONE: Chip("Done", "ok", Shape.DONE),
    Standing.MISSED: Chip("Passed, not done", "warn", Shape.WARN),
    Standing.LATER: Chip("Later than planned", "warn", Shape.WARN),
    Standing.PLANNED: Chip("As planned", "neutral", Shape.PLANNED),
}


def milestone_chip(workspace: Workspace, milestone: Milestone) -> Chip:
    """Where a milestone stands."""
    today = workspace.now.local(workspace.snapshot.production.zone).date()
    found = point_of(milestone, today)
    if found is None:
        return Chip(tr("No date"), "neutral", Shape.PLANNED)
    chip = _STANDINGS[found.standing]
    return Chip(tr(chip.text), chip.tone, chip.shape)


def slip_words(milestone: Milestone) -> str:
    """By how much a milestone is later or earlier than planned; empty where it is neither."""
    on = milestone.actual or milestone.forecast
    if on is None or milestone.planned is None or on == milestone.planned:
        return ""
    slip = (on - milestone.planned).days
    days = counted(abs(slip), "{n} day", "{n} days")
    return tr("{days} later", days=days) if slip > 0 else tr("{days} earlier", days=days)


SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "production",
        (
            Section("", ("code", "broadcaster", "ask", "note")),
            Section(
                "Time",
                (
                    ("zone", "Films in"),
                    ("home_zone", "Home"),
                    ("story_clock", "Story clock"),
                ),
            ),
        ),
        subtitle=_film,
        title="title",
    ),
    Sheet(
        "parts",
        (
            Section("", ("number", "title", ("slot_seconds", "Slot, seconds"))),
            Section("TX window", (("tx_from", "Earliest day"), ("tx_to", "Last day"))),
        ),
        chips=_part_chips,
        title="title",
    ),
    Sheet(
        "milestones",
        (Section("", ("part", "planned", "forecast", "actual", "note")),),
        chips=lambda workspace, milestone: [milestone_chip(workspace, milestone)],
        subtitle=lambda workspace, milestone: slip_words(milestone),
        title="title",
    ),
)
