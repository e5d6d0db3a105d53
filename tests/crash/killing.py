"""Killing a process that edits, and looking at what it leaves behind."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from docplanner.domain.clock import Clock
from docplanner.edits import production, records
from docplanner.project import loading
from docplanner.project.project import Project
from docplanner.store.edit import Edit
from tests.property.state import State, dump, fold, images

ROOT = Path(__file__).resolve().parents[2]
CHILD = Path(__file__).with_name("child.py")


@dataclass(frozen=True)
class Killed:
    """What the process had said when it was killed."""

    lines: tuple[str, ...]

    @property
    def acknowledged(self) -> int:
        """Steps that were done for certain."""
        return sum(line.startswith("done") for line in self.lines)

    @property
    def inside(self) -> bool:
        """Whether the last thing that it said was said between BEGIN and COMMIT.

        Where the file then lacks that step, the kill fell between the two for certain.
        """
        return self.lines[-1:] == ("inside",)


def made(path: Path) -> Path:
    """A small production."""
    Project.create(path, clock=Clock(), actor="Producer", fill=_begin).close()
    return path


def _begin(edit: Edit) -> None:
    production.begin(edit, "Pictures From Ukraine", 2)


@contextmanager
def editing(path: Path, what: str, actor: str = "Producer") -> Iterator[subprocess.Popen[bytes]]:
    """A process that edits, killed with SIGKILL at the end at the latest."""
    command = [sys.executable, str(CHILD), str(path), actor, what]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=_environment()) as child:
        try:
            yield child
        finally:
            child.kill()


def _environment() -> Mapping[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}


def killed(path: Path, what: str, lines: int, turns: int) -> Killed:
    """Start a process and kill it after so many lines and so many turns of an empty loop."""
    with editing(path, what) as child:
        assert child.stdout
        read = [child.stdout.readline() for _ in range(lines)]
        for _ in range(turns):
            pass
        child.kill()
        rest = child.stdout.read()
    text = b"".join(read) + rest
    return Killed(tuple(text.decode().splitlines()))


def survived(path: Path) -> State:
    """Open what a killed process left, check that it is whole, and give its tables."""
    with Project.open(path, clock=Clock(), actor="Producer") as project:
        connection = project.connection
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("SELECT txn FROM context").fetchone() == (None,)
        state = dump(connection)
        journal = images(connection)
        assert fold({}, journal) == state
        steps = {key for (key,) in connection.execute("SELECT id FROM txn")}
        assert {image.txn for image in journal} == steps
        assert project.snapshot == loading.load(connection)
    return state


def next_edit_works(path: Path) -> None:
    """An edit after the crash, and its undo."""
    with Project.open(path, clock=Clock(), actor="Editor") as project:
        before = dump(project.connection)
        project.edit(records.add, "vehicles", {"name": "The van"})
        project.undo()
        assert dump(project.connection) == before
