"""A long table as a PDF, from rows of text to bytes, against a bare canvas.

The bare canvas draws the same strings in the same typeface at the same places, which is all that
any program must do at least; lines, greys, wrapping and page breaks are what the house adds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from statistics import median
from time import process_time

from reportlab.pdfgen.canvas import Canvas

from benchmarks.measure import Measured, Side, ratio
from docplanner.documents.house import font, text
from docplanner.documents.house.flow import Placed
from docplanner.documents.house.page import Furniture, Header, Sheet, State
from docplanner.documents.house.paper import Look, Paper, Section, lay_out
from docplanner.documents.house.slab import Slab
from docplanner.documents.house.table import Column, Group, Row, Table, table

ROWS_A_PAGE = 25
REPEATS = {10: 9, 100: 5, 1_000: 3}
"""Pages, and how often they are drawn."""
FIFTH = 1 / 0.8
"""Time for a page when a page a second is a fifth slower."""
SHEET = Sheet(landscape=True)
COLUMNS = (
    Column("Clip", 32),
    Column("In", 21),
    Column("Out", 21),
    Column("Type", 18),
    Column("What is seen and said", share=3),
    Column("Place", share=2),
    Column("Shot", 14),
    Column("Rating", 14),
)
PLACES = ("Moschun, Мощун", "Kyiv, Київ", "Dnipro, Дніпро", "Irpin, Ірпінь", "Chernihiv, Чернігів")


def measures() -> Iterator[Measured]:
    """10 to 1,000 pages, and whether the last are as quick as the first."""
    for pages in REPEATS:
        laid = _paper(pages)
        assert abs(len(laid.pages) - pages) <= pages * 0.2, f"it has {len(laid.pages)} pages"
        yield ratio(
            f"pdf: a table of {pages} pages / the same strings on a canvas",
            1.5,
            _house(pages),
            _canvas(laid.pages),
            REPEATS[pages],
        )
    yield _linear()


def _linear() -> Measured:
    """A page of 1,000 against a page of 100."""
    sides = {pages: (_house(pages), len(_paper(pages).pages)) for pages in (100, 1_000)}
    taken: dict[int, list[float]] = {pages: [] for pages in sides}
    for _ in range(REPEATS[1_000]):
        for pages, (side, count) in sides.items():
            taken[pages].append(side() / count)
    figure = median(taken[1_000]) / median(taken[100])
    return Measured("pdf: time for a page of 1,000 / for a page of 100", figure, FIFTH)


def _house(pages: int) -> Side:
    def side() -> float:
        font.width_of.cache_clear()
        text.clean.cache_clear()
        start = process_time()
        _paper(pages).pdf()
        return process_time() - start

    return side


def _canvas(pages: Sequence[Sequence[Placed]]) -> Side:
    strings = [list(_strings(page)) for page in pages]

    def side() -> float:
        start = process_time()
        target = BytesIO()
        canvas = Canvas(target, (SHEET.width, SHEET.height), invariant=1, pageCompression=1)
        for page in strings:
            for name, size, x, y, words in page:
                canvas.setFont(name, size)
                canvas.drawString(x, y, words)
            canvas.showPage()
        canvas.save()
        return process_time() - start

    return side


def _strings(page: Sequence[Placed]) -> Iterator[tuple[str, float, float, float, str]]:
    for placed in page:
        for cell in placed.slab.cells:
            for item in cell.glyphs:
                name = font.font_name(item.weight, item.tabular)
                y = SHEET.height - placed.y - item.baseline
                yield name, item.size, placed.x + item.x, y, item.text


def _paper(pages: int) -> Paper:
    def build(less: bool) -> list[Slab]:
        rows = tuple(_row(number) for number in range(pages * ROWS_A_PAGE))
        return table(Table(COLUMNS, (Group(rows),), "Rushes log"), SHEET.text_width)

    furniture = Furniture(
        title="Rushes log",
        state=State.DRAFT,
        revision="Draft",
        colour="",
        audience="Edit",
        times="Not issued. Printed Sat 14 Jan 2023, 18:12 Kyiv, 16:12 UK",
        footers=("Pictures From Ukraine, rushes log",),
        rules=("For the edit only.",),
    )
    head = Header("Rushes log", "All cards", "Sat 14 Jan 2023", "", "Rushes log, continued")
    return lay_out(furniture, head, (Section(build, pages * 2),), Look(), landscape=True)


def _row(number: int) -> Row:
    minute, second = divmod(number * 7 % 3600, 60)
    return Row(
        (
            f"A{number // 40:03}C{number % 40:03}_230114",
            f"10:{minute:02}:{second:02}:{number % 25:02}",
            f"10:{minute:02}:{(second + 5) % 60:02}:{number * 3 % 25:02}",
            ("sync", "gv", "actuality", "still")[number % 4],
            f"Resident {number % 97} at the gate, snow on house {number}, wind",
            PLACES[number % len(PLACES)],
            f"{number % 12}.{number % 9}",
            str(number % 6),
        )
    )
