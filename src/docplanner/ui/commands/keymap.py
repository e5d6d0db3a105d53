"""Keys: the defaults of the table, what the user has changed, and the actions bound to them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from docplanner.ui.commands.table import BY_ID, COMMANDS, PAGE, TABLES, WINDOW, Command
from docplanner.ui.settings.store import Settings
from docplanner.ui.words import tr

SECTION = "keys"
KEPT = frozenset({"Tab", "Shift+Tab", "Backtab", "Shift+Backtab", "Esc"})
"""Keys that move the focus and cancel: no command may take them."""


class Keymap(QObject):
    """Which keys run which command. Changes reach bound actions at once."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._bound: list[tuple[str, QAction]] = []

    def keys(self, command: str) -> tuple[str, ...]:
        """The keys of a command, as Qt's portable texts."""
        own = self._own().get(command)
        return BY_ID[command].keys if own is None else tuple(own)

    def is_changed(self, command: str) -> bool:
        """Whether the user has given it other keys."""
        return command in self._own()

    def any_changed(self) -> bool:
        """Whether the user has changed any keys."""
        return bool(self._own())

    def shown(self, command: str) -> str:
        """Its first key as people read it; empty where it has none."""
        keys = self.keys(command)
        return native(keys[0]) if keys else ""

    def page_keys(self, page: str) -> str:
        """The first key that goes to a page, as people read it."""
        name = f"{PAGE}.{page}"
        return self.shown(name) if name in BY_ID else ""

    def taken(self, command: str, key: str) -> Command | None:
        """Another command that has this key where both could be meant."""
        return next(iter(self._holders(command, normal(key))), None)

    def change(self, command: str, keys: tuple[str, ...] | None) -> None:
        """Give a command other keys, taken from whoever had them; None gives back the default."""
        held = self._own()
        wanted = BY_ID[command].keys if keys is None else tuple(map(normal, keys))
        for key in map(normal, wanted):
            for loser in self._holders(command, key):
                had = held.get(loser.id, list(loser.keys))
                _hold(held, loser, [one for one in had if normal(one) != key])
        _hold(held, BY_ID[command], list(wanted))
        self._keep(held)

    def reset(self) -> None:
        """Give every command its default keys."""
        self._keep({})

    def state(self) -> dict[str, list[str]]:
        """What is changed, for :meth:`restore`."""
        return self._own()

    def restore(self, held: dict[str, list[str]]) -> None:
        """Change the keys back to what :meth:`state` gave."""
        self._keep(held)

    def bind(self, owner: QWidget, command: str, run: Callable[[], object]) -> QAction:
        """Make the action of a command and let its keys work inside ``owner``."""
        known = BY_ID[command]
        action = QAction(tr(known.title), owner)
        action.setObjectName(command)
        action.setShortcuts(self._sequences(command))
        context = Qt.ShortcutContext
        action.setShortcutContext(
            context.WindowShortcut
            if known.scope in (WINDOW, PAGE)
            else context.WidgetWithChildrenShortcut
        )
        action.triggered.connect(lambda checked=False: run())
        owner.addAction(action)
        self._bound.append((command, action))
        return action

    def run(self, command: str) -> None:
        """Run a command that is bound now, as its key would."""
        for name, action in self._bound:
            if name == command and isValid(action) and action.isEnabled():
                action.trigger()
                return

    def _holders(self, command: str, key: str) -> list[Command]:
        """Who has a key near a command; keys that two share by default are no quarrel."""
        own = BY_ID[command]
        return [
            other
            for other in COMMANDS
            if other.id != command
            and _near(own.scope, other.scope)
            and key in map(normal, self.keys(other.id))
            and not (key in map(normal, own.keys) and key in map(normal, other.keys))
        ]

    def _sequences(self, command: str) -> list[QKeySequence]:
        return [QKeySequence(key) for key in self.keys(command)]

    def _own(self) -> dict[str, list[str]]:
        """What the user has changed; what the file says of commands that are no more is left."""
        found = self._settings.section(SECTION)
        held = found.items() if isinstance(found, dict) else ()
        return {
            name: [key for key in keys if isinstance(key, str)]
            for name, keys in held
            if name in BY_ID and isinstance(keys, list)
        }

    def _keep(self, held: dict[str, list[str]]) -> None:
        self._settings.keep_section(SECTION, held)
        self._bound = [(name, action) for name, action in self._bound if isValid(action)]
        for name, action in self._bound:
            action.setShortcuts(self._sequences(name))
        self.changed.emit()


def _near(scope: str, other: str) -> bool:
    return scope == other or bool({WINDOW, PAGE, TABLES} & {scope, other})


def _hold(held: dict[str, list[str]], command: Command, keys: list[str]) -> None:
    if list(map(normal, command.keys)) == list(map(normal, keys)):
        held.pop(command.id, None)
    else:
        held[command.id] = keys


def normal(key: str) -> str:
    """One spelling for a key: Ctrl+Shift+A, however it was written."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def native(key: str) -> str:
    """A key as it is called on this computer."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
