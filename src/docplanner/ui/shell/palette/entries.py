"""What the palette finds: one line each, in groups."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from docplanner.domain.spelling import plain
from docplanner.ui.shell.palette.matching import hay
from docplanner.ui.words import tr


class Group(IntEnum):
    """The groups, in the order in which they stand."""

    RECENT = 0
    PLACES = 1
    PEOPLE = 2
    DAYS = 3
    CLIPS = 4
    PAPERS = 5
    DO = 6


def group_title(group: Group) -> str:
    """The heading of a group."""
    return {
        Group.RECENT: tr("Lately"),
        Group.PLACES: tr("Places"),
        Group.PEOPLE: tr("People"),
        Group.DAYS: tr("Days and shots"),
        Group.CLIPS: tr("Clips and pictures"),
        Group.PAPERS: tr("Documents"),
        Group.DO: tr("Do"),
    }[group]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. ``texts`` are its title and what else it is found by, the best of it first.

    A record is opened by ``kind`` and ``key``; anything else is ``run``. ``number`` is that of a
    day or a shot, and ``keys`` those of a command. ``near`` orders equals: what is nearer in time
    comes first.
    """

    group: Group
    texts: tuple[str, ...]
    kind: str = ""
    key: str = ""
    icon: str = ""
    number: str = ""
    keys: str = ""
    near: int = 0
    run: Callable[[], object] | None = None

    @property
    def title(self) -> str:
        """The first of its texts."""
        return self.texts[0]


@dataclass(frozen=True, slots=True)
class Line:
    """An entry and what it is found by: its `plain` title, the hay of that, and of all its texts.

    Worked out once, so that thousands of lines are looked through while one types.
    """

    entry: Entry
    title: str
    head: str
    hay: str

    @classmethod
    def of(cls, entry: Entry) -> Line:
        """The line of an entry."""
        head = hay(entry.title)
        return cls(entry, plain(entry.title), head, head + "".join(map(hay, entry.texts[1:])))
