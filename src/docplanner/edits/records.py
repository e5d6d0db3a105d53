"""Adding, changing and deleting a record of any kind.

What a kind demands beyond its schema stands in the ``edits`` module of its area and is listed in
``RULES`` here: a rule may fill in values, refuse, or write what follows from the change.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from docplanner.domain.faults import Refused
from docplanner.domain.fields import Field
from docplanner.domain.ids import Id, new_id
from docplanner.domain.kinds import BY_NAME, Kind, with_article
from docplanner.domain.titles import reference
from docplanner.edits import code_names, footage, production, schedule
from docplanner.edits.rule import Rule

if TYPE_CHECKING:
    from docplanner.store.edit import Edit

RULES: Mapping[str, Rule] = {
    "production": production.RULE,
    "people": code_names.PERSON,
    "trips": schedule.TRIP,
    "days": schedule.DAY,
    "clips": footage.CLIP,
    "log": footage.LOG,
}

_NO_RULE = Rule()


def add(edit: Edit, kind: str, values: Mapping[str, Any], key: Id | None = None) -> Id:
    """Write a new record of ``kind`` from values by field name; gives its id.

    ``key`` is the id it is to have, where it was shown before it could be saved.
    """
    found = BY_NAME[kind]
    rule = RULES.get(kind, _NO_RULE)
    filled = rule.fill(edit, dict(values))
    missing = [f for f in found.fields if f.required and filled.get(f.name) in (None, "")]
    if missing:
        raise Refused(f"{found.one.capitalize()} needs {_listed(missing)}.")
    record = found.record(id=key or new_id(), **filled)
    rule.check(edit, record)
    edit.insert(record)
    rule.after(edit, None, record)
    edit.label = edit.label or f"Add {found.noun} {reference(kind, record.id)}"
    return str(record.id)


def change(edit: Edit, kind: str, key: Id, values: Mapping[str, Any]) -> None:
    """Set fields of one record by name."""
    found = BY_NAME[kind]
    _refuse_append_only(found)
    rule = RULES.get(kind, _NO_RULE)
    before = _existing(edit, found, key)
    filled = rule.fill_change(edit, before, dict(values))
    emptied = [f for f in found.fields if f.required and filled.get(f.name, "-") in (None, "")]
    if emptied:
        raise Refused(f"{found.one.capitalize()} cannot be without {_listed(emptied)}.")
    edit.update(found, key, filled)
    after = _existing(edit, found, key)
    rule.check(edit, after)
    rule.after(edit, before, after)
    labels = ", ".join(name.strip("_").replace("_", " ") for name in values)
    edit.label = edit.label or f"Change {reference(kind, key)}: {labels}"


def remove(edit: Edit, kind: str, key: Id) -> None:
    """Delete one record and what has no meaning without it; other references are emptied."""
    found = BY_NAME[kind]
    _refuse_append_only(found)
    before = _existing(edit, found, key)
    RULES.get(kind, _NO_RULE).removing(edit, before)
    edit.delete(found, key)
    edit.label = edit.label or f"Delete {found.noun} {reference(kind, key)}"


def _existing(edit: Edit, kind: Kind, key: Id) -> Any:
    record = edit.find(kind.record, key)
    if record is None:
        raise Refused(f"There is no {kind.noun} with the id {key}.")
    return record


def _refuse_append_only(kind: Kind) -> None:
    if kind.append_only:
        raise Refused(
            f"{kind.one.capitalize()} is written once, never changed or deleted; add a new one."
        )


def _listed(fields: list[Field]) -> str:
    return " and ".join(with_article(field.label.replace("_", " ")) for field in fields)
