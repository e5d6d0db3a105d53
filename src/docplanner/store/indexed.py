"""Whether the search index says what the records say, told by making it anew and comparing."""

from __future__ import annotations

from docplanner.store import search
from docplanner.store.connection import Connection

_WORDS = (
    "SELECT entry.kind, entry.id, words.term, words.col, words.offset FROM temp.words "
    "JOIN search_entry AS entry ON entry.entry = words.doc"
)
_ORPHANS = "SELECT count(*) FROM temp.words WHERE doc NOT IN (SELECT entry FROM search_entry)"


def is_true(connection: Connection) -> bool:
    """Compare the index with a new one. The database is a private copy: its index is replaced."""
    connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, search, 'instance')")
    (orphans,) = connection.execute(_ORPHANS).fetchone()
    connection.execute(f"CREATE TEMP TABLE words_before AS {_WORDS}")
    connection.execute("BEGIN")
    search.rebuild(connection)
    connection.execute("COMMIT")
    connection.execute(f"CREATE TEMP TABLE words_after AS {_WORDS}")
    return not orphans and _same(connection, "words_before", "words_after")


def _same(connection: Connection, one: str, other: str) -> bool:
    (count,) = connection.execute(
        f"SELECT (SELECT count(*) FROM (SELECT * FROM {one} EXCEPT SELECT * FROM {other})) "
        f"+ (SELECT count(*) FROM (SELECT * FROM {other} EXCEPT SELECT * FROM {one}))"
    ).fetchone()
    return not count
