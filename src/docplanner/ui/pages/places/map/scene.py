"""What stands where on the map at this moment: marks, names, route. One list for painting, hit
tests, tooltips and screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from docplanner.domain.ids import Id
from docplanner.ui.pages.places.map.base import BaseMap, Name
from docplanner.ui.pages.places.map.pins import Box, Mark, Pin, marks, place_label
from docplanner.ui.pages.places.map.projection import View
from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr

NEAR = 26
"""Pins closer than this many pixels stand as one."""
WIDEST = 190
MOST_NAMED = 40
"""So many marks are named; where more stand, names would only hide them."""
CITY_NEAR = 0.45
"""Degrees within which a town names a group of places."""
_RANKS = ((60.0, 3), (30.0, 2))
"""From how many pixels to a degree towns of a rank are named; capitals always are."""


@dataclass(frozen=True, slots=True)
class Route:
    """A way to be drawn dashed: its points (longitude, latitude) and what is said of it."""

    points: tuple[tuple[float, float], ...]
    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """A text in a box. ``second`` is a smaller line under it."""

    text: str
    box: Box
    role: str
    token: str


@dataclass(frozen=True)
class Scene:
    """Everything over the land."""

    marks: tuple[Mark, ...]
    labels: tuple[Label | None, ...]
    names: tuple[Label, ...]
    dots: tuple[tuple[float, float], ...]
    route: tuple[tuple[float, float], ...]
    route_label: Label | None

    def at(self, x: float, y: float, look: Look) -> Mark | None:
        """The mark under a point, the topmost first: its pin, else its name."""
        for mark in self.marks:
            if pin_box(mark, look).holds(x, y):
                return mark
        for mark, label in zip(self.marks, self.labels, strict=True):
            if label is not None and label.box.holds(x, y):
                return mark
        return None

    def at_key(self, key: Id) -> Mark | None:
        """The mark that a place stands in; None where it is not in sight."""
        return next((mark for mark in self.marks if key in mark.keys), None)


def pin_box(mark: Mark, look: Look) -> Box:
    """The rectangle that a pin covers: its point is the middle of the lower edge."""
    half, high = look.px(12), look.px(30)
    return Box(mark.x - half, mark.y - high, 2 * half, high + look.px(2))


def lay_out(
    look: Look,
    base: BaseMap | None,
    view: View,
    pins: Sequence[Pin],
    chosen: Id | None,
    route: Route | None,
    blocked: Sequence[Box],
) -> Scene:
    """Put everything where it has room; ``blocked`` are boxes that belong to buttons and legend."""
    frame = Box(4, 4, view.width - 8, view.height - 8)
    seen = [
        mark
        for mark in marks(pins, view, look.px(NEAR), chosen)
        if -40 < mark.x < view.width + 40 and -40 < mark.y < view.height + 40
    ]
    taken = [*blocked, *(pin_box(mark, look) for mark in seen)]
    way = tuple(view.to_screen(*point) for point in route.points) if route else ()
    plate = _route_label(look, route, way, taken, frame)
    if plate is not None:
        taken.append(plate.box)
    labels: list[Label | None] = []
    for mark in seen:
        named = len(labels) < MOST_NAMED
        label = _pin_label(look, base, mark, chosen, taken, frame) if named else None
        if label is not None:
            taken.append(label.box)
        labels.append(label)
    names, dots = _names(look, base, view, taken, frame)
    return Scene(tuple(seen), tuple(labels), names, dots, way, plate)


def mark_text(base: BaseMap | None, mark: Mark, chosen: Id | None) -> str:
    """What a mark is called: a place, "Kyiv area, 6 places", or the chosen one "and 5 more"."""
    first, count = mark.pins[0], len(mark.pins)
    if count == 1:
        return first.name
    if first.key == chosen:
        return tr("{name} and {n} more", name=first.name, n=count - 1)
    town = _town(base, mark)
    if town:
        return tr("{town} area, {n} places", town=town, n=count)
    return tr("{name} and {n} more", name=first.name, n=count - 1)


def short_text(mark: Mark) -> str:
    """What a group is called where there is little room; empty for a single place."""
    count = len(mark.pins)
    return tr("{n} places", n=count) if count > 1 else ""


def elided(text: str, font: QFont, width: float) -> tuple[str, float, float]:
    """A text as it fits into a width, and its own width and height."""
    from PySide6.QtCore import Qt

    metrics = QFontMetricsF(font)
    flat = " ".join(text.split())
    shown = metrics.elidedText(flat, Qt.TextElideMode.ElideRight, width)
    return shown, metrics.horizontalAdvance(shown) + 6, metrics.height()


def _town(base: BaseMap | None, mark: Mark) -> str:
    if base is None:
        return ""
    east = sum(pin.longitude for pin in mark.pins) / len(mark.pins)
    north = sum(pin.latitude for pin in mark.pins) / len(mark.pins)
    towns = [name for name in base.names if name.kind == "city"]
    near = [(abs(one.longitude - east) + abs(one.latitude - north), one.text) for one in towns]
    away, text = min(near, default=(9.0, ""))
    return text if away <= CITY_NEAR else ""


def _pin_label(
    look: Look, base: BaseMap | None, mark: Mark, chosen: Id | None, taken: list[Box], frame: Box
) -> Label | None:
    main = chosen in mark.keys
    role = "smallStrong" if main else "small"
    away = look.px(22 if main else 12)
    for words in (mark_text(base, mark, chosen), short_text(mark)):
        most = look.px(1.4 * WIDEST if main else WIDEST)
        text, wide, high = elided(words, look.font(role), most) if words else ("", 0, 0)
        y = mark.y - look.px(17)
        box = place_label((wide, high), mark.x, y, away, taken, frame) if text else None
        if box is not None:
            return Label(text, box, role, "text.primary")
    return None


def _route_label(
    look: Look,
    route: Route | None,
    way: Sequence[tuple[float, float]],
    taken: list[Box],
    frame: Box,
) -> Label | None:
    if route is None or not route.text or len(way) < 2:
        return None
    text, wide, high = elided(route.text, look.font("small"), look.px(2 * WIDEST))
    size = (wide + look.px(12), high + look.px(6))
    spots = [_between(way[n], way[n + 1]) for n in range(len(way) - 1)]
    spots.sort(key=lambda spot: abs(spot[0] - way[0][0] / 2 - way[-1][0] / 2))
    for x, y in spots:
        box = place_label(size, x, y, look.px(14), taken, frame)
        if box is not None:
            return Label(text, box, "small", "accent.text")
    return None


def _between(here: tuple[float, float], there: tuple[float, float]) -> tuple[float, float]:
    return (here[0] + there[0]) / 2, (here[1] + there[1]) / 2


def _names(
    look: Look, base: BaseMap | None, view: View, taken: list[Box], frame: Box
) -> tuple[tuple[Label, ...], tuple[tuple[float, float], ...]]:
    labels: list[Label] = []
    dots: list[tuple[float, float]] = []
    deepest = next((rank for scale, rank in _RANKS if view.scale >= scale), 1)
    for name in base.names if base is not None else ():
        x, y = view.to_screen(name.longitude, name.latitude)
        if not (0 < x < view.width and 0 < y < view.height):
            continue
        if name.kind == "city":
            if name.rank > deepest and not (name.home and name.rank == 2 and view.scale > 24):
                continue
            box = _town_box(look, name, x, y, taken, frame)
            if box is None:
                continue
            dots.append((x, y))
            labels.append(Label(name.text, box, "caption", "text.muted"))
        else:
            box = _area_box(look, name, x, y, taken, frame)
            if box is None:
                continue
            token = "map.seaText" if name.kind == "sea" else "text.muted"
            labels.append(Label(name.text, box, name.kind, token))
        margin = look.px(6)
        taken.append(
            Box(
                box.left - margin,
                box.top - margin,
                box.width + 2 * margin,
                box.height + 2 * margin,
            )
        )
    return tuple(labels), tuple(dots)


def _town_box(
    look: Look, name: Name, x: float, y: float, taken: list[Box], frame: Box
) -> Box | None:
    _, wide, high = elided(name.text, look.font("caption"), look.px(WIDEST))
    dot = Box(x - 4, y - 4, 8, 8)
    if not dot.is_free(taken):
        return None
    return place_label((wide, high), x, y, look.px(5), taken, frame)


def area_font(look: Look, kind: str) -> QFont:
    """The font of a country or a sea."""
    font = QFont(look.font("small"))
    if kind == "country":
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, look.px(2))
    else:
        font.setItalic(True)
    return font


def _area_box(
    look: Look, name: Name, x: float, y: float, taken: list[Box], frame: Box
) -> Box | None:
    _, wide, high = elided(name.text, area_font(look, name.kind), look.px(2 * WIDEST))
    box = Box(x - wide / 2, y - high / 2, wide, high)
    inside = box.left >= frame.left and box.left + wide <= frame.left + frame.width
    return box if inside and box.is_free(taken) else None
