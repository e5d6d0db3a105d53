"""Runs the real program in processes of its own, as a user may: unprivileged, limited, killed."""

from __future__ import annotations

import ctypes
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_DROP_FROM_BOUNDING_SET = 24
_CAPABILITIES = 64
"""``PR_CAPBSET_DROP`` of Linux, and more capabilities than it has; the rest are no matter."""


@dataclass(frozen=True)
class Outcome:
    """How a process ended."""

    status: int
    out: str
    said: str


def run(
    *words: object,
    now: str = "",
    before: Callable[[], None] | None = None,
    entry: tuple[str, ...] = ("-m", "docplanner"),
) -> Outcome:
    """Run ``docplanner`` with ``words`` and give how it ended; ``before`` runs in the child."""
    done = subprocess.run(
        [sys.executable, *entry, *map(str, words)],
        env=environment(now),
        preexec_fn=before,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


def environment(now: str = "") -> Mapping[str, str]:
    """The environment of a child: this one, an actor and perhaps a time."""
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        "DOCPLANNER_ACTOR": "Producer",
        "DOCPLANNER_NOW": now,
    }


def unprivileged() -> None:
    """Give up what root may do past permissions; to be run in a child, before its program.

    The user stays, since the interpreter may lie where only root reads it. Without capabilities
    root is bound by the permissions of files like anybody else.
    """
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None, use_errno=True)
        for capability in range(_CAPABILITIES):
            libc.prctl(_DROP_FROM_BOUNDING_SET, capability, 0, 0, 0)


def as_found(folder: Path) -> dict[str, tuple[str, int]]:
    """Every file below a folder, with its SHA-256 and when it was changed."""
    return {
        str(path.relative_to(folder)): (_digest(path), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def is_one_sentence(text: str) -> bool:
    """Whether a program said one plain line, and no traceback."""
    return text.count("\n") == 1 and text.endswith(".\n") and "Traceback" not in text
