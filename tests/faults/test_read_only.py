"""F9: a folder in which nothing may be written. Reading works, and leaves no new file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import film
from tests.faults.child import as_found, is_one_sentence, run, unprivileged

READING = {
    "info": (),
    "list": ("parts",),
    "history": (),
    "search": ("part",),
    "doctor": (),
    "table": ("parts", "-o", "{0}/parts.csv"),
    "backup": ("-o", "{0}/Copy.docplan"),
}
WRITING = {
    "add": ("parts", "number=9", "title=Nine"),
    "undo": (),
    "backup": (),
    "table": ("parts", "-o", "{1}/parts.csv"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder to be made read-only, that can be removed afterwards."""
    folder = tmp_path / "memory card"
    folder.mkdir()
    yield folder
    folder.chmod(0o755)


@pytest.fixture
def path(folder: Path) -> Path:
    """A production in a read-only folder, with something to undo."""
    path = film.made(folder / "Film.docplan", parts=3)
    path.chmod(0o444)
    folder.chmod(0o555)
    return path


@pytest.fixture
def crashed(folder: Path) -> Path:
    """A production in a read-only folder whose newest step lies in a log left by a crash."""
    path = film.made(folder / "Film.docplan")
    with film.opened(path):
        film.add_part(path, 3)
        taken = {item.name: item.read_bytes() for item in folder.iterdir()}
    for name in ("Film.docplan", "Film.docplan-wal"):
        (folder / name).write_bytes(taken[name])
    folder.chmod(0o555)
    return path


@pytest.mark.parametrize("command", READING)
def test_reading_works_and_leaves_no_new_file(command: str, path: Path, tmp_path: Path) -> None:
    before = as_found(path.parent)
    words = [word.format(tmp_path, path.parent) for word in READING[command]]
    done = run(command, path, *words, before=unprivileged)
    assert (done.status, done.said) == (0, "")
    assert as_found(path.parent) == before


@pytest.mark.parametrize("command", WRITING)
def test_writing_says_so_and_changes_nothing(command: str, path: Path, tmp_path: Path) -> None:
    before = as_found(path.parent)
    words = [word.format(tmp_path, path.parent) for word in WRITING[command]]
    done = run(command, path, *words, before=unprivileged)
    assert done.status == 3
    assert is_one_sentence(done.said)
    assert as_found(path.parent) == before


@pytest.mark.parametrize("command", ["list", "doctor", "backup"])
def test_steps_in_a_log_left_by_a_crash_are_read_too(
    command: str, crashed: Path, tmp_path: Path
) -> None:
    before = as_found(crashed.parent)
    assert "Film.docplan-wal" in before
    words = [word.format(tmp_path, crashed.parent) for word in READING[command]]
    done = run(command, crashed, *words, before=unprivileged)
    assert (done.status, done.said) == (0, "")
    assert as_found(crashed.parent) == before
    if command == "list":
        assert "Part 3" in done.out
    if command == "backup":
        assert film.parts(tmp_path / "Copy.docplan") == [1, 2, 3]


def test_writing_to_what_a_crash_left_in_a_read_only_folder_is_refused(crashed: Path) -> None:
    before = as_found(crashed.parent)
    done = run("add", crashed, *WRITING["add"], before=unprivileged)
    assert (done.status, is_one_sentence(done.said)) == (3, True)
    assert as_found(crashed.parent) == before
