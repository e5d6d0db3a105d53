"""Pictures of every page: taken by a command, without changing the production."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from docplanner.ui.pages import PAGES

SOURCE = Path(__file__).resolve().parents[2] / "src"
WRONG = [("--theme", "pink", "no theme"), ("--text", "20", "80 to 200"), ("--size", "big", "size")]


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a person would, with no screen."""
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in shown}
    return subprocess.run(
        [sys.executable, "-m", "docplanner", *words],
        env={**environment, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        timeout=240,
    )


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample production."""
    path = tmp_path_factory.mktemp("tour") / "sample.docplan"
    assert run("sample", str(path)).returncode == 0
    return path


def test_every_page_has_its_picture_and_the_file_is_as_it_was(film: Path, tmp_path: Path) -> None:
    before = hashlib.sha256(film.read_bytes()).hexdigest()
    done = run("tour", str(film), "-o", str(tmp_path), "--theme", "dark")
    assert (done.returncode, done.stderr) == (0, "")
    names = {path.stem for path in tmp_path.iterdir()}
    pages = {kind.id for kind in PAGES}
    assert names >= pages | {f"{page}_empty" for page in pages} | {"welcome", "palette", "keys"}
    assert hashlib.sha256(film.read_bytes()).hexdigest() == before


@pytest.mark.parametrize(("option", "value", "words"), WRONG)
def test_what_cannot_be_shown_is_refused_in_a_sentence(
    film: Path, tmp_path: Path, option: str, value: str, words: str
) -> None:
    done = run("tour", str(film), "-o", str(tmp_path / "pictures"), option, value)
    assert done.returncode == 2
    assert words in done.stderr
    assert not (tmp_path / "pictures").exists()
