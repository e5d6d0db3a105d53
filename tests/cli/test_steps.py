"""Undo, redo and history."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_each_change_is_one_step_back_and_forth(run: Run, film: Path) -> None:
    run("add", film, "people", "name=Camera")
    run("set", film, "people", "Camera", "role=Sound", "note=x")
    assert run("undo", film).out == "Undone: Change Camera: role, note\n"
    assert run("show", film, "people", "Camera", "--json").json["role"] is None
    assert run("redo", film).out == "Redone: Change Camera: role, note\n"
    assert run("show", film, "people", "Camera", "--json").json["role"] == "Sound"


def test_an_undone_step_tells_its_label_and_changes(run: Run, film: Path) -> None:
    run("add", film, "people", "name=Camera")
    run("delete", film, "people", "Camera")
    done = run("undo", film, "--json").json
    assert done["label"] == "Delete person Camera"
    assert {"kind": "people", "field": "name", "old": None, "new": "Camera"}.items() <= (
        done["changes"][0].items()
    )


@pytest.mark.parametrize("command", ["undo", "redo"])
def test_nothing_to_take_back_is_a_no(run: Run, film: Path, command: str) -> None:
    done = run(command, film)
    assert done.status == 1
    assert done.sentence == f"There is nothing to {command}."


def test_the_history_is_newest_first_with_who_and_when(
    run: Run, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", film, "people", "name=Camera")
    monkeypatch.setenv("DOCPLANNER_ACTOR", "Fixer, Kyiv")
    run("set", film, "people", "Camera", "languages=English")
    newest, older, *_ = run("history", film, "--json").json
    assert (newest["actor"], older["actor"]) == ("Fixer, Kyiv", "Producer")
    assert newest["at"].startswith("2023-01-14T18:12:00")
    assert newest["at"].endswith("+02:00")
    (change,) = newest["changes"]
    assert (change["field"], change["old"], change["new"]) == ("languages", [], ["English"])


def test_the_history_of_one_record_leaves_out_the_others(run: Run, film: Path) -> None:
    run("add", film, "people", "name=Camera")
    key = run("add", film, "people", "name=Sound").out.strip()
    run("set", film, "people", "Sound", "role=Sound")
    entries = run("history", film, "--kind", "people", "--id", "Sound", "--json").json
    assert len(entries) == 2
    assert {change["id"] for entry in entries for change in entry["changes"]} == {key}


def test_the_history_of_a_record_that_is_gone_is_asked_by_id(run: Run, film: Path) -> None:
    key = run("add", film, "people", "name=Camera").out.strip()
    run("delete", film, "people", "Camera")
    assert len(run("history", film, "--kind", "people", "--id", key, "--json").json) == 2


def test_a_record_of_no_kind_has_no_history(run: Run, film: Path) -> None:
    assert run("history", film, "--id", "Camera").status == 2
    assert run("history", film, "--kind", "nothing").status == 2
