"""A disk that is soon full."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

SMALL_DISK = 'mount -t tmpfs -o size=3m,mode=0777 small "$0" && exec "$@"'
"""A shell script: mount a disk of 3 MB at ``$0`` and run the rest on it."""


def on_a_small_disk(folder: Path) -> tuple[str, ...]:
    """The words before a command that runs it with a small disk mounted at ``folder``.

    The mount is in a namespace of that process and goes with it. Skips the test, with the reason,
    where this machine does not allow that.
    """
    words = ("unshare", "--map-root-user", "--mount", "sh", "-c", SMALL_DISK, str(folder))
    if shutil.which("unshare") is None:
        pytest.skip("no small disk can be mounted: this machine has no unshare")
    tried = subprocess.run([*words, "true"], capture_output=True, text=True, check=False)
    if tried.returncode:
        pytest.skip(f"no small disk can be mounted: {tried.stderr.strip()}")
    return words
