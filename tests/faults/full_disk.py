"""What commands do on a disk that is full; run with a small disk mounted at its first
argument.

Prints, as JSON, how each command ended and what lay on the disk before and after.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from docplanner.cli import main
from tests import film
from tests.faults.child import as_found

NOTE = "x" * 120_000
SOON, HALF_AN_HOUR_LATER = "2023-01-14T10:04Z", "2023-01-14T10:40Z"
COMMANDS = {
    "edit": ("add", "{0}/Film.docplan", "parts", "number=9", "title=Nine"),
    "due": ("add", "{0}/Film.docplan", "parts", "number=9", "title=Nine"),
    "long edit": ("add", "{0}/Film.docplan", "locations", "name=Moschun", f"note={NOTE}"),
    "info": ("info", "{0}/Film.docplan"),
    "doctor": ("doctor", "{0}/Film.docplan"),
    "backup": ("backup", "{0}/Film.docplan"),
    "backup elsewhere": ("backup", "{0}/Film.docplan", "-o", "{1}/Copy.docplan"),
    "restore": ("restore", "{1}/Kept.docplan", "-o", "{0}/Restored.docplan"),
    "new": ("new", "{0}/New.docplan", "--title", "New"),
    "table": ("table", "{0}/Film.docplan", "parts", "-o", "{0}/parts.csv"),
    "table elsewhere": ("table", "{0}/Film.docplan", "parts", "-o", "{1}/parts.csv"),
}
SPARE = {"long edit": 200_000}
"""Bytes that are left free; nothing for the others."""


def prepare(disk: Path, elsewhere: Path) -> None:
    """A production with a backup and a table on the disk."""
    film.made(elsewhere / "Kept.docplan")
    path = film.made(disk / "Film.docplan", parts=3)
    with film.opened(path, film.clock(2)) as project:
        project.backup()
    (disk / "parts.csv").write_text("as it was")
    film.add_part(path, 4, film.clock(3))


def fill(disk: Path, spare: int) -> None:
    """Leave no more than ``spare`` bytes."""
    (disk / "spare").write_bytes(b"\0" * spare)
    with (disk / "filler").open("wb", buffering=0) as file:
        for size in (65_536, 4_096, 1):
            with contextlib.suppress(OSError):
                while True:
                    file.write(b"\0" * size)
    (disk / "spare").unlink()


def attempt(name: str, disk: Path, elsewhere: Path) -> dict[str, object]:
    """Run a command on the full disk, and make room again."""
    fill(disk, SPARE.get(name, 0))
    before = as_found(disk)
    os.environ["DOCPLANNER_NOW"] = HALF_AN_HOUR_LATER if name == "due" else SOON
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as said:
        status = main([word.format(disk, elsewhere) for word in COMMANDS[name]])
    after = as_found(disk)
    (disk / "filler").unlink()
    return {
        "status": status,
        "said": said.getvalue(),
        "changed": sorted(name for name, _ in before.items() ^ after.items()),
        "parts": film.parts(disk / "Film.docplan"),
    }


def attempts(disk: Path, elsewhere: Path) -> dict[str, dict[str, object]]:
    """How every command ended."""
    prepare(disk, elsewhere)
    return {name: attempt(name, disk, elsewhere) for name in COMMANDS}


if __name__ == "__main__":
    print(json.dumps(attempts(Path(sys.argv[1]), Path(sys.argv[2]))))
