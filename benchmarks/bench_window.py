"""The window: its start and memory against a bare one, and whether it keeps up with hands.

The bare window shows one word. The program's first content is its frame with the production's name;
the whole first page follows it and is told apart.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Any

from benchmarks.measure import Measured, Side, ratio, timed

HERE = Path(__file__).resolve().parent
REPEATS = 9


def measures() -> Iterator[Measured]:
    """Start, memory, page switches, an edit, a scrolled frame."""
    with TemporaryDirectory() as folder:
        sample, large = _productions(Path(folder))
        for name, file in (("the sample", sample), ("2,000 people, 5,000 activities", large)):
            start = _process("window_process.py", str(file), "start")
            yield ratio(f"start: first content, {name} / bare", 1.5, start, _bare(), REPEATS)
        page = _process("window_process.py", str(sample), "page")
        yield ratio("start: the whole first page, the sample / bare", 3.0, page, _bare(), REPEATS)
        figures = json.loads(_run("window_process.py", str(sample), "work"))
        pages = int(_run("bare_window.py"))
        yield Measured("memory: the sample open / bare", figures["memory"] / max(pages, 1), 2.0)
        yield Measured("page switch, the first time", figures["first_switch"], 100, "ms")
        yield Measured("page switch", figures["switch"], 100, "ms")
        yield Measured("edit until it is painted", figures["edit"], 50, "ms")
        figures = json.loads(_run("window_process.py", str(large), "work"))
        yield Measured("a frame of 5,000 rows scrolled, 99 of 100", figures["frame"], 16, "ms")
        yield Measured("a jump among 5,000 rows", figures["jump"], 50, "ms")


def _productions(folder: Path) -> tuple[Path, Path]:
    from docplanner.domain.clock import Clock
    from docplanner.edits import sample
    from docplanner.project.project import Project
    from tests.large import fill

    made = folder / "sample.docplan", folder / "large.docplan"
    fillings: tuple[Callable[[Any], None], ...] = (sample.load, fill)
    for path, filling in zip(made, fillings, strict=True):
        with Project.create(path, clock=Clock(), actor="Producer", fill=filling):
            pass
    return made


def _bare() -> Side:
    return _process("bare_window.py")


def _process(*words: str) -> Side:
    return timed(lambda: _run(*words))


def _run(script: str, *words: str) -> str:
    """Run a script without a screen, its bytecode kept as an installed program's is."""
    away = {"PYTHONDONTWRITEBYTECODE"}
    environment = {name: value for name, value in os.environ.items() if name not in away}
    environment |= {"PYTHONPATH": str(HERE.parent / "src"), "QT_QPA_PLATFORM": "offscreen"}
    environment["XDG_DATA_HOME"] = str(Path(gettempdir()) / "docplanner benchmarks")
    done = subprocess.run(
        [sys.executable, str(HERE / script), *words],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout
