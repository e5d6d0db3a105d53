"""The built wheel works on its own: elsewhere, without the checkout, from another folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Sequence
from pathlib import Path

import pypdf
import pytest

from tests.architecture.source import ROOT

BUILD = ["-m", "build", "--no-isolation", "--wheel", "--outdir"]
LIBRARIES = sysconfig.get_path("purelib")
"""Lent to the fresh environment, at the end of its path.

Links in there are not followed, so that an editable install of the checkout stays out of reach.
"""


def run(command: Sequence[str | Path], folder: Path) -> str:
    """Run a command in a folder, without any module of the caller's, and give its output."""
    environment = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of a fresh environment into which the wheel was installed."""
    work = tmp_path_factory.mktemp("wheel")
    run([sys.executable, *BUILD, str(work / "dist"), str(ROOT)], work)
    (wheel,) = (work / "dist").glob("*.whl")
    venv.create(work / "fresh", symlinks=os.name != "nt")
    inside = {"base": str(work / "fresh"), "platbase": str(work / "fresh")}
    python = Path(sysconfig.get_path("scripts", "venv", inside)) / Path(sys.executable).name
    install = ["-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index"]
    run([sys.executable, *install, wheel], work)
    links = Path(sysconfig.get_path("purelib", "venv", inside)) / "borrowed.pth"
    links.write_text(LIBRARIES, "utf-8")
    return python.parent


def test_the_wheel_is_used_and_not_the_checkout(scripts: Path, tmp_path: Path) -> None:
    (python,) = scripts.glob("python.exe" if os.name == "nt" else "python")
    code = "import docplanner; print(docplanner.__file__)"
    used = Path(run([python, "-c", code], tmp_path))
    assert used.is_relative_to(scripts.parent)


def test_a_call_sheet_of_the_sample_comes_out_of_the_wheel(scripts: Path, tmp_path: Path) -> None:
    program = scripts / "docplanner"
    run([program, "sample", "film.docplan"], tmp_path)
    choices = ["--day", "2023-01-15", "-o", "sheet.pdf"]
    run([program, "export", "film.docplan", "call-sheet", *choices], tmp_path)
    text = pypdf.PdfReader(tmp_path / "sheet.pdf").pages[0].extract_text()
    assert "Pictures From Ukraine" in text
