"""Bringing a deleted record back from the journal, with what fell with it.

Others may have worked since. What refers to nothing any more then stops it, by its foreign key;
a reference that the deletion emptied is filled again only where it is still empty.
"""

from __future__ import annotations

from docplanner.domain.ids import Id
from docplanner.store.connection import Connection
from docplanner.store.revert import Change, changes, key_of
from docplanner.store.steps import Step, steps


def revive(connection: Connection, table: str, key: Id) -> bool:
    """Write a record back as it was deleted last; False where the journal knows no deletion.

    Inside an open transaction only.
    """
    step = _deletion(connection, table, key)
    if step is None:
        return False
    connection.execute("PRAGMA defer_foreign_keys = ON")
    found = list(changes(connection, step.after, step.until))
    fell = _with(key, [change for change in found if change.new is None])
    back = {change.row for change in fell} | {key}
    for change in fell:
        _insert(connection, change)
    for change in found:
        if change.old is not None and change.new is not None:
            _link(connection, change, back)
    return True


def _deletion(connection: Connection, table: str, key: Id) -> Step | None:
    row = connection.execute(
        "SELECT txn FROM chg WHERE \"row\" = ? AND tbl = ? AND op = 'D' ORDER BY seq DESC LIMIT 1",
        (key, table),
    ).fetchone()
    found = steps(connection, newest_first=True, records=[key]) if row else iter(())
    return next((step for step in found if step.id == row[0]), None)


def _with(key: Id, gone: list[Change]) -> list[Change]:
    """The rows of a record, and of what named it or named what fell with it."""
    back, left = {key}, gone
    fell: list[Change] = []
    while True:
        more = [change for change in left if change.row in back or _names(change, back)]
        if not more:
            return fell
        fell += more
        left = [change for change in left if change not in more]
        back |= {change.row for change in more}


def _names(change: Change, keys: set[Id]) -> bool:
    return any(value in keys for value in (change.old or {}).values())


def _insert(connection: Connection, change: Change) -> None:
    image = change.old or {}
    names = ", ".join(f'"{name}"' for name in image)
    marks = ", ".join("?" * len(image))
    statement = f'INSERT INTO "{change.table}" ({names}) VALUES ({marks})'
    connection.execute(statement, tuple(image.values()))


def _link(connection: Connection, change: Change, back: set[Id]) -> None:
    """Fill the references to what is back, where they still stand as the deletion left them."""
    old, new = change.old or {}, change.new or {}
    keys = key_of(connection, change.table)
    here = " AND ".join(f'"{name}" = ?' for name in keys)
    for name in change.fields():
        if old[name] in back:
            connection.execute(
                f'UPDATE "{change.table}" SET "{name}" = ? WHERE {here} AND "{name}" IS ?',
                (old[name], *(old[part] for part in keys), new[name]),
            )
