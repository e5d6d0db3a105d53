"""The mapped base, and the few column shapes that all areas share.

Columns are named like the fields of the domain records; a test keeps the two equal. Checks that
follow from a field's type alone are added here, so that a new field gets them by itself.
"""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Column, ForeignKey, MetaData, Table, Text
from sqlalchemy.orm import DeclarativeBase, MappedColumn, mapped_column

from docplanner.domain import fields
from docplanner.domain.fields import Field, FieldType
from docplanner.domain.ids import Id
from docplanner.domain.kinds import KINDS
from docplanner.domain.timecode import Rate
from docplanner.domain.times import Instant, Window
from docplanner.store.types import Coded

STRICT = {"sqlite_strict": True}
"""Table options: SQLite refuses a value of the wrong type."""

NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
}


def _enums() -> dict[Any, Any]:
    enums = {}
    for kind in KINDS:
        for field in kind.fields:
            if field.type.choices:
                enums[field.type.load] = Coded(field.type)
    return enums


class Base(DeclarativeBase):
    """All journaled tables."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        bool: Coded(fields.FLAG),
        date: Coded(fields.DATE),
        Instant: Coded(fields.INSTANT),
        Rate: Coded(fields.RATE),
        Window: Coded(fields.WINDOW),
        fields.Count: Coded(fields.COUNT),
        fields.Wall: Coded(fields.WALL),
        fields.Latitude: Coded(fields.LATITUDE),
        fields.Longitude: Coded(fields.LONGITUDE),
        fields.Currency: Coded(fields.CURRENCY),
        fields.Zone: Coded(fields.ZONE),
        **_enums(),
    }


def key() -> MappedColumn[Id]:
    """The primary key: a UUIDv7 that never changes."""
    return mapped_column(Text, primary_key=True)


def owner(kind: str) -> MappedColumn[Any]:
    """A reference without which the row has no meaning: it goes when that record goes."""
    return mapped_column(Text, _foreign(kind, "CASCADE"), index=True)


def ref(kind: str) -> MappedColumn[Any]:
    """A reference that is emptied when that record goes."""
    return mapped_column(Text, _foreign(kind, "SET NULL"), index=True)


def links(kind: str, field: str, to: str) -> Table:
    """The table of a field that holds a set of references."""
    return _set_table(kind, field, _foreign(to, "CASCADE"))


def values(kind: str, field: str) -> Table:
    """The table of a field that holds a set of plain values."""
    return _set_table(kind, field)


def _set_table(kind: str, field: str, *foreign: ForeignKey) -> Table:
    return Table(
        f"{kind}_{field}",
        Base.metadata,
        Column("owner", Text, _foreign(kind, "CASCADE"), primary_key=True),
        Column("value", Text, *foreign, primary_key=True, index=True),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _foreign(kind: str, ondelete: str) -> ForeignKey:
    return ForeignKey(f"{kind}.id", ondelete=ondelete, deferrable=True, initially="IMMEDIATE")


_RANGES: dict[FieldType, str] = {
    fields.COUNT: "{0} >= 0",
    fields.FLAG: "{0} IN (0, 1)",
    fields.WALL: "{0} BETWEEN 0 AND 1439",
    fields.LATITUDE: "{0} BETWEEN -90000000 AND 90000000",
    fields.LONGITUDE: "{0} BETWEEN -180000000 AND 180000000",
    fields.CURRENCY: "length({0}) = 3",
    fields.DATE: "length({0}) = 10",
    fields.INSTANT: "{0} LIKE '____-__-__T__:__:__%Z[%]'",
}


def add_type_checks() -> None:
    """Give every column the check that its field's type implies."""
    for kind in KINDS:
        table = Base.metadata.tables[kind.name]
        for field in kind.fields:
            rule = _rule(field)
            if rule and not field.many:
                quoted = f'"{field.name}"'
                table.append_constraint(
                    CheckConstraint(rule.format(quoted), name=f"{field.name}_type")
                )


def _rule(field: Field) -> str | None:
    if field.type.choices:
        words = ", ".join(f"'{word}'" for word in field.type.choices)
        return f"{{0}} IN ({words})"
    if field.type is fields.TEXT and field.required:
        return "{0} <> ''"
    return _RANGES.get(field.type)
