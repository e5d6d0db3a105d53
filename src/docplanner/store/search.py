"""The search index: every record's own text, folded so that both scripts and spellings meet.

It is kept true from the change report, inside the transaction that made the change. It stores no
text, only folded words; what a hit shows is read from the record itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache

from docplanner.domain.fields import TEXT
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME, KINDS, Kind
from docplanner.store.connection import Connection
from docplanner.store.rows import AMONG

TABLES = (
    "CREATE TABLE search_entry (entry INTEGER PRIMARY KEY, kind TEXT NOT NULL, "
    "id TEXT NOT NULL UNIQUE) STRICT",
    "CREATE VIRTUAL TABLE search USING fts5(title, body, content='', contentless_delete=1, "
    "tokenize='unicode61 remove_diacritics 0', prefix='2 3')",
)

NEWEST = 2_000
"""Candidates that are ranked: the newest ones, so that a frequent word stays quick."""


def refresh(connection: Connection, touched: Mapping[str, frozenset[Id]]) -> None:
    """Index the touched records anew; those that are gone leave the index."""
    _teach(connection)
    for name, ids in touched.items():
        listed = json.dumps(sorted(ids))
        connection.execute(
            f"DELETE FROM search WHERE rowid IN (SELECT entry FROM search_entry WHERE id {AMONG})",
            (listed,),
        )
        connection.execute(f"DELETE FROM search_entry WHERE id {AMONG}", (listed,))
        _index(connection, BY_NAME[name], f"WHERE id {AMONG}", (listed,))


def rebuild(connection: Connection) -> None:
    """Make the whole index afresh, which also removes every trace of words that are gone."""
    _teach(connection)
    connection.execute("INSERT INTO search(search) VALUES ('delete-all')")
    connection.execute("DELETE FROM search_entry")
    for kind in KINDS:
        _index(connection, kind, "", ())


def find(connection: Connection, text: str, kinds: Iterable[str] = ()) -> tuple[int, list[str]]:
    """How many records match all words of a text, and ``kind/id`` of the newest of them.

    No typed text is an error: each word is quoted, and a text without words finds nothing.
    """
    from docplanner.domain.spelling import fold

    words = fold(text).split()
    if not words:
        return 0, []
    query = " ".join('"' + word.replace('"', '""') + '"*' for word in words)
    chosen = tuple(kinds)
    only = f" AND kind IN ({', '.join('?' * len(chosen))})" if chosen else ""
    source = f"FROM search JOIN search_entry ON entry = search.rowid WHERE search MATCH ?{only}"
    (total,) = connection.execute(f"SELECT count(*) {source}", (query, *chosen)).fetchone()
    hits = connection.execute(
        f"SELECT kind || '/' || id {source} ORDER BY entry DESC LIMIT {NEWEST}", (query, *chosen)
    )
    return int(total), [hit for (hit,) in hits]


def _teach(connection: Connection) -> None:
    from docplanner.domain.spelling import fold

    connection.create_function("fold", 1, fold, deterministic=True)


def _index(connection: Connection, kind: Kind, where: str, ids: tuple[str, ...]) -> None:
    connection.execute(
        f"INSERT INTO search_entry (kind, id) "
        f"SELECT '{kind.name}', id FROM \"{kind.name}\" {where} ORDER BY id",
        ids,
    )
    title, body = texts(kind)
    connection.execute(
        f"INSERT INTO search (rowid, title, body) SELECT entry, fold({title}), fold({body}) "
        f'FROM "{kind.name}" AS record JOIN search_entry USING (id) {where} ORDER BY entry',
        ids,
    )


@cache
def texts(kind: Kind) -> tuple[str, str]:
    """SQL for title and body of a record of a kind; of a protected person the code name."""
    own = [field for field in kind.fields if not field.many and not field.refers_to]
    naming = (kind.title, f"{kind.title}_uk", *kind.keys)
    titles = [field.name for field in own if field.name in naming]
    rest = [_joined([f.name for f in own if f.type is TEXT and f.name not in naming])]
    rest += [
        f"coalesce((SELECT group_concat(value, ' ') FROM \"{kind.name}_{field.name}\" "
        "WHERE owner = record.id), '')"
        for field in kind.fields
        if field.many and field.type is TEXT
    ]
    title, body = _joined(titles), " || ' ' || ".join(rest)
    if kind.name == "people":
        return (
            f"CASE record.protected WHEN 1 THEN record.code_name ELSE {title} END",
            f"CASE record.protected WHEN 1 THEN '' ELSE {body} END",
        )
    return title, body


def _joined(names: list[str]) -> str:
    values = (f"coalesce(record.\"{name}\", '')" for name in names)
    return " || ' ' || ".join((*values, "''"))
