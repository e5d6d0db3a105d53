"""Text of the interface, through Qt's translation. The context is one: ``docplanner``."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication


def tr(text: str, /, **values: Any) -> str:
    """A text in the user's language, with ``{name}`` in it replaced after the translation."""
    shown = QCoreApplication.translate("docplanner", text)
    return shown.format(**values) if values else shown


def counted(count: int, one: str, many: str) -> str:
    """A number with its noun: ``1 shot``, ``7 shots``. Both forms hold ``{n}``."""
    return tr(one if count == 1 else many, n=count)


def literal(text: str) -> str:
    """A text for a tooltip that shows its letters as they are, also where they look like markup."""
    from html import escape

    if "<" not in text and "&" not in text:
        return text
    return f'<p style="white-space: pre-wrap">{escape(text)}</p>'
