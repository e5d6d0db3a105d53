"""The style sheet: ``resources/themes/style.qss`` with its names filled in.

``{{bg.surface}}`` is a colour of the theme, ``{{12px}}`` a length at the text scale.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from docplanner.resources import resource

_NAME = re.compile(r"\{\{([\w.]+)\}\}")
_LENGTH = re.compile(r"(\d+)px")


def style_sheet(colours: Mapping[str, str], px: Callable[[float], int]) -> str:
    """The style sheet of a theme at a scale. Raises KeyError for a name that is no token."""

    def value(match: re.Match[str]) -> str:
        length = _LENGTH.fullmatch(match[1])
        return f"{px(int(length[1]))}px" if length else colours[match[1]]

    return _NAME.sub(value, resource("themes/style.qss").read_text("utf-8"))
