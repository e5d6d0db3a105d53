"""Which fields of a kind a reader sees in a list, and how: references by name, not by id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docplanner.cli.output import cell
from docplanner.cli.session import Session
from docplanner.domain.fields import Json
from docplanner.domain.kinds import Kind
from docplanner.domain.outward import Form

MOST = 7
"""Columns of a list beside the id."""

COLUMNS: Mapping[str, Sequence[str]] = {
    "people": ("name", "code_name", "role", "phone", "languages"),
    "interviewees": ("person", "stage", "consent", "identity", "release", "parts"),
    "locations": ("name", "name_uk", "permission", "shelter", "hospital", "never_name"),
    "days": ("date", "kind", "place", "unit_call", "trip", "purpose"),
    "activities": ("day", "start", "end", "kind", "title", "location", "people"),
    "calls": ("day", "person", "call", "pickup", "vehicle"),
    "legs": ("trip", "mode", "from", "to", "depart", "arrive", "vehicle"),
    "shots": ("number", "priority", "status", "description", "location", "size", "sequence"),
    "pictures": ("reference", "taken", "rights", "location", "revisit", "caption"),
    "clips": ("name", "card", "start_tc", "rate", "frames", "day"),
    "log": ("clip", "in", "out", "type", "rating", "description", "shot"),
    "checkins": ("day", "time", "title", "method", "who", "state"),
    "risks": ("assessment", "hazard", "likelihood", "severity", "mitigation"),
}
"""The columns of kinds with many fields; of the others, the first fields that say anything."""


def shown_columns(kind: Kind, forms: Sequence[Form]) -> list[str]:
    """The columns of a list of these records, the id last."""
    labels = COLUMNS.get(kind.name) or [label for label in _labels(kind) if _says(label, forms)]
    return [*labels[:MOST], "id"]


def human(session: Session, kind: Kind, form: Form, label: str) -> str:
    """One field of a record for a reader."""
    field = kind.by_label.get(label)
    value = form[label]
    if field is None or not field.refers_to:
        return cell(value)
    keys = value if isinstance(value, list) else [value]
    return "; ".join(_title(session, field.refers_to, key) for key in keys if key)


def _labels(kind: Kind) -> list[str]:
    return [field.label for field in kind.fields]


def _says(label: str, forms: Sequence[Form]) -> bool:
    return any(form[label] not in (None, []) for form in forms)


def _title(session: Session, kind: str, key: Json) -> str:
    record = session.lookup(kind, str(key))
    return str(key) if record is None else session.title(record)
