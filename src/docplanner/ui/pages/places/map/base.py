"""The land, waters and names under the pins, read once from ``resources/map/ukraine.json``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from docplanner.resources import resource
from docplanner.ui.pages.places.map.projection import View, height
from docplanner.ui.theme.look import Look

_RIVERS = {1: 2.0, 2: 1.0, 3: 1.0}
"""Pixels across of each rank of river. Wider than one is ten times as slow to draw."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name on the map; ``kind`` is country, sea or city, ``rank`` of cities 1 to 3."""

    text: str
    longitude: float
    latitude: float
    kind: str
    rank: int = 1
    home: bool = False


@dataclass(frozen=True)
class BaseMap:
    """Painter paths in world points of the projection. Safe to make in any thread."""

    bounds: tuple[float, float, float, float]
    land: QPainterPath
    borders: QPainterPath
    ukraine: QPainterPath
    lakes: QPainterPath
    rivers: tuple[tuple[int, QPainterPath], ...]
    names: tuple[Name, ...]

    @classmethod
    def read(cls) -> BaseMap:
        """The map that travels with the program."""
        table: dict[str, Any] = json.loads(resource("map/ukraine.json").read_text("utf-8"))
        countries = dict(table["countries"])
        ukraine = countries.pop("UA")
        land = [ring for country in countries.values() for ring in country["polygons"]]
        west, south, east, north = table["bounds"]
        return cls(
            (west, south, east, north),
            _areas(land),
            _lines([*table["borders"], *table["coasts"]]),
            _areas(ukraine["polygons"]),
            _areas([lake["polygon"] for lake in table["lakes"]]),
            tuple((river["rank"], _lines(river["lines"])) for river in table["rivers"]),
            tuple(_names(table)),
        )

    def paint(self, painter: QPainter, look: Look, view: View) -> None:
        """Draw everything but the names."""
        west, south, east, north = self.bounds
        painter.fillRect(QRectF(0, 0, view.width, view.height), look.colour("bg.sunken"))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(view.width / 2, view.height / 2)
        painter.scale(view.scale, view.scale)
        painter.translate(-view.x, -view.y)
        corner = QPointF(west, height(north))
        painter.fillRect(QRectF(corner, QPointF(east, height(south))), look.colour("map.water"))
        painter.fillPath(self.land, look.colour("map.land"))
        _stroke(painter, look, self.borders, "map.border", 1.0)
        painter.fillPath(self.ukraine, look.colour("map.ukraine"))
        painter.fillPath(self.lakes, look.colour("map.water"))
        for rank, lines in self.rivers:
            token = "map.riverEdge" if rank > 1 else "map.water"
            _stroke(painter, look, lines, token, _RIVERS[rank])
        _stroke(painter, look, self.ukraine, "text.secondary", 1.0)
        painter.restore()


def _stroke(painter: QPainter, look: Look, path: QPainterPath, token: str, width: float) -> None:
    pen = QPen(look.colour(token), width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)


def _areas(rings: list[list[list[float]]]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for ring in rings:
        path.addPolygon(_polygon(ring))
        path.closeSubpath()
    return path


def _lines(lines: list[list[list[float]]]) -> QPainterPath:
    path = QPainterPath()
    for line in lines:
        path.addPolygon(_polygon(line))
    return path


def _polygon(points: list[list[float]]) -> QPolygonF:
    return QPolygonF([QPointF(longitude, height(latitude)) for longitude, latitude in points])


def _names(table: dict[str, Any]) -> list[Name]:
    countries = [
        Name(
            found["name"].upper(), found["label"][0], found["label"][1], "country", 1, code == "UA"
        )
        for code, found in table["countries"].items()
        if found["label"]
    ]
    seas = [Name(sea["name"], sea["label"][0], sea["label"][1], "sea") for sea in table["seas"]]
    cities = [
        Name(city["name"], city["lon"], city["lat"], "city", city["rank"], city["country"] == "UA")
        for city in table["cities"]
    ]
    return [*countries, *seas, *sorted(cities, key=lambda city: (not city.home, city.rank))]
