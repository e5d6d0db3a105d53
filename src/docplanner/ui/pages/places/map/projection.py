"""Where a position stands on the screen, and back: spherical Mercator, in degrees.

A world point is the longitude, and the Mercator height of the latitude, both in degrees; height
is turned so that south is down.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import atan, cos, degrees, exp, log, pi, radians, tan

KILOMETRES = 6371.0088 * pi / 180
"""The length of a degree on the equator."""
STEEPEST = 85.0
"""Degrees north or south beyond which Mercator is of no use."""


def height(latitude: float) -> float:
    """The downward height of a latitude, in degrees of the equator."""
    bounded = min(max(latitude, -STEEPEST), STEEPEST)
    return -degrees(log(tan(pi / 4 + radians(bounded) / 2)))


def latitude_at(down: float) -> float:
    """The latitude of a downward height."""
    return degrees(2 * atan(exp(radians(-down))) - pi / 2)


@dataclass(frozen=True, slots=True)
class View:
    """What the map shows: the world point in its middle, the scale, its size in pixels.

    ``scale`` is pixels to a degree of longitude.
    """

    x: float
    y: float
    scale: float
    width: float
    height: float

    def to_screen(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Where a position stands, in pixels from the upper left corner."""
        return (
            (longitude - self.x) * self.scale + self.width / 2,
            (height(latitude) - self.y) * self.scale + self.height / 2,
        )

    def to_world(self, left: float, top: float) -> tuple[float, float]:
        """The longitude and latitude under a pixel."""
        down = (top - self.height / 2) / self.scale + self.y
        return (left - self.width / 2) / self.scale + self.x, latitude_at(down)

    def moved(self, right: float, down: float) -> View:
        """The view after the map was pushed by pixels."""
        return replace(self, x=self.x - right / self.scale, y=self.y - down / self.scale)

    def zoomed(self, factor: float, left: float, top: float, least: float, most: float) -> View:
        """The view at another scale, with the point under a pixel where it was."""
        scale = min(max(self.scale * factor, least), most)
        right, down = left - self.width / 2, top - self.height / 2
        x = self.x + right / self.scale - right / scale
        y = self.y + down / self.scale - down / scale
        return replace(self, x=x, y=y, scale=scale)

    def sized(self, width: float, height: float) -> View:
        """The view in a frame of another size, its middle where it was."""
        return replace(self, width=width, height=height)

    def kept_in(self, west: float, south: float, east: float, north: float) -> View:
        """The view with its middle inside bounds."""
        return replace(
            self,
            x=min(max(self.x, west), east),
            y=min(max(self.y, height(north)), height(south)),
        )

    @property
    def kilometres_to_pixel(self) -> float:
        """Kilometres to a pixel in the middle of the map."""
        return KILOMETRES * cos(radians(latitude_at(self.y))) / self.scale

    @classmethod
    def fitting(
        cls,
        positions: list[tuple[float, float]],
        size: tuple[float, float],
        margin: float,
        most: float,
    ) -> View:
        """The view that shows all of some positions (longitude, latitude), with a margin."""
        xs = [longitude for longitude, _ in positions]
        ys = [height(latitude) for _, latitude in positions]
        wide, high = size
        across = max(max(xs) - min(xs), 1e-9)
        down = max(max(ys) - min(ys), 1e-9)
        scale = min(max(wide - 2 * margin, 40) / across, max(high - 2 * margin, 40) / down, most)
        return cls((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2, scale, wide, high)


def scale_bar(view: View, longest: float) -> tuple[int, float]:
    """Whole kilometres of 1, 2 or 5 and noughts, and their pixels, at most ``longest``."""
    room = longest * view.kilometres_to_pixel
    best = 1
    for power in range(5):
        for digit in (1, 2, 5):
            if digit * 10**power <= room:
                best = digit * 10**power
    return best, best / view.kilometres_to_pixel
