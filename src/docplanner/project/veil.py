"""What the history may show: values of protected people are withheld, also of those long gone."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from docplanner.domain.fields import Json
from docplanner.domain.identity import IDENTIFYING, WITHHELD, Gate
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.outward import PERSONAL, PROTECTED_FIELDS, Outward
from docplanner.domain.people import Person
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant
from docplanner.domain.titles import Lookup, show_label, title
from docplanner.project.history import Entry, FieldChange, last_known
from docplanner.project.project import Project

States = Mapping[Id, Mapping[str, list[Any]]]
"""All values that the fields of each person ever had."""


class Veil:
    """The history's texts and values as they may be seen.

    ``before`` is a snapshot from before a change that is to be told, with what is now gone.
    """

    def __init__(self, project: Project, lookup: Lookup, before: Snapshot | None = None) -> None:
        self._project = project
        self._find = lookup
        self._before = before
        snapshot = project.snapshot
        states = _states(project)
        self._people = snapshot.tables["people"]
        self._hidden = {key for key, fields in states.items() if self._is_hidden(key, fields)}
        former = list(_former(states, self._hidden))
        self._gate = Gate.of_people(snapshot, former)
        self._earlier = Gate.of_people(before or snapshot)
        self._outward = Outward(snapshot, self._gate)
        self._zone = snapshot.production.zone
        self._codes = {person.id: person for person in former if person.code_name}
        self._gone: dict[tuple[str, Id], Any] = {}

    def text(self, text: str) -> str:
        """A text without what it must not say."""
        return self._earlier.redact(self._gate.redact(text))

    def label(self, label: str) -> str:
        """What a step is called."""
        return self.text(show_label(label, self.lookup))

    def moment(self, at: str) -> str:
        """When a step was made, in the production's zone."""
        return self.instant(at).shown()

    def instant(self, at: str) -> Instant:
        """The moment of a step."""
        return Instant(datetime.fromisoformat(at), self._zone)

    def owners(self, entry: Entry) -> frozenset[Id]:
        """The changed records that belong to a protected person."""
        return frozenset(
            change.id
            for change in entry.changes
            if self._owner(change) in self._hidden or self._is_about_protected(change)
        )

    def value(self, change: FieldChange, value: Any, owners: frozenset[Id]) -> Json:
        """One side of a change in its outer form."""
        shown = self._outward.value(change.field, value)
        own = change.kind.name == "people" and change.id in self._hidden
        name = change.field.name
        if shown in (None, []):
            return shown
        if (own and name not in PROTECTED_FIELDS) or (change.id in owners and name in PERSONAL):
            return [WITHHELD] if change.field.many else WITHHELD
        return shown

    def named(self, change: Mapping[str, Json], side: str) -> Json:
        """One side of a shown change with references by their titles."""
        field = BY_NAME[str(change["kind"])].by_label[str(change["field"])]
        value = change[side]
        if not field.refers_to:
            return value
        keys = value if isinstance(value, list) else [value]
        return [self.title(field.refers_to, str(key)) for key in keys if key]

    def title(self, kind: str, key: Id) -> str:
        """What a record is or was called; its id where the history does not know it."""
        record = self.lookup(kind, key)
        return key if record is None else self.text(title(record, self.lookup))

    def lookup(self, kind: str, key: Id | None) -> Any | None:
        """A record as it is, or as it was when it was last there."""
        if key is None:
            return None
        found = self._find(kind, key) or (
            self._before.tables.get(kind, {}).get(key) if self._before else None
        )
        if found is None and kind == "people":
            found = self._codes.get(key)
        return found if found is not None else self._last(kind, key)

    def _last(self, kind: str, key: Id) -> Any | None:
        if (kind, key) not in self._gone:
            self._gone[kind, key] = last_known(self._project.connection, kind, key)
        return self._gone[kind, key]

    def _is_hidden(self, key: Id, fields: Mapping[str, list[Any]]) -> bool:
        person = self._people.get(key)
        return person.protected if person else any(fields.get("protected", ()))

    def _owner(self, change: FieldChange) -> Id | None:
        if change.kind.person != change.field.name:
            return None
        owner: Id | None = change.new or change.old
        return owner

    def _is_about_protected(self, change: FieldChange) -> bool:
        record = self.lookup(change.kind.name, change.id)
        return record is not None and self._outward.belongs_to_protected(change.kind, record)


def _states(project: Project) -> States:
    """Read from the images themselves, the newest value first."""
    states: dict[Id, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    rows = project.connection.execute(
        "SELECT \"row\", old, new FROM chg WHERE tbl = 'people' ORDER BY seq DESC"
    )
    for key, *images in rows:
        for image in reversed(images):
            for name, value in json.loads(image).items() if image else ():
                if value and value not in states[key][name]:
                    states[key][name].append(value)
    return states


def _former(states: States, hidden: set[Id]) -> Iterator[Person]:
    """One person for each value by which a protected one was ever known."""
    for key in hidden:
        code = next(iter(states[key].get("code_name", ())), None)
        for name, values in states[key].items():
            if name in IDENTIFYING:
                for value in values:
                    known = {"name": "", name: value}
                    yield Person(id=key, code_name=code, protected=True, **known)
