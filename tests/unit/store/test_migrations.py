"""A file of an older schema is brought up to date, or left as it was."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from docplanner.domain.faults import Unavailable
from docplanner.domain.schedule import ActivityKind
from docplanner.edits import records
from docplanner.store import fold, inspect, migrate, schema, shape
from docplanner.store.connection import Connection, connect, immutable
from tests import film
from tests.faults.child import as_found, environment

SECOND = """
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table(
        "parts", recreate="always", table_kwargs={"sqlite_strict": True}
    ) as batch:
        batch.add_column(sa.Column("working_title", sa.Text()))
    op.execute("UPDATE parts SET title = 'The ' || title")
"""
FAILING = f"{SECOND}    op.execute('DELETE FROM trips')\n    raise ValueError('out of luck')\n"
ORPHANING = f"{SECOND}    op.execute('DELETE FROM trips')\n"
DYING = f"{SECOND}    import os\n    os.kill(os.getpid(), 9)\n"


@pytest.fixture
def connection() -> Iterator[Connection]:
    with closing(driver.connect(":memory:", isolation_level=None)) as opened:
        schema.create(opened)
        yield opened


@pytest.fixture
def migrated() -> Iterator[Connection]:
    with closing(driver.connect(":memory:", isolation_level=None)) as opened:
        migrate.run_steps(opened, 0, migrate.migrations())
        schema.create_triggers(opened)
        yield opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A production with a trip and an activity for part 1."""
    path = film.made(tmp_path / "Film.docplan")
    with film.opened(path) as project:
        part = next(project.rows("parts")).id
        trip = {"title": "January", "start": film.START.date(), "end": film.START.date()}
        project.edit(records.add, "trips", trip)
        gvs = {"title": "GVs", "kind": ActivityKind.GVS, "parts": (part,)}
        project.edit(records.add, "activities", gvs)
    return path


def folder_with(second: str, tmp_path: Path) -> Path:
    """The program's migrations and one more."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrate.migrations(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "0002_second.py").write_text(second)
    return folder


def bring(path: Path, folder: Path) -> Path | None:
    return migrate.migrate(path, film.clock(5).stamp(), "Producer", folder)


# The schema


def test_a_created_schema_equals_a_migrated_one(
    connection: Connection, migrated: Connection
) -> None:
    assert statements(migrated) == statements(connection)
    assert list(shape.differences(shape.shape(migrated), shape.shape(connection))) == []


def test_the_tables_of_both_have_equal_columns_indexes_and_references(
    connection: Connection, migrated: Connection
) -> None:
    names = [row[0] for row in connection.execute("SELECT name FROM pragma_table_list")]
    assert len(names) > 50
    for name in names:
        assert pragmas(migrated, name) == pragmas(connection, name)


def statements(connection: Connection) -> dict[tuple[str, str], str]:
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(kind, name): re.sub(r"\s+", "", sql) for kind, name, sql in rows}


def pragmas(connection: Connection, table: str) -> list[object]:
    return [
        connection.execute(f'PRAGMA {name}("{table}")').fetchall()
        for name in ("table_xinfo", "index_list", "foreign_key_list")
    ]


def test_the_version_is_the_number_of_the_newest_migration() -> None:
    assert migrate.newest(migrate.migrations()) == schema.VERSION


def test_a_migration_does_not_depend_on_the_present_model() -> None:
    steps = list((migrate.migrations() / "versions").glob("*.py"))
    assert steps
    assert not [path.name for path in steps if "docplanner" in path.read_text("utf-8")]


# An older file


def test_an_older_file_is_brought_up_to_date_after_a_backup(path: Path, tmp_path: Path) -> None:
    before = as_found(tmp_path)["Film.docplan"]
    kept = bring(path, folder_with(SECOND, tmp_path))
    assert kept is not None
    assert user_version(path) == 2
    assert user_version(kept) == 1
    assert "working_title" in columns(path, "parts")
    assert as_found(tmp_path)["Film.docplan"] != before


def test_a_table_made_anew_keeps_its_rows_and_those_that_refer_to_it(
    path: Path, tmp_path: Path
) -> None:
    bring(path, folder_with(SECOND, tmp_path))
    with closing(connect(path)) as connection:
        rows = connection.execute(
            "SELECT parts.title FROM parts JOIN activities_parts ON value = parts.id"
        ).fetchall()
    assert rows == [("The Part 1",)]


def test_the_journal_still_tells_every_row_after_a_migration(path: Path, tmp_path: Path) -> None:
    bring(path, folder_with(SECOND, tmp_path))
    with closing(connect(path)) as connection:
        fold.fold(connection)
        assert list(fold.strays(connection)) == []
        assert fold.breaks(connection) == 0


def test_nothing_is_undone_across_a_migration(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_with(SECOND, tmp_path)
    monkeypatch.setattr(migrate, "migrations", lambda: folder)
    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setattr(inspect, "VERSION", 2)
    with film.opened(path) as project:
        assert user_version(path) == 2
        assert project.stacks().undo == ()
        total, _ = project.find("The Part")
        assert total == 2


def test_a_file_that_is_up_to_date_is_left_alone(path: Path, tmp_path: Path) -> None:
    before = as_found(tmp_path)
    assert migrate.migrate(path, film.clock().stamp(), "Producer") is None
    assert as_found(tmp_path) == before


@pytest.mark.parametrize("second", [FAILING, ORPHANING])
def test_a_migration_that_fails_leaves_the_file_byte_for_byte(
    second: str, path: Path, tmp_path: Path
) -> None:
    folder = folder_with(second, tmp_path)
    before = as_found(tmp_path)["Film.docplan"]
    with pytest.raises(Unavailable, match=r"left as it was; a copy of it is \"Film\.backups/Film"):
        bring(path, folder)
    assert as_found(tmp_path)["Film.docplan"] == before
    assert {item.name for item in tmp_path.glob("Film.docplan*")} == {"Film.docplan"}


def test_a_migration_that_is_killed_leaves_the_file_byte_for_byte(
    path: Path, tmp_path: Path
) -> None:
    folder = folder_with(DYING, tmp_path)
    before = as_found(tmp_path)["Film.docplan"]
    script = (
        "import sys; from pathlib import Path; from datetime import datetime, UTC; "
        "from docplanner.store.migrate import migrate; "
        "migrate(Path(sys.argv[1]), datetime(2023, 1, 14, tzinfo=UTC), '', Path(sys.argv[2]))"
    )
    words = [sys.executable, "-c", script, str(path), str(folder)]
    assert subprocess.run(words, env=environment(), check=False).returncode == -signal.SIGKILL
    assert as_found(tmp_path)["Film.docplan"] == before
    assert film.parts(path) == [1, 2]


def test_an_older_file_that_cannot_be_written_says_so(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrate, "writable", lambda path: False)
    with pytest.raises(Unavailable, match="older docplanner"):
        bring(path, folder_with(SECOND, tmp_path))


def user_version(path: Path) -> int:
    with closing(connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def columns(path: Path, table: str) -> list[str]:
    with closing(immutable(path)) as connection:
        return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
