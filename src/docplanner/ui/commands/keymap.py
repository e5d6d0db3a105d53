"""Keys: the defaults of the table, what the user has changed, and the actions bound to them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from docplanner.ui.commands.table import BY_ID, COMMANDS, TABLES, WINDOW, Command
from docplanner.ui.settings.store import Settings
from docplanner.ui.words import tr

SECTION = "keys"


class Keymap(QObject):
    """Which keys run which command. Changes reach bound actions at once."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._actions: dict[str, QAction] = {}

    def keys(self, command: str) -> tuple[str, ...]:
        """The keys of a command, as Qt's portable texts."""
        own = (self._settings.section(SECTION) or {}).get(command)
        return tuple(own) if own is not None else BY_ID[command].keys

    def is_changed(self, command: str) -> bool:
        """Whether the user has given it other keys."""
        return command in (self._settings.section(SECTION) or {})

    def shown(self, command: str) -> str:
        """Its first key as people read it; empty where it has none."""
        keys = self.keys(command)
        return (
            QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
        )

    def taken(self, command: str, key: str) -> Command | None:
        """Another command that has this key where both could be meant."""
        scope = BY_ID[command].scope
        for other in COMMANDS:
            near = (
                other.scope == scope
                or WINDOW in (other.scope, scope)
                or TABLES in (other.scope, scope)
            )
            if other.id != command and near and key in self.keys(other.id):
                return other
        return None

    def change(self, command: str, keys: tuple[str, ...] | None) -> None:
        """Give a command other keys, taken from whoever had them; None gives back the default."""
        held = dict(self._settings.section(SECTION) or {})
        if keys is None:
            held.pop(command, None)
        else:
            for key in keys:
                loser = self.taken(command, key)
                if loser is not None:
                    held[loser.id] = [one for one in self.keys(loser.id) if one != key]
            held[command] = list(keys)
        self._settings.keep_section(SECTION, held)
        for name, action in self._actions.items():
            action.setShortcuts([QKeySequence(key) for key in self.keys(name)])
        self.changed.emit()

    def bind(self, owner: QWidget, command: str, run: Callable[[], object]) -> QAction:
        """Make the action of a command and let its keys work inside ``owner``."""
        known = BY_ID[command]
        action = QAction(tr(known.title), owner)
        action.setObjectName(command)
        action.setShortcuts([QKeySequence(key) for key in self.keys(command)])
        everywhere = known.scope == WINDOW
        context = Qt.ShortcutContext
        action.setShortcutContext(
            context.WindowShortcut if everywhere else context.WidgetWithChildrenShortcut
        )
        action.triggered.connect(lambda checked=False: run())
        owner.addAction(action)
        self._actions[command] = action
        action.destroyed.connect(lambda: self._actions.pop(command, None))
        return action
