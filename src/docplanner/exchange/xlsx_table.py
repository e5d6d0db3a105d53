"""Tables as Excel workbooks: texts as texts, numbers as numbers, dates as dates.

No cell is ever a formula or a link, whatever it says.
"""

from __future__ import annotations

import io
import re
from datetime import date, datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from docplanner.domain.faults import Refused
from docplanner.exchange.table import Cell, Table

MOST_ROWS = 1_048_576
LONGEST_TEXT = 32_767
"""The limits of the format: rows of a sheet, UTF-16 units of a cell."""
EPOCH = datetime(2023, 1, 1)
"""The date of making that is written, so that the same table is the same file."""
_WIDEST = 60
_NOT_IN_XML = re.compile("[\ufffe\uffff]")


def write(table: Table) -> bytes:
    """The bytes of the file. Raises Refused where a limit of the format is passed."""
    if len(table.cells) >= MOST_ROWS:
        raise Refused(f"A sheet holds {MOST_ROWS:,} rows and no more; write .csv or .json.")
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    book.set_properties({"title": table.kind.name, "created": EPOCH})
    sheet = book.add_worksheet(table.kind.name)
    sheet.freeze_panes(1, 0)
    _head(sheet, table, book.add_format({"bold": True}))
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for number, row in enumerate(table.cells, 1):
        for column, cell in enumerate(row):
            _put(sheet, (number, column), cell, day)
    book.close()
    return file.getvalue()


def _head(sheet: Worksheet, table: Table, bold: Format) -> None:
    for column, label in enumerate(table.columns):
        sheet.write_string(0, column, label, bold)
        longest = max((len(str(row[column] or "")) for row in table.cells), default=0)
        sheet.set_column(column, column, min(_WIDEST, max(len(label), longest) + 2))
    if table.cells:
        sheet.autofilter(0, 0, len(table.cells), len(table.columns) - 1)


def _put(sheet: Worksheet, place: tuple[int, int], cell: Cell, day: Format) -> None:
    if isinstance(cell, bool):
        sheet.write_boolean(*place, cell)
    elif isinstance(cell, int | float):
        sheet.write_number(*place, cell)
    elif isinstance(cell, date) and cell.year >= 1900:
        sheet.write_datetime(*place, datetime(cell.year, cell.month, cell.day), day)
    elif cell is not None:
        sheet.write_string(*place, _text(str(cell)))


def _text(text: str) -> str:
    if len(text.encode("utf-16-le")) // 2 > LONGEST_TEXT:
        raise Refused(f"A cell holds {LONGEST_TEXT:,} characters and no more; write .csv or .json.")
    return _NOT_IN_XML.sub("\ufffd", text)
