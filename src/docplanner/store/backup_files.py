"""Where backups lie and what they are called.

The automatic backups of ``Film.docplan`` lie beside it in ``Film.backups``, each named by the
moment it was made: ``Film 2023-01-14 18.12.07 UTC.docplan``. UTC, because a crew crosses zones
and one hour of autumn comes twice. Beside each lies its SHA-256, as ``sha256sum`` writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

SUM = ".sha256"

_MOMENT = "%Y-%m-%d %H.%M.%S"
_NAMED = r" (\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d) UTC(?: \((\d{1,9})\))?"


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """One backup and when it was made, in UTC; ``copy`` numbers those of one second."""

    at: datetime
    copy: int
    path: Path


def folder_of(project: Path) -> Path:
    """The folder of a production's automatic backups."""
    return project.with_name(f"{project.stem}.backups")


def listed(project: Path) -> tuple[Backup, ...]:
    """The automatic backups that lie beside a production, in order of time, good or not."""
    pattern = re.compile(re.escape(project.stem) + _NAMED + re.escape(project.suffix))
    try:
        paths = list(folder_of(project).iterdir())
    except OSError:
        return ()
    named = ((path, pattern.fullmatch(path.name)) for path in paths)
    return tuple(sorted(item for path, match in named if match for item in _backup(path, match)))


def _backup(path: Path, match: re.Match[str]) -> Iterator[Backup]:
    with suppress(ValueError):  # a name that holds no date that there is
        moment = datetime.fromisoformat(match[1].replace(".", ":")).replace(tzinfo=UTC)
        yield Backup(moment, int(match[2] or 1), path)


def free_name(project: Path, at: datetime) -> Path:
    """A name for a backup made at a moment, which no file has yet."""
    base = f"{project.stem} {at.astimezone(UTC).strftime(_MOMENT)} UTC"
    path, copy = folder_of(project) / f"{base}{project.suffix}", 1
    while path.exists():
        copy += 1
        path = path.with_name(f"{base} ({copy}){project.suffix}")
    return path


def sum_of(backup: Path) -> Path:
    """The file that holds the SHA-256 of a backup."""
    return backup.with_name(backup.name + SUM)


def advice(project: Path) -> str:
    """What to do about a file that cannot be opened: its newest backup by name, if it has one."""
    found = listed(project)
    if not found:
        return "restore a backup of it"
    newest = found[-1].path
    return f'restore its newest backup, "{newest.parent.name}/{newest.name}"'
