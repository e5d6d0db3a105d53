"""Identifiers: UUID version 7 (RFC 9562, section 5.7) as lower-case text.

They sort by the time they were made and never collide between copies of a production, so that
copies can be merged.
"""

from __future__ import annotations

import os
import time
from typing import TypeAlias

Id: TypeAlias = str


def new_id() -> Id:
    """A new UUIDv7: 48 bits of Unix milliseconds, 12 of their fraction, 62 random bits.

    The fraction (RFC 9562, section 6.2, method 3) keeps ids made one after the other in order.
    """
    milliseconds, rest = divmod(time.time_ns(), 1_000_000)
    value = (milliseconds & (1 << 48) - 1) << 80
    value |= 0x7 << 76
    value |= (rest * 4096 // 1_000_000) << 64
    value |= 0b10 << 62
    value |= int.from_bytes(os.urandom(8), "big") >> 2
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def is_id(text: str) -> bool:
    """Whether a text is written as an id, not whether such a record exists."""
    return len(text) == 36 and text.count("-") == 4 and text[14] == "7"
