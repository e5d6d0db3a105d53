"""Creating the schema, and knowing which one a file holds.

The version stands in the header of the file (``user_version``), as the number of the newest
migration, so that it can be read without opening the database.
"""

from __future__ import annotations

from docplanner.domain.ids import new_id
from docplanner.store.connection import APPLICATION_ID, Connection

VERSION = 1
"""The number of the newest migration in ``db/migrations``."""


def create(connection: Connection) -> None:
    """Make all tables, triggers and the search index in an empty file, in one transaction."""
    from docplanner.store.search import TABLES as SEARCH_TABLES

    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    for statement in (*table_statements(), *SEARCH_TABLES):
        connection.execute(statement)
    create_journal(connection)
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def table_statements() -> list[str]:
    """``CREATE`` statements of the mapped tables and their indexes, as this version has them."""
    from sqlalchemy.dialects import sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable

    from docplanner.store.model import Base

    dialect = sqlite.dialect()
    statements = []
    for table in Base.metadata.sorted_tables:
        statements.append(str(CreateTable(table).compile(dialect=dialect)))
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        statements += [str(CreateIndex(index).compile(dialect=dialect)) for index in indexes]
    return statements


def create_journal(connection: Connection) -> None:
    """Make the tables of the journal and their triggers; this copy gets a node of its own."""
    from docplanner.store import journal

    for statement in journal.TABLES.split(";"):
        if statement.strip():
            connection.execute(statement)
    connection.execute("INSERT INTO context (one, txn, node) VALUES (1, NULL, ?)", (new_id(),))
    create_triggers(connection)


def create_triggers(connection: Connection) -> None:
    """Make all triggers of the journal anew from the mapped tables, dropping the old ones."""
    from docplanner.store import journal

    drop_triggers(connection)
    for statement in journal.triggers():
        connection.execute(statement)


def drop_triggers(connection: Connection) -> None:
    """Remove every trigger; what then changes is not written down."""
    query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    for (name,) in connection.execute(query).fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
