"""Inspectors of cards, clips, log entries and pictures."""

from __future__ import annotations

from docplanner.domain.footage import Card, Clip, LogEntry
from docplanner.planning.footage import seconds, total_seconds
from docplanner.ui.sheets.clip_blocks import consent, covered, people
from docplanner.ui.sheets.footage_words import (
    STATUSES,
    TYPES,
    date_words,
    day_of,
    duration,
    facts_in,
    part_chips,
)
from docplanner.ui.sheets.pictures import PICTURE
from docplanner.ui.sheets.sheet import Section, Sheet
from docplanner.ui.theme.chips import Chip
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace


def _clip_chips(workspace: Workspace, clip: Clip) -> list[Chip]:
    facts = facts_in(workspace, clip)
    return [STATUSES[facts.status], *part_chips(workspace.snapshot, facts.parts)]


def _clip_subtitle(workspace: Workspace, clip: Clip) -> str:
    card = workspace.snapshot.get(Card, clip.card)
    day = date_words(day_of(workspace.snapshot, clip), year=True)
    words = " ".join(workspace.names.redact(clip.note).split())
    camera = card.camera if card else ""
    length = duration(seconds(clip.frames, clip))
    return ", ".join(filter(None, (words, camera, day, length)))


def _card_subtitle(workspace: Workspace, card: Card) -> str:
    clips = workspace.long.of("clips", "card", card.id)
    count = counted(len(clips), "{n} clip", "{n} clips")
    return ", ".join((count, duration(total_seconds(clips)))) if clips else tr("No clips yet")


def _entry_subtitle(workspace: Workspace, entry: LogEntry) -> str:
    return workspace.title("clips", entry.clip)


SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "clips",
        (
            Section("", block=covered),
            Section(tr("People in this clip"), block=people),
            Section(
                tr("Clip"),
                (
                    "name",
                    ("note", tr("What it is")),
                    "card",
                    "day",
                    ("location", tr("Place")),
                    ("start_frames", tr("Start")),
                    ("frames", tr("Length")),
                    "rate",
                    ("drop", tr("Drop-frame")),
                ),
            ),
        ),
        _clip_chips,
        _clip_subtitle,
        title="name",
        head=consent,
    ),
    Sheet(
        "cards",
        (Section("", ("name", "camera", "day", "note")),),
        subtitle=_card_subtitle,
        title="name",
    ),
    Sheet(
        "log",
        (
            Section(
                "",
                (
                    ("in_frames", tr("In")),
                    ("out_frames", tr("Out")),
                    "type",
                    "description",
                    "rating",
                    "shot",
                    ("person", tr("Contributor")),
                    "keywords",
                ),
            ),
        ),
        lambda workspace, entry: [TYPES[entry.type]],
        _entry_subtitle,
        title="description",
    ),
    PICTURE,
)
