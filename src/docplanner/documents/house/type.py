"""Sizes of type and the styles made of them, as the design of the papers fixes them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MM = 72 / 25.4
"""Points in a millimetre."""


class Weight(StrEnum):
    REGULAR = "Regular"
    SEMIBOLD = "SemiBold"
    BOLD = "Bold"


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: size and leading in points, and the weight where a run names none."""

    size: float
    leading: float
    weight: Weight = Weight.REGULAR
    align: Align = Align.LEFT


TABLE = Style(8.25, 10.5)
"""The text of table cells."""
HEAD = Style(8.25, 10.5, Weight.SEMIBOLD)
"""The head row of a table."""
GROUP = Style(8.6, 10.5, Weight.SEMIBOLD)
"""The head of a group of rows."""
TEXT = Style(8.6, 11.25)
"""Running text."""
SMALL = Style(8.03, 10.5)
"""The smallest type allowed."""
SECTION = Style(9, 11.25, Weight.BOLD)
"""The heading of a section."""
SUBTITLE = Style(8.6, 11.25)
"""The line under a title."""
LEAD = Style(9.75, 12.75)
"""A lead sentence, and the first line of a danger box."""
NUMBER = Style(12, 14.5, Weight.BOLD)
"""A time or figure that is looked up at a glance."""
DAY = Style(12.75, 15, Weight.BOLD)
"""The day in the header, and the word of a gate."""
TITLE = Style(18, 21, Weight.BOLD)
"""The title of a paper."""
KEY = Style(20, 23, Weight.BOLD)
"""A number that must be read aloud."""
UNIT_CALL = Style(40, 38, Weight.BOLD)
"""The unit call: the largest thing on its page."""
OWN_CALL = Style(43, 41, Weight.BOLD)
"""One's own call on a personal sheet."""

SMALLEST = 8.0
"""No type on any paper is smaller."""

HEAD_GREY = 0xED / 0xFF
GROUP_GREY = 0xE2 / 0xFF
RULE_GREY = 0x9A / 0xFF
DARK_GREY = 0xD9 / 0xFF
STRONG_GREY = 0xBD / 0xFF

FINE = 0.5
"""A rule between rows."""
FIRM = 0.75
"""A rule round a head."""
HEAVY = 1.5
"""A rule of a band or a danger box."""

PADDING = 1.6 * MM
"""Left and right inside a cell."""


class Density(StrEnum):
    """How much air a table row has above and below; a paper picks one for each table."""

    EXTRA_TIGHT = "extra tight"
    TIGHT = "tight"
    NORMAL = "normal"
    PADDED = "padded"
    ROOMY = "roomy"
    BIG = "big"

    @property
    def padding(self) -> float:
        """Points above, and as many below."""
        return _AIR[self] * MM

    def tighter(self) -> Density:
        """One step less air; extra tight stays."""
        steps = list(Density)
        return steps[max(0, steps.index(self) - 1)]


_AIR = {
    Density.EXTRA_TIGHT: 0.5,
    Density.TIGHT: 0.7,
    Density.NORMAL: 1.1,
    Density.PADDED: 1.3,
    Density.ROOMY: 1.6,
    Density.BIG: 2.1,
}
