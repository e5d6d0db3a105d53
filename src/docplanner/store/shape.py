"""What a schema is made of, told so that two ways of writing it compare equal.

The clauses of a table count, not their order or their white space: a column that a migration
adds stands last. Everything else counts word by word, triggers and views above all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from docplanner.store.connection import Connection

Shape: TypeAlias = dict[tuple[str, str], frozenset[str]]
"""The clauses of each object, by type and name."""

_WORDS = re.compile(r"\s+")


def shape(connection: Connection) -> Shape:
    """The schema of an open database, without what SQLite makes by itself."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(kind, name): frozenset(clauses(sql)) for kind, name, sql in rows}


def clauses(sql: str) -> Iterator[str]:
    """The head, the clauses and the options of a statement that makes a table; others whole."""
    text = _WORDS.sub(" ", sql).strip()
    if not text.upper().startswith("CREATE TABLE"):
        yield text
        return
    start, depth, quote = 0, 0, ""
    for place, letter in enumerate(text):
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "'\"":
            quote = letter
        elif letter in "()":
            outer = depth == (0 if letter == "(" else 1)
            depth += 1 if letter == "(" else -1
            if outer:
                yield text[start:place].strip()
                start = place + 1
        elif letter == "," and depth == 1:
            yield text[start:place].strip()
            start = place + 1
    yield text[start:].strip()


def differences(found: Shape, expected: Shape) -> Iterator[tuple[str, str, str]]:
    """``(what, type, name)`` of each object that is ``missing``, ``added`` or ``changed``."""
    for kind, name in sorted(found.keys() | expected.keys()):
        there, here = found.get((kind, name)), expected.get((kind, name))
        if there != here:
            what = "missing" if there is None else "added" if here is None else "changed"
            yield what, kind, name


def expected() -> Shape:
    """The schema as this program makes it."""
    from contextlib import closing

    import sqlcipher3.dbapi2 as driver

    from docplanner.store import schema

    with closing(driver.connect(":memory:", isolation_level=None)) as connection:
        schema.create(connection)
        return shape(connection)
