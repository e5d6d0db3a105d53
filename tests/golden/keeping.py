"""Goldens of papers: where every word lies, and how each page looks from afar.

The bytes of a PDF differ between builds of the compressor, so what is kept is the text with its
place, and a small picture of each page. ``GOLDEN=write`` makes them anew; look at them before
they are kept.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageChops

FOLDER = Path(__file__).parent
WIDTH = 600
"""Pixels of a page from afar."""
_PLACE = 0.75
"""Points that a word may move."""
_BLOCK = 8
"""Pixels of the side of a square that is compared as one."""
_GREY = 8
"""Difference of its mean grey, of 255, that anti-aliasing may make."""


def differences(name: str, pdf: bytes) -> list[str]:
    """What of a paper is not as it was kept under a name."""
    layout, pictures = words(pdf), rasters(pdf)
    if os.environ.get("GOLDEN") == "write":
        _keep(name, layout, pictures)
    kept = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return [*_moved(kept, layout), *_repainted(name, pictures)]


def words(pdf: bytes) -> list[list[Any]]:
    """Each stretch of text of each page: page, left, top and characters."""
    found: list[list[Any]] = []
    for number, page in enumerate(pypdfium2.PdfDocument(pdf), 1):
        text = page.get_textpage()
        for index in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(index)
            letters = text.get_text_bounded(left, bottom, right, top).strip()
            found.append([number, round(left, 1), round(page.get_height() - top, 1), letters])
    return found


def rasters(pdf: bytes) -> list[Image.Image]:
    """Each page, small and in grey."""
    pages = pypdfium2.PdfDocument(pdf)
    return [page.render(scale=WIDTH / page.get_width()).to_pil().convert("L") for page in pages]


def _keep(name: str, layout: list[list[Any]], pictures: list[Image.Image]) -> None:
    lines = ",\n".join(json.dumps(word, ensure_ascii=False) for word in layout)
    (FOLDER / f"{name}.json").write_text(f"[\n{lines}\n]\n", "utf-8")
    for old in FOLDER.glob(f"{name}-*.png"):
        old.unlink()
    for number, picture in enumerate(pictures, 1):
        picture.save(FOLDER / f"{name}-{number}.png", optimize=True)


def _moved(kept: list[list[Any]], now: list[list[Any]]) -> list[str]:
    if [word[3] for word in kept] != [word[3] for word in now]:
        before, after = {word[3] for word in kept}, {word[3] for word in now}
        return [f"other words: gone {before - after}, new {after - before}"]
    return [
        f"{old[3]!r} was at {old[:3]} and is at {new[:3]}"
        for old, new in zip(kept, now, strict=True)
        if old[0] != new[0] or abs(old[1] - new[1]) > _PLACE or abs(old[2] - new[2]) > _PLACE
    ]


def _repainted(name: str, pictures: list[Image.Image]) -> list[str]:
    kept = sorted(FOLDER.glob(f"{name}-*.png"))
    if len(kept) != len(pictures):
        return [f"{len(pictures)} pages, kept were {len(kept)}"]
    return [
        f"page {number} looks different"
        for number, (path, now) in enumerate(zip(kept, pictures, strict=True), 1)
        if differs(Image.open(path), now)
    ]


def differs(kept: Image.Image, now: Image.Image) -> bool:
    """Whether any small square of two pictures is not equally dark."""
    if kept.size != now.size:
        return True
    small = (kept.width // _BLOCK, kept.height // _BLOCK)
    apart = ImageChops.difference(kept, now).resize(small, Image.Resampling.BOX)
    return max(apart.tobytes()) > _GREY
