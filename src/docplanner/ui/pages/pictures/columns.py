"""The columns of the list of pictures, and the card of one."""

from __future__ import annotations

import re

from docplanner.domain.shots import Picture, Rights
from docplanner.domain.titles import show_date
from docplanner.planning.shots import number_key
from docplanner.ui.models.columns import Cell, Column, Row
from docplanner.ui.pages.pictures.stock import Line
from docplanner.ui.sheets.pictures import RIGHTS
from docplanner.ui.widgets.card import Card
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

_CLAUSE = re.compile(r"[,;.\n]")


def picture_of(row: Row) -> Picture:
    """The picture of a row."""
    found: Picture = row.record
    return found


def line_of(row: Row) -> Line:
    """What was worked out of it."""
    found: Line = row.facts
    return found


def columns(workspace: Workspace) -> list[Column]:
    """Reference, caption, taken, place, people, rights, shots."""

    def caption(row: Row) -> str:
        return workspace.names.redact(picture_of(row).caption)

    def place(row: Row) -> str:
        key = picture_of(row).location
        return workspace.title("locations", key) if key else ""

    def people(row: Row) -> str:
        return ", ".join(workspace.title("people", key) for key in picture_of(row).people)

    return [
        Column(
            tr("Picture"),
            lambda row: Cell(picture_of(row).reference, strong=True),
            92,
            field="reference",
        ),
        Column(tr("Caption"), caption, 200, field="caption", stretch=True),
        Column(
            tr("Taken"),
            lambda row: taken(picture_of(row)),
            96,
            sort=lambda row: picture_of(row).taken,
            field="taken",
        ),
        Column(tr("Place"), place, 120, field="location"),
        Column(tr("People"), people, 100, field="people"),
        Column(
            tr("Rights"),
            lambda row: Cell(chip=RIGHTS[picture_of(row).rights]),
            118,
            field="rights",
        ),
        Column(tr("Shots"), shots, 70, sort=_first_shot),
    ]


def taken(picture: Picture) -> str:
    """``20 Feb 2014``; empty where it is not known."""
    return show_date(picture.taken).partition(" ")[2] if picture.taken else ""


def shots(row: Row) -> Cell:
    """``2.1 +2``."""
    numbers = [shot.number for shot in line_of(row).shots]
    if not numbers:
        return Cell("")
    more = f"+{len(numbers) - 1}" if len(numbers) > 1 else ""
    return Cell(numbers[0], tone="accent", detail=more, tip=", ".join(numbers))


def _first_shot(row: Row) -> object:
    found = line_of(row).shots
    return number_key(found[0].number) if found else None


def card(workspace: Workspace, row: Row) -> Card:
    """A picture as a card: its reference on the tile, the start of its caption below."""
    picture, line = picture_of(row), line_of(row)
    chip = RIGHTS[picture.rights]
    masked = line.hidden or picture.rights is Rights.HOLD
    tag, icon = _tag(row, masked)
    words = workspace.names.redact(picture.caption).strip()
    return Card(
        title=_CLAUSE.split(words, maxsplit=1)[0] or picture.reference,
        state=tr(chip.text),
        shape=chip.shape,
        tone=chip.tone,
        note=taken(picture).partition(" ")[2],
        icon="image",
        name=picture.reference,
        tag=tag,
        tag_icon=icon,
        masked=masked,
    )


def _tag(row: Row, masked: bool) -> tuple[str, str]:
    if masked:
        return tr("Masked"), "eye-off"
    if line_of(row).again:
        return tr("Then, now"), "check-check"
    return (tr("Re-visit"), "revisit") if picture_of(row).revisit else ("", "")
