"""Printing a paper: each page of its PDF on a sheet of its own, as sharp as the printer can."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

SHARPEST = 300
"""Dots per inch to which pages are drawn; more costs memory and shows no more."""


def print_pages(document: QPdfDocument, printer: QPrinter) -> bool:
    """Print the pages that the printer was asked for; False where it would not start."""
    first = (printer.fromPage() or 1) - 1
    last = min(printer.toPage() or document.pageCount(), document.pageCount())
    if first >= last:
        return False
    turn_for(document, first, printer)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for page in range(first, last):
        if page > first:
            printer.newPage()
        _draw(document, page, printer, painter)
    return painter.end()


def turn_for(document: QPdfDocument, page: int, printer: QPrinter) -> None:
    """Turn the sheet as the page lies, and let it fill the sheet: papers have their own margins."""
    size = document.pagePointSize(page)
    lying = size.width() > size.height()
    turned = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(turned)
    printer.setFullPage(True)


def _draw(document: QPdfDocument, page: int, printer: QPrinter, painter: QPainter) -> None:
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    points = document.pagePointSize(page)
    scale = min(sheet.width() / points.width(), sheet.height() / points.height())
    place = QRectF(0, 0, points.width() * scale, points.height() * scale)
    place.moveCenter(QRectF(0, 0, sheet.width(), sheet.height()).center())
    dots = min(1.0, SHARPEST / max(printer.resolution(), 1))
    pixels = QSize(round(place.width() * dots), round(place.height() * dots))
    painter.drawImage(place, document.render(page, pixels))
