"""Pages that are laid out, drawn straight on ReportLab's canvas.

On each page graphics come first and text after them, in reading order.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from docplanner.documents.house.figure import draw_figure
from docplanner.documents.house.flow import Placed
from docplanner.documents.house.font import font, font_name
from docplanner.documents.house.item import Code, Figure, Glyphs, Pattern, Rect, Rule
from docplanner.documents.house.page import Furniture, Sheet
from docplanner.documents.house.qr import modules
from docplanner.documents.house.type import MM, Weight

rl_config.useA85 = (
    0  # plain bytes in the file: ReportLab's ASCII encoder takes a quarter of the time
)

_DASH = (2.2, 1.6)
_PITCH = {Pattern.STRIPES: 1.5 * MM, Pattern.WIDE_STRIPES: 1.9 * MM}


def draw(pages: Sequence[Sequence[Placed]], sheet: Sheet, spec: Furniture) -> bytes:
    """The PDF of pages that are laid out. The same pages give the same bytes."""
    target = BytesIO()
    canvas = Canvas(
        target, (sheet.width, sheet.height), invariant=1, lang=spec.language, pageCompression=1
    )
    canvas.setTitle(spec.title)
    canvas.setSubject(spec.subject)
    canvas.setAuthor("")
    canvas.setCreator("docplanner")
    canvas.setProducer("docplanner")
    for page in pages:
        _Pen(canvas, sheet.height).page(page)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


class _Pen:
    """Draws one page; heights are turned over, since a PDF counts from the bottom."""

    def __init__(self, canvas: Any, height: float) -> None:
        self.canvas = canvas
        self.height = height

    def page(self, page: Sequence[Placed]) -> None:
        for placed in page:
            self._graphics(placed)
        self._text(page)
        for placed in page:
            self._bookmarks(placed)

    def _graphics(self, placed: Placed) -> None:
        x, y = placed.x, self.height - placed.y
        for item in placed.slab.graphics:
            if isinstance(item, Rule):
                self._rule(item, x, y)
            elif isinstance(item, Rect):
                self._rect(item, x, y)
            elif isinstance(item, Figure):
                draw_figure(self.canvas, item, x + item.x, y - item.y)
            else:
                self._code(item, x, y)

    def _rule(self, item: Rule, x: float, y: float) -> None:
        self.canvas.setLineWidth(item.line)
        self.canvas.setStrokeGray(item.grey)
        self.canvas.line(x + item.x0, y - item.y0, x + item.x1, y - item.y1)

    def _rect(self, item: Rect, x: float, y: float) -> None:
        canvas = self.canvas
        left, low = x + item.x, y - item.y - item.height
        if item.pattern is not None:
            self._stripes(item.pattern, left, low, item.width, item.height)
        if item.tint:
            canvas.setFillColor(_colour(item.tint))
            canvas.rect(left, low, item.width, item.height, stroke=0, fill=1)
        elif item.fill is not None:
            canvas.setFillGray(item.fill)
            canvas.rect(left, low, item.width, item.height, stroke=0, fill=1)
        if item.line:
            canvas.setLineWidth(item.line)
            canvas.setStrokeGray(0)
            canvas.setDash(_DASH if item.dashed else [])
            canvas.rect(left, low, item.width, item.height, stroke=1, fill=0)
            canvas.setDash([])

    def _stripes(
        self, pattern: Pattern, left: float, low: float, width: float, height: float
    ) -> None:
        canvas = self.canvas
        canvas.saveState()
        clip = canvas.beginPath()
        clip.rect(left, low, width, height)
        canvas.clipPath(clip, stroke=0, fill=0)
        canvas.setStrokeGray(0)
        canvas.setLineWidth(0.6)
        lines = canvas.beginPath()
        slope = height if pattern is Pattern.STRIPES else -height
        at = left - height
        while at < left + width + height:
            lines.moveTo(at, low)
            lines.lineTo(at + slope, low + height)
            at += _PITCH[pattern]
        canvas.drawPath(lines, stroke=1, fill=0)
        canvas.restoreState()

    def _code(self, item: Code, x: float, y: float) -> None:
        side, stretches = modules(item.link)
        unit = item.size / side
        left, top = x + item.x, y - item.y
        path = self.canvas.beginPath()
        for row, column, length in stretches:
            path.rect(left + column * unit, top - (row + 1) * unit, length * unit, unit)
        self.canvas.setFillGray(0)
        self.canvas.drawPath(path, stroke=0, fill=1)
        box = (x + item.x, y - item.y - item.size, x + item.x + item.size, y - item.y)
        self.canvas.linkURL(item.link, box, thickness=0)

    def _text(self, page: Sequence[Placed]) -> None:
        """All text of a page as one text object, in reading order.

        Places are written straight into it: ReportLab's own way measures every text again.
        """
        text = self.canvas.beginText()
        text.setFillGray(0)
        set_in: tuple[Weight, bool, float] | None = None
        white = False
        write = text._code.append
        for placed in page:
            x, y = placed.x, self.height - placed.y
            for cell in placed.slab.cells:
                for item in cell.glyphs:
                    face = (item.weight, item.tabular, item.size)
                    if face != set_in:
                        text.setFont(_name(item), item.size)
                        set_in = face
                    if item.white is not white:
                        text.setFillGray(1 if item.white else 0)
                        white = item.white
                    write(f"1 0 0 1 {x + item.x:.2f} {y - item.baseline:.2f} Tm")
                    write(text._formatText(item.text))
                    if item.link:
                        self._link(item, x, y)
        self.canvas.drawText(text)

    def _link(self, item: Glyphs, x: float, y: float) -> None:
        low = y - item.baseline - 0.25 * item.size
        left = x + item.x
        box = (left, low, left + item.width, low + 1.2 * item.size)
        self.canvas.linkURL(item.link, box, thickness=0)

    def _bookmarks(self, placed: Placed) -> None:
        for mark in placed.slab.bookmarks:
            page = self.canvas.getPageNumber()
            top = self.height - placed.y - mark.y
            key = f"{page}-{placed.y + mark.y:.1f}-{placed.x:.1f}-{mark.title[:40]}"
            self.canvas.bookmarkHorizontalAbsolute(key, top)
            self.canvas.addOutlineEntry(mark.title, key, 0)


def _name(item: Glyphs) -> str:
    font(item.weight, item.tabular)
    return font_name(item.weight, item.tabular)


def _colour(tint: str) -> Any:
    from reportlab.lib.colors import HexColor

    return HexColor(tint)
