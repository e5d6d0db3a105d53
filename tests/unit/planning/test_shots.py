"""Numbers in the order people count, and ranges."""

from __future__ import annotations

import pytest

from docplanner.domain.shots import Shot
from docplanner.planning.shots import in_order, number_ranges, planned_days
from tests.papers import SUNDAY, small


def shots(*numbers: str) -> list[Shot]:
    """Shots with these numbers."""
    return [Shot(id=f"shot-{n}", number=n, description="") for n in numbers]


def test_ten_comes_after_nine_and_a_letter_after_its_number() -> None:
    found = in_order(shots("10.1", "7.10", "9.4A", "7.2", "9.4", "9.5"))
    assert [shot.number for shot in found] == ["7.2", "7.10", "9.4", "9.4A", "9.5", "10.1"]


def test_numbers_that_are_no_numbers_can_still_be_sorted() -> None:
    found = in_order(shots("B2", "", "2", "B10", "рік 1"))
    assert [shot.number for shot in found] == ["", "2", "B2", "B10", "рік 1"]


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ("9.1 9.2 9.3 9.4 9.4A", "9.1–9.4, 9.4A"),
        ("7.1 7.2", "7.1, 7.2"),
        ("1.9 2.1 2.2 2.3", "1.9, 2.1–2.3"),
        ("8.7", "8.7"),
        ("", ""),
    ],
)
def test_three_in_a_row_are_a_range(numbers: str, said: str) -> None:
    assert number_ranges(numbers.split()) == said


def test_a_shot_knows_the_days_it_is_planned_on() -> None:
    assert [day.id for day in planned_days(small(), "shot-91")] == [SUNDAY]
