"""What every test stands on: no screen, no stray warning, and a home folder of its own.

That a warning fails its test is said in ``pyproject.toml``.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.database import DirectoryBasedExampleDatabase

os.environ["QT_QPA_PLATFORM"] = "offscreen"

_HOMES = ("HOME", "USERPROFILE")
_FOLDERS = {
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_DOCUMENTS_DIR": "documents",
    "XDG_RUNTIME_DIR": "run",
    "WIN_PD_OVERRIDE_APPDATA": "config",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "data",
    "WIN_PD_OVERRIDE_PERSONAL": "documents",
}

_ROOT = Path(__file__).resolve().parents[1]

settings.register_profile(
    "ci",
    deadline=None,
    print_blob=True,
    database=DirectoryBasedExampleDatabase(_ROOT / ".hypothesis" / "examples"),
)
settings.load_profile("ci")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, so that no test reads or changes the files of whoever runs it."""
    folder = tmp_path_factory.mktemp("home")
    for name in _HOMES:
        monkeypatch.setenv(name, str(folder))
    for name, below in _FOLDERS.items():
        monkeypatch.setenv(name, str(folder / below))
    for name in [name for name in os.environ if name.startswith("DOCPLANNER_")]:
        monkeypatch.delenv(name)
    return folder
