"""The handle that an edit writes through, inside one transaction of the journal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Any, TypeVar

from sqlalchemy import Connection as SqlConnection
from sqlalchemy import Table, delete, update
from sqlalchemy.orm import Session

from docplanner.domain.fields import Field
from docplanner.domain.ids import Id
from docplanner.domain.kinds import Kind, kind_of
from docplanner.domain.snapshot import Snapshot
from docplanner.store import rows
from docplanner.store.lent import lend
from docplanner.store.model import Base
from docplanner.store.transaction import Writing

T = TypeVar("T")


class Edit:
    """What a function of ``edits/`` is given to write with.

    ``snapshot`` is the production as it was when the edit began; :meth:`find` reads it as it is
    now. ``label`` names the step for people; it may hold ``{kind/id}``, which is shown as that
    record's present title, so that no name is frozen into the journal.
    """

    def __init__(self, writing: Writing, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._writing = writing

    @property
    def label(self) -> str:
        return self._writing.label

    @label.setter
    def label(self, text: str) -> None:
        self._writing.label = text

    @property
    def kind(self) -> str:
        """The kind of transaction: ``do`` unless the edit says ``import`` or ``create``."""
        return self._writing.kind

    @kind.setter
    def kind(self, kind: str) -> None:
        self._writing.kind = kind

    @property
    def at(self) -> datetime:
        """When the edit is made, in UTC."""
        return self._writing.at

    @property
    def actor(self) -> str:
        """Who makes it."""
        return self._writing.actor

    @cached_property
    def sql(self) -> SqlConnection:
        """The connection for SQLAlchemy Core statements; everything it does is journaled."""
        return lend(self._writing.connection)

    @cached_property
    def session(self) -> Session:
        """A session of the ORM over the same transaction."""
        return Session(self.sql)

    def flush(self) -> None:
        """Send what the session still holds, and let it go."""
        if "session" in self.__dict__:
            self.session.flush()
            self.session.expunge_all()

    def find(self, record: type[T], key: Id) -> T | None:
        """The record of an id as it is now, inside this edit."""
        self.flush()
        found = rows.read(self._writing.connection, kind_of(record), (key,))
        return next(iter(found), None)

    def insert(self, *records: Any) -> None:
        """Write new records, all of one class."""
        if not records:
            return
        rows.insert(self._writing.connection, kind_of(type(records[0])), records)

    def update(self, kind: Kind, key: Id, values: Mapping[str, Any]) -> None:
        """Set fields of one record, by their names inside; set fields are replaced whole."""
        table = Base.metadata.tables[kind.name]
        many = {field.name: field for field in kind.fields if field.many}
        plain = {name: value for name, value in values.items() if name not in many}
        if plain:
            self.sql.execute(update(table).where(table.c.id == key).values(plain))
        for name, field in many.items():
            if name in values:
                self._replace_set(kind, field, key, frozenset(values[name]))

    def delete(self, kind: Kind, key: Id) -> None:
        """Remove one record; what has no meaning without it goes too."""
        table = Base.metadata.tables[kind.name]
        self.sql.execute(delete(table).where(table.c.id == key))

    def revive(self, kind: Kind, key: Id) -> bool:
        """Write a deleted record back, with what fell with it; False where none was deleted."""
        from docplanner.store.reviving import revive

        self.flush()
        return revive(self._writing.connection, kind.name, key)

    def _replace_set(self, kind: Kind, field: Field, key: Id, wanted: frozenset[Any]) -> None:
        table = _set_table(kind, field)
        query = f'SELECT value FROM "{table.name}" WHERE owner = ?'
        present = {value for (value,) in self._writing.connection.execute(query, (key,))}
        store = field.type.store
        gone = present - {store(value) for value in wanted}
        for value in sorted(gone, key=str):
            self.sql.execute(delete(table).where(table.c.owner == key, table.c.value == value))
        new = tuple(value for value in wanted if store(value) not in present)
        rows.insert_sets(self._writing.connection, kind, field, ((key, new),))


def _set_table(kind: Kind, field: Field) -> Table:
    return Base.metadata.tables[f"{kind.name}_{field.name}"]
