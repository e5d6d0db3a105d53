"""``docplanner info`` on the sample, as a whole process, against the bare interpreter."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Measured, Side, ratio, timed

SOURCE = Path(__file__).resolve().parent.parent / "src"
REPEATS = 25


def measures() -> Iterator[Measured]:
    """One command that opens a file and reads its snapshot."""
    with TemporaryDirectory() as folder:
        film = str(Path(folder) / "sample.docplan")
        _process("-m", "docplanner", "sample", film)()
        yield ratio(
            "info: the whole command on the sample / bare interpreter",
            12.0,
            _process("-m", "docplanner", "info", film),
            _process("-c", "pass"),
            REPEATS,
        )


def _process(*arguments: str) -> Side:
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}

    def run() -> None:
        subprocess.run(
            [sys.executable, *arguments], env=environment, check=True, capture_output=True
        )

    return timed(run)
