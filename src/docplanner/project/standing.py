"""Whether the file that was opened still lies where it was opened.

A synchronised folder, a restored backup or a memory stick that was pulled out can put another
file in its place, or none. What is then written would go into a file that no name leads to.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from docplanner.domain.faults import Unavailable
from docplanner.store.backup_files import listed
from docplanner.store.connection import has_room, writable
from docplanner.store.opening import is_in_use


class Place(StrEnum):
    """What lies where the file was opened."""

    SAME = "same"
    REPLACED = "replaced"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Standing:
    """A file as it was opened. ``number`` is its device and its inode; ``reads_only`` tells
    that it was opened where nothing can be written.
    """

    path: Path
    number: tuple[int, int] | None
    reads_only: bool

    @classmethod
    def of(cls, path: Path) -> Standing:
        """The standing of a file that is just opened."""
        return cls(path, _number(path), not can_be_written(path))

    @property
    def place(self) -> Place:
        """What lies there now."""
        now = _number(self.path)
        if now == self.number:
            return Place.SAME
        return Place.GONE if now is None else Place.REPLACED

    def require(self) -> None:
        """Raise Unavailable where a write would go astray."""
        place = self.place
        if place is Place.GONE:
            raise Unavailable(
                f"{self.path.name} was moved or deleted while it was open, so nothing was "
                "changed; save a copy, or put the file back where it was.",
                "the file is gone",
            )
        if place is Place.REPLACED:
            raise Unavailable(
                f"Another program has put another file in the place of {self.path.name}, so "
                "nothing was changed; save a copy, or open the new file.",
                "the file was replaced",
            )


def _number(path: Path) -> tuple[int, int] | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino


def can_be_written(path: Path) -> bool:
    """Whether a production, if it is there, can be changed where it lies."""
    return path.parent.is_dir() and writable(path) and (has_room(path) or is_in_use(path))


def backups_of(path: Path) -> int:
    """How many automatic backups lie beside a production."""
    return len(listed(path))
