"""What stands at the right of a line: dates, states, keys. Worked out for shown lines only."""

from __future__ import annotations

from docplanner.domain.people import Identity, Interviewee
from docplanner.domain.problem import Severity
from docplanner.domain.safety import Assessment
from docplanner.domain.schedule import Accommodation, Activity, Day
from docplanner.domain.shots import Sequence, Shot, ShotStatus
from docplanner.domain.titles import show_date
from docplanner.ui.models.columns import Cell
from docplanner.ui.shell.palette.entries import Entry
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace


def fact(workspace: Workspace | None, entry: Entry) -> Cell:
    """The right end of a line."""
    if entry.keys:
        return Cell(entry.keys, tone="secondary")
    make = _FACTS.get(entry.kind)
    if workspace is None or make is None:
        return Cell()
    return make(workspace, entry)


def _place(workspace: Workspace, entry: Entry) -> Cell:
    snapshot, today = workspace.snapshot, workspace.now.local().date()
    days = {day.id: day for day in snapshot.days}
    at = [
        days[day.id].date for day in snapshot.by(Day, "place").get(entry.key, ()) if day.id in days
    ]
    for activity in snapshot.by(Activity, "location").get(entry.key, ()):
        if activity.day in days:
            at.append(days[activity.day].date)
    nights = snapshot.by(Accommodation, "location").get(entry.key, ())
    at += [night.check_in for night in nights]
    if not at:
        return Cell()
    coming = [one for one in at if one >= today]
    when = show_date(min(coming) if coming else max(at), year=False)
    words = tr("Nights from {date}", date=when) if nights and len(nights) == len(at) else when
    return Cell(words, tone="secondary")


def _person(workspace: Workspace, entry: Entry) -> Cell:
    found = workspace.snapshot.by(Interviewee, "person").get(entry.key, ())
    if not found:
        return Cell(tr("Crew"), tone="secondary")
    words = {
        None: tr("Identity not agreed"),
        Identity.OPEN: tr("Open"),
        Identity.FIRST_NAME: tr("First name only"),
        Identity.PSEUDONYM: tr("Pseudonym"),
        Identity.ANONYMOUS: tr("Anonymous"),
    }[found[0].identity]
    if found[0].identity is None:
        return Cell(chip=Chip(words, "warn", Shape.WARN))
    return Cell(chip=Chip(words, "neutral", icon="person"))


def _day(workspace: Workspace, entry: Entry) -> Cell:
    here = [problem for problem in workspace.problems if problem.day == entry.key]
    if not here:
        return Cell()
    serious = any(problem.severity is Severity.SERIOUS for problem in here)
    words = counted(len(here), "{n} problem", "{n} problems")
    if serious:
        return Cell(chip=Chip(words, "danger", Shape.PROBLEM))
    return Cell(chip=Chip(words, "warn", Shape.WARN))


def _shot(workspace: Workspace, entry: Entry) -> Cell:
    shot = workspace.snapshot.get(Shot, entry.key)
    if shot is None:
        return Cell()
    chips = {
        ShotStatus.WANTED: Chip(tr("Wanted"), "neutral", Shape.PLANNED),
        ShotStatus.PLANNED: Chip(tr("Planned"), "neutral", Shape.PLANNED),
        ShotStatus.PART: Chip(tr("Part captured"), "accent", Shape.PART),
        ShotStatus.CAPTURED: Chip(tr("Captured"), "ok", Shape.DONE),
        ShotStatus.DROPPED: Chip(tr("Dropped"), "neutral", Shape.DROPPED),
    }
    return Cell(chip=chips[shot.status])


def _sequence(workspace: Workspace, entry: Entry) -> Cell:
    sequence = workspace.snapshot.get(Sequence, entry.key)
    shots = workspace.snapshot.by(Shot, "sequence").get(sequence.id if sequence else None, ())
    live = [shot for shot in shots if shot.status is not ShotStatus.DROPPED]
    done = sum(shot.status is ShotStatus.CAPTURED for shot in live)
    return Cell(tr("{n} of {all}", n=done, all=len(live)), tone="secondary")


def _assessment(workspace: Workspace, entry: Entry) -> Cell:
    found = workspace.snapshot.get(Assessment, entry.key)
    if found is None or (found.signed_by and found.signed_at):
        return Cell(chip=Chip(tr("Signed"), "ok", Shape.DONE))
    return Cell(chip=Chip(tr("Not signed"), "danger", Shape.PROBLEM))


_FACTS = {
    "locations": _place,
    "people": _person,
    "days": _day,
    "shots": _shot,
    "sequences": _sequence,
    "assessments": _assessment,
}
