"""Tables as JSON: the array that ``list --json`` prints."""

from __future__ import annotations

import json

from docplanner.exchange.table import Table


def write(table: Table) -> bytes:
    """The bytes of the file, UTF-8."""
    return (json.dumps(table.forms, ensure_ascii=False, indent=1) + "\n").encode()
