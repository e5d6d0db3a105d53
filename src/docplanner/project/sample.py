"""The user's own copy of the sample production, made once and kept as the user leaves it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docplanner.domain.clock import Clock
from docplanner.project.project import Project

NAME = "Pictures From Ukraine.docplan"


def sample(folder: Path, clock: Clock, actor: str, fill: Callable[[Any], None]) -> Path:
    """The copy in a folder, filled by ``fill`` if there is none yet.

    It gets its name when it is whole, so that a start that was cut off leaves none behind, and
    never takes the place of one that another start has made meanwhile.
    """
    path = folder / NAME
    if path.exists():
        return path
    draft = folder / f"{os.getpid()} {NAME}"
    draft.unlink(missing_ok=True)
    with Project.create(draft, clock=clock, actor=actor, fill=fill):
        pass
    if path.exists():
        draft.unlink()
    else:
        draft.rename(path)
    return path
