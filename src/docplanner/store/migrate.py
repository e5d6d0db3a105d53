"""Bringing an older file to the schema of this program, or leaving it as it was.

The steps are Alembic's, in ``db/migrations``, run one after the other inside one transaction of
the driver, so that their DDL rolls back with everything else. Which steps a file has had stands
in its header (``user_version``); a table of Alembic's own would be a second truth.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from docplanner.domain.faults import Unavailable
from docplanner.domain.ids import new_id
from docplanner.resources import database_folder
from docplanner.store import backup, inspect, search
from docplanner.store.backup_files import free_name
from docplanner.store.connection import Connection, DatabaseError, connect, writable
from docplanner.store.schema import create_triggers, drop_triggers
from docplanner.store.transaction import Writing, last_change, write_step

if TYPE_CHECKING:
    from alembic.script import Script


def migrations() -> Path:
    """The folder of this program's migrations."""
    return database_folder() / "migrations"


def newest(folder: Path) -> int:
    """The number of the newest migration in a folder."""
    return max(int(step.revision) for step in _steps(folder, 0))


def migrate(path: Path, at: datetime, actor: str, folder: Path | None = None) -> Path | None:
    """Bring a file to the newest schema; gives the backup made first, or None if it was there.

    ``at`` is the moment to record, in UTC. Raises Unavailable, with the file as it was, where it
    cannot be done.
    """
    folder = folder or migrations()
    version, wanted = inspect.inspect(path).version, newest(folder)
    if version >= wanted:
        return None
    if not writable(path):
        raise Unavailable(
            f"{path.name} was made by an older docplanner and must be brought up to date first; "
            "copy it to a folder you may write in and open the copy."
        )
    with closing(connect(path)) as connection:
        kept = _backup(connection, path, at)
        try:
            with _transaction(connection):
                _upgrade(connection, version, folder, Writing(connection, new_id(), 0, actor, at))
        except Exception as error:
            raise Unavailable(
                f"{path.name} could not be brought up to date ({error}), so it was left as it "
                f'was; a copy of it is "{kept.parent.name}/{kept.name}".'
            ) from error
    return kept


def _backup(connection: Connection, path: Path, at: datetime) -> Path:
    to = free_name(path, at)
    to.parent.mkdir(exist_ok=True)
    return backup.copy(connection, to, like=path)


@contextmanager
def _transaction(connection: Connection) -> Iterator[None]:
    """Foreign keys are off: making a table anew would otherwise empty those that refer to it."""
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(DatabaseError):
            connection.execute("ROLLBACK")
        raise


def _upgrade(connection: Connection, version: int, folder: Path, step: Writing) -> None:
    from docplanner.store.fold import catch_up, fold

    fold(connection)
    drop_triggers(connection)
    run_steps(connection, version, folder)
    create_triggers(connection)
    step.after, step.kind = last_change(connection), "migrate"
    step.label = f"Bring the file to schema {newest(folder)}"
    catch_up(connection, step.txn)
    search.rebuild(connection)
    write_step(step)
    connection.execute(f"PRAGMA user_version = {newest(folder)}")
    _verify(connection)


def run_steps(connection: Connection, version: int, folder: Path) -> None:
    """Run the migrations above ``version``, in order, inside the present transaction."""
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    from docplanner.store.lent import lend

    context = MigrationContext.configure(lend(connection))
    with Operations.context(context):
        for step in _steps(folder, version):
            step.module.upgrade()


def _steps(folder: Path, version: int) -> list[Script]:
    from alembic.script import ScriptDirectory

    found = ScriptDirectory(str(folder)).walk_revisions()
    return [step for step in reversed(list(found)) if int(step.revision) > version]


def _verify(connection: Connection) -> None:
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise Unavailable(f"a row of {broken[0]} would refer to nothing in {broken[2]}")
    (sound,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if sound != "ok":
        raise Unavailable(str(sound))
