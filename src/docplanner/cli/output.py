"""Printing: one JSON document, or columns for a reader."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from docplanner.domain.faults import Unavailable
from docplanner.domain.fields import Json

NARROWEST = 100
"""Columns of text used where the terminal does not say how wide it is."""
GAP = "  "


def say(text: str) -> None:
    """One line on standard output. Raises Unavailable where it cannot be written."""
    try:
        print(text)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unprinted(error) from error


def unprinted(error: OSError) -> Unavailable:
    """Standard output that cannot be written, as one sentence."""
    return Unavailable(f"The answer could not be printed in full ({error.strerror}).")


def print_json(document: Any) -> None:
    """One document on standard output."""
    say(json.dumps(document, ensure_ascii=False))


def print_columns(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Rows under a head, aligned; the last column takes what is left of the line."""
    table = [list(map(_one_line, row)) for row in rows]
    if not table:
        return
    widths = [max(map(len, column)) for column in zip(head, *table, strict=True)]
    room = max(_width(), NARROWEST)
    limit = max(16, room // max(1, len(head)) * 2)
    widths = [*(min(width, limit) for width in widths[:-1]), widths[-1]]
    for row in [list(head), *table]:
        cells = [_cut(cell, width).ljust(width) for cell, width in zip(row, widths, strict=True)]
        say(GAP.join(cells).rstrip())


def _width() -> int:
    try:
        return os.get_terminal_size().columns
    except (OSError, ValueError):  # no terminal, or no standard output at all
        return NARROWEST


def print_fields(form: Mapping[str, Json]) -> None:
    """The fields of one record, one on a line, empty ones left out."""
    filled = {name: cell(value) for name, value in form.items() if value not in (None, [])}
    width = max(map(len, filled))
    for name, text in filled.items():
        first, *more = text.split("\n")
        say(f"{name.ljust(width)}{GAP}{first}")
        for line in more:
            say(f"{' ' * width}{GAP}{line}")


def cell(value: Json) -> str:
    """A value as a reader sees it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(map(cell, value))
    return str(value)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 3] + "..."
