"""The columns of the list of clips, and the card of one."""

from __future__ import annotations

from docplanner.domain.footage import Clip
from docplanner.domain.shots import Shot
from docplanner.planning.footage import ClipFacts, seconds
from docplanner.planning.shots import in_order
from docplanner.ui.fields.frames import timecode_text
from docplanner.ui.models.columns import Cell, Column, Row
from docplanner.ui.sheets.footage_words import STATUSES, date_words, day_of, part_words
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.card import Card
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


def clip_of(row: Row) -> Clip:
    """The clip of a row."""
    found: Clip = row.record
    return found


def facts_of(row: Row) -> ClipFacts:
    """What its log says."""
    found: ClipFacts = row.facts.facts
    return found


def columns(workspace: Workspace) -> list[Column]:
    """Clip, what it is, card, taken, start, length, status, rating, shots, people, part."""

    def words(row: Row) -> str:
        return workspace.names.redact(clip_of(row).note)

    def day(row: Row) -> str:
        return date_words(day_of(workspace.snapshot, clip_of(row)))

    def date(row: Row) -> str:
        found = day_of(workspace.snapshot, clip_of(row))
        return found.date.isoformat() if found else ""

    def start(row: Row) -> Cell:
        text = timecode_text(clip_of(row), clip_of(row).start_frames)
        return Cell(text or tr("no TC"), figures=True, tone="" if text else "muted")

    def stars(row: Row) -> Cell:
        rating = facts_of(row).rating
        return Cell(stars=rating) if rating else Cell("–", tone="muted")

    return [
        Column(tr("Clip"), lambda row: Cell(clip_of(row).name, strong=True), 92, field="name"),
        Column(tr("What it is"), words, 120, field="note", stretch=True),
        Column(tr("Taken"), day, 78, sort=date, field="day"),
        Column(
            tr("Start"), start, 88, sort=lambda row: clip_of(row).start_frames, field="start_frames"
        ),
        Column(
            tr("Length"),
            lambda row: Cell(length(clip_of(row)), figures=True),
            70,
            sort=lambda row: seconds(clip_of(row).frames, clip_of(row)),
            field="frames",
            right=True,
        ),
        Column(tr("Status"), lambda row: Cell(chip=STATUSES[facts_of(row).status]), 100),
        Column(tr("Rating"), stars, 84, sort=lambda row: facts_of(row).rating or None),
        Column(tr("Shots"), lambda row: shots(workspace, row), 62),
        Column(tr("People"), lambda row: people(workspace, row), 96),
        Column(tr("Part"), lambda row: part_words(workspace.snapshot, facts_of(row).parts), 54),
    ]


def length(clip: Clip) -> str:
    """``00:06:33``: to the second below, as a card shows it."""
    whole = int(seconds(clip.frames, clip))
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"


def shots(workspace: Workspace, row: Row) -> Cell:
    """``8.1 +3``."""
    found = [workspace.snapshot.get(Shot, key) for key in facts_of(row).shots]
    numbers = [shot.number for shot in in_order(shot for shot in found if shot)]
    if not numbers:
        return Cell("")
    more = f"+{len(numbers) - 1}" if len(numbers) > 1 else ""
    return Cell(numbers[0], tone="accent", detail=more, tip=", ".join(numbers))


def people(workspace: Workspace, row: Row) -> Cell:
    """Who is in it; one who may not simply be shown is marked."""
    names = [workspace.title("people", key) for key in facts_of(row).people]
    troubled = bool(facts_of(row).troubled)
    shape = Shape.PROBLEM if troubled else Shape.NONE
    tip = tr("Consent problem") if troubled else ""
    return Cell(", ".join(names), shape=shape, tone="danger" if troubled else "", tip=tip)


def card(workspace: Workspace, row: Row) -> Card:
    """A clip as a card: its name and length on the tile, what it is below."""
    clip, facts = clip_of(row), facts_of(row)
    chip = STATUSES[facts.status]
    words = workspace.names.redact(clip.note)
    hidden = [key for key in facts.people if workspace.is_protected(key)]
    parts = part_words(workspace.snapshot, facts.parts)
    return Card(
        title=words or clip.name,
        state=tr(chip.text),
        shape=chip.shape,
        tone=chip.tone,
        note=parts if len(facts.parts) < 2 else tr("{n} parts", n=len(facts.parts)),
        icon="clip",
        name=clip.name,
        corner=length(clip),
        tag=workspace.title("people", hidden[0]) if hidden else "",
        tag_icon="eye-off",
        masked=bool(hidden),
    )
