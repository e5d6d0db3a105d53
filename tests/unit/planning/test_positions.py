"""Positions and lists of places, as people paste them."""

from __future__ import annotations

import pytest

from docplanner.domain.faults import Refused
from docplanner.planning.positions import Position, read_places, read_position, show_position

DNIPRO = Position(48_420_000, 35_070_000, True)


@pytest.mark.parametrize(
    "text",
    [
        "48.42, 35.07",
        " 48.42 35.07 ",
        "(48.42; 35.07)",
        "48.42°, 35.07°",
        "geo:48.42,35.07",
        "N 48.42 E 35.07",
        "https://www.openstreetmap.org/?mlat=48.42&mlon=35.07#map=5/48/35",
    ],
)
def test_one_place_is_read_however_it_is_written(text: str) -> None:
    assert read_position(text) == DNIPRO


def test_degrees_minutes_and_seconds_are_read() -> None:
    assert read_position("48°25'12\"N, 35°4'12\"E") == Position(48_420_000, 35_070_000)
    assert read_position("55°52'N 4°17'W").longitude == -4_283_333


def test_a_link_to_a_map_is_read() -> None:
    found = read_position("https://maps.example/place/x/@48.42121,35.07131,15z")
    assert found == Position(48_421_210, 35_071_310)


def test_few_decimals_are_approximate() -> None:
    assert read_position("48.421, 35.0713").approximate
    assert not read_position("48.4210, 35.0713").approximate


@pytest.mark.parametrize("text", ["", "Dnipro", "48.42", "91, 35", "48, 181", "48.42, 35.07, 9"])
def test_what_is_no_position_is_refused_in_words(text: str) -> None:
    with pytest.raises(Refused, match="north"):
        read_position(text)


def test_a_position_is_shown_as_it_is_typed() -> None:
    assert show_position(48_420_000, 35_070_000) == "48.42, 35.07"
    assert show_position(50_000_000, -4_290_120) == "50.00, -4.29012"
    assert read_position(show_position(48_421_234, 35_070_001)).longitude == 35_070_001


def test_a_list_has_a_place_on_each_line() -> None:
    text = "Dnipro, block, 48.42, 35.07\n\nМощун\t50.6\t30.31\nNo position yet\n"
    assert read_places(text) == [
        ("Dnipro, block", DNIPRO),
        ("Мощун", Position(50_600_000, 30_310_000, True)),
        ("No position yet", None),
    ]


def test_a_bad_line_is_named() -> None:
    with pytest.raises(Refused, match="Line 2: Latitude"):
        read_places("Good, 50, 30\nBad, 95, 30")
    with pytest.raises(Refused, match="Line 1: a place needs a name"):
        read_places(", 50, 30")
