"""The base map shows Ukraine within its recognised border and has the shape its README tells."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from docplanner.resources import resource

Position = tuple[float, float]
Line = list[list[float]]


@cache
def _map() -> dict[str, Any]:
    text = resource("map/ukraine.json").read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text)
    return data


def _rings(country: str) -> list[Line]:
    rings: list[Line] = _map()["countries"][country]["polygons"]
    return rings


def _inside(position: Position, ring: Line) -> bool:
    """Whether a ray to the east crosses the ring an odd number of times."""
    x, y = position
    crossings = 0
    for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
        if (y1 > y) != (y2 > y) and x < x1 + (x2 - x1) * (y - y1) / (y2 - y1):
            crossings += 1
    return crossings % 2 == 1


def _countries_at(position: Position) -> list[str]:
    return [
        code
        for code in _map()["countries"]
        if any(_inside(position, ring) for ring in _rings(code))
    ]


def _areas() -> Iterator[Line]:
    for code in _map()["countries"]:
        yield from _rings(code)
    for lake in _map()["lakes"]:
        yield lake["polygon"]


def _lines() -> Iterator[Line]:
    yield from _map()["borders"]
    yield from _map()["coasts"]
    for river in _map()["rivers"]:
        yield from river["lines"]


UKRAINIAN = {
    "Kyiv": (30.523, 50.450),
    "Simferopol": (34.100, 44.950),
    "Sevastopol": (33.540, 44.590),
    "Yalta": (34.150, 44.510),
    "Kerch": (36.450, 45.350),
    "Armiansk": (33.690, 46.110),
    "Donetsk": (37.800, 48.010),
    "Luhansk": (39.320, 48.570),
    "Uzhhorod": (22.290, 48.620),
    "Chernihiv": (31.290, 51.500),
    "Bolhrad": (28.610, 45.680),
}
FOREIGN = {
    "RU": (37.620, 55.755),
    "PL": (21.010, 52.230),
    "MD": (28.860, 47.010),
    "BY": (27.565, 53.900),
    "RO": (26.105, 44.430),
}


@pytest.mark.parametrize("town", UKRAINIAN)
def test_a_ukrainian_town_lies_in_ukraine_alone(town: str) -> None:
    assert _countries_at(UKRAINIAN[town]) == ["UA"]


@pytest.mark.parametrize("country", FOREIGN)
def test_a_foreign_capital_lies_in_its_own_country_alone(country: str) -> None:
    assert _countries_at(FOREIGN[country]) == [country]


@pytest.mark.parametrize("position", [(32.0, 44.0), (36.6, 46.0)])
def test_the_black_sea_and_the_sea_of_azov_are_nobodys_land(position: Position) -> None:
    assert _countries_at(position) == []


def test_no_line_is_drawn_between_crimea_and_the_mainland() -> None:
    near_perekop = [
        point
        for line in _map()["borders"]
        for point in line
        if 33.3 < point[0] < 35.2 and 45.6 < point[1] < 46.4
    ]
    assert near_perekop == []


def test_every_ring_is_open_and_encloses_something() -> None:
    for ring in _areas():
        assert ring[0] != ring[-1]
        assert len(ring) >= 3


def test_every_line_leads_somewhere() -> None:
    assert all(len(line) >= 2 for line in _lines())


def test_no_point_lies_outside_the_bounds() -> None:
    west, south, east, north = _map()["bounds"]
    for line in [*_areas(), *_lines()]:
        for longitude, latitude in line:
            assert west <= longitude <= east
            assert south <= latitude <= north


def test_every_town_lies_in_the_country_it_names() -> None:
    strays = [
        city["name"]
        for city in _map()["cities"]
        if city["country"] not in _countries_at((city["lon"], city["lat"]))
    ]
    assert strays == []


def test_the_oblast_centres_and_kyiv_are_all_there() -> None:
    ranked = [c for c in _map()["cities"] if c["country"] == "UA" and c["rank"] <= 2]
    # 24 oblasts, of which Kyiv is one centre, then Simferopol and Sevastopol.
    assert len(ranked) == 26


def test_towns_countries_and_rivers_have_both_names() -> None:
    named = [*_map()["cities"], *_map()["countries"].values(), *_map()["rivers"]]
    assert all(item["name"] and item["name_uk"] for item in named)
