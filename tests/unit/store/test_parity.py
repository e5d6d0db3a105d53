"""The records of the domain and the mapped tables say the same."""

from __future__ import annotations

import pytest
from sqlalchemy import ForeignKeyConstraint, Table

from docplanner.domain.fields import Field
from docplanner.domain.kinds import KINDS, Kind
from docplanner.project.project import Project
from docplanner.store.model import Base
from docplanner.store.types import Coded

TABLES = Base.metadata.tables
PLAIN = [(kind, field) for kind in KINDS for field in kind.fields if not field.many]
SETS = [(kind, field) for kind in KINDS for field in kind.fields if field.many]


def label(value: Kind | Field) -> str:
    return value.name


def foreign(table: Table, column: str) -> list[ForeignKeyConstraint]:
    """The foreign keys of one column alone."""
    keys = table.foreign_key_constraints
    return [key for key in keys if [each.name for each in key.columns] == [column]]


def targets(table: Table, column: str) -> list[str]:
    """The tables that a column refers to."""
    return [key.referred_table.name for key in foreign(table, column)]


def test_every_table_belongs_to_a_kind_or_to_a_set_field() -> None:
    sets = {f"{kind.name}_{field.name}" for kind, field in SETS}
    assert set(TABLES) == {kind.name for kind in KINDS} | sets


@pytest.mark.parametrize("kind", KINDS, ids=label)
def test_columns_are_the_fields_in_their_order(kind: Kind) -> None:
    fields = [field.name for field in kind.fields if not field.many]
    assert [column.name for column in TABLES[kind.name].columns] == ["id", *fields]


@pytest.mark.parametrize(("kind", "field"), PLAIN, ids=label)
def test_a_column_is_of_the_type_of_its_field(kind: Kind, field: Field) -> None:
    column = TABLES[kind.name].columns[field.name]
    assert _stored(column.type) == field.type.column
    if isinstance(column.type, Coded):
        assert (column.type.field_type.store, column.type.field_type.load) == (
            field.type.store,
            field.type.load,
        )


@pytest.mark.parametrize(("kind", "field"), PLAIN, ids=label)
def test_a_column_is_empty_only_where_its_field_may_be(kind: Kind, field: Field) -> None:
    assert TABLES[kind.name].columns[field.name].nullable is field.nullable


@pytest.mark.parametrize(("kind", "field"), PLAIN, ids=label)
def test_a_reference_leads_to_the_kind_that_its_field_names(kind: Kind, field: Field) -> None:
    assert targets(TABLES[kind.name], field.name) == _named(kind, field)


def _named(kind: Kind, field: Field) -> list[str]:
    if (kind.name, field.name) == ("days", "version"):
        return []  # it refers together with the trip, see below
    return [field.refers_to] if field.refers_to else []


def test_the_version_of_a_day_is_one_of_its_own_trip() -> None:
    keys = TABLES["days"].foreign_key_constraints
    found = [(key.column_keys, key.referred_table.name) for key in keys if len(key.columns) == 2]
    assert found == [(["version", "trip"], "versions")]


@pytest.mark.parametrize(("kind", "field"), PLAIN, ids=label)
def test_what_refers_goes_or_is_emptied_but_never_left_behind(kind: Kind, field: Field) -> None:
    keys = foreign(TABLES[kind.name], field.name)
    assert {key.ondelete for key in keys} <= {"SET NULL" if field.nullable else "CASCADE"}
    assert all(key.deferrable for key in keys)


@pytest.mark.parametrize(("kind", "field"), SETS, ids=label)
def test_a_set_field_has_a_table_of_owner_and_value(kind: Kind, field: Field) -> None:
    table = TABLES[f"{kind.name}_{field.name}"]
    assert [column.name for column in table.primary_key.columns] == ["owner", "value"]
    assert targets(table, "owner") == [kind.name]
    assert targets(table, "value") == _named(kind, field)
    assert field.type.column == "TEXT"


@pytest.mark.parametrize("kind", KINDS, ids=label)
def test_a_reference_is_indexed_so_that_a_cascade_is_quick(kind: Kind) -> None:
    table = TABLES[kind.name]
    indexed = {next(iter(index.columns)).name for index in table.indexes if index.columns}
    assert {field.name for field in kind.fields if field.refers_to and not field.many} <= indexed


def test_the_file_has_the_columns_and_types_of_the_mapped_tables(project: Project) -> None:
    for table in Base.metadata.sorted_tables:
        query = 'SELECT name, type, "notnull" FROM pragma_table_info(?)'
        found = project.connection.execute(query, (table.name,)).fetchall()
        expected = [
            (column.name, _stored(column.type), int(not column.nullable))
            for column in table.columns
        ]
        assert found == expected, table.name


def _stored(kind: object) -> str:
    return kind.field_type.column if isinstance(kind, Coded) else "TEXT"


def test_no_journaled_column_is_a_float_or_a_blob(project: Project) -> None:
    names = ", ".join(f"'{name}'" for name in TABLES)
    query = (
        "SELECT DISTINCT info.type FROM sqlite_master AS m, pragma_table_info(m.name) AS info "
        f"WHERE m.name IN ({names})"
    )
    assert {kind for (kind,) in project.connection.execute(query)} == {"INTEGER", "TEXT"}
