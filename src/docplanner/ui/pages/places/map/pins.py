"""Pins of the map, joined where they would cover each other, and where their names fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot

from docplanner.domain.ids import Id
from docplanner.planning.places import Standing
from docplanner.ui.pages.places.map.projection import View

URGENT = (
    Standing.WAITING,
    Standing.PLANNED,
    Standing.FILMED,
    Standing.SUPPORT,
    Standing.PICTURES,
    Standing.UNUSED,
)
"""Which standing is spoken of, and named on the map, before which."""
COARSE = 0.1
"""Degrees to which the position of a hidden place is rounded: about 10 km."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A place on the map, by longitude and latitude as they are shown.

    ``hidden``: they are rounded, and the exact place is not told. ``line`` is its time.
    """

    key: Id
    name: str
    longitude: float
    latitude: float
    standing: Standing
    line: str = ""
    approximate: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One or more pins that stand at one point of the screen. The first pin names it."""

    pins: tuple[Pin, ...]
    x: float
    y: float

    @property
    def keys(self) -> tuple[Id, ...]:
        """The places it stands for."""
        return tuple(pin.key for pin in self.pins)

    @property
    def standing(self) -> Standing | None:
        """The standing that all of its pins share, or None."""
        found = {pin.standing for pin in self.pins}
        return found.pop() if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels."""

    left: float
    top: float
    width: float
    height: float

    def is_free(self, taken: Sequence[Box]) -> bool:
        """Whether it meets none of many others. Written out, since a full map asks thousands."""
        left, top = self.left, self.top
        right, bottom = left + self.width, top + self.height
        for other in taken:
            beside = other.left >= right or left >= other.left + other.width
            if not (beside or other.top >= bottom or top >= other.top + other.height):
                return False
        return True

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.left <= x < self.left + self.width and self.top <= y < self.top + self.height


def rounded(longitude: float, latitude: float) -> tuple[float, float]:
    """The middle of the coarse square that a hidden place lies in."""
    return (
        (longitude // COARSE) * COARSE + COARSE / 2,
        (latitude // COARSE) * COARSE + COARSE / 2,
    )


def marks(pins: Iterable[Pin], view: View, near: float, chosen: Id | None = None) -> list[Mark]:
    """Pins on the screen, those less than ``near`` pixels apart as one; the chosen one leads."""
    order = sorted(pins, key=lambda pin: (pin.key != chosen, URGENT.index(pin.standing)))
    groups: list[tuple[float, float, list[Pin]]] = []
    cells: dict[tuple[int, int], list[int]] = {}
    for pin in order:
        x, y = view.to_screen(pin.longitude, pin.latitude)
        column, row = int(x // near), int(y // near)
        around = ((column + right, row + down) for right in (-1, 0, 1) for down in (-1, 0, 1))
        numbers = sorted(number for cell in around for number in cells.get(cell, ()))
        close = (n for n in numbers if hypot(x - groups[n][0], y - groups[n][1]) < near)
        found = next(close, None)
        if found is not None:
            groups[found][2].append(pin)
        else:
            cells.setdefault((column, row), []).append(len(groups))
            groups.append((x, y, [pin]))
    return [Mark(tuple(group), x, y) for x, y, group in groups]


def place_label(
    size: tuple[float, float], x: float, y: float, away: float, taken: Sequence[Box], frame: Box
) -> Box | None:
    """A rectangle for a name beside a point that covers nothing: right, left, below, aslant."""
    width, high = size
    for left, top in (
        (x + away, y - high / 2),
        (x - away - width, y - high / 2),
        (x - width / 2, y + away),
        (x - width / 2, y - away - high),
        (x + away / 2, y + away / 2),
        (x - away / 2 - width, y + away / 2),
        (x + away / 2, y - away / 2 - high),
        (x - away / 2 - width, y - away / 2 - high),
    ):
        box = Box(left, top, width, high)
        inside = (
            left >= frame.left
            and top >= frame.top
            and left + width <= frame.left + frame.width
            and top + high <= frame.top + frame.height
        )
        if inside and box.is_free(taken):
            return box
    return None
