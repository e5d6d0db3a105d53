"""A full disk and a file-size limit: reading goes on, nothing is lost, nothing is half written.

F6 disk full, F7 file-size limit, F8 disk full in a backup and in an export.
"""

from __future__ import annotations

import json
import resource
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests import film
from tests.faults import full_disk
from tests.faults.child import as_found, environment, is_one_sentence, run

SMALL_DISK = 'mount -t tmpfs -o size=3m,mode=0777 small "$0" && exec "$@"'
"""A shell script: mount a disk of 3 MB at ``$0`` and run the rest on it."""

NOT_WRITTEN = ("edit", "due", "long edit", "backup", "restore", "new", "table")
READ = ("info", "doctor", "backup elsewhere", "table elsewhere")
LIMIT = 40_000


def attempts(disk: Path, elsewhere: Path) -> dict[str, Any]:
    """How commands ended on a full disk; skips, with the reason, where none can be mounted.

    The mount is in a namespace of one process and goes with it.
    """
    words = ["unshare", "--map-root-user", "--mount", "sh", "-c", SMALL_DISK, str(disk)]
    if shutil.which("unshare") is None:
        pytest.skip("no small disk can be mounted: this machine has no unshare")
    tried = subprocess.run([*words, "true"], capture_output=True, text=True, check=False)
    if tried.returncode:
        pytest.skip(f"no small disk can be mounted: {tried.stderr.strip()}")
    done = subprocess.run(
        [*words, sys.executable, full_disk.__file__, str(disk), str(elsewhere)],
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_on_a_full_disk_reading_goes_on_and_writing_says_so_and_changes_no_file(
    tmp_path: Path,
) -> None:
    disk, elsewhere = tmp_path / "disk", tmp_path / "elsewhere"
    for folder in (disk, elsewhere):
        folder.mkdir()
    found = attempts(disk, elsewhere)
    assert found.keys() == {*NOT_WRITTEN, *READ}
    for name in NOT_WRITTEN:
        assert found[name]["status"] == 3
        assert is_one_sentence(found[name]["said"])
        assert "disk is full" in found[name]["said"]
        assert found[name]["parts"] == [1, 2, 3, 4]
    for name in READ:
        assert (name, found[name]["status"], found[name]["said"]) == (name, 0, "")
    assert [name for name in found if found[name]["changed"]] == []


def limited() -> None:
    """Let no file grow past the limit; a write that would is refused, not killed."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, LIMIT))


@pytest.mark.parametrize(
    "words",
    [
        ("add", "{0}", "locations", "name=Moschun", f"note={full_disk.NOTE}"),
        ("backup", "{0}"),
        ("backup", "{0}", "-o", "{1}/Copy.docplan"),
        ("new", "{1}/New.docplan", "--title", "New"),
    ],
    ids=["edit", "backup", "copy", "new"],
)
def test_a_limit_on_the_size_of_files_loses_nothing(words: tuple[str, ...], tmp_path: Path) -> None:
    path = film.made(tmp_path / "Film.docplan")
    before = as_found(tmp_path)
    done = run(*(word.format(path, tmp_path) for word in words), before=limited)
    assert done.status == 3
    assert is_one_sentence(done.said)
    assert as_found(tmp_path) == before
    assert film.parts(path) == [1, 2]
