"""Values of fields in words for the window."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

from docplanner.domain.fields import LATITUDE, LONGITUDE, WALL, Field
from docplanner.domain.times import Instant, Window, show_wall
from docplanner.domain.titles import show_date
from docplanner.ui.fields.frames import is_timecode, shown_timecode
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

CHOICES = {
    "gvs": "GVs",
    "ptc": "Piece to camera",
    "hefat": "HEFAT",
    "gv": "GV",
    "first_name": "First name only",
    "told_tx": "Told of transmission",
    "told_cut": "Told of the cut",
    "part": "Part captured",
    "none": "None",
}
"""Words of choices that are not simply their value with a capital."""


def choice_word(value: str) -> str:
    """A choice in words: ``not_cleared`` is "Not cleared"."""
    return tr(CHOICES.get(value) or value.replace("_", " ").capitalize())


def shown(workspace: Workspace, field: Field, value: Any, record: Any = None) -> str:
    """A value in words; empty where there is none. Money needs its record for the currency."""
    if is_timecode(record, field):
        return shown_timecode(workspace, field, record)
    if value in (None, "", ()):
        return ""
    if field.name in ("rate", "value") and hasattr(record, "currency"):
        return f"{value // 100:,}.{value % 100:02d} {record.currency or ''}".strip()
    if field.many:
        return ", ".join(_one(workspace, field, item) for item in value)
    return _one(workspace, field, value)


def _one(workspace: Workspace, field: Field, value: Any) -> str:
    if field.refers_to:
        return workspace.title(field.refers_to, value)
    if isinstance(value, Enum):
        return choice_word(str(value.value))
    if field.type is WALL:
        return show_wall(value)
    if isinstance(value, bool):
        return tr("Yes") if value else tr("No")
    if isinstance(value, date):
        return show_date(value)
    if isinstance(value, Instant):
        local = value.local()
        return f"{show_date(local.date())}, {local:%H:%M} {city(value.zone)}"
    if isinstance(value, Window):
        return (
            f"{show_date(value.date, year=False)}, {show_wall(value.start)}–{show_wall(value.end)}"
        )
    if field.type in (LATITUDE, LONGITUDE):
        return f"{value / 1_000_000:.6f}".rstrip("0").rstrip(".")
    return str(field.type.show(value))


def city(zone: str) -> str:
    """The place of a zone as people call it."""
    return tr("UK") if zone == "Europe/London" else zone.rpartition("/")[2].replace("_", " ")


def typed(workspace: Workspace, field: Field, value: Any) -> str:
    """A value as it is typed into its editor."""
    if value in (None, "", ()):
        return ""
    if field.many:
        return "; ".join(typed_one(workspace, field, item) for item in value)
    return typed_one(workspace, field, value)


def typed_one(workspace: Workspace, field: Field, value: Any) -> str:
    """One value as it is typed."""
    if field.refers_to:
        return workspace.title(field.refers_to, value)
    if isinstance(value, Instant):
        return f"{value.local():%Y-%m-%d %H:%M}"
    return str(field.type.show(value))
