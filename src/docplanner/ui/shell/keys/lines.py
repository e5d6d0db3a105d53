"""What the key sheet lists: every command with its keys, and the keys that cannot be changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docplanner.ui.commands.keymap import Keymap, native
from docplanner.ui.commands.table import COMMANDS, FIXED, PAGE, TABLES, WINDOW
from docplanner.ui.pages import PAGES
from docplanner.ui.words import tr


@dataclass(frozen=True, slots=True)
class Line:
    """One line. ``command`` is empty where its keys cannot be changed."""

    title: str
    keys: tuple[str, ...]
    command: str = ""
    changed: bool = False

    def matches(self, text: str) -> bool:
        """Whether it is what is looked for, by its words or a key."""
        wanted = text.casefold().split()
        told = f"{self.title} {' '.join(self.keys)}".casefold()
        return all(word in told for word in wanted)


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one scope."""

    scope: str
    title: str
    icon: str
    lines: tuple[Line, ...]


def blocks(keymap: Keymap, page: str, text: str = "") -> list[Block]:
    """All lines that match, in blocks: the page that is shown first."""
    order = [page, WINDOW, PAGE, TABLES, *(kind.id for kind in PAGES if kind.id != page)]
    made = (_block(keymap, scope, text) for scope in order)
    return [block for block in made if block.lines]


def _block(keymap: Keymap, scope: str, text: str) -> Block:
    title, icon = _head(scope)
    whole = text and text.casefold() in title.casefold()
    lines = tuple(line for line in _lines(keymap, scope) if whole or line.matches(text))
    return Block(scope, title, icon, lines)


def _lines(keymap: Keymap, scope: str) -> Iterator[Line]:
    for command in COMMANDS:
        if command.scope == scope:
            keys = tuple(map(native, keymap.keys(command.id)))
            yield Line(tr(command.title), keys, command.id, keymap.is_changed(command.id))
    for fixed in FIXED:
        if fixed.scope == scope:
            yield Line(tr(fixed.title), tuple(map(tr, fixed.keys)))


def _head(scope: str) -> tuple[str, str]:
    heads = {
        WINDOW: (tr("Everywhere"), "keyboard"),
        PAGE: (tr("Pages"), "grid"),
        TABLES: (tr("Tables"), "table"),
    }
    if scope in heads:
        return heads[scope]
    return next(
        ((tr(kind.title), kind.icon) for kind in PAGES if kind.id == scope), ("", "keyboard")
    )
