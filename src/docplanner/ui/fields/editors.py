"""The editor of a field, by its type."""

from __future__ import annotations

from typing import Any

from docplanner.domain.fields import (
    COUNT,
    DATE,
    FLAG,
    LATITUDE,
    LONGITUDE,
    TEXT,
    WINDOW,
    ZONE,
    Field,
)
from docplanner.domain.kinds import Kind
from docplanner.ui.fields.chips import ChipsEditor
from docplanner.ui.fields.choices import ChoiceEditor, StarsEditor
from docplanner.ui.fields.editor import Asked, Editor, still_inside
from docplanner.ui.fields.frames import is_timecode
from docplanner.ui.fields.lines import (
    DateEditor,
    LineEditor,
    MoneyEditor,
    PlaceEditor,
    TextEditor,
    ZoneEditor,
)
from docplanner.ui.fields.records import RecordEditor
from docplanner.ui.fields.timecode import TimecodeEditor
from docplanner.ui.fields.windows import WindowsEditor
from docplanner.ui.workspace import Workspace

__all__ = ["LONG_TEXTS", "Editor", "editor_for", "is_money", "is_rating", "still_inside"]

LONG_TEXTS = frozenset(
    "note outline description why weather purpose no_go hazards access recce_note mitigation "
    "evacuation higher_risk limits scope care consent_note kit_note medical_note meals money "
    "passes action exits caption address address_uk".split(" ")
)
"""Text fields that take several lines."""


def is_money(kind: Kind, field: Field) -> bool:
    """Whether a field is an amount in minor units, with its currency beside it."""
    return field.type is COUNT and field.name in ("rate", "value") and "currency" in kind.by_label


def is_rating(field: Field) -> bool:
    """Whether a field is shown as stars."""
    return field.type is COUNT and field.name == "rating"


def editor_for(workspace: Workspace, kind: Kind, field: Field, record: Any) -> Editor:
    """An editor for a field, filled with the record's value."""
    made = _editor(Asked(workspace, kind, field, record))
    made.fill(getattr(record, field.name) if record is not None else field.default)
    return made


def _editor(asked: Asked) -> Editor:
    field = asked.field
    if field.many:
        return WindowsEditor(asked) if field.type is WINDOW else ChipsEditor(asked)
    if field.refers_to:
        return RecordEditor(asked)
    if field.type.choices or field.type is FLAG:
        return ChoiceEditor(asked)
    if field.type is TEXT and field.name in LONG_TEXTS:
        return TextEditor(asked)
    if is_timecode(asked.record, field):
        return TimecodeEditor(asked)
    if is_rating(field):
        return StarsEditor(asked)
    if is_money(asked.kind, field):
        return MoneyEditor(asked)
    if field.type in (LATITUDE, LONGITUDE):
        return PlaceEditor(asked)
    if field.type is DATE:
        return DateEditor(asked)
    return ZoneEditor(asked) if field.type is ZONE else LineEditor(asked)
