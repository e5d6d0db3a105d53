"""F32: triggers and views of whoever sent the file are refused at opening, and nothing runs."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from docplanner.domain.faults import Unavailable
from docplanner.store import schema
from docplanner.store.guard import DIGEST, digest
from tests import film
from tests.faults.child import as_found, is_one_sentence, run

STRANGE = {
    "a trigger": "CREATE TRIGGER evil AFTER INSERT ON parts BEGIN DELETE FROM parts; END",
    "a trigger by a known name": (
        "DROP TRIGGER parts_journal_i; "
        "CREATE TRIGGER parts_journal_i AFTER INSERT ON parts BEGIN DELETE FROM parts; END"
    ),
    "a view": "CREATE VIEW evil AS SELECT 1",
    "no journal": "DROP TRIGGER parts_journal_i",
}


def spoil(path: Path, statements: str) -> None:
    """Change a file as its sender may."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(f"{statements};")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_file_is_refused_and_left_as_it_is(name: str, tmp_path: Path) -> None:
    path = film.made(tmp_path / "Film.docplan")
    spoil(path, STRANGE[name])
    before = as_found(tmp_path)
    with pytest.raises(Unavailable, match="does not make"):
        film.opened(path)
    done = run("add", path, "parts", "number=9", "title=Nine")
    assert (done.status, is_one_sentence(done.said)) == (3, True)
    assert as_found(tmp_path) == before


def test_the_known_sum_is_that_of_what_the_program_makes() -> None:
    with closing(driver.connect(":memory:", isolation_level=None)) as connection:
        schema.create(connection)
        assert digest(connection) == DIGEST
