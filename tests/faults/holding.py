"""Opens a production, starts an edit, says so, and waits to be killed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from docplanner.domain.clock import Clock
from docplanner.edits import records
from docplanner.project.project import Project


def hold(edit: Any) -> None:
    """An edit that is never finished."""
    records.add(edit, "parts", {"number": 8, "title": "Half"})
    edit.flush()
    print("writing", flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    with Project.open(Path(sys.argv[1]), clock=Clock(), actor="Editor") as project:
        project.edit(hold)
