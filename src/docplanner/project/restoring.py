"""What going back to an earlier state of a record would change, told before it is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docplanner.domain.fields import Field
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME, Kind
from docplanner.project.history import FieldChange, history
from docplanner.project.project import Project
from docplanner.store.steps import Step


@dataclass(frozen=True, slots=True)
class WayBack:
    """The fields of a record that would change, from what they are to what they were.

    ``steps`` is how many later steps on this record that takes back. ``lost`` are the fields that
    stay as they are, since what they named is gone.
    """

    kind: Kind
    id: Id
    steps: int
    changes: tuple[FieldChange, ...]
    lost: tuple[Field, ...]

    @property
    def values(self) -> Mapping[str, Any]:
        """The values that the fields would get."""
        return {change.field.name: change.new for change in self.changes}


def way_back(project: Project, kind: str, key: Id, step: Step) -> WayBack | None:
    """From a record as it is to what it was after a step; None where it is gone now."""
    record = project.row(kind, key)
    if record is None:
        return None
    found = BY_NAME[kind]
    then: dict[str, Any] = {}
    count = 0
    for entry in history(project.connection, kind, key):
        if entry.step.hlc <= step.hlc:
            break
        count += 1
        then |= {change.field.name: change.old for change in entry.changes}
    changes, lost = [], []
    for field in found.fields:
        if field.name not in then:
            continue
        old, new = getattr(record, field.name), _value(field, then[field.name])
        if _same(field, old, new):
            continue
        known = _known(project, field, new)
        if known:
            changes.append(FieldChange(found, key, field, old, new))
        else:
            lost.append(field)
    return WayBack(found, key, count, tuple(changes), tuple(lost))


def _value(field: Field, value: Any) -> Any:
    """A value as records hold it: what the journal has as nothing may be an empty text."""
    if value is not None or field.nullable:
        return value
    return () if field.many else field.default


def _same(field: Field, old: Any, new: Any) -> bool:
    return frozenset(old) == frozenset(new) if field.many else bool(old == new)


def _known(project: Project, field: Field, value: Any) -> bool:
    if not field.refers_to or value is None:
        return True
    keys = value if field.many else (value,)
    return len(list(project.some(field.refers_to, keys))) == len(set(keys))
