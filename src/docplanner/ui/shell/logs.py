"""The program's own log: errors only, in two small files, with nothing private in them."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

from docplanner.domain.faults import Fault
from docplanner.user_files import log_folder

NAME = "errors.log"
LARGEST = 200_000
"""Bytes after which the log is begun anew; the one before it is kept."""


def write_down(report: str) -> None:
    """Add a report to the log. That it cannot be written is no second trouble."""
    with suppress(OSError, Fault):
        path = log_folder() / NAME
        if path.exists() and path.stat().st_size > LARGEST:
            path.replace(path.with_name(f"{NAME}.1"))
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n{report}\n\n")
