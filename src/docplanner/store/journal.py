"""The journal: triggers that write down every change of every row.

``txn`` holds one row for each edit, ``chg`` the before and after image of each changed row, as
JSON. Both only grow. A row of ``chg`` is filed under the record whose history it is: a change of
a set field under its owner. The changes of one edit stand in a row, after ``txn.after``. ``chg``
checks nothing itself: only triggers write it, and comparing a letter with a list of three costs
as much as storing the row.

The triggers are generated from the mapped tables. They refuse any change made while ``context``
names no edit, and any change of a primary key.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Table

from docplanner.store.model import Base

REFUSAL = "a change outside an edit"

TABLES = """
CREATE TABLE context (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    txn TEXT,
    node TEXT NOT NULL
) STRICT;
CREATE TABLE txn (
    id TEXT NOT NULL PRIMARY KEY,
    hlc INTEGER NOT NULL UNIQUE,
    node TEXT NOT NULL,
    actor TEXT NOT NULL,
    at_utc TEXT NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL
        CHECK (kind IN ('create', 'do', 'undo', 'redo', 'merge', 'import', 'migrate')),
    undoes TEXT REFERENCES txn (id),
    after INTEGER NOT NULL
) STRICT;
CREATE TABLE chg (
    seq INTEGER PRIMARY KEY,
    txn TEXT NOT NULL,
    tbl TEXT NOT NULL,
    "row" TEXT NOT NULL,
    op TEXT NOT NULL,
    old TEXT,
    new TEXT
) STRICT;
CREATE INDEX ix_chg_row ON chg ("row");
CREATE TABLE rev (
    document TEXT NOT NULL,
    revision INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (document, revision)
) STRICT;
"""

APPEND_ONLY = ("txn", "chg", "rev")


def triggers() -> Iterator[str]:
    """Every trigger of the journal, in a stable order."""
    for table in Base.metadata.sorted_tables:
        yield from _table_triggers(table)
    for name in APPEND_ONLY:
        for event in ("UPDATE", "DELETE"):
            yield (
                f"CREATE TRIGGER {name}_refuses_{event.lower()} BEFORE {event} ON {name} "
                "BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END"
            )


def primary_key(table: Table) -> tuple[str, ...]:
    """The names of the columns of a table's primary key."""
    return tuple(column.name for column in table.primary_key.columns)


def _table_triggers(table: Table) -> Iterator[str]:
    keys = primary_key(table)
    columns = [column.name for column in table.columns]
    moved = " OR ".join(f'OLD."{key}" IS NOT NEW."{key}"' for key in keys)
    yield (
        f"CREATE TRIGGER {table.name}_keeps_its_key BEFORE UPDATE ON {table.name} WHEN {moved} "
        "BEGIN SELECT RAISE(ABORT, 'a primary key never changes'); END"
    )
    changed = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in columns)
    yield _trigger(table, "INSERT", "I", "NULL", image("NEW", columns), f'NEW."{keys[0]}"')
    yield _trigger(
        table,
        f"UPDATE ON {table.name} WHEN {changed}",
        "U",
        image("OLD", columns),
        image("NEW", columns),
        f'NEW."{keys[0]}"',
    )
    yield _trigger(table, "DELETE", "D", image("OLD", columns), "NULL", f'OLD."{keys[0]}"')


def _trigger(table: Table, event: str, op: str, old: str, new: str, row: str) -> str:
    on = event if " ON " in event else f"{event} ON {table.name}"
    return (
        f"CREATE TRIGGER {table.name}_journal_{op.lower()} AFTER {on} BEGIN "
        'INSERT INTO chg (txn, tbl, "row", op, old, new) '
        f"SELECT CASE WHEN txn IS NULL THEN RAISE(ABORT, '{REFUSAL}') ELSE txn END, "
        f"'{table.name}', {row}, '{op}', {old}, {new} FROM context; END"
    )


def image(side: str, columns: list[str]) -> str:
    """SQL for a row as JSON: of ``OLD`` or ``NEW`` in a trigger, or of the table itself."""
    prefix = f"{side}." if side else ""
    pairs = ", ".join(f"'{name}', {prefix}\"{name}\"" for name in columns)
    return f"json_object({pairs})"
