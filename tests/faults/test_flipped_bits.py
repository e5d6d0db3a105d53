"""F18: single bits that a bad disk or cable turned round."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from docplanner.domain.faults import Unavailable
from docplanner.project.doctor import examine
from docplanner.store.backup import as_made
from docplanner.store.backup_files import sum_of
from tests import film

FLIPS = 30
TITLE = b"Part 3"


def flipped(content: bytes, place: int, bit: int) -> bytes:
    changed = bytearray(content)
    changed[place] ^= 1 << bit
    return bytes(changed)


def spoilt_copies(content: bytes) -> Iterator[bytes]:
    """Copies with one bit turned round in a byte that is in use."""
    dice = random.Random(18)
    used = [place for place, byte in enumerate(content) if byte]
    for place in dice.sample(used, FLIPS):
        yield flipped(content, place, dice.randrange(8))


def is_noticed(path: Path) -> bool:
    """Whether the doctor finds something; any other exception than a refusal is a bug."""
    try:
        return bool(examine(path).findings)
    except Unavailable:
        return True


def test_the_hash_of_a_backup_notices_every_one(tmp_path: Path) -> None:
    path = film.made(tmp_path / "Film.docplan")
    with film.opened(path) as project:
        kept = project.backup()
    content = kept.read_bytes()
    noticed = 0
    for spoilt in spoilt_copies(content):
        kept.write_bytes(spoilt)
        noticed += as_made(kept) is False
    assert noticed == FLIPS
    assert sum_of(kept).is_file()


def test_the_doctor_notices_nearly_all_and_stumbles_over_none(tmp_path: Path) -> None:
    path = film.made(tmp_path / "Film.docplan", parts=3)
    content = path.read_bytes()
    noticed = 0
    for spoilt in spoilt_copies(content):
        path.write_bytes(spoilt)
        noticed += is_noticed(path)
    assert noticed >= FLIPS * 0.9


@pytest.mark.parametrize("which", [0, 1])
def test_the_doctor_notices_one_changed_letter_of_a_text(which: int, tmp_path: Path) -> None:
    """SQLite's own check cannot: the page is in order. The history says otherwise."""
    path = film.made(tmp_path / "Film.docplan", parts=3)
    content = path.read_bytes()
    places = [place for place in range(len(content)) if content.startswith(TITLE, place)]
    assert len(places) >= 2
    path.write_bytes(flipped(content, places[which] + len(TITLE) - 1, 0))
    assert is_noticed(path)
