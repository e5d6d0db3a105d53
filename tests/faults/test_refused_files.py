"""A file that cannot be a production is refused by every command, and not a byte of it changes.

F19 truncated, F20 empty, F21 not a database, F22 a newer schema.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import film
from tests.faults import refusals
from tests.faults.child import as_found, is_one_sentence, run, unprivileged

NEWER = 99


def cut(share: float) -> Callable[[bytes], bytes]:
    return lambda content: content[: int(len(content) * share)]


def first(count: int) -> Callable[[bytes], bytes]:
    return lambda content: content[:count]


def another_database(content: bytes) -> bytes:
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE TABLE films (title TEXT)")
        made = connection.serialize()
    connection.close()
    return made


SPOILT: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "cut to 99.9 per cent": (cut(0.999), "truncated"),
    "cut in half": (cut(0.5), "truncated"),
    "cut to 100 bytes": (first(100), "truncated"),
    "cut to 10 bytes": (first(10), "not a production"),
    "empty": (first(0), "empty"),
    "a text": (lambda content: b"Dear Sir or Madam,\n" * 50, "not a production"),
    "a PDF": (lambda content: b"%PDF-1.7\n" + content, "not a production"),
    "random bytes": (lambda content: random.Random(1).randbytes(50_000), "not a production"),
    "another database": (another_database, "not a production"),
    "a newer schema": (
        lambda content: content[:60] + NEWER.to_bytes(4, "big") + content[64:],
        "newer docplanner",
    ),
}


@pytest.mark.parametrize("name", SPOILT)
def test_every_command_refuses_it_in_one_sentence_and_changes_nothing(
    name: str, tmp_path: Path
) -> None:
    spoil, reason = SPOILT[name]
    path = film.made(tmp_path / "Film.docplan")
    path.write_bytes(spoil(path.read_bytes()))
    os.utime(path, (1_600_000_000, 1_600_000_000))
    before = as_found(tmp_path)
    done = run(path, tmp_path / "output", entry=(refusals.__file__,), before=unprivileged)
    assert done.status == 0, done.said
    assert as_found(tmp_path) == before
    outcomes = json.loads(done.out)
    assert len(outcomes) > 10
    for command, (status, said) in outcomes.items():
        assert (command, status) == (command, 3), said
        assert is_one_sentence(said), said
        assert reason in said


def test_a_missing_file_is_named_and_not_made(tmp_path: Path) -> None:
    done = run("add", tmp_path / "Film.docplan", "parts", "number=3", "title=x")
    assert (done.status, is_one_sentence(done.said)) == (3, True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_production(tmp_path: Path) -> None:
    done = run("info", tmp_path)
    assert (done.status, is_one_sentence(done.said)) == (3, True)


@pytest.mark.parametrize("size", [0, 10, 100, 10_000])
def test_the_newest_backup_is_offered_by_name(size: int, tmp_path: Path) -> None:
    path = film.made(tmp_path / "Film.docplan")
    for minutes in (0, 40):
        with film.opened(path, film.clock(minutes)) as project:
            project.backup()
    path.write_bytes(path.read_bytes()[:size])
    done = run("info", path)
    assert done.status == 3
    assert '"Film.backups/Film 2023-01-14 10.40.00 UTC.docplan"' in done.said
