"""The productions that were open here before, and how each stands now."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from docplanner.project.standing import backups_of, can_be_written
from docplanner.ui.settings.store import OPEN, Settings

SECTION = "recent"
MOST = 12


class State(StrEnum):
    """How a file stands, seen from outside."""

    READY = "ready"
    SAMPLE = "sample"
    READ_ONLY = "read only"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Recent:
    """A production that was open: its file, its title, and when it was last open here."""

    path: Path
    title: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands, and how many backups lie beside it."""

    state: State
    backups: int


def listed(settings: Settings) -> list[Recent]:
    """The list, newest first. What a damaged settings file holds is passed over."""
    held = settings.section(SECTION)
    entries = held if isinstance(held, list) else []
    return [found for entry in entries if (found := _read(entry)) is not None]


def remember(settings: Settings, path: Path, title: str, at: datetime) -> None:
    """Put a production at the head of the list."""
    entry = {"path": str(path), "title": title, "at": at.isoformat(timespec="minutes")}
    others = [_write(one) for one in listed(settings) if one.path != path]
    settings.keep_section(SECTION, [entry, *others][:MOST])


def moved(settings: Settings, old: Path, new: Path) -> None:
    """A production was found in another place."""
    entries = [_write(one) for one in listed(settings) if one.path != new]
    for entry in entries:
        if entry["path"] == str(old):
            entry["path"] = str(new)
    settings.keep_section(SECTION, entries)


def clear(settings: Settings) -> None:
    """Forget them all. No file is touched."""
    settings.keep_section(SECTION, [])


def last_open(settings: Settings) -> tuple[bool, Path | None]:
    """Whether the program was ever used here, and what was open when it was last closed."""
    held = settings.section(OPEN)
    return held is not None, Path(held) if isinstance(held, str) and held else None


def keep_open(settings: Settings, path: Path | None) -> None:
    """Remember what is open now."""
    if settings.section(OPEN) != str(path or ""):
        settings.keep_section(OPEN, str(path or ""))


def look_at(paths: Iterable[Path], is_sample: Callable[[Path], bool]) -> dict[Path, Standing]:
    """How files stand. It may wait for a slow disk, so it is no work for the window's thread."""
    return {path: Standing(_state(path, is_sample), backups_of(path)) for path in paths}


def _state(path: Path, is_sample: Callable[[Path], bool]) -> State:
    if not _is_there(path):
        return State.MISSING
    if not can_be_written(path):
        return State.READ_ONLY
    return State.SAMPLE if is_sample(path) else State.READY


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _read(entry: Any) -> Recent | None:
    if not (isinstance(entry, dict) and isinstance(entry.get("path"), str)):
        return None
    try:
        at = datetime.fromisoformat(str(entry.get("at")))
    except ValueError:
        at = None
    return Recent(Path(entry["path"]), str(entry.get("title", "")), at)


def _write(recent: Recent) -> dict[str, str]:
    at = recent.at.isoformat(timespec="minutes") if recent.at else ""
    return {"path": str(recent.path), "title": recent.title, "at": at}
