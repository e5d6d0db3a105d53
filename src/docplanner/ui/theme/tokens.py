"""The design's table of colours, type and sizes, read from ``resources/themes/tokens.json``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from docplanner.resources import resource


@dataclass(frozen=True, slots=True)
class Tokens:
    """``colour`` is by token and theme (``#RRGGBB``), ``type`` is pixels and weight, by role."""

    colour: dict[str, dict[str, str]]
    type: dict[str, tuple[int, int]]
    size: dict[str, int]

    @classmethod
    def read(cls) -> Tokens:
        """The tokens that travel with the program."""
        table: dict[str, Any] = json.loads(resource("themes/tokens.json").read_text("utf-8"))
        fonts = {role: (pixels, weight) for role, (pixels, weight) in table["type"].items()}
        return cls(table["colour"], fonts, table["size"])
