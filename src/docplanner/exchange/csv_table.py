"""Tables as CSV (RFC 4180), UTF-8, safe to open in a spreadsheet.

A cell that a spreadsheet would take for a formula gets an apostrophe before it, which
:func:`unguarded` takes away again.
"""

from __future__ import annotations

import csv
import io
import re
from datetime import date

from docplanner.exchange.table import Cell, Table

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_HARMLESS = re.compile(r"[+-]?\d+([.,]\d+)?|\+[\d ()./\-]*\d", re.ASCII)
"""A plain number, or a telephone number."""


def write(table: Table) -> bytes:
    """The bytes of the file."""
    text = io.StringIO(newline="")
    lines = csv.writer(text)
    lines.writerow(table.columns)
    lines.writerows([written(cell) for cell in row] for row in table.cells)
    return text.getvalue().encode()


def written(cell: Cell) -> str:
    """A cell as its text in the file."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return f"{cell:.6f}"
    return guarded(cell.isoformat() if isinstance(cell, date) else str(cell))


def guarded(text: str) -> str:
    """A text that no spreadsheet runs."""
    harmless = _HARMLESS.fullmatch(text) or not _FORMULA.match(text)
    return text if harmless else f"'{text}"


def unguarded(text: str) -> str:
    """The text that :func:`guarded` was given."""
    return text[1:] if _GUARDED.match(text) else text
