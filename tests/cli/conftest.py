"""A command line to call, and productions to call it on."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from docplanner.cli import main


@dataclass(frozen=True)
class Done:
    """What one command did."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document that it printed."""
        assert self.status in (0, 1), self.err
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """The one sentence in which it failed, with nothing on standard output."""
        assert self.out == ""
        assert self.err.endswith(".\n") or self.err.endswith("?\n") or self.err.endswith(").\n")
        assert self.err.count("\n") == 1
        return self.err.strip()


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in this process; words that are paths may be given as such."""
    monkeypatch.setenv("DOCPLANNER_ACTOR", "Producer")
    monkeypatch.setenv("DOCPLANNER_NOW", "2023-01-14T18:12:00+02:00")

    def call(*words: object) -> Done:
        capsys.readouterr()
        status = main([str(word) for word in words])
        out, err = capsys.readouterr()
        return Done(status, out, err)

    return call


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty production, made once."""
    path = tmp_path_factory.mktemp("made") / "film.docplan"
    assert main(["new", str(path), "--title", "Film", "--parts", "2"]) == 0
    return path


@pytest.fixture(scope="session")
def made_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample production, made once."""
    path = tmp_path_factory.mktemp("sample") / "sample.docplan"
    assert main(["sample", str(path)]) == 0
    return path


@pytest.fixture
def film(made: Path, tmp_path: Path) -> Path:
    """A copy of the empty production."""
    return Path(shutil.copy(made, tmp_path))


@pytest.fixture
def sample(made_sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample production."""
    return Path(shutil.copy(made_sample, tmp_path))
