"""The list of keys on paper."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextDocument

from docplanner.ui.shell.keys.lines import Block
from docplanner.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def print_keys(blocks: list[Block], printer: QPrinter) -> None:
    """Print the blocks in their order."""
    document = QTextDocument()
    document.setDefaultStyleSheet(
        "body { font-family: Inter; font-size: 9pt; color: black } "
        "h1 { font-size: 14pt } h2 { font-size: 10pt; margin-top: 10px; margin-bottom: 2px } "
        "td { padding: 1px 12px 1px 0 } .key { font-weight: 600 }"
    )
    document.setHtml(f"<body><h1>{escape(tr('Keys of docplanner'))}</h1>{_body(blocks)}</body>")
    document.print_(printer)


def _body(blocks: list[Block]) -> str:
    return "".join(
        f"<h2>{escape(block.title)}</h2><table width='100%'>{_rows(block)}</table>"
        for block in blocks
    )


def _rows(block: Block) -> str:
    return "".join(
        f"<tr><td width='60%'>{escape(line.title)}</td>"
        f"<td class='key'>{escape(', '.join(line.keys))}</td></tr>"
        for line in block.lines
        if line.keys
    )
