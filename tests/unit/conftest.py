"""An open production for the tests of its store, its project and its edits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from docplanner.project.project import Project
from tests import film


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A production with two parts, right after its creation."""
    return film.made(tmp_path / "Film.docplan")


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    """It, opened by the producer."""
    with film.opened(path) as opened:
        yield opened
