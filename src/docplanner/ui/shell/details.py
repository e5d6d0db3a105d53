"""What a report of an error says: where in the program, and nothing of what was worked on.

No message of an exception and no value goes in, since they can hold names; of a path only what
lies inside a program.
"""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Iterator
from pathlib import PurePath

from PySide6 import __version__ as pyside
from PySide6.QtCore import qVersion

from docplanner import __version__

MOST_FRAMES = 60
_INSIDE = ("docplanner", "site-packages", "dist-packages")


def details(error: BaseException) -> str:
    """The whole report."""
    return "\n".join([*versions(), "", *_chain(error)])


def versions() -> list[str]:
    """The versions of the program and of what it stands on."""
    return [
        f"docplanner {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, PySide6 {pyside}",
        f"{platform.system()} {platform.release()}, {platform.machine()}, {sys.platform}",
    ]


def _chain(error: BaseException) -> Iterator[str]:
    """Each exception of a chain, the one that is told last at the end."""
    seen: list[BaseException] = []
    now: BaseException | None = error
    while now is not None and now not in seen:
        seen.append(now)
        now = now.__cause__ or (None if now.__suppress_context__ else now.__context__)
    for number, one in enumerate(reversed(seen)):
        if number:
            yield "which led to"
        yield from _frames(one)


def _frames(error: BaseException) -> Iterator[str]:
    yield f"{type(error).__module__}.{type(error).__qualname__}, raised in"
    for frame in traceback.extract_tb(error.__traceback__)[-MOST_FRAMES:]:
        yield f"  {inside(frame.filename)}, line {frame.lineno}, in {frame.name}"


def inside(filename: str) -> str:
    """The part of a path that lies inside a program; else the name of the file alone."""
    parts = PurePath(filename).parts
    for number in range(len(parts) - 1, -1, -1):
        if parts[number] in _INSIDE:
            return "/".join(parts[number:])
    return parts[-1] if parts else "?"
