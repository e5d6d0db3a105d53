"""The tree names no computer on which it was made and no place its packages came from."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

FOLDERS = ("home", "mnt", "opt", "root", "Users", "work", "workspace")
SKIPPED = {"__pycache__", "build", "dist"}

PATHS = re.compile(rf"(?<![\w.~/-])(?:/|[A-Z]:\\)(?:{'|'.join(FOLDERS)})[/\\]\w")
ADDRESSES = re.compile(r"(?:index-url|find-links|registry|resolved)\W{1,6}(?:https?|file):")


def texts(folder: Path) -> Iterator[Path]:
    """The text files below a folder, without what tools leave there."""
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name == ".ci" or not name.startswith(".")]
        folders[:] = [name for name in folders if name not in SKIPPED]
        paths = (Path(place, name) for name in files)
        yield from (path for path in paths if b"\0" not in path.read_bytes())


def lines(pattern: re.Pattern[str]) -> list[str]:
    """Where in the tree a pattern is found; this file, which has to spell it, left out."""
    return [
        f"{path.relative_to(ROOT)}:{number}"
        for path in texts(ROOT)
        if path != Path(__file__).resolve()
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_names_a_folder_of_the_machine_it_was_made_on() -> None:
    assert lines(PATHS) == []


def test_no_file_names_a_registry_of_packages() -> None:
    assert lines(ADDRESSES) == []


@pytest.mark.parametrize(
    "text", ["--index-url https://one.example", '"resolved": "https://one.example/a.tgz"']
)
def test_a_registry_would_be_found(text: str) -> None:
    assert ADDRESSES.search(text)


@pytest.mark.parametrize("text", ["cd /home/someone/film", "open('/mnt/a')", r"C:\Users\someone"])
def test_a_folder_of_a_machine_would_be_found(text: str) -> None:
    assert PATHS.search(text)


@pytest.mark.parametrize("text", ["~/opt/a", "https://example.org/home/page", "a/home/b", "and/or"])
def test_other_words_are_no_folder_of_a_machine(text: str) -> None:
    assert not PATHS.search(text)
