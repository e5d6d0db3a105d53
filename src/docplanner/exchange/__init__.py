"""The formats in which tables leave. One line for each; each module is imported when it is used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from docplanner.domain.faults import Refused
from docplanner.exchange.table import Table


@dataclass(frozen=True, slots=True)
class Format:
    """A format of tables, by the ending of its files."""

    suffix: str
    module: str

    def write(self, table: Table) -> bytes:
        """The bytes of a table in this format. Raises Refused where it cannot hold it."""
        module = import_module(f"docplanner.exchange.{self.module}")
        write: Callable[[Table], bytes] = module.write
        return write(table)


FORMATS: tuple[Format, ...] = (
    Format(".xlsx", "xlsx_table"),
    Format(".csv", "csv_table"),
    Format(".json", "json_table"),
)


def format_of(path: Path) -> Format:
    """The format that a file's ending asks for. Raises Refused."""
    for one in FORMATS:
        if path.suffix.casefold() == one.suffix:
            return one
    known = ", ".join(one.suffix for one in FORMATS)
    raise Refused(f"The ending of {path.name!r} is no kind of table; give it one of {known}.")
