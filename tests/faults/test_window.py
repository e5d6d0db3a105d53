"""The window on a disk that is really full, and killed while somebody types."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from docplanner.domain.clock import Clock
from docplanner.domain.shots import Shot
from docplanner.edits import sample
from docplanner.project.doctor import examine
from docplanner.project.project import Project
from tests import film
from tests.faults import window
from tests.faults.child import environment, run
from tests.faults.places import on_a_small_disk


@pytest.fixture(scope="module")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, made once."""
    path = tmp_path_factory.mktemp("sample") / "Film.docplan"
    with Project.create(path, clock=Clock(), actor="Producer", fill=sample.load):
        return path


def notes(path: Path) -> list[str]:
    """The notes of all shots."""
    with film.opened(path) as project:
        return [shot.note for shot in project.snapshot.all(Shot).values()]


def test_on_a_full_disk_the_text_stays_and_is_saved_when_there_is_room(
    sample_file: Path, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    script = 'mount -t tmpfs -o remount,size=8m "$1" && cp "$0" "$1/Film.docplan" && shift && "$@"'
    words = (*on_a_small_disk(disk), "sh", "-c", script, str(sample_file), str(disk))
    inside = (sys.executable, window.__file__, "full", str(disk))
    done = subprocess.run(
        [*words, *inside], env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen == {"said": True, "kept": window.SAVED, "again": True, "closed": True}


def test_what_was_saved_before_a_kill_is_there_and_the_file_opens_again(
    sample_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "Film.docplan"
    shutil.copyfile(sample_file, path)
    words = [sys.executable, window.__file__, "kill", str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, text=True, env=environment()) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "typing\n"
        taken = run("list", path, "shots")
        assert taken.status == 0
        child.send_signal(signal.SIGKILL)
        assert child.wait() == -signal.SIGKILL
    assert window.SAVED in notes(path)
    assert window.HALF not in notes(path)
    assert examine(path).findings == ()
