"""The sheet of all keys: read, searched, printed, changed."""

from docplanner.ui.shell.keys.sheet import KeysSheet

__all__ = ["KeysSheet"]
