"""Inspectors of shots and sequences."""

from __future__ import annotations

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.domain.production import Part
from docplanner.domain.shots import Priority, Sequence, Shot, ShotStatus
from docplanner.planning.shots import number_key
from docplanner.ui.sheets.sheet import Related, Section, Sheet
from docplanner.ui.sheets.shot_blocks import clips, covered, picture, scheduled, works_of
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

_PRIORITIES = {Priority.MUST: "solid", Priority.SHOULD: "outline", Priority.COULD: "dashed"}
_STATUSES = {
    ShotStatus.WANTED: Chip("Wanted", "neutral", Shape.PLANNED),
    ShotStatus.PLANNED: Chip("Planned", "neutral", Shape.PLANNED),
    ShotStatus.PART: Chip("Part captured", "accent", Shape.PART),
    ShotStatus.CAPTURED: Chip("Captured", "ok", Shape.DONE),
    ShotStatus.DROPPED: Chip("Dropped", "outline", Shape.DROPPED),
}


def priority_chip(priority: Priority) -> Chip:
    """MUST, SHOULD or COULD."""
    return Chip(priority.value.upper(), _PRIORITIES[priority])


def status_chip(status: ShotStatus) -> Chip:
    """The shape and the word of a status."""
    chip = _STATUSES[status]
    return Chip(tr(chip.text), chip.tone, chip.shape)


def _part_chips(workspace: Workspace, key: Id | None) -> list[Chip]:
    part = workspace.snapshot.get(Part, key)
    return [Chip(tr("Part {n}", n=part.number))] if part else []


def _shot_chips(workspace: Workspace, shot: Shot) -> list[Chip]:
    sequence = workspace.snapshot.get(Sequence, shot.sequence)
    logged = shot.id in workspace.snapshot.captured
    return [
        Chip(shot.number, strong=True),
        priority_chip(shot.priority),
        status_chip(shot.status),
        *_part_chips(workspace, sequence.part if sequence else None),
        *([Chip(tr("Logged"), "ok", icon="footage")] if logged else []),
    ]


def _about(workspace: Workspace, shot: Shot) -> tuple[Subject, ...]:
    return tuple(Subject("activities", work.id) for _, work in works_of(workspace, shot.id))


def _sequence_chips(workspace: Workspace, sequence: Sequence) -> list[Chip]:
    return [Chip(str(sequence.number), strong=True), *_part_chips(workspace, sequence.part)]


def _line(workspace: Workspace, shot: Shot) -> str:
    words = " ".join(workspace.names.redact(shot.description).split())
    return f"{shot.number}  {words}"


def _next(workspace: Workspace, sequence: Sequence) -> dict[str, object]:
    from docplanner.planning.numbering import next_number

    numbers = (shot.number for shot in workspace.snapshot.all(Shot).values())
    return {
        "number": next_number(sequence.number, numbers, None),
        "description": tr("New shot"),
        "status": ShotStatus.PLANNED,
    }


SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "shots",
        (
            Section(
                "",
                (
                    "description",
                    "number",
                    "sequence",
                    "size",
                    "movement",
                    "setting",
                    ("minutes", tr("Minutes")),
                    "priority",
                    "status",
                    ("why", tr("Why")),
                ),
            ),
            Section(tr("Place and time"), ("location",), block=scheduled),
            Section(tr("Picture it refers to"), ("picture",), block=picture),
            Section(tr("Linked clips"), block=clips),
            Section(tr("Notes"), (("consent_limit", tr("Consent")), ("note", tr("Note")))),
        ),
        _shot_chips,
        about=_about,
    ),
    Sheet(
        "sequences",
        (
            Section("", ("number", "part"), block=covered),
            Section(
                tr("Shots"),
                related=Related(
                    "shots",
                    "sequence",
                    tr("Add a shot"),
                    start=_next,
                    text=_line,
                    order=lambda shot: number_key(shot.number),
                ),
            ),
            Section(tr("Notes"), ("note",)),
        ),
        _sequence_chips,
        title="title",
    ),
)
