"""The journal played forward: the rows that its images say there are.

Primary keys never change, so the newest image of each key is the row as it is now.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Table

from docplanner.store import journal
from docplanner.store.connection import Connection
from docplanner.store.model import Base

_IMAGE = "coalesce(new, old)"
_KEY = (
    f"coalesce(json_extract({_IMAGE}, '$.id'), "
    f"json_extract({_IMAGE}, '$.owner') || '/' || json_extract({_IMAGE}, '$.value'))"
)

_ID = 36
"""Characters of an id, with which every key begins."""


def fold(connection: Connection) -> None:
    """Make ``temp.folded (tbl, key, image)``: every row that the journal ends with."""
    connection.execute("DROP TABLE IF EXISTS temp.folded")
    connection.execute(
        "CREATE TEMP TABLE folded AS SELECT tbl, key, image FROM "
        f"(SELECT tbl, {_KEY} AS key, new AS image, max(seq) FROM chg GROUP BY tbl, key) "
        "WHERE image IS NOT NULL"
    )
    connection.execute("CREATE INDEX temp.ix_folded ON folded (tbl, key)")


def breaks(connection: Connection) -> int:
    """How many changes do not start from the image at which the one before them stopped."""
    (count,) = connection.execute(
        "SELECT count(*) FROM (SELECT old, lag(new) OVER "
        f"(PARTITION BY tbl, {_KEY} ORDER BY seq) AS was FROM chg) WHERE old IS NOT was"
    ).fetchone()
    return int(count)


def strays(connection: Connection) -> Iterator[tuple[str, int]]:
    """The tables that differ from the journal, with the number of rows. Needs :func:`fold`."""
    for table in Base.metadata.sorted_tables:
        journaled = f"SELECT image FROM folded WHERE tbl = '{table.name}'"
        present = f'SELECT {_present(table)} FROM "{table.name}"'
        (count,) = connection.execute(
            f"SELECT (SELECT count(*) FROM ({journaled} EXCEPT {present})) "
            f"+ (SELECT count(*) FROM ({present} EXCEPT {journaled}))"
        ).fetchone()
        if count:
            yield table.name, int(count)


def catch_up(connection: Connection, txn: str) -> None:
    """Write what changed without triggers into the journal, as changes of ``txn``.

    A table that is gone ends all its rows. Needs :func:`fold` as it was before the changes.
    """
    names = [table.name for table in Base.metadata.sorted_tables]
    marks = ", ".join("?" * len(names))
    connection.execute(
        'INSERT INTO chg (txn, tbl, "row", op, old) '
        f"SELECT ?, tbl, substr(key, 1, {_ID}), 'D', image FROM folded WHERE tbl NOT IN ({marks})",
        (txn, *names),
    )
    for table in Base.metadata.sorted_tables:
        _catch_up_table(connection, txn, table)


def _catch_up_table(connection: Connection, txn: str, table: Table) -> None:
    keys = " || '/' || ".join(f'"{name}"' for name in journal.primary_key(table))
    present = f'SELECT {keys} AS key, {_present(table)} AS image FROM "{table.name}"'
    connection.execute(
        'INSERT INTO chg (txn, tbl, "row", op, old) '
        f"SELECT ?, tbl, substr(key, 1, {_ID}), 'D', image FROM folded "
        f"WHERE tbl = ? AND key NOT IN (SELECT key FROM ({present}))",
        (txn, table.name),
    )
    connection.execute(
        'INSERT INTO chg (txn, tbl, "row", op, old, new) '
        f"SELECT ?, ?, substr(now.key, 1, {_ID}), iif(was.image IS NULL, 'I', 'U'), "
        f"was.image, now.image FROM ({present}) AS now "
        "LEFT JOIN folded AS was ON was.tbl = ? AND was.key = now.key "
        "WHERE was.image IS NOT now.image",
        (txn, table.name, table.name),
    )


def _present(table: Table) -> str:
    return journal.image("", [column.name for column in table.columns])
