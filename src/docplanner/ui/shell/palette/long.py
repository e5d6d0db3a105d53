"""Clips and pictures, which are too many for the snapshot: asked of the file's own index."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from docplanner.domain.titles import show_date
from docplanner.ui.shell.palette.book import Book
from docplanner.ui.shell.palette.entries import Entry, Group
from docplanner.ui.shell.palette.matching import found as is_met
from docplanner.ui.shell.palette.matching import hay, needles
from docplanner.ui.workspace import Workspace

READ = 12
"""Records read of those that match: the newest ones."""

Texts = tuple[str, ...]


def find_long(workspace: Workspace, book: Book | None, words: str) -> tuple[int, list[Entry]]:
    """How many match, and the newest of them. What could be found by a real name is left out."""
    if book is None:
        return 0, []
    total, entries, wanted = 0, [], needles(words)
    for kind in _TEXTS:
        count, hits = workspace.project.find(words, (kind,))
        records = workspace.project.some(kind, [key for _, key in hits[:READ]])
        made = (
            Entry(Group.CLIPS, _texts(workspace, record, kind), kind, record.id, _ICONS[kind])
            for record in records
        )
        found = [one for one in made if _may_show(book, wanted, one)]
        entries += found
        total += count - min(count, READ) + len(found) if found else 0
    return total, entries


def _may_show(book: Book, wanted: tuple[tuple[str, ...], ...], entry: Entry) -> bool:
    """Whether what shows of it is what was met, and gives nobody away."""
    met = is_met(wanted, "".join(map(hay, entry.texts)))
    return met and all(book.redact(text) == text for text in entry.texts)


def _texts(workspace: Workspace, record: Any, kind: str) -> Texts:
    return tuple(filter(None, _TEXTS[kind](workspace, record)))


def _clip(workspace: Workspace, clip: Any) -> Texts:
    place = workspace.title("locations", clip.location) if clip.location else ""
    return clip.name, clip.note, place


def _picture(workspace: Workspace, picture: Any) -> Texts:
    taken = show_date(picture.taken) if picture.taken else ""
    return " ".join(filter(None, (picture.reference, picture.caption))), taken, picture.note


def _entry(workspace: Workspace, entry: Any) -> Texts:
    return entry.description, workspace.title("clips", entry.clip), " ".join(entry.keywords)


_TEXTS: Mapping[str, Callable[[Workspace, Any], Texts]] = {
    "clips": _clip,
    "pictures": _picture,
    "log": _entry,
}
_ICONS = {"clips": "clip", "pictures": "pictures", "log": "footage"}
