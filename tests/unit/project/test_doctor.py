"""The doctor tells what is wrong, and changes nothing."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from docplanner.domain.faults import Unavailable
from docplanner.project.doctor import Report, examine
from docplanner.store.connection import connect
from tests import film
from tests.faults.child import as_found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return film.made(tmp_path / "Film.docplan", parts=3)


def spoil(path: Path, *statements: str) -> None:
    """Change a file as another program might, past the journal."""
    with closing(connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)


def examined(path: Path) -> Report:
    """Examine a file, and see that no byte beside or in it changed."""
    before = as_found(path.parent)
    report = examine(path)
    assert as_found(path.parent) == before
    return report


def told(path: Path) -> str:
    return " ".join(item.what for item in examined(path).findings)


def test_a_sound_production_has_no_findings(path: Path) -> None:
    with film.opened(path) as project:
        project.backup()
    report = examined(path)
    assert report.findings == ()
    assert [item.sound for item in report.backups] == [True]


def test_every_finding_says_what_to_do(path: Path) -> None:
    spoil(path, "CREATE VIEW films AS SELECT 1")
    (finding,) = examined(path).findings
    assert finding.what.endswith(".")
    assert finding.next.endswith(".")


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        (
            "CREATE TRIGGER spy AFTER UPDATE ON parts BEGIN DELETE FROM people; END",
            "trigger spy is added",
        ),
        ("CREATE VIEW films AS SELECT 1", "view films is added"),
        ("CREATE TABLE loot (a)", "table loot is added"),
        ("DROP TRIGGER parts_journal_u", "trigger parts_journal_u is missing"),
        ("DROP INDEX ix_chg_row", "index ix_chg_row is missing"),
        ("ALTER TABLE parts ADD COLUMN extra TEXT", "table parts is changed"),
    ],
)
def test_a_strange_object_in_a_received_file_is_told(
    statement: str, words: str, path: Path
) -> None:
    spoil(path, statement)
    assert words in told(path)


def test_a_change_past_the_journal_is_told(path: Path) -> None:
    with closing(connect(path)) as connection:
        (made,) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'parts_journal_u'"
        ).fetchone()
    spoil(path, "DROP TRIGGER parts_journal_u", "UPDATE parts SET title = 'Hers'", made)
    assert "parts differs from its history in 6 rows" in told(path)


def test_a_gap_in_the_history_is_told(path: Path) -> None:
    with closing(connect(path)) as connection:
        (made,) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'chg_refuses_update'"
        ).fetchone()
    spoil(
        path,
        "DROP TRIGGER chg_refuses_update",
        """UPDATE chg SET old = '{"id": "x"}' WHERE seq = 1""",
        made,
    )
    assert "history is broken in 1 places" in told(path)


def test_an_index_that_misses_a_record_is_told(path: Path) -> None:
    spoil(path, "DELETE FROM search WHERE rowid = 1")
    assert "search index" in told(path)


def test_an_unfinished_edit_is_told(path: Path) -> None:
    spoil(path, "UPDATE context SET txn = 'x'")
    assert "never finished" in told(path)


def test_a_reference_to_nothing_is_told(path: Path) -> None:
    spoil(
        path,
        "PRAGMA foreign_keys = OFF",
        "INSERT INTO txn VALUES ('a', 1, 'n', 'a', '2023', '', 'undo', 'missing', 0)",
    )
    assert "txn refers to records that are not there" in told(path)


def test_damaged_pages_are_told_with_the_newest_backup(path: Path) -> None:
    with film.opened(path) as project:
        kept = project.backup()
    content = bytearray(path.read_bytes())
    content[8192 : 8192 + 4096 * 20] = b"\xff" * 4096 * 20
    path.write_bytes(content)
    findings = examined(path).findings
    assert "damaged" in findings[0].what
    assert kept.name in findings[0].next


def test_a_backup_that_changed_is_told(path: Path) -> None:
    with film.opened(path) as project:
        kept = project.backup()
    kept.write_bytes(kept.read_bytes()[:-1] + b"x")
    assert f"The backup {kept.name} is not as it was made." in told(path)


def test_a_log_left_by_a_crash_is_read_and_left_there(path: Path, tmp_path: Path) -> None:
    crashed = tmp_path / "crashed" / "Film.docplan"
    crashed.parent.mkdir()
    with film.opened(path) as project:
        film.add_part(path, 4)
        crashed.write_bytes(path.read_bytes())
        log = path.with_name("Film.docplan-wal").read_bytes()
        assert project.snapshot.production.title == "Film"
    crashed.with_name("Film.docplan-wal").write_bytes(log)
    assert examined(crashed).findings == ()


def test_a_log_of_another_production_is_told_and_refused(path: Path, tmp_path: Path) -> None:
    other = film.make(tmp_path / "Other.docplan")
    with film.opened(other):
        film.add_part(other, 3)
        log = other.with_name("Other.docplan-wal").read_bytes()
    path.with_name("Film.docplan-wal").write_bytes(log)
    assert "belongs to another production" in told(path)
    before = as_found(tmp_path)
    with pytest.raises(Unavailable, match="belongs to another production"):
        film.opened(path)
    assert as_found(tmp_path) == before


def test_a_file_that_is_no_production_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "Other.docplan"
    with closing(driver.connect(str(path))) as connection:
        connection.execute("CREATE TABLE a (b)")
    with pytest.raises(Unavailable, match="not a production"):
        examined(path)
