"""What the triggers of the journal refuse and what they write down."""

from __future__ import annotations

import json
from typing import Any

import pytest

from docplanner.domain.faults import Refused
from docplanner.domain.ids import new_id
from docplanner.project.project import Project
from docplanner.store.connection import IntegrityError
from docplanner.store.edit import Edit
from docplanner.store.model import Base

PART = "INSERT INTO parts (id, number, title) VALUES (?, ?, ?)"
TABLES = [table.name for table in Base.metadata.sorted_tables]


def run(edit: Edit, *statements: str) -> None:
    for statement in statements:
        edit.sql.exec_driver_sql(statement)


def journal(project: Project, table: str = "parts") -> list[tuple[str, Any, Any]]:
    """Operation, old and new image of the changes of a table after its creation."""
    query = (
        "SELECT op, old, new FROM chg WHERE tbl = ? AND seq > "
        "(SELECT min(after) FROM txn WHERE kind <> 'create') ORDER BY seq"
    )
    rows = project.connection.execute(query, (table,))
    return [(op, old and json.loads(old), new and json.loads(new)) for op, old, new in rows]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO parts (id, number, title) VALUES ('x', 3, 'Three')",
        "UPDATE parts SET title = 'Another'",
        "DELETE FROM parts",
        "REPLACE INTO parts (id, number, title) VALUES ('x', 1, 'One')",
    ],
)
def test_a_change_outside_an_edit_is_refused(project: Project, statement: str) -> None:
    with pytest.raises(IntegrityError, match="outside an edit"):
        project.connection.execute(statement)


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_all_its_triggers(project: Project, table: str) -> None:
    query = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
    names = {name for (name,) in project.connection.execute(query, (table,))}
    ends = ("journal_i", "journal_u", "journal_d", "keeps_its_key")
    assert names == {f"{table}_{end}" for end in ends}


def test_a_primary_key_never_changes(project: Project) -> None:
    with pytest.raises(Refused, match="primary key never changes"):
        project.edit(run, "UPDATE parts SET id = 'another' WHERE number = 1")


@pytest.mark.parametrize("table", ["txn", "chg", "rev"])
@pytest.mark.parametrize("statement", ["DELETE FROM {0}", "UPDATE {0} SET rowid = rowid"])
def test_the_journal_only_grows(project: Project, table: str, statement: str) -> None:
    project.edit(run, "INSERT INTO rev (document, revision, seq) VALUES ('call_sheet', 1, 1)")
    insert = "INSERT INTO rev (document, revision, seq) VALUES ('call_sheet', 2, 1)"
    project.connection.execute(insert)
    with pytest.raises(IntegrityError, match="the journal only grows"):
        project.connection.execute(statement.format(table))


def test_an_edit_cannot_rewrite_the_journal(project: Project) -> None:
    with pytest.raises(Refused, match="the journal only grows"):
        project.edit(run, "UPDATE parts SET title = 'x'", "DELETE FROM chg")
    assert journal(project) == []


def test_an_update_leaves_both_images(project: Project) -> None:
    project.edit(run, "UPDATE parts SET title = 'Winter' WHERE number = 2")
    ((op, old, new),) = journal(project)
    assert op == "U"
    assert old == {**new, "title": "Part 2"}
    assert new["title"] == "Winter"


def test_insert_or_replace_leaves_the_image_of_what_it_pushed_out(project: Project) -> None:
    key = new_id()
    project.edit(run, f"INSERT OR REPLACE INTO parts (id, number, title) VALUES ('{key}', 1, 'x')")
    (deleted, inserted) = journal(project)
    assert (deleted[0], deleted[1]["title"], deleted[2]) == ("D", "Part 1", None)
    assert (inserted[0], inserted[1], inserted[2]["id"]) == ("I", None, key)


def test_what_a_cascade_removes_is_written_down_too(project: Project) -> None:
    project.edit(
        run,
        "INSERT INTO people (id, name, protected, name_uk, role, phone, email, address, "
        "address_uk, note) VALUES ('p', 'Camera', 0, '', '', '', '', '', '', '')",
        "INSERT INTO people_languages VALUES ('p', 'uk'), ('p', 'en')",
    )
    project.edit(run, "DELETE FROM people")
    gone = [old["value"] for op, old, _ in journal(project, "people_languages") if op == "D"]
    assert sorted(gone) == ["en", "uk"]


def test_a_change_of_a_set_is_filed_under_its_owner(project: Project) -> None:
    key = new_id()
    project.edit(
        run,
        "INSERT INTO issues (id, paper, scope, revision, colour, issued_at, audience, hash) VALUES "
        f"('{key}', 'call_sheet', '', 1, 'white', '2023-01-14T10:00:00Z[Europe/Kyiv]', '', '')",
        f"INSERT INTO issues_recipients VALUES ('{key}', 'crew')",
    )
    query = "SELECT \"row\" FROM chg WHERE tbl = 'issues_recipients'"
    assert project.connection.execute(query).fetchall() == [(key,)]


def test_an_update_that_changes_nothing_leaves_no_step(project: Project) -> None:
    edited = project.edit(run, "UPDATE parts SET title = title")
    assert edited.changes.count == 0
    assert project.stacks().undo == ()
    (count,) = project.connection.execute("SELECT count(*) FROM txn").fetchone()
    assert count == 1
